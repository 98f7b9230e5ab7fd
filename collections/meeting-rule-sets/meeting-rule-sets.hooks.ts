import type { CollectionBeforeChangeHook } from 'payload'

import { isDay } from '../../src/domain/calendar/day.ts'
import { ruleProblems } from '../../src/domain/meeting-rule-sets/rule-values.ts'
import { MEETING_KINDS } from '../../src/domain/meetings/meeting-words.ts'
import { isGrantedAt } from '../../src/domain/permissions.ts'
import { forbidden, invalidInput, type InputProblem } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { organizationPath } from '../organization-path.ts'
import { relationId } from '../relation-id.ts'

export type RuleSetData = Readonly<Record<string, unknown>> & {
  readonly id?: string
  readonly organization?: unknown
  readonly validFrom?: string | null
  readonly byKind?: readonly KindRow[] | null
}
export type KindRow = Readonly<Record<string, unknown>> & { readonly kind?: string | null }

const whole = (data: unknown, originalDoc: unknown): RuleSetData => ({
  ...(originalDoc as RuleSetData | undefined),
  ...(data as RuleSetData),
})

/** Every number is whole and within what it may be, and a kind of meeting has one part of its own at most. */
export const guardRules: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const set = whole(data, originalDoc)
  const { validFrom, byKind } = set
  const rows = byKind ?? []
  const problems: InputProblem[] = [
    ...(typeof validFrom === 'string' && isDay(validFrom)
      ? []
      : [{ path: 'validFrom', reason: 'meetingRules.day' }]),
    ...ruleProblems(set),
    ...rows.flatMap((row, index) => [
      ...kindProblems({ rows, index }),
      ...ruleProblems(row).map((one) => ({ ...one, path: `byKind.${index}.${one.path}` })),
    ]),
  ]
  if (problems.length > 0) throw invalidInput(problems)
  return data as RuleSetData
}

function kindProblems({
  rows,
  index,
}: {
  readonly rows: readonly KindRow[]
  readonly index: number
}): InputProblem[] {
  const kind = rows[index]?.kind
  const path = `byKind.${index}.kind`
  if (!MEETING_KINDS.some((known) => known === kind)) return [{ path, reason: 'meetingRules.kind' }]
  return rows.findIndex((row) => row.kind === kind) === index
    ? []
    : [{ path, reason: 'meetingRules.kindTwice' }]
}

/** Keeps the set's place in the tree beside it, and refuses one where its maker sets no rules, and a second one of the same day. */
export const guardPlace: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const set = whole(data, originalDoc)
  const organization = relationId(set.organization)
  const path = await organizationPath({ req, id: organization ?? '' })
  const viewer = await viewerOf(req)
  const permission = 'meetingRules.manage'
  // To those who do not set rules everywhere, what is not there and what they may not touch are the same.
  if (viewer !== null && !isGrantedAt({ viewer, permission, path: path ?? [] })) throw forbidden()
  if (path === null)
    throw invalidInput([{ path: 'organization', reason: 'meetingRules.organization' }])
  const { docs } = await req.payload.find({
    collection: 'meeting-rule-sets',
    where: { organization: { equals: organization }, validFrom: { equals: set.validFrom } },
    depth: 0,
    pagination: false,
    req,
  })
  if (docs.some(({ id }) => id !== set.id))
    throw invalidInput([{ path: 'validFrom', reason: 'meetingRules.sameDay' }])
  return { ...(data as RuleSetData), path: [...path] }
}
