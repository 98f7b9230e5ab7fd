import type { CollectionConfig } from 'payload'

import { MEETING_LABELS as label } from '../../src/domain/meetings/meetings.labels.ts'
import { allowRows, nobody } from '../access.ts'
import { derivedField } from '../derived-field.ts'
import { meetingEndpoints } from './meeting-door.ts'
import { agendaField, planFields, progressFields, tasksField } from './meetings.fields.ts'
import { nobodyDeletes, onlyTheProjectorWrites } from './meetings.hooks.ts'

const permission = 'meeting.read'
const visible = allowRows({
  permission,
  fields: { path: 'path', organization: 'organization' },
})
const visibleVersions = allowRows({
  permission,
  fields: { path: 'version.path', organization: 'version.organization' },
})

/** What the log of a meeting amounts to, as a document with versions. Written by the projector of the log alone. */
export const Meetings: CollectionConfig = {
  slug: 'meetings',
  labels: { singular: label.singular, plural: label.plural },
  access: {
    create: nobody,
    read: visible,
    readVersions: visibleVersions,
    update: nobody,
    delete: nobody,
  },
  disableDuplicate: true,
  admin: {
    group: label.group,
    useAsTitle: 'title',
    defaultColumns: ['title', 'organization', 'kind', 'startsAt', 'status'],
    components: {
      views: {
        edit: {
          default: {
            Component: '/admin/meetings/meeting-view.tsx#MeetingView',
            tab: {
              label: ({ t }) => t('sotay:meeting'),
            },
          },
        },
      },
    },
  },
  defaultSort: '-startsAt',
  endpoints: meetingEndpoints,
  versions: { drafts: false, maxPerDoc: 0 },
  hooks: { beforeChange: [onlyTheProjectorWrites], beforeDelete: [nobodyDeletes] },
  indexes: [
    { fields: ['path', 'startsAt'] },
    { fields: ['status', 'startsAt'] },
    { fields: ['organization', 'startsAt'] },
    { fields: ['period', 'path'] },
  ],
  fields: [
    // Follows from who created the meeting by which command: the same command is the same meeting in every process.
    {
      name: 'id',
      type: 'text',
      required: true,
      label: label.id,
      admin: { hidden: true },
    },
    ...planFields,
    agendaField,
    ...progressFields,
    tasksField,
    { name: 'rules', type: 'json', hidden: true, admin: { hidden: true } },
    { name: 'documentSeq', type: 'number', required: true, hidden: true, admin: { hidden: true } },
    derivedField({ name: 'path', hasMany: true }),
  ],
}
