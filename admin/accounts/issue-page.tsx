import type { AdminViewServerProps } from 'payload'

import '../shared/lists.css'
import { AdminPage } from '../shared/admin-page.tsx'
import { IssueDesk } from './issue-desk.tsx'

/** The page `/admin/issue-accounts`. */
export function IssuePage(props: AdminViewServerProps) {
  return (
    <AdminPage {...props} path="/issue-accounts">
      <IssueDesk api={props.initPageResult.req.payload.config.routes.api} />
    </AdminPage>
  )
}
