import { MEMBER_STATUSES, mayBecome, CURRENT_STATUSES, type MemberStatus } from './member-status.ts'

/** How somebody leaves the Party (domain.md section 6.2): resigned, removed from the list, expelled. */
export const EXIT_KINDS = ['RESIGNED', 'REMOVED', 'EXPELLED'] as const
export type ExitKind = (typeof EXIT_KINDS)[number]

/** The steps that change where a member stands: each is one way from some states to another, and TRANSFER to another cell. */
export const CHANGE_KINDS = [
  'RECOGNITION',
  'RETURN',
  'REINSTATEMENT',
  'READMISSION',
  'EXEMPTION',
  'STAY_HERE',
  'STAY_AWAY',
  'SUSPENSION',
  'TRANSFER_OUT',
  'EXIT',
  'DEATH',
  'TRANSFER',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What a step can ask for. */
export type ChangeField =
  | 'cell'
  | 'effectiveOn'
  | 'until'
  | 'admittedOn'
  | 'officialOn'
  | 'exitKind'
  | 'place'
  | 'decision'
  | 'cardNumber'
  | 'cardIssuedOn'
  | 'reason'

export type AskedField = { readonly field: ChangeField; readonly isNeeded: boolean }

const needs = (...fields: ChangeField[]) => fields.map((field) => ({ field, isNeeded: true }))
const asks = (...fields: ChangeField[]) => fields.map((field) => ({ field, isNeeded: false }))

/**
 * What each step needs, in the order of its form. Where the rules of the Party that we know are silent, it is the day and the reason;
 * numbers of papers that an office may not have at hand are asked for and not needed.
 */
const FIELDS: Readonly<Record<ChangeKind, readonly AskedField[]>> = {
  RECOGNITION: [...needs('officialOn'), ...asks('decision', 'cardNumber', 'cardIssuedOn')],
  RETURN: [...needs('effectiveOn', 'reason'), ...asks('decision')],
  REINSTATEMENT: [...needs('effectiveOn', 'reason'), ...asks('decision')],
  READMISSION: [...needs('admittedOn', 'decision'), ...asks('reason')],
  EXEMPTION: [...needs('effectiveOn', 'reason'), ...asks('decision')],
  STAY_HERE: [...needs('effectiveOn', 'place'), ...asks('until', 'decision')],
  STAY_AWAY: [...needs('effectiveOn', 'place'), ...asks('until', 'decision')],
  SUSPENSION: [...needs('effectiveOn', 'decision'), ...asks('until', 'reason')],
  TRANSFER_OUT: [...needs('effectiveOn', 'place'), ...asks('decision')],
  EXIT: [...needs('effectiveOn', 'exitKind', 'reason'), ...asks('decision')],
  DEATH: needs('effectiveOn'),
  TRANSFER: [...needs('cell', 'effectiveOn'), ...asks('decision', 'reason')],
}

const KIND_OF: Readonly<Partial<Record<MemberStatus, ChangeKind>>> = {
  EXEMPT: 'EXEMPTION',
  TEMPORARILY_HERE: 'STAY_HERE',
  TEMPORARILY_AWAY: 'STAY_AWAY',
  SUSPENDED: 'SUSPENSION',
  TRANSFERRED_OUT: 'TRANSFER_OUT',
  LEFT: 'EXIT',
  DECEASED: 'DEATH',
}

type FromTo = { readonly from: MemberStatus; readonly to: MemberStatus }

export const isGone = (status: MemberStatus): boolean => !CURRENT_STATUSES.includes(status)

/** Which step leads from one status to the other; null where none does. */
export function changeKindOf({ from, to }: FromTo): ChangeKind | null {
  if (from === to || !mayBecome({ from, to })) return null
  if (from === 'LEFT' && to === 'PROBATIONARY') return 'READMISSION'
  if (isGone(from) && !isGone(to)) return 'REINSTATEMENT'
  if (from === 'PROBATIONARY' && to === 'OFFICIAL') return 'RECOGNITION'
  return KIND_OF[to] ?? 'RETURN'
}

export const fieldsOf = (kind: ChangeKind): readonly AskedField[] => FIELDS[kind]

/** A step that is offered for a member; `to` is null for a transfer to another cell. */
export type OfferedChange = {
  readonly kind: ChangeKind
  readonly to: MemberStatus | null
  readonly fields: readonly AskedField[]
}

/**
 * The steps from a member's present state. Nobody who was recognized goes back to probation, but by readmission; who is on the list of
 * a cell may be transferred to another one.
 */
export function offeredChanges({
  status,
  officialOn,
  hasCard,
}: {
  readonly status: MemberStatus
  readonly officialOn: string | null
  readonly hasCard: boolean
}): readonly OfferedChange[] {
  const wasRecognized = officialOn !== null || hasCard
  const steps = MEMBER_STATUSES.flatMap((to): OfferedChange[] => {
    const kind = changeKindOf({ from: status, to })
    if (kind === null) return []
    if (to === 'PROBATIONARY' && kind !== 'READMISSION' && wasRecognized) return []
    return [{ kind, to, fields: FIELDS[kind] }]
  })
  if (isGone(status)) return steps
  return [...steps, { kind: 'TRANSFER', to: null, fields: FIELDS.TRANSFER }]
}
