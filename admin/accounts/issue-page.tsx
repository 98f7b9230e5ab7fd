import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'

import { IssueForm } from './issue-form.tsx'

/** The page `/admin/issue-accounts`. Views of one's own are open to anybody unless they say otherwise: who is not signed in signs in first. */
export function IssuePage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { routes } = req.payload.config
  if (!req.user) redirect(`${routes.admin}/login?redirect=${routes.admin}/issue-accounts`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <IssueForm api={routes.api} />
      </Gutter>
    </DefaultTemplate>
  )
}
