import type { AdminViewServerProps } from 'payload'

import '../shared/lists.css'
import { AdminPage } from '../shared/admin-page.tsx'
import { ImportDesk } from './import-desk.tsx'

/** The page `/admin/import`; `?job=` shows one import. */
export function ImportPage(props: AdminViewServerProps) {
  return (
    <AdminPage {...props} path="/import">
      <ImportDesk api={props.initPageResult.req.payload.config.routes.api} />
    </AdminPage>
  )
}
