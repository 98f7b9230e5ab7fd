import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { pageLabel } from '../../src/domain/desk/navigation.ts'
import { localeOfLanguage } from './locale-of-language.ts'
import { PageTitle } from './page-title.tsx'

type Props = AdminViewServerProps & {
  /** Under the admin, to come back to after signing in: `/import`. */
  readonly path: string
  readonly children: ReactNode
}

/**
 * The frame of every page of our own in the admin: navigation, margins, our styles. Views of one's own are open to anybody unless they
 * say otherwise, so whoever is not signed in signs in first; what the page shows is decided by the doors it asks.
 */
export function AdminPage({ initPageResult, params, searchParams, path, children }: Props) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { routes } = req.payload.config
  if (!req.user) redirect(`${routes.admin}/login?redirect=${routes.admin}${path}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      req={req}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      viewActions={req.payload.config.admin.components.actions ?? []}
      visibleEntities={visibleEntities}
    >
      <PageTitle title={pageLabel(path)[localeOfLanguage(req.i18n.language)]} />
      <Gutter className="desk-page">{children}</Gutter>
    </DefaultTemplate>
  )
}
