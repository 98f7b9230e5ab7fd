import { DESK_LABELS as words } from '../../src/domain/desk/desk.labels.ts'
import { firstStepsFor } from '../../src/domain/desk/first-steps.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import type { Viewer } from '../../src/domain/permissions.ts'

type Props = {
  readonly viewer: Viewer | null
  readonly locale: Locale
  /** The path of the admin. */
  readonly admin: string
}

/** How a committee is brought to life, shown while its register has no member. */
export function FirstSteps({ viewer, locale, admin }: Props) {
  return (
    <>
      <p>{words.firstSteps[locale]}</p>
      <ol className="desk-steps">
        {firstStepsFor(viewer).map(({ title, what, path }, index) => (
          <li key={path}>
            <a href={`${admin}${path}`}>
              <span className="desk-steps__number">{index + 1}</span>
              <span className="desk-steps__text">
                <strong>{title[locale]}</strong>
                <span>{what[locale]}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}
