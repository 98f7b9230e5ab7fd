import { dateProblems, type MemberDates } from '../members/member-rules.ts'

type DatesProblem = {
  readonly message: string
  readonly params: Readonly<Record<string, string>>
}

const SENTENCES: Readonly<Record<string, string>> = {
  admittedOn: 'roster.admittedTooYoung',
  officialOn: 'roster.officialTooYoung',
}

/**
 * Which dates of a row may stand together, by the rules of the register. Of dates that contradict each other the later fact is left
 * out, since the case tells all of them.
 */
export function plausibleDates(typed: MemberDates): {
  readonly dates: MemberDates
  readonly problem: DatesProblem | null
} {
  const [first] = dateProblems(typed)
  if (first === undefined) return { dates: typed, problem: null }
  const { dates } = plausibleDates({ ...typed, [first.path]: null })
  const isTooYoung = first.reason === 'members.admittedTooYoung'
  const message = isTooYoung ? SENTENCES[first.path] : 'roster.officialTooEarly'
  const params = {
    birthDate: shown(typed.birthDate),
    admittedOn: shown(typed.admittedOn),
    officialOn: shown(typed.officialOn),
  }
  return { dates, problem: { message: message ?? first.reason, params } }
}

function shown(day: string | null): string {
  return day === null ? '—' : day.split('-').reverse().join('/')
}
