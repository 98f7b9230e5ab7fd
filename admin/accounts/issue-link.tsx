'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

/** The way to the page where accounts are issued, for those who make accounts: above the list of accounts. */
export function IssueListLink() {
  const { href, title, allowed } = useIssueLink()
  if (!allowed) return null
  return (
    <p>
      <Link className="desk-link" href={href} prefetch={false}>
        {title}
      </Link>
    </p>
  )
}

function useIssueLink() {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const locale = useLocale()
  return {
    href: `${config.routes.admin}/issue-accounts`,
    title: words.title[locale],
    allowed: Boolean(permissions?.collections?.accounts?.create),
  }
}
