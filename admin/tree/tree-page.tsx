import type { AdminViewServerProps } from 'payload'

import { dayOf } from '../../src/domain/calendar/day.ts'
import { AdminPage } from '../shared/admin-page.tsx'
import { TreeBoard } from './tree-board.tsx'

/** The page `/admin/tree`. */
export function TreePage(props: AdminViewServerProps) {
  const { api, admin } = props.initPageResult.req.payload.config.routes
  const { reveal } = props.searchParams ?? {}
  return (
    <AdminPage {...props} path="/tree">
      <TreeBoard
        api={api}
        admin={admin}
        today={dayOf(new Date())}
        reveal={typeof reveal === 'string' ? reveal : null}
      />
    </AdminPage>
  )
}
