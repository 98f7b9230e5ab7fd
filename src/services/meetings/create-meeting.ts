import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingPlan, PlannedItem } from '../../domain/meetings/meeting-plan.ts'
import type { MeetingKind, MeetingMode } from '../../domain/meetings/meeting-words.ts'
import { isGrantedAt, type Viewer } from '../../domain/permissions.ts'
import { forbidden, invalidInput, notFound, unauthenticated } from '../../errors/domain-error.ts'
import { fingerprintOf, meetingIdFor } from './command-fingerprint.ts'
import {
  requireCommandId,
  type As,
  type MeetingOutcome,
  type MeetingParts,
} from './give-command.ts'
import type { MeetingRolls } from './meetings.repository.ts'
import { carriedOver } from './carried-over.ts'
import { readPlanInput, type PlanInput } from './plan-input.ts'

export type CreateMeetingInput = Omit<PlanInput, 'title' | 'startsAt'> & {
  readonly commandId: string
  readonly organizationId: string
  readonly kind: MeetingKind
  readonly mode?: MeetingMode | null
  readonly title: string
  readonly startsAt: Date
}

/** The same command id of the same account is the same meeting, whichever process it comes to. */
export const createMeeting =
  (parts: MeetingParts) =>
  async ({ input, viewer }: As<CreateMeetingInput>): Promise<MeetingOutcome> => {
    if (viewer === null) throw unauthenticated()
    const { engine, rolls } = parts
    const { commandId, organizationId } = input
    requireCommandId(commandId)
    const path = await placeOf({ organizationId, viewer, rolls })
    const plan = await firstPlan({ input, viewer, parts })
    const meetingId = meetingIdFor({ accountId: viewer.accountId, commandId })
    const outcome = await engine.submit({
      meetingId,
      command: { name: 'CREATE', plan },
      actor: meetingActorOf({ viewer, path }),
      commandId,
      fingerprint: fingerprintOf('CREATE', input),
    })
    return outcome.kind === 'changed' ? { ...outcome, meetingId } : outcome
  }

/** The path of an organization where the viewer may plan. One that does not exist or is out of sight is the same answer. */
export async function placeOf({
  organizationId,
  viewer,
  rolls,
}: {
  readonly organizationId: string
  readonly viewer: Viewer
  readonly rolls: MeetingRolls
}): Promise<readonly string[]> {
  const path = await rolls.activePath(organizationId)
  if (path === null || !isGrantedAt({ viewer, permission: 'organization.read', path }))
    throw notFound()
  if (!isGrantedAt({ viewer, permission: 'meeting.plan', path })) throw forbidden()
  return path
}

/** Refuses whoever may not plan meetings of the organization, before anything more is looked at. */
export const requirePlanner =
  ({ rolls }: Pick<MeetingParts, 'rolls'>) =>
  async ({
    organizationId,
    viewer,
  }: {
    readonly organizationId: string
    readonly viewer: Viewer | null
  }): Promise<Viewer> => {
    if (viewer === null) throw unauthenticated()
    await placeOf({ organizationId, viewer, rolls })
    return viewer
  }

export async function firstPlan({
  input,
  viewer,
  parts: { rolls, documents },
}: {
  readonly input: Omit<CreateMeetingInput, 'commandId'>
  readonly viewer: Viewer
  readonly parts: Pick<MeetingParts, 'rolls' | 'documents'>
}): Promise<MeetingPlan> {
  const { organizationId } = input
  const read = readPlanInput({ ...input, agenda: input.agenda ?? [] })
  await requireDocuments({ agenda: read.agenda ?? [], viewer, rolls })
  return {
    organizationId,
    kind: input.kind,
    mode: input.mode ?? 'IN_PERSON',
    title: read.title ?? '',
    startsAt: input.startsAt.toISOString(),
    place: read.place ?? null,
    onlineUrl: read.onlineUrl ?? null,
    agenda: await carriedOver({ agenda: read.agenda ?? [], organizationId, documents }),
  }
}

/** INVALID_INPUT names every document that the viewer may not read. */
export async function requireDocuments({
  agenda,
  viewer,
  rolls,
}: {
  readonly agenda: readonly PlannedItem[]
  readonly viewer: Viewer
  readonly rolls: MeetingRolls
}): Promise<void> {
  const ids = [...new Set(agenda.flatMap(({ documentIds }) => documentIds))]
  if (ids.length === 0) return
  const readable = await rolls.readableDocuments({ ids, viewer })
  const problems = agenda.flatMap(({ documentIds }, item) =>
    documentIds.flatMap((id, place) =>
      readable.has(id)
        ? []
        : [{ path: `agenda.${item}.documentIds.${place}`, reason: 'meeting.input.document' }],
    ),
  )
  if (problems.length > 0) throw invalidInput(problems)
}
