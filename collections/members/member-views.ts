import type { EditConfig } from 'payload'

/** A member opens with the overview; the form and the history stand on tabs of their own. */
export const memberViews: EditConfig = {
  default: {
    Component: '/admin/members/member-view.tsx#MemberView',
    tab: { label: ({ t }) => t('sotay:memberOverview'), href: '', order: 1 },
  },
  profile: {
    Component: '/admin/members/profile-view.tsx#ProfileView',
    path: '/profile',
    tab: { label: ({ t }) => t('sotay:memberProfile'), href: '/profile', order: 2 },
  },
  history: {
    Component: '/admin/members/member-view.tsx#MemberHistoryView',
    path: '/history',
    tab: { label: ({ t }) => t('sotay:memberHistory'), href: '/history', order: 3 },
  },
}
