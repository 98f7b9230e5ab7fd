import { writtenDay } from '../calendar/written-day.ts'
import { filled, type Locale } from '../messages/sentence.ts'
import type { OrganizationPeriod } from './organization-history.ts'
import {
  HISTORY_LABELS as words,
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_TYPE_LABELS,
} from './organizations.labels.ts'

type Period = Omit<OrganizationPeriod, 'parentId'> & {
  /** The name of what it hung under; null at the top, or where it is out of sight. */
  readonly parent: string | null
}

export type HistoryLine = { readonly when: string; readonly changes: readonly string[] }

/** The history as dated sentences, the newest first: what it was at first, and then only what changed. */
export function historyLines({
  history,
  locale,
}: {
  readonly history: readonly Period[]
  readonly locale: Locale
}): readonly HistoryLine[] {
  const facts = (period: Period): readonly (readonly [keyof typeof words.facts, string])[] => [
    ['name', period.name],
    ['code', period.code],
    ['type', ORGANIZATION_TYPE_LABELS[period.type][locale]],
    ['parent', period.parent ?? words.top[locale]],
    ['status', ORGANIZATION_STATUS_LABELS[period.status][locale]],
  ]
  return history
    .map((period, at) => {
      const before = history[at - 1]
      const known = before ? facts(before).map(([, value]) => value) : []
      return {
        when: period.from
          ? filled(words.since[locale], { day: writtenDay(period.from) })
          : words.always[locale],
        changes: facts(period)
          .filter(([, value], index) => value !== known[index])
          .map(([fact, value]) => `${words.facts[fact][locale]}: ${value}`),
      }
    })
    .reverse()
}
