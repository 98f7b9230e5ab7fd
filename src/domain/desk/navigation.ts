import type { Label } from '../messages/labels.ts'
import { TREE_LABELS } from '../organizations/tree.labels.ts'
import { AUDIT_PAGE_LABELS } from '../audit/audit.labels.ts'
import { isGranted, type Permission, type Viewer } from '../permissions.ts'
import { NAVIGATION_LABELS as words } from './navigation.labels.ts'

export type NavigationEntry = {
  readonly label: Label
  /** Under the admin: `/import`, `/collections/members`. */
  readonly path: string
  /** Any one of these, anywhere, makes the entry useful to somebody. */
  readonly needs: readonly Permission[]
}

export type NavigationGroup = {
  readonly key: string
  readonly label: Label
  readonly entries: readonly NavigationEntry[]
}

/**
 * What the admin leads to, grouped by job, in the order of the screen. A page of the admin is reached by one row here: its label from
 * the labels of its own feature, its path as `payload.config.ts` names it, the permission that its door asks. A row that opens
 * nothing for somebody is not shown to them; what a page shows is decided by its doors, never here.
 */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    key: 'organizations',
    label: words.organizations,
    entries: [
      { label: TREE_LABELS.title, path: '/tree', needs: ['organization.read'] },
      {
        label: words.organizationList,
        path: '/collections/organizations',
        needs: ['organization.read'],
      },
      { label: words.appointments, path: '/collections/appointments', needs: ['appointment.read'] },
    ],
  },
  {
    key: 'members',
    label: words.members,
    entries: [
      { label: words.memberList, path: '/collections/members', needs: ['member.read'] },
      { label: words.import, path: '/import', needs: ['member.import'] },
    ],
  },
  {
    key: 'meetings',
    label: words.meetings,
    entries: [
      { label: words.meetingList, path: '/collections/meetings', needs: ['meeting.read'] },
      {
        label: words.meetingRules,
        path: '/collections/meeting-rule-sets',
        needs: ['meetingRules.manage'],
      },
    ],
  },
  {
    key: 'content',
    label: words.content,
    entries: [
      { label: words.news, path: '/collections/news', needs: ['content.write'] },
      {
        label: words.submissions,
        path: '/collections/editorial-tasks',
        needs: ['content.write', 'content.review'],
      },
      { label: words.media, path: '/collections/media', needs: ['content.write'] },
      {
        label: words.boards,
        path: '/collections/editorial-boards',
        needs: ['board.manage', 'content.write'],
      },
    ],
  },
  {
    key: 'system',
    label: words.system,
    entries: [
      { label: words.accounts, path: '/collections/accounts', needs: ['account.manage'] },
      { label: words.issuing, path: '/issue-accounts', needs: ['account.manage'] },
      { label: AUDIT_PAGE_LABELS.title, path: '/audit', needs: ['audit.read'] },
    ],
  },
]

/** What a page that the navigation leads to is called. */
export function pageLabel(path: string): Label {
  const entries = NAVIGATION.flatMap((group) => group.entries)
  return entries.find((entry) => entry.path === path)?.label ?? words.desk
}

/** The groups and entries that this person has any use for. */
export function navigationFor(viewer: Viewer | null): readonly NavigationGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    entries: group.entries.filter(({ needs }) =>
      needs.some((permission) => isGranted({ viewer, permission })),
    ),
  })).filter(({ entries }) => entries.length > 0)
}

/** Whether an entry is where somebody is: at its page, or at something below it. */
export function isAt({ path, here }: { readonly path: string; readonly here: string }): boolean {
  return here === path || here.startsWith(`${path}/`)
}
