import { ROLE_LABELS } from '../appointments/appointments.labels.ts'
import { addMonths } from '../calendar/day.ts'
import { writtenDay } from '../calendar/written-day.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { HistoryLine } from './member-history.ts'
import type { MemberOverview } from './member-overview.ts'
import { probationEndsOn } from './member-rules.ts'
import type { MemberStatus } from './member-status.ts'
import { MEMBER_STATUS_LABELS } from './members.labels.ts'
import { isGone } from './status-change.ts'

type Asked = {
  readonly member: {
    readonly status: MemberStatus
    readonly admittedOn: string | null
    readonly history: readonly HistoryLine[]
  }
  readonly offices: MemberOverview['offices']
  readonly account: MemberOverview['account']
  readonly today: string
  readonly locale: Locale
}

/** How far ahead the end of an office is worth telling. */
const NOTICE_MONTHS = 3

type Due = { readonly on: string; readonly sentence: string }

/** What is due for a member, the nearest first: the end of a probation, of a state for a time, of an office; the account last. */
export function duesOf(asked: Asked): readonly string[] {
  const dated = [...probation(asked), ...until(asked), ...offices(asked)]
  return [
    ...dated.sort((one, other) => one.on.localeCompare(other.on)).map(({ sentence }) => sentence),
    ...accountDue(asked),
  ]
}

function probation({ member, today, locale }: Asked): readonly Due[] {
  if (member.status !== 'PROBATIONARY' || member.admittedOn === null) return []
  const on = probationEndsOn(member.admittedOn)
  const key = on < today ? 'memberDue.probationOver' : 'memberDue.probation'
  return [{ on, sentence: say({ key, locale, params: { day: writtenDay(on) } }) }]
}

function until({ member, today, locale }: Asked): readonly Due[] {
  const last = member.history.at(-1)
  if (!last?.until || last.status !== member.status) return []
  const key = last.until < today ? 'memberDue.untilOver' : 'memberDue.until'
  const params = {
    status: MEMBER_STATUS_LABELS[member.status][locale],
    day: writtenDay(last.until),
  }
  return [{ on: last.until, sentence: say({ key, locale, params }) }]
}

function offices({ offices: held, today, locale }: Asked): readonly Due[] {
  const soon = addMonths({ day: today, months: NOTICE_MONTHS })
  return held.flatMap(({ role, organization, to, isInForce }) => {
    if (!isInForce || to === null || to > soon) return []
    const params = { role: ROLE_LABELS[role][locale], organization, day: writtenDay(to) }
    return [{ on: to, sentence: say({ key: 'memberDue.office', locale, params }) }]
  })
}

function accountDue({ member, account, locale }: Asked): readonly string[] {
  if (isGone(member.status)) return []
  if (account === 'ISSUED') return [say({ key: 'memberDue.activation', locale })]
  return account === 'NONE' ? [say({ key: 'memberDue.account', locale })] : []
}
