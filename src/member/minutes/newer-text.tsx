'use client'

import { useEffect, useRef } from 'react'

import { useLanguage } from '../shared/language.ts'
import { MinutesText } from './minutes-text.tsx'

/** What somebody else has saved, to read beside the own text and to copy from, until its reader chooses. */
export function NewerText({
  html,
  onTakeTheirs,
  onKeepMine,
}: {
  readonly html: string
  readonly onTakeTheirs: () => void
  readonly onKeepMine: () => void
}) {
  const { t } = useLanguage()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [html])
  return (
    <section className="minutes-newer" role="alert" ref={section}>
      <h3>{t('member.minutes.newer')}</h3>
      <p>{t('member.minutes.newer.what')}</p>
      <MinutesText html={html} />
      <p className="actions">
        <button type="button" className="primary" onClick={onKeepMine}>
          {t('member.minutes.newer.keepMine')}
        </button>
        <button type="button" onClick={onTakeTheirs}>
          {t('member.minutes.newer.takeTheirs')}
        </button>
      </p>
    </section>
  )
}
