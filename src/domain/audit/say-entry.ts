import { ACCOUNT_STATUS_LABELS } from '../accounts/accounts.labels.ts'
import { ROLE_LABELS } from '../appointments/appointments.labels.ts'
import { RULE_LABELS } from '../meeting-rule-sets/rule-sets.labels.ts'
import { MEETING_KIND_LABELS } from '../meetings/meetings.labels.ts'
import { writtenDay } from '../calendar/written-day.ts'
import { BOARD_OFFICES, type BoardOffice } from '../editorial/board-offices.ts'
import { MEMBER_LABELS } from '../members/members.labels.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { Label } from '../messages/labels.ts'
import type { AuditEntry } from './audit-entry.ts'
import { AUDIT_VIA_LABELS } from './audit.labels.ts'

type Said = { readonly entry: AuditEntry; readonly locale: Locale }
type Values = Readonly<Record<string, string | number>>

/** What an entry tells, as a sentence. What it names is called as it was then. */
export function sayEntry({ entry, locale }: Said): string {
  const { kind, detail, subject } = entry
  const plain = Object.entries(detail).flatMap(([key, value]): [string, string | number][] =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
  )
  const params: Values = {
    ...UNKNOWN,
    ...Object.fromEntries(plain),
    name: subject?.name || say({ key: 'audit.somebody', locale }),
    ...(WORDS[kind]?.({ entry, locale }) ?? {}),
  }
  return say({ key: `audit.said.${kind}`, locale, params })
}

/** Who acted: the name as it was then, or through what where nobody was signed in. */
export const sayActor = ({ entry: { by }, locale }: Said): string =>
  by.name === '' ? AUDIT_VIA_LABELS[by.via][locale] : by.name

/** Counts of an import that ended before it had any. */
const UNKNOWN = { membersCreated: 0, membersChanged: 0, appointmentsCreated: 0 }

const appointmentWords = ({ entry: { detail }, locale }: Said): Values => {
  const { role, from, to } = detail
  const days = { from: writtenDay(text(from)), to: writtenDay(text(to)) }
  return {
    role: labelIn(ROLE_LABELS, text(role), locale),
    term: say({ key: to ? 'audit.term.closed' : 'audit.term.open', locale, params: days }),
  }
}

/** "Trưởng ban: + Nguyễn Văn A; − Trần Thị B." */
const boardWords = ({ entry: { detail }, locale }: Said): Values => {
  const offices = Object.keys(BOARD_OFFICES) as BoardOffice[]
  const changes = offices.flatMap((office) => {
    const names = [
      ...listOf(detail[`${office}In`]).map((name) => `+ ${name}`),
      ...listOf(detail[`${office}Out`]).map((name) => `− ${name}`),
    ]
    const label = ROLE_LABELS[BOARD_OFFICES[office]][locale]
    return names.length === 0 ? [] : [`${label}: ${names.join(', ')}`]
  })
  return { changes: `${changes.join('; ')}.` }
}

/** The rules that changed, and the kinds of meetings that have lines of their own now. */
const ruleWords = ({ entry: { detail }, locale }: Said): Values => {
  const changed = listOf(detail['rules']).map((rule) => labelIn(RULE_LABELS, rule, locale))
  const kinds = listOf(detail['kinds']).map((kind) => labelIn(MEETING_KIND_LABELS, kind, locale))
  return {
    validFrom: writtenDay(text(detail['validFrom'])),
    changes: `${[...changed, ...kinds].join('; ')}.`,
  }
}

const WORDS: Readonly<Partial<Record<AuditEntry['kind'], (said: Said) => Values>>> = {
  APPOINTMENT_CREATED: appointmentWords,
  APPOINTMENT_CHANGED: appointmentWords,
  APPOINTMENT_ENDED: appointmentWords,
  APPOINTMENT_WITHDRAWN: appointmentWords,
  BOARD_CHANGED: boardWords,
  BOARD_REMOVED: boardWords,
  MEETING_RULES_SET: ruleWords,
  MEETING_RULES_REMOVED: ruleWords,
  ACCOUNT_CREATED: ({ entry: { detail }, locale }) => ({
    power: detail['systemAdministrator'] ? say({ key: 'audit.power.created', locale }) : '',
  }),
  ADMINISTRATOR_CHANGED: ({ entry: { detail }, locale }) => ({
    power: say({
      key: detail['systemAdministrator'] ? 'audit.power.given' : 'audit.power.taken',
      locale,
    }),
  }),
  ACCOUNT_STATUS_CHANGED: ({ entry: { detail }, locale }) => ({
    status: labelIn(ACCOUNT_STATUS_LABELS, text(detail['status']), locale),
    statusBefore: labelIn(ACCOUNT_STATUS_LABELS, text(detail['statusBefore']), locale),
  }),
  IMPORT_ENDED: ({ entry: { detail }, locale }) => ({
    outcome: say({ key: `audit.outcome.${text(detail['state'])}`, locale }),
  }),
  UNMASKED: ({ entry: { detail, subject }, locale }) => ({
    whom:
      subject?.name ||
      say({ key: 'audit.members', locale, params: { count: Number(detail['count']) } }),
    fields: listOf(detail['fields'])
      .map((field) => labelIn(MEMBER_LABELS, field, locale).toLocaleLowerCase(locale))
      .join(', '),
  }),
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** What is no value any more is said as it stands. */
function labelIn(labels: Readonly<Record<string, Label>>, value: string, locale: Locale): string {
  return Object.hasOwn(labels, value) ? (labels[value]?.[locale] ?? value) : value
}
