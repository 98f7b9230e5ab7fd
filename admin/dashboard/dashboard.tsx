import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { DESK_LABELS as words } from '../../src/domain/desk/desk.labels.ts'
import { localeOfLanguage } from '../shared/locale-of-language.ts'
import { STEPS, type Step } from './steps.ts'

type Req = AdminViewServerProps['initPageResult']['req']

/** The first page of the admin: the steps that concern this person, each with how much of it there is for their eyes. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req, permissions } = initPageResult
  const locale = localeOfLanguage(req.i18n.language)
  const { admin } = req.payload.config.routes
  const mine = STEPS.filter(
    ({ collection, needs }) =>
      collection === null || Boolean(permissions?.collections?.[collection]?.[needs]),
  )
  const counts = await Promise.all(mine.map((step) => countOf({ step, req })))
  const numbers = new Intl.NumberFormat(locale)
  return (
    <Gutter className="desk-page">
      <h1>{words.title[locale]}</h1>
      <p>{words.intro[locale]}</p>
      <ol className="desk-steps">
        {mine.map(({ title, what, path }, index) => (
          <li key={path}>
            <a href={path === '/' ? '/' : `${admin}${path}`}>
              <span className="desk-steps__number">{index + 1}</span>
              <span className="desk-steps__text">
                <strong>{title[locale]}</strong>
                <span>{what[locale]}</span>
              </span>
              {counts[index] !== null && (
                <span className="desk-steps__count">{numbers.format(counts[index] ?? 0)}</span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </Gutter>
  )
}

/** As the person sees it; null where nothing is counted. */
async function countOf({
  step: { collection },
  req,
}: {
  readonly step: Step
  readonly req: Req
}): Promise<number | null> {
  if (collection === null) return null
  const { totalDocs } = await req.payload.count({ collection, overrideAccess: false, req })
  return totalDocs
}
