import type { AdminViewServerProps } from 'payload'

import { AdminPage } from '../shared/admin-page.tsx'
import { IssueForm } from './issue-form.tsx'

/** The page `/admin/issue-accounts`. */
export function IssuePage(props: AdminViewServerProps) {
  return (
    <AdminPage {...props} path="/issue-accounts">
      <IssueForm api={props.initPageResult.req.payload.config.routes.api} />
    </AdminPage>
  )
}
