import { DESK_LABELS as words } from '../../src/domain/desk/desk.labels.ts'
import type { Label } from '../../src/domain/messages/labels.ts'

export type Step = {
  readonly title: Label
  readonly what: Label
  /** Under the admin; '/' leads out of it. */
  readonly path: string
  /** What is counted, and what the person must be able to see or make for the step to concern them. */
  readonly collection:
    | 'organizations'
    | 'members'
    | 'accounts'
    | 'appointments'
    | 'editorial-boards'
    | 'news'
    | 'meetings'
    | null
  readonly needs: 'read' | 'create'
}

/** In the order in which a committee is brought to life. */
export const STEPS: readonly Step[] = [
  {
    title: words.organizations,
    what: words.organizationsWhat,
    path: '/collections/organizations',
    collection: 'organizations',
    needs: 'read',
  },
  {
    title: words.import,
    what: words.importWhat,
    path: '/import',
    collection: 'members',
    needs: 'create',
  },
  {
    title: words.accounts,
    what: words.accountsWhat,
    path: '/issue-accounts',
    collection: 'accounts',
    needs: 'create',
  },
  {
    title: words.appointments,
    what: words.appointmentsWhat,
    path: '/collections/appointments',
    collection: 'appointments',
    needs: 'read',
  },
  {
    title: words.boards,
    what: words.boardsWhat,
    path: '/collections/editorial-boards',
    collection: 'editorial-boards',
    needs: 'read',
  },
  {
    title: words.news,
    what: words.newsWhat,
    path: '/collections/news',
    collection: 'news',
    needs: 'create',
  },
  {
    title: words.meetings,
    what: words.meetingsWhat,
    path: '/collections/meetings',
    collection: 'meetings',
    needs: 'read',
  },
  {
    title: words.handbook,
    what: words.handbookWhat,
    path: '/',
    collection: null,
    needs: 'read',
  },
]
