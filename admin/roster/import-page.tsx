import type { AdminViewServerProps } from 'payload'

import { AdminPage } from '../shared/admin-page.tsx'
import { ImportForm } from './import-form.tsx'

/** The page `/admin/import`. */
export function ImportPage(props: AdminViewServerProps) {
  return (
    <AdminPage {...props} path="/import">
      <ImportForm api={props.initPageResult.req.payload.config.routes.api} />
    </AdminPage>
  )
}
