import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { AuditDetail } from '../../src/domain/audit/audit-entry.ts'
import type { AuditKind } from '../../src/domain/audit/audit-kinds.ts'
import { RULE_NAMES } from '../../src/domain/meeting-rule-sets/rule-values.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { storedName } from '../audit/stored-name.ts'
import { relationId } from '../relation-id.ts'
import type { RuleSetData } from './meeting-rule-sets.hooks.ts'

/** Which rules were set, with the write that does it. */
export const logRuleSet: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) => {
  const set = doc as RuleSetData
  const before = operation === 'create' ? null : (previousDoc as RuleSetData)
  return log({
    req,
    kind: 'MEETING_RULES_SET',
    set,
    detail: { rules: changedRules(set, before), kinds: (set.byKind ?? []).map(kindOf) },
  })
}

export const logRuleSetRemoval: CollectionAfterDeleteHook = ({ doc, req }) =>
  log({ req, kind: 'MEETING_RULES_REMOVED', set: doc as RuleSetData, detail: {} })

const changedRules = (set: RuleSetData, before: RuleSetData | null): readonly string[] =>
  RULE_NAMES.filter((name) => before === null || (set[name] ?? null) !== (before[name] ?? null))

const kindOf = ({ kind }: { readonly kind?: string | null }): string => kind ?? ''

async function log({
  req,
  kind,
  set,
  detail,
}: {
  readonly req: PayloadRequest
  readonly kind: AuditKind
  readonly set: RuleSetData
  readonly detail: AuditDetail
}): Promise<void> {
  const id = relationId(set.organization)
  const { name, path } = await storedName({ req, collection: 'organizations', id })
  const subject = { collection: 'meeting-rule-sets', id: set.id ?? '', name }
  const validFrom = set.validFrom ?? null
  await recordAudit({
    req,
    events: [{ kind, subject, organizationPath: path, detail: { ...detail, validFrom } }],
  })
}
