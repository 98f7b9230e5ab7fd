import { createHash } from 'node:crypto'

import { dayOf } from '../../domain/calendar/day.ts'
import { changeEffects, type ChangeEffects } from '../../domain/members/change-effects.ts'
import {
  changeProblems,
  changeWarnings,
  kindOfChange,
  type AskedChange,
} from '../../domain/members/change-problems.ts'
import type { PreviewedChange } from '../../domain/members/said-change.ts'
import { fieldsOf } from '../../domain/members/status-change.ts'
import { holdsMembers } from '../../domain/organizations/organization-types.ts'
import { isVisibleOrganization } from '../../domain/organizations/visible-organizations.ts'
import { isGrantedAt, type Viewer } from '../../domain/permissions.ts'
import {
  conflict,
  forbidden,
  invalidInput,
  notFound,
  unauthenticated,
  type InputProblem,
} from '../../errors/domain-error.ts'
import type {
  MemberChangeRepository,
  MemberChangeUnit,
  MemberWrite,
  StoredMember,
} from './member-changes.repository.ts'

type Asked = {
  readonly id: string
  readonly change: AskedChange
  readonly viewer: Viewer | null
}

export type MemberChangeService = {
  readonly preview: (asked: Asked) => Promise<PreviewedChange>
  /** Throws CONFLICT where the member, the offices or the account are not what `version` was made of. */
  readonly change: (asked: Asked & { readonly version: string }) => Promise<void>
}

/** Changing a member's status or cell: first what it does, then that and nothing else. */
export function createMemberChangeService({
  repository,
  now = () => new Date(),
}: {
  readonly repository: MemberChangeRepository
  readonly now?: () => Date
}): MemberChangeService {
  return {
    preview: (asked) =>
      repository.reading(async (unit) => judge({ unit, today: dayOf(now()), ...asked })),
    change: ({ version, ...asked }) =>
      repository.inTransaction(async (unit) => {
        const judged = await judge({ unit, today: dayOf(now()), ...asked })
        if (judged.refusals.length > 0) throw invalidInput(judged.refusals)
        if (judged.version !== version) throw conflict('members.previewStale')
        const { id, change } = asked
        await unit.write({ id, fields: fieldsToWrite({ change, judged }), viewer: judged.viewer })
      }),
  }
}

type Judging = Asked & { readonly unit: MemberChangeUnit; readonly today: string }

async function judge(asked: Judging): Promise<PreviewedChange & { readonly viewer: Viewer }> {
  const { unit, change, today } = asked
  const { viewer, member } = await enter(asked)
  const after = { status: change.to ?? member.status, cellId: change.cell ?? member.cellId }
  const on = change.officialOn ?? change.effectiveOn ?? change.admittedOn ?? today
  const refusals = [
    ...changeProblems({ member, change, today }),
    ...(await destinationProblems({ unit, change, viewer })),
  ]
  const base = { viewer, before: member, after, on, kind: kindOfChange({ member, change }) }
  const hasNewCard = change.cardNumber !== null
  if (refusals.length > 0)
    return {
      ...base,
      hasNewCard,
      refusals,
      warnings: [],
      effects: null,
      names: NONE,
      version: null,
    }

  const offices = await unit.findOffices(member.id)
  const account = await unit.findAccount(member.id)
  const { hasCard } = member
  const effects = changeEffects({
    ...{ viewer, memberId: member.id, before: member, after, on, offices, account, hasCard },
  })
  return {
    ...base,
    hasNewCard,
    refusals,
    warnings: changeWarnings({ member, change }),
    effects,
    names: await namesFor({ unit, viewer, effects, cells: [member.cellId, after.cellId] }),
    version: versionOf({ change, updatedAt: member.updatedAt, on, effects }),
  }
}

const NONE: ReadonlyMap<string, string> = new Map()

/** The member, as far as this person may have to do with them. */
async function enter({ unit, id, viewer }: Judging): Promise<{
  readonly viewer: Viewer
  readonly member: StoredMember
}> {
  if (viewer === null) throw unauthenticated()
  const member = await unit.findMember(id)
  const may = (permission: 'member.read' | 'member.write') =>
    member !== null && isGrantedAt({ viewer, permission, path: member.path })
  if (member === null || !may('member.read')) throw notFound()
  if (!may('member.write')) throw forbidden()
  return { viewer, member }
}

/** A cell that is there, holds members, and is this person's to write in: what is out of reach is not there. */
async function destinationProblems({
  unit,
  change,
  viewer,
}: Pick<Judging, 'unit' | 'change'> & { readonly viewer: Viewer }): Promise<
  readonly InputProblem[]
> {
  if (change.cell === null) return []
  const [cell] = await unit.findOrganizations([change.cell])
  const isWritable =
    cell !== undefined && isGrantedAt({ viewer, permission: 'member.write', path: cell.path })
  if (!isWritable) return [{ path: 'cell', reason: 'members.cellUnknown' }]
  if (!holdsMembers(cell.type)) return [{ path: 'cell', reason: 'members.notACell' }]
  return cell.status === 'DISSOLVED' ? [{ path: 'cell', reason: 'members.cellDissolved' }] : []
}

/** Of the cells, and of the offices' organizations that this person may see. */
async function namesFor({
  unit,
  viewer,
  effects: { ends, stays },
  cells,
}: {
  readonly unit: MemberChangeUnit
  readonly viewer: Viewer
  readonly effects: ChangeEffects
  readonly cells: readonly string[]
}): Promise<ReadonlyMap<string, string>> {
  const readable = [...ends.map(({ office }) => office), ...stays].filter(
    ({ path }) =>
      isGrantedAt({ viewer, permission: 'appointment.read', path }) &&
      isVisibleOrganization({ viewer, path }),
  )
  const ids = [...cells, ...readable.map(({ organizationId }) => organizationId)]
  const found = await unit.findOrganizations([...new Set(ids)])
  return new Map(found.map(({ id, name }) => [id, name]))
}

function versionOf(shown: {
  readonly change: AskedChange
  readonly updatedAt: string
  readonly on: string
  readonly effects: ChangeEffects
}): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url')
}

/** The fields that the step asks for and nothing else that was sent. */
function fieldsToWrite({
  change,
  judged: { kind, on },
}: {
  readonly change: AskedChange
  readonly judged: PreviewedChange
}): MemberWrite {
  const asked = new Set(kind === null ? [] : fieldsOf(kind).map(({ field }) => field))
  const sent = (field: keyof typeof NAMES) =>
    asked.has(field) && change[field] !== null ? { [NAMES[field]]: change[field] } : {}
  return {
    ...(change.to !== null && { status: change.to }),
    effectiveOn: on,
    ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).reduce(
      (fields, field) => ({ ...fields, ...sent(field) }),
      {},
    ),
    ...(kind === 'READMISSION' && { officialOn: null }),
  }
}

/** What the register calls the fields of a change. The day of issue goes with the card. */
const NAMES = {
  cell: 'cell',
  admittedOn: 'admittedOn',
  officialOn: 'officialOn',
  exitKind: 'exitKind',
  place: 'changePlace',
  decision: 'changeDecision',
  reason: 'changeReason',
  until: 'changeUntil',
  cardNumber: 'cardNumber',
  cardIssuedOn: 'cardIssuedOn',
} as const
