import type { ArrayField, Field } from 'payload'

import {
  AGENDA_ITEM_STATUS_LABELS,
  MEETING_KIND_LABELS,
  MEETING_LABELS as label,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
} from '../../src/domain/meetings/meetings.labels.ts'
import type { Label } from '../../src/domain/messages/labels.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'

const readOnly = { readOnly: true }

const instant = (name: string, text: Label): Field => ({
  name,
  type: 'date',
  label: text,
  admin: {
    ...readOnly,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'HH:mm dd/MM/yyyy' },
  },
})

/** What was planned. */
export const planFields: Field[] = [
  { name: 'title', type: 'text', required: true, label: label.title, admin: readOnly },
  {
    name: 'organization',
    type: 'relationship',
    relationTo: 'organizations',
    required: true,
    index: true,
    label: label.organization,
    admin: readOnly,
  },
  {
    name: 'kind',
    type: 'select',
    required: true,
    options: labelledOptions(MEETING_KIND_LABELS),
    label: label.kind,
    admin: readOnly,
  },
  {
    name: 'mode',
    type: 'select',
    required: true,
    options: labelledOptions(MEETING_MODE_LABELS),
    label: label.mode,
    admin: readOnly,
  },
  instant('startsAt', label.startsAt),
  { name: 'period', type: 'text', index: true, label: label.period, admin: readOnly },
  { name: 'place', type: 'text', label: label.place, admin: readOnly },
  { name: 'onlineUrl', type: 'text', label: label.onlineUrl, admin: readOnly },
]

export const agendaField: ArrayField = {
  name: 'agenda',
  type: 'array',
  label: label.agenda,
  labels: { singular: label.item, plural: label.agenda },
  admin: readOnly,
  fields: [
    { name: 'key', type: 'text', required: true, label: label.itemKey, admin: readOnly },
    { name: 'title', type: 'text', required: true, label: label.itemTitle, admin: readOnly },
    { name: 'minutes', type: 'number', label: label.itemMinutes, admin: readOnly },
    {
      name: 'documents',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      // Who asks for a file is let in by the meetings that have it.
      index: true,
      label: label.documents,
      admin: readOnly,
    },
    {
      name: 'status',
      type: 'select',
      options: labelledOptions(AGENDA_ITEM_STATUS_LABELS),
      label: label.itemStatus,
      admin: readOnly,
    },
    { name: 'conclusion', type: 'textarea', label: label.itemConclusion, admin: readOnly },
    { name: 'usedSeconds', type: 'number', label: label.itemUsedSeconds, admin: readOnly },
    { name: 'carriedOverFrom', type: 'text', admin: { hidden: true } },
  ],
}

/** What became of it. */
export const progressFields: Field[] = [
  {
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    options: labelledOptions(MEETING_STATUS_LABELS),
    label: label.status,
    admin: { ...readOnly, position: 'sidebar' },
  },
  { name: 'statusComment', type: 'text', label: label.statusComment, admin: readOnly },
  instant('registeredAt', label.registeredAt),
  instant('openedAt', label.openedAt),
  instant('closedAt', label.closedAt),
  { name: 'heldOn', type: 'text', index: true, label: label.heldOn, admin: readOnly },
  {
    name: 'recordedAfterwards',
    type: 'checkbox',
    defaultValue: false,
    label: label.recordedAfterwards,
    admin: readOnly,
  },
  {
    name: 'chair',
    type: 'relationship',
    relationTo: 'members',
    label: label.chair,
    admin: readOnly,
  },
  {
    name: 'minuteTaker',
    type: 'relationship',
    relationTo: 'members',
    label: label.minuteTaker,
    admin: readOnly,
  },
]

/** What was given to do, so that open tasks of an organization are found. */
export const tasksField: ArrayField = {
  name: 'tasks',
  type: 'array',
  label: label.tasks,
  labels: { singular: label.task, plural: label.tasks },
  admin: readOnly,
  fields: [
    { name: 'taskId', type: 'text', required: true, admin: { hidden: true } },
    { name: 'title', type: 'text', required: true, label: label.taskTitle, admin: readOnly },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'members',
      required: true,
      label: label.taskOwner,
      admin: readOnly,
    },
    { name: 'dueOn', type: 'text', label: label.taskDueOn, admin: readOnly },
    instant('doneAt', label.taskDoneAt),
  ],
}
