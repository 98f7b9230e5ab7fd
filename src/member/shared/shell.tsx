'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

import { ask } from './api.ts'
import { switchLanguage, useLanguage, type MessageKey } from './language.ts'
import { dropSession, useSession } from './session.ts'

const SECTIONS: readonly {
  readonly href: string
  readonly label: MessageKey
  readonly signedIn: boolean
}[] = [
  { href: '/', label: 'member.nav.home', signedIn: false },
  { href: '/meetings', label: 'member.nav.meetings', signedIn: true },
  { href: '/news', label: 'member.nav.news', signedIn: false },
]

/** The frame of every member page: name, language, sign-in, the sections within a thumb's reach. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t, locale } = useLanguage()
  return (
    <div className="shell" lang={locale}>
      <a className="skip" href="#main">
        {t('member.skip')}
      </a>
      <header className="top">
        <Link href="/" className="brand">
          <span className="brand-mark" aria-hidden="true">
            ★
          </span>
          {t('member.product')}
        </Link>
        <span className="top-actions">
          <button type="button" className="quiet" onClick={switchLanguage}>
            {t('member.language')}
          </button>
          <SignInOrOut />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Sections />
    </div>
  )
}

function SignInOrOut() {
  const { t } = useLanguage()
  const session = useSession()
  if (session === undefined) return null
  if (session === null) {
    return (
      <Link className="quiet" href="/sign-in">
        {t('member.signIn')}
      </Link>
    )
  }
  const signOut = () => {
    // Signed out here even when the network is cut; the server's session then ends by its own time.
    void ask('mutation { logout }')
      .catch(() => undefined)
      .finally(() => {
        dropSession()
        window.location.assign('/')
      })
  }
  return (
    <>
      <Link className="quiet" href="/settings" title={t('member.settings')}>
        <span aria-hidden="true">⚙</span>
        <span className="visually-hidden">{t('member.settings')}</span>
      </Link>
      <button type="button" className="quiet" onClick={signOut}>
        {t('member.signOut')}
      </button>
    </>
  )
}

function Sections() {
  const { t } = useLanguage()
  const session = useSession()
  const pathname = usePathname()
  const isHere = (href: string) => (href === '/' ? pathname === '/' : pathname.startsWith(href))
  return (
    <nav className="sections" aria-label={t('member.nav.label')}>
      {SECTIONS.filter(({ signedIn }) => !signedIn || session).map(({ href, label }) => (
        <Link key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
