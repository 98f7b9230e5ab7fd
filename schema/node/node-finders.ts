import type { Context } from '../context.ts'

/** How `node(id)` finds the rows of one type: as the viewer, null when there is none or it is out of sight. */
export type NodeFinder = {
  readonly typeName: string
  readonly find: (id: string, context: Context) => Promise<{ readonly id: string } | null>
}

/** One line a type that implements Node. */
export const NODE_FINDERS: readonly NodeFinder[] = [
  { typeName: 'Organization', find: (id, { loaders }) => loaders.organization.load(id) },
  { typeName: 'Member', find: (id, { loaders }) => loaders.member.load(id) },
  { typeName: 'Account', find: (id, { loaders }) => loaders.account.load(id) },
  { typeName: 'Meeting', find: (id, { loaders }) => loaders.meeting.load(id) },
  { typeName: 'Notification', find: (id, { loaders }) => loaders.notification.load(id) },
  { typeName: 'Appointment', find: (id, { loaders }) => loaders.appointment.load(id) },
  { typeName: 'NewsItem', find: (id, { loaders }) => loaders.newsItem.load(id) },
  { typeName: 'EditorialTask', find: (id, { loaders }) => loaders.editorialTask.load(id) },
]
