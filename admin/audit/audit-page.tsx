import type { AdminViewServerProps } from 'payload'

import { AdminPage } from '../shared/admin-page.tsx'
import { AuditLog } from './audit-log.tsx'

/** The page `/admin/audit`. */
export function AuditPage(props: AdminViewServerProps) {
  return (
    <AdminPage {...props} path="/audit">
      <AuditLog api={props.initPageResult.req.payload.config.routes.api} />
    </AdminPage>
  )
}
