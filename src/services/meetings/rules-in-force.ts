import { dayOf } from '../../domain/calendar/day.ts'
import { rulesAt, type MeetingRules } from '../../domain/meetings/meeting-rules.ts'
import type { MeetingKind } from '../../domain/meetings/meeting-words.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { MeetingRuleSets } from './meetings.repository.ts'

export type RulesQuestion = {
  /** Ids of the organization from the root, self last. */
  readonly path: readonly string[]
  readonly kind: MeetingKind
  /** YYYY-MM-DD. */
  readonly day: string
}

type RuleParts = { readonly ruleSets: MeetingRuleSets; readonly clock: () => Date }

/** The rules in force for each question, read now: several processes agree, and a change holds from its next registration on. */
export const rulesInForce =
  ({ ruleSets }: Pick<RuleParts, 'ruleSets'>) =>
  async (questions: readonly RulesQuestion[]): Promise<readonly MeetingRules[]> => {
    const ids = [...new Set(questions.flatMap(({ path }) => path))]
    const sets = ids.length === 0 ? [] : await ruleSets.setsOfAsSystem(ids)
    return questions.map((question) => rulesAt({ ...question, sets }))
  }

/**
 * The rules of each meeting: those in force when it was registered, which nothing changes any more; of a plan that is not registered yet,
 * those that would apply today. One read at most.
 */
export const rulesOfMeetings =
  (parts: RuleParts) =>
  async (records: readonly MeetingRecord[]): Promise<readonly MeetingRules[]> => {
    const open = records.filter((record) => !hasItsRules(record))
    if (open.length === 0) return records.map(({ rules }) => rules)
    const day = dayOf(parts.clock())
    const found = await rulesInForce(parts)(open.map(({ path, kind }) => ({ path, kind, day })))
    const would = new Map(open.map(({ id }, index) => [id, found[index]]))
    return records.map(({ id, rules }) => would.get(id) ?? rules)
  }

const hasItsRules = ({ registeredAt, recordedAfterwards }: MeetingRecord): boolean =>
  registeredAt !== null || recordedAfterwards
