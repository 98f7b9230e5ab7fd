import { dayOf } from '../calendar/day.ts'
import { rulesOn, type MeetingRules } from './meeting-rules.ts'
import type { MeetingState } from './meeting-state.ts'

/**
 * The rules of a meeting: those that were written into its log when it was registered. Before that the house's of the day of `at`, which
 * decide about nothing; and so they are for a rule that nobody knew of then.
 */
export function rulesOf({
  rules,
  plan: { kind },
  at,
  registeredAt,
}: Pick<MeetingState, 'rules' | 'plan' | 'at' | 'registeredAt'>): MeetingRules {
  return { ...rulesOn({ day: dayOf(registeredAt ?? at), kind }), ...rules }
}
