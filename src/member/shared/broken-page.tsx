'use client'

import Link from 'next/link'

import { useLanguage } from './language.ts'

/** What somebody sees when a page of ours fails: what to do, in their language. */
export function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useLanguage()
  return (
    <div className="notice bad" role="alert">
      <p>{t('member.broken')}</p>
      <button type="button" onClick={onRetry}>
        {t('member.retry')}
      </button>
    </div>
  )
}

export function NoSuchPage() {
  const { t } = useLanguage()
  return (
    <div className="notice">
      <p>{t('member.noSuchPage')}</p>
      <Link href="/">{t('member.nav.home')}</Link>
    </div>
  )
}
