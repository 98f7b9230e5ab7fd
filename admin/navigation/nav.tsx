import { NavHamburger, NavWrapper } from '@payloadcms/next/client'
import type { Payload, PayloadRequest, TypedUser } from 'payload'

import type { ViewerOfAccount } from '../../src/domain/desk/desk-viewer.ts'
import { NAVIGATION_LABELS as words } from '../../src/domain/desk/navigation.labels.ts'
import { navigationFor } from '../../src/domain/desk/navigation.ts'
import { localeOfLanguage } from '../shared/locale-of-language.ts'
import { NavLink } from './nav-link.tsx'
import { OpenBeside } from './open-beside.tsx'

type Props = {
  readonly payload: Payload
  readonly i18n: PayloadRequest['i18n']
  readonly user?: TypedUser | null
  /** Given by payload.config.ts. */
  readonly viewerOfAccount: ViewerOfAccount<Payload>
}

/** The navigation of the admin: the jobs that this person has, each with its lists and pages; then the way out. */
export async function Nav({ payload, i18n, user, viewerOfAccount }: Props) {
  const locale = localeOfLanguage(i18n.language)
  const viewer = user ? await viewerOfAccount({ payload, accountId: String(user.id) }) : null
  const { admin } = payload.config.routes
  return (
    <NavWrapper baseClass="nav">
      <OpenBeside />
      <nav className="nav__wrap desk-nav" aria-label={words.navigation[locale]}>
        <ul>
          <li>
            <NavLink href={admin} label={words.desk[locale]} exact />
          </li>
        </ul>
        {navigationFor(viewer).map(({ key, label, entries }) => (
          <section key={key} aria-labelledby={`desk-nav-${key}`}>
            <h2 id={`desk-nav-${key}`}>{label[locale]}</h2>
            <ul>
              {entries.map(({ path, label: name }) => (
                <li key={path}>
                  <NavLink href={`${admin}${path}`} label={name[locale]} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <ul className="desk-nav__self">
          <li>
            <a className="nav__link" href="/">
              <span className="nav__link-label">{words.handbook[locale]}</span>
            </a>
          </li>
          <li>
            <NavLink href={`${admin}/account`} label={words.account[locale]} />
          </li>
          <li>
            <NavLink href={`${admin}/logout`} label={words.signOut[locale]} />
          </li>
        </ul>
      </nav>
      <div className="nav__header">
        <div className="nav__header-content">
          <NavHamburger baseClass="nav" />
        </div>
      </div>
    </NavWrapper>
  )
}
