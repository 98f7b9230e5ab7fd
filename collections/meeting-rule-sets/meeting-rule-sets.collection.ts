import type { CollectionConfig } from 'payload'

import { RULE_SET_LABELS as label } from '../../src/domain/meeting-rule-sets/rule-sets.labels.ts'
import { MEETING_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { allowRows } from '../access.ts'
import { dayField } from '../day-field.ts'
import { derivedField } from '../derived-field.ts'
import { confirmPath } from '../organizations/confirm-path.ts'
import { picker } from '../picker.ts'
import { logRuleSet, logRuleSetRemoval } from './log-rule-sets.ts'
import { kindsField, ruleFields } from './meeting-rule-sets.fields.ts'
import { guardPlace, guardRules } from './meeting-rule-sets.hooks.ts'

const permission = 'meetingRules.manage'
const managed = allowRows({
  permission,
  fields: { path: 'path', organization: 'organization' },
})
const managedVersions = allowRows({
  permission,
  fields: { path: 'version.path', organization: 'version.organization' },
})

/** Rules of meetings that an organization has set for its subtree from a day on. */
export const MeetingRuleSets: CollectionConfig = {
  slug: 'meeting-rule-sets',
  labels: { singular: label.singular, plural: label.plural },
  access: {
    create: managed,
    read: managed,
    readVersions: managedVersions,
    update: managed,
    delete: managed,
  },
  admin: {
    group: MEETING_LABELS.group,
    description: label.about,
    useAsTitle: 'title',
    defaultColumns: ['organization', 'validFrom', 'source', 'updatedAt'],
  },
  defaultSort: '-validFrom',
  versions: { drafts: false, maxPerDoc: 0 },
  hooks: {
    beforeChange: [guardRules, guardPlace],
    afterChange: [confirmPath('organization'), logRuleSet],
    afterDelete: [logRuleSetRemoval],
  },
  // Two sets of one day would leave open which holds: the guard says so in our words, and the index to two at once.
  indexes: [{ fields: ['organization', 'validFrom'], unique: true }],
  fields: [
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      index: true,
      label: label.organization,
      admin: picker,
      validate: () => true as const, // The guard of the collection refuses what may not be, in our words and with our codes.
    },
    dayField({ name: 'validFrom', label: label.validFrom, required: true, index: true }),
    {
      name: 'source',
      type: 'text',
      maxLength: 500,
      label: label.source,
      admin: { description: label.sourceNote },
    },
    { name: 'note', type: 'textarea', maxLength: 2000, label: label.note },
    { type: 'collapsible', label: label.general, fields: ruleFields },
    kindsField,
    // What a set is called in the admin: as its organization.
    {
      name: 'title',
      type: 'text',
      virtual: 'organization.name',
      label: label.organization,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    derivedField({ name: 'path', hasMany: true }),
  ],
}
