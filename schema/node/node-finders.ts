import type { SeenCollection } from '../../src/domain/access/why-visible.ts'
import type { Context } from '../context.ts'
import { findPoll, findTask } from '../meetings/find-in-meeting.ts'

/** How `node(id)` finds the rows of one type: as the viewer, null when there is none or it is out of sight. */
export type NodeFinder = {
  readonly typeName: string
  /** Where its rows are kept. */
  readonly collection: SeenCollection
  readonly find: (id: string, context: Context) => Promise<{ readonly id: string } | null>
}

/** One line a type that implements Node. */
export const NODE_FINDERS: readonly NodeFinder[] = [
  {
    typeName: 'Organization',
    collection: 'organizations',
    find: (id, { loaders }) => loaders.organization.load(id),
  },
  { typeName: 'Member', collection: 'members', find: (id, { loaders }) => loaders.member.load(id) },
  {
    typeName: 'Account',
    collection: 'accounts',
    find: (id, { loaders }) => loaders.account.load(id),
  },
  {
    typeName: 'Meeting',
    collection: 'meetings',
    find: (id, { loaders }) => loaders.meeting.load(id),
  },
  { typeName: 'Poll', collection: 'meetings', find: findPoll },
  { typeName: 'MeetingTask', collection: 'meetings', find: findTask },
  {
    typeName: 'Notification',
    collection: 'notifications',
    find: (id, { loaders }) => loaders.notification.load(id),
  },
  {
    typeName: 'Appointment',
    collection: 'appointments',
    find: (id, { loaders }) => loaders.appointment.load(id),
  },
  {
    typeName: 'NewsItem',
    collection: 'news',
    find: (id, { loaders }) => loaders.newsItem.load(id),
  },
  {
    typeName: 'EditorialTask',
    collection: 'editorial-tasks',
    find: (id, { loaders }) => loaders.editorialTask.load(id),
  },
]
