import type { ArrayField, Field, GroupField, TextField } from 'payload'

import type { MaskedField } from '../../src/domain/members/masking.ts'
import { labelledOptions, type Label } from '../../src/domain/messages/labels.ts'
import {
  CARD_KIND_LABELS,
  CARD_STATUS_LABELS,
  MEMBER_LABELS as label,
  MEMBER_STATUS_LABELS,
} from '../../src/domain/members/members.labels.ts'
import { EXIT_KIND_LABELS } from '../../src/domain/members/status-change.labels.ts'
import { dayField } from '../day-field.ts'
import { sensitive, sensitiveList } from './members.access.ts'
import { maskAtDesk } from './masks.ts'

const MASKED_COMPONENTS = {
  Cell: '/admin/members/masked-cell.tsx#MaskedCell',
  afterInput: ['/admin/members/show-in-form.tsx#ShowInForm'],
}

/** A number of somebody's papers: for those whose right reaches the member, and in the admin a mask until they ask for it. */
export const maskedField = ({
  name,
  label: said,
  index = false,
}: {
  readonly name: Exclude<MaskedField, 'birthDate'>
  readonly label: Label
  readonly index?: boolean
}): TextField => ({
  name,
  type: 'text',
  index,
  label: { ...said },
  access: sensitive,
  hooks: { afterRead: [maskAtDesk] },
  admin: { components: MASKED_COMPONENTS },
})

export const birthDateField = dayField({
  name: 'birthDate',
  label: label.birthDate,
  access: sensitive,
  afterRead: maskAtDesk,
  admin: {
    components: { ...MASKED_COMPONENTS, Field: '/admin/calendar/day-input.tsx#DayInput' },
  },
})

const nobodyWrites = { create: () => false, update: () => false }

/** All cards a member ever had; the number of the current one is kept beside in `cardNumber`. */
export const cardsField: ArrayField = {
  name: 'cards',
  type: 'array',
  label: label.cards,
  labels: { singular: label.card, plural: label.cards },
  access: sensitiveList,
  // A new member's card is its number alone.
  admin: {
    initCollapsed: true,
    condition: (_data, _siblings, { operation }) => operation === 'update',
  },
  fields: [
    {
      name: 'number',
      type: 'text',
      required: true,
      label: label.cardNumber,
      hooks: { afterRead: [maskAtDesk] },
      admin: { components: { afterInput: MASKED_COMPONENTS.afterInput } },
    },
    {
      name: 'kind',
      type: 'select',
      options: labelledOptions(CARD_KIND_LABELS),
      label: label.cardKind,
    },
    dayField({ name: 'issuedOn', label: label.issuedOn }),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'CURRENT',
      options: labelledOptions(CARD_STATUS_LABELS),
      label: label.cardStatus,
    },
  ],
}

/** Each change of status or cell, with its day. The hook of the collection writes it, nobody else. */
export const memberHistoryField: ArrayField = {
  name: 'history',
  type: 'array',
  label: label.history,
  labels: { singular: label.historyRow, plural: label.history },
  access: nobodyWrites,
  // The page of the member tells it in sentences.
  admin: { readOnly: true, condition: () => false },
  fields: [
    dayField({ name: 'on', label: label.historyOn }),
    {
      name: 'status',
      type: 'select',
      options: labelledOptions(MEMBER_STATUS_LABELS),
      label: label.status,
    },
    { name: 'cell', type: 'relationship', relationTo: 'organizations', label: label.cell },
    { name: 'reason', type: 'text', label: label.changeReason },
    { name: 'decision', type: 'text', label: label.changeDecision },
    { name: 'place', type: 'text', label: label.changePlace },
    dayField({ name: 'until', label: label.changeUntil }),
    {
      name: 'exitKind',
      type: 'select',
      options: labelledOptions(EXIT_KIND_LABELS),
      label: label.exitKind,
    },
    { name: 'by', type: 'text', label: label.historyBy },
  ],
}

const notInForms = { hidden: true, disableBulkEdit: true, disableListColumn: true } as const
const told = (name: string, said: Label): TextField => ({
  name,
  type: 'text',
  virtual: true,
  label: { ...said },
  admin: notInForms,
})

/** What is told of a change of status or cell as it is written: it is kept in its row of the history. */
export const changeFields: readonly Field[] = [
  dayField({ name: 'effectiveOn', label: label.effectiveOn, virtual: true, admin: notInForms }),
  dayField({ name: 'changeUntil', label: label.changeUntil, virtual: true, admin: notInForms }),
  told('changeReason', label.changeReason),
  told('changeDecision', label.changeDecision),
  told('changePlace', label.changePlace),
  told('exitKind', label.exitKind),
  dayField({ name: 'cardIssuedOn', label: label.issuedOn, virtual: true, admin: notInForms }),
]

/** Where an import found the member: the file, its row, and texts that were read otherwise than they stood there. */
export const sourceField: GroupField = {
  name: 'source',
  type: 'group',
  label: label.source,
  access: { ...nobodyWrites, ...sensitive },
  admin: {
    readOnly: true,
    condition: ({ source }) => Boolean((source as { file?: string })?.file),
  },
  fields: [
    { name: 'file', type: 'text', label: label.sourceFile },
    { name: 'row', type: 'number', label: label.sourceRow },
    {
      name: 'text',
      type: 'json',
      label: label.sourceText,
      admin: { components: { Field: '/admin/members/source-text.tsx#SourceText' } },
    },
  ],
}
