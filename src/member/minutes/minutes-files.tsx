'use client'

import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import type { Minutes } from './minutes.ts'

/** What the minutes are worth now, and their files. */
export function MinutesFiles({ minutes }: { readonly minutes: Minutes }) {
  const { t, locale } = useLanguage()
  const { adoptedAt, seal, pdfUrl, docxUrl, verifyUrl, signatures } = minutes
  return (
    <section className="card minutes-seal">
      <p className={adoptedAt === null ? 'notice' : 'notice good'}>
        {adoptedAt === null
          ? t('member.minutes.draft')
          : t('member.minutes.adopted', { time: dayAndTime(adoptedAt, locale) })}
      </p>
      {seal !== null && (
        <p>
          <small>
            {t('member.minutes.seal')}: <code>{seal}</code>
          </small>
        </p>
      )}
      {signatures.length > 0 && (
        <>
          <h2>{t('member.minutes.signatures')}</h2>
          <ul>
            {signatures.map(({ at, by }) => (
              <li key={at + by.displayName}>
                {t('member.minutes.by', { name: by.displayName, time: dayAndTime(at, locale) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="minutes-files">
        <a className="button" href={pathOf(pdfUrl)} download>
          {t('member.minutes.pdf')}
        </a>
        <a className="button" href={pathOf(docxUrl)} download>
          {t('member.minutes.docx')}
        </a>
        {verifyUrl !== null && <a href={pathOf(verifyUrl)}>{t('member.minutes.check')}</a>}
      </p>
    </section>
  )
}

/** Under the address by which this page was reached: the cookie of the files is of that one. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}
