import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'

import { DESK_LABELS as words } from '../../src/domain/desk/desk.labels.ts'
import type { DeskOfAccount } from '../../src/domain/desk/desk.ts'
import { localeOfLanguage } from '../shared/locale-of-language.ts'
import { FirstSteps } from './first-steps.tsx'
import { DutyCard } from './duty-card.tsx'

type Props = AdminViewServerProps & {
  /** Given by payload.config.ts. */
  readonly deskOfAccount: DeskOfAccount<Payload>
}

/** The first page of the admin: what waits for this person; the first steps while there is no register yet. */
export async function Dashboard({ initPageResult, deskOfAccount }: Props) {
  const { req } = initPageResult
  const locale = localeOfLanguage(req.i18n.language)
  const { admin } = req.payload.config.routes
  const desk = await deskOfAccount({
    payload: req.payload,
    accountId: String(req.user?.id ?? ''),
  })
  const waiting = desk.duties.filter(({ count }) => count > 0)
  return (
    <Gutter className="desk-page">
      <h1>{words.title[locale]}</h1>
      {desk.isEmpty ? (
        <FirstSteps locale={locale} admin={admin} viewer={desk.viewer} />
      ) : (
        <>
          <p>{waiting.length > 0 ? words.intro[locale] : words.nothing[locale]}</p>
          <ul className="desk-steps">
            {waiting.map((item) => (
              <li key={item.duty}>
                <DutyCard {...item} locale={locale} admin={admin} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Gutter>
  )
}
