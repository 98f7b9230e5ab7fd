import type { Payload } from 'payload'

import { readRules } from '../../domain/meeting-rule-sets/rule-values.ts'
import type { OrganizationRules } from '../../domain/meetings/meeting-rules.ts'
import type { MeetingKind } from '../../domain/meetings/meeting-words.ts'
import type { MeetingRuleSets } from '../../services/meetings/meetings.repository.ts'
import { toObjectIds } from '../reach-filter.ts'
import { ONE_BATCH } from '../read-rows.ts'
import { rowsOf } from '../rows-of.ts'

type StoredRules = Readonly<Record<string, unknown>>
type RuleSetRow = StoredRules & {
  readonly organization: unknown
  readonly validFrom: string
  readonly byKind?: readonly (StoredRules & { readonly kind: MeetingKind })[]
}

/** The rule sets that organizations have made in the admin. */
export const createMeetingRuleSets = ({
  payload,
}: {
  readonly payload: Payload
}): MeetingRuleSets => ({
  async setsOfAsSystem(organizationIds) {
    const found = await rowsOf<RuleSetRow>({ payload, slug: 'meeting-rule-sets' })
      .find({ organization: { $in: toObjectIds(organizationIds) } })
      .batchSize(ONE_BATCH)
      .lean<RuleSetRow[]>()
    return found.map(toRules)
  },
})

const toRules = (row: RuleSetRow): OrganizationRules => ({
  organizationId: String(row.organization),
  validFrom: row.validFrom,
  rules: readRules(row),
  byKind: Object.fromEntries((row.byKind ?? []).map((own) => [own.kind, readRules(own)])),
})
