import type { Field } from 'payload'

import {
  RULE_LABELS,
  RULE_NOTES,
  RULE_SET_LABELS as label,
} from '../../src/domain/meeting-rule-sets/rule-sets.labels.ts'
import {
  RULE_NAMES,
  RULE_VALUES,
  type RuleName,
} from '../../src/domain/meeting-rule-sets/rule-values.ts'
import { MEETING_KIND_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { houseRulesOn, type MeetingRules } from '../../src/domain/meetings/meeting-rules.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'

/** A new set begins as a copy of the house's own. */
const HOUSE = houseRulesOn('9999-12-31')

/** One field for each rule, with the house's value in it. What it may be is checked by the guard of the collection, in our words. */
const ruleField = (name: RuleName, defaults?: MeetingRules): Field => {
  const rule = RULE_VALUES[name]
  if (rule.type === 'yesNo')
    return {
      name,
      type: 'checkbox',
      label: RULE_LABELS[name],
      defaultValue: defaults?.[name] ?? false,
    }
  return {
    name,
    type: 'number',
    label: RULE_LABELS[name],
    ...(defaults && { defaultValue: defaults[name] ?? undefined }),
    validate: () => true as const,
    admin: {
      step: 1,
      ...(rule.optional && { description: RULE_NOTES[name] ?? label.empty }),
    },
  }
}

/** Those for every kind of meeting. */
export const ruleFields: Field[] = RULE_NAMES.map((name) => ruleField(name, HOUSE.rules))

/** Those of single kinds, each kind whole. */
export const kindsField: Field = {
  name: 'byKind',
  type: 'array',
  label: label.byKind,
  labels: { singular: label.kindRow, plural: label.byKind },
  admin: {
    description: label.byKindNote,
    initCollapsed: true,
    components: { RowLabel: '/admin/meeting-rule-sets/kind-row-label.tsx#KindRowLabel' },
  },
  defaultValue: Object.entries(HOUSE.byKind).map(([kind, own]) => ({
    kind,
    ...HOUSE.rules,
    ...own,
  })),
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: label.kind,
      options: labelledOptions(MEETING_KIND_LABELS),
      validate: () => true as const, // The guard of the collection, in our words.
    },
    ...RULE_NAMES.map((name) => ruleField(name)),
  ],
}
