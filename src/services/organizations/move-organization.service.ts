import { createHash } from 'node:crypto'

import { dayOf } from '../../domain/calendar/day.ts'
import {
  movePreview,
  movePreviewText,
  type MoveFacts,
  type MovePreview,
  type ReachChange,
} from '../../domain/organizations/move-preview.ts'
import {
  moveRefusals,
  type MovingOrganization,
  type NewParent,
} from '../../domain/organizations/move-refusals.ts'
import { isVisibleOrganization } from '../../domain/organizations/visible-organizations.ts'
import { isGrantedAt, type Viewer } from '../../domain/permissions.ts'
import {
  conflict,
  DomainError,
  forbidden,
  invalidInput,
  notFound,
  unauthenticated,
  type InputProblem,
} from '../../errors/domain-error.ts'
import type { Move, MoveUnit, OrganizationMoveRepository } from './organization-moves.repository.ts'

type Asked = Move & { readonly viewer: Viewer | null }

/** What a person is shown before a move. Nothing is affected by one that is refused. */
export type PreviewedMove = {
  readonly organization: { readonly id: string; readonly name: string }
  readonly from: string | null
  readonly to: string
  readonly refusals: readonly InputProblem[]
  readonly preview: MovePreview | null
  /** Names of the organizations that the preview tells about. */
  readonly names: ReadonlyMap<string, string>
  /** Of what was shown: the move is done only where it is still so. */
  readonly version: string | null
}

export type OrganizationMoveService = {
  readonly preview: (asked: Asked) => Promise<PreviewedMove>
  /** Throws CONFLICT where the tree, the rights or the boards are not what `version` was made of. */
  readonly move: (asked: Asked & { readonly version: string }) => Promise<void>
}

/** Moving a part of the tree: first what it does and to whom, then that and nothing else. */
export function createOrganizationMoveService({
  repository,
  now = () => new Date(),
}: {
  readonly repository: OrganizationMoveRepository
  readonly now?: () => Date
}): OrganizationMoveService {
  const judged = async (unit: MoveUnit, asked: Asked) => {
    const place = await placeOf(unit, asked)
    const today = dayOf(now())
    return { ...place, refusals: moveRefusals({ ...place, ...asked, today }) }
  }
  return {
    preview: (asked) =>
      repository.reading(async (unit) => {
        const { organization, parent, refusals } = await judged(unit, asked)
        const facts =
          refusals.length > 0 ? null : await unit.findFacts(endsOf({ organization, parent }))
        const preview = facts && readableBy({ preview: movePreview(facts), facts, ...asked })
        const fromId = organization.path.at(-2) ?? null
        const names = await unit.namesOf([...namedIn(preview), ...(fromId ? [fromId] : [])])
        return {
          organization: { id: organization.id, name: organization.name },
          from: fromId && (names.get(fromId) ?? null),
          to: parent.name,
          refusals,
          preview,
          names,
          version: facts && versionOf({ facts, ...asked }),
        }
      }),
    move: ({ version, ...asked }) =>
      repository.inTransaction(async (unit) => {
        const { organization, parent, refusals, viewer } = await judged(unit, asked)
        if (refusals.length > 0) throw invalidInput(refusals)
        const facts = await unit.findFacts(endsOf({ organization, parent }))
        if (versionOf({ facts, ...asked }) !== version) throw conflict('organizations.previewStale')
        await unit.move({ ...asked, viewer })
      }),
  }
}

type Place = { readonly organization: MovingOrganization; readonly parent: NewParent }

/** The two ends of the move, as far as this person may have to do with them. */
async function placeOf(
  unit: MoveUnit,
  { viewer, id, parentId }: Asked,
): Promise<Place & { readonly viewer: Viewer }> {
  if (viewer === null) throw unauthenticated()
  const mayWrite = (path: readonly string[]) =>
    isGrantedAt({ viewer, permission: 'organization.write', path })
  const organization = await unit.findMoving(id)
  if (organization === null || !isVisibleOrganization({ viewer, path: organization.path }))
    throw notFound()
  if (!mayWrite(organization.path)) throw forbidden()
  const parent = await unit.findParent(parentId)
  if (parent === null || !isVisibleOrganization({ viewer, path: parent.path }))
    throw invalidInput([{ path: 'parent', reason: 'organizations.parentUnknown' }])
  if (!mayWrite(parent.path))
    throw new DomainError({ code: 'FORBIDDEN', message: 'organizations.parentBeyondReach' })
  return { organization, parent, viewer }
}

const endsOf = ({ organization: { id, path }, parent }: Place) => ({
  id,
  path,
  newParentPath: parent.path,
})

function versionOf({
  facts,
  effectiveOn,
}: {
  readonly facts: MoveFacts
  readonly effectiveOn: string
}): string {
  return createHash('sha256')
    .update(`${effectiveOn}\n${movePreviewText(facts)}`)
    .digest('base64url')
}

/** Offices are named only where the person may read appointments; somebody without any such office is left out. */
function readableBy({
  preview,
  facts: { path, newParentPath },
  viewer,
}: {
  readonly preview: MovePreview
  readonly facts: MoveFacts
  readonly viewer: Viewer | null
}): MovePreview {
  const pathTo = (id: string) =>
    [path, newParentPath]
      .filter((one) => one.includes(id))
      .map((one) => one.slice(0, one.indexOf(id) + 1))[0] ?? []
  const readable = (changes: readonly ReachChange[]) =>
    changes
      .map((change) => ({
        ...change,
        offices: change.offices.filter(({ organizationId }) =>
          isGrantedAt({ viewer, permission: 'appointment.read', path: pathTo(organizationId) }),
        ),
      }))
      .filter(({ offices }) => offices.length > 0)
  return { ...preview, gains: readable(preview.gains), loses: readable(preview.loses) }
}

function namedIn(preview: MovePreview | null): readonly string[] {
  if (preview === null) return []
  const { gains, loses, board } = preview
  return [
    ...[...gains, ...loses].flatMap(({ offices }) =>
      offices.map(({ organizationId }) => organizationId),
    ),
    ...[board?.from, board?.to].filter((id) => typeof id === 'string'),
  ]
}
