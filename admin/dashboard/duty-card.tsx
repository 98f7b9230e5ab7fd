import { DUTY_LABELS } from '../../src/domain/desk/duties.labels.ts'
import type { Duty } from '../../src/domain/desk/duties.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'

type Props = {
  readonly duty: Duty
  readonly count: number
  readonly locale: Locale
  /** The path of the admin. */
  readonly admin: string
}

/** How much of one thing waits, what it is, and the way to the list that mends it. */
export function DutyCard({ duty, count, locale, admin }: Props) {
  const { title, why, path } = DUTY_LABELS[duty]
  return (
    <a href={`${admin}${path}`}>
      <span className="desk-steps__count">{new Intl.NumberFormat(locale).format(count)}</span>
      <span className="desk-steps__text">
        <strong>{title[locale]}</strong>
        <span>{why[locale]}</span>
      </span>
    </a>
  )
}
