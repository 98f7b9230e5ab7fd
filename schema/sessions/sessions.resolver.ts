import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'

import type { OperationPermission, Viewer } from '../../src/domain/permissions.ts'
import { unauthenticated } from '../../src/errors/domain-error.ts'
import type { SignedIn } from '../../src/services/sessions/sessions.service.ts'
import type { Context } from '../context.ts'
import { loadFound } from '../loaders/by-id.ts'
import { actAs } from './act-as.ts'
import { ActivateAccountInput, CreateFirstAdministratorInput, LoginInput } from './session.input.ts'
import { AuthPayloadType, ViewerType } from './viewer.type.ts'

@Resolver(() => ViewerType)
export class SessionsResolver {
  @Authorized<OperationPermission>('public')
  @Query(() => ViewerType, { nullable: true, description: 'Null without signing in.' })
  me(@Ctx() { viewer }: Context): Viewer | null {
    return viewer
  }

  @Authorized<OperationPermission>('public')
  @Mutation(() => AuthPayloadType, {
    description:
      'Every failure is the same UNAUTHENTICATED; after several, RATE_LIMITED for up to a minute.',
  })
  async login(
    @Arg('input', () => LoginInput) input: LoginInput,
    @Ctx() context: Context,
  ): Promise<SignedIn> {
    const { services, request } = context
    return welcome({ context, signedIn: await services.sessions.login({ ...request, ...input }) })
  }

  @Authorized<OperationPermission>('public')
  @Mutation(() => AuthPayloadType, {
    description: 'Sets the first password by the code that was handed out, once, and signs in.',
  })
  async activateAccount(
    @Arg('input', () => ActivateAccountInput) input: ActivateAccountInput,
    @Ctx() context: Context,
  ): Promise<SignedIn> {
    const { services, request } = context
    const signedIn = await services.sessions.activateAccount({ ...request, ...input })
    return welcome({ context, signedIn })
  }

  @Authorized<OperationPermission>('public')
  @Mutation(() => AuthPayloadType, {
    description:
      'Takes the refresh token for a new one. A token that was used before ends its session.',
  })
  async refreshSession(
    @Arg('refreshToken', () => String) refreshToken: string,
    @Ctx() context: Context,
  ): Promise<SignedIn> {
    const signedIn = await context.services.sessions.refreshSession(refreshToken)
    return welcome({ context, signedIn })
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => Boolean, {
    description: 'Ends this session everywhere; its open sockets are closed with 4401.',
  })
  async logout(@Ctx() context: Context): Promise<boolean> {
    const { services, viewer, request } = context
    if (viewer === null) throw unauthenticated()
    const { filesCookie } = await services.sessions.logout(viewer, request)
    request.setCookie?.(filesCookie)
    actAs({ context, viewer: null })
    return true
  }

  @Authorized<OperationPermission>('public')
  @Mutation(() => AuthPayloadType, {
    description:
      'Makes the first administrator and the root organization, by the one-time link of a new installation.',
  })
  async createFirstAdministrator(
    @Arg('input', () => CreateFirstAdministratorInput) input: CreateFirstAdministratorInput,
    @Ctx() context: Context,
  ): Promise<SignedIn> {
    const { services, request } = context
    const { organizationName, organizationCode, organizationType, ...administrator } = input
    const { accountId } = await services.accounts.createFirstAdministrator({
      ...administrator,
      organization: { name: organizationName, code: organizationCode, type: organizationType },
    })
    const signedIn = await services.sessions.begin({ ...request, accountId })
    return welcome({ context, signedIn })
  }

  @FieldResolver()
  account(@Root() { accountId, displayName, locale }: Viewer) {
    return { id: accountId, displayName, locale }
  }

  @FieldResolver()
  member(@Root() { memberId }: Viewer, @Ctx() { loaders }: Context) {
    return memberId === null ? null : loaders.member.load(memberId)
  }

  @FieldResolver()
  roles(@Root() { appointments }: Viewer, @Ctx() { loaders }: Context) {
    return loadFound(
      loaders.appointment,
      appointments.map(({ id }) => id),
    )
  }
}

/** The rest of the operation is the new viewer's, and over HTTP a page of theirs may open files. */
function welcome({
  context,
  signedIn,
}: {
  readonly context: Context
  readonly signedIn: SignedIn
}): SignedIn {
  actAs({ context, viewer: signedIn.viewer })
  context.request.setCookie?.(signedIn.filesCookie)
  return signedIn
}
