import type { AccountStatus } from '../accounts/account-status.ts'
import { takingRefusal } from '../appointments/appointment-rules.ts'
import { COMMITTEE_ROLES } from '../appointments/committee-roles.ts'
import { addDays } from '../calendar/day.ts'
import type { Role, Viewer } from '../permissions.ts'
import { hasCellLife, type MemberStatus } from './member-status.ts'
import { isGone } from './status-change.ts'

/** An office that a member holds, or is to hold. */
export type HeldOffice = {
  readonly id: string
  readonly role: Role
  readonly organizationId: string
  readonly path: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

export type HeldAccount = {
  readonly id: string
  readonly status: AccountStatus
  readonly systemAdministrator: boolean
}

/** Where a member stands before and after. */
export type Standing = { readonly status: MemberStatus; readonly cellId: string }

export type ChangeEffects = {
  /** Offices that end by themselves, each with its last day. */
  readonly ends: readonly { readonly office: HeldOffice; readonly lastDay: string }[]
  /** Offices that would end, but are not this person's to take. */
  readonly left: readonly HeldOffice[]
  /** Offices that go on. */
  readonly stays: readonly HeldOffice[]
  /** CLOSES: nobody signs in with it any more; KEPT: closing it is not this person's; SHUT: it was closed before and stays so. */
  readonly account: { readonly id: string; readonly what: 'CLOSES' | 'KEPT' | 'SHUT' } | null
  /** What becomes of the card in use. */
  readonly card: 'COLLECTED' | 'STAYS' | null
  /** What becomes of the rights of a member in the cell. */
  readonly cellLife: 'ENDS' | 'BEGINS' | 'MOVES' | null
}

type Asked = {
  /** Who does it; null for the product itself. */
  readonly viewer: Viewer | null
  readonly memberId: string
  readonly before: Standing
  readonly after: Standing
  /** YYYY-MM-DD: the first day of the new state. */
  readonly on: string
  readonly offices: readonly HeldOffice[]
  readonly account: HeldAccount | null
  readonly hasCard: boolean
}

/**
 * What follows from a change of status or cell. Who has transferred out, left or died holds no office any more. The account of the dead is
 * closed; that of who has gone stays without rights, since they may come back or be wrongly recorded, and an officer may close it. Who
 * goes to another cell leaves the committee of the old one; a suspension ends no office by itself, since that takes a decision of its
 * own. A card is collected from who leaves; a family may keep it (domain.md section 6.3). Nobody takes an office by this that they
 * could not take otherwise.
 */
export function changeEffects(asked: Asked): ChangeEffects {
  const { before, after, on, offices, viewer, memberId, hasCard } = asked
  const inForce = offices.filter(({ to }) => to === null || to >= on)
  const ending = inForce.filter((office) => isEnding({ office, before, after }))
  const mayTake = ({ role, path }: HeldOffice) =>
    viewer === null ||
    takingRefusal({
      viewer,
      appointment: { role, holder: { relationTo: 'members', id: memberId } },
      path,
    }) === null
  return {
    ends: ending.filter(mayTake).map((office) => ({ office, lastDay: lastDayOf({ office, on }) })),
    left: ending.filter((office) => !mayTake(office)),
    stays: inForce.filter((office) => !ending.includes(office)),
    account: accountAfter(asked),
    card: hasCard && isGone(after.status) ? cardAfter(after.status) : null,
    cellLife: cellLifeAfter({ before, after }),
  }
}

type Places = { readonly before: Standing; readonly after: Standing }

function isEnding({ office, before, after }: Places & { readonly office: HeldOffice }): boolean {
  if (isGone(after.status)) return true
  return (
    before.cellId !== after.cellId &&
    office.organizationId === before.cellId &&
    COMMITTEE_ROLES.includes(office.role)
  )
}

/** The day before the change; before the first day where it had not begun. */
function lastDayOf({ office, on }: { readonly office: HeldOffice; readonly on: string }): string {
  const last = office.from !== null && office.from > on ? office.from : on
  return addDays({ day: last, days: -1 })
}

function accountAfter({ account, before, after, viewer }: Asked): ChangeEffects['account'] {
  if (account === null) return null
  const { id, status, systemAdministrator } = account
  const isLeaving = isGone(after.status)
  if (status === 'CLOSED') return isGone(before.status) && !isLeaving ? { id, what: 'SHUT' } : null
  if (after.status !== 'DECEASED') return null
  const isTheirs = !systemAdministrator || viewer === null || viewer.systemAdministrator
  return { id, what: isTheirs ? 'CLOSES' : 'KEPT' }
}

const cardAfter = (status: MemberStatus): 'COLLECTED' | 'STAYS' =>
  status === 'LEFT' ? 'COLLECTED' : 'STAYS'

function cellLifeAfter({ before, after }: Places): ChangeEffects['cellLife'] {
  const [had, has] = [hasCellLife(before.status), hasCellLife(after.status)]
  if (had && !has) return 'ENDS'
  if (!had && has) return 'BEGINS'
  return has && before.cellId !== after.cellId ? 'MOVES' : null
}
