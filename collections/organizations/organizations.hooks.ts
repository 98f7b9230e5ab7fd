import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
} from 'payload'

import { dayOf } from '../../src/domain/calendar/day.ts'
import {
  historyWith,
  mayChangeOn,
  type OrganizationPeriod,
  type OrganizationState,
} from '../../src/domain/organizations/organization-history.ts'
import { organizationProblems } from '../../src/domain/organizations/organization-rules.ts'
import { pathUnder } from '../../src/domain/organizations/organization-tree.ts'
import { repairText } from '../../src/domain/text/repair-text.ts'
import { searchWords } from '../../src/domain/text/search-key.ts'
import { textSortKey } from '../../src/domain/text/sort-key.ts'
import { conflict, invalidInput } from '../../src/errors/domain-error.ts'
import { relationId } from '../relation-id.ts'
import { confirmPath } from './confirm-path.ts'
import { moveSubtree, storePath } from './move-subtree.ts'
import { factsOf, type OrganizationData, placeOf, refuseBeyondReach } from './organization-facts.ts'

/** Texts as they should have been typed, before anything is compared with them. */
export const fillOrganization: CollectionBeforeValidateHook = ({ data }) => {
  const given = (data ?? {}) as OrganizationData
  return {
    ...given,
    ...(typeof given.name === 'string' && { name: repairText(given.name) }),
    ...(typeof given.code === 'string' && { code: repairText(given.code) }),
  }
}

/** Says that a code is taken in our words; the unique index stands behind it. */
export const refuseTakenCode: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { code } = data as OrganizationData
  if (!code || code === (originalDoc as OrganizationData | undefined)?.code) return
  const { totalDocs } = await req.payload.count({
    collection: 'organizations',
    where: { code: { equals: code } },
    req,
  })
  if (totalDocs > 0) throw conflict('organizations.codeTaken')
}

/** Holds the tree to its rules, whichever door is used, and derives what follows from the name and the place. */
export const guardOrganization: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  // A new document comes with an empty original.
  const before = operation === 'update' ? (originalDoc as OrganizationData) : undefined
  const { effectiveOn, ...given } = data as OrganizationData
  const merged: OrganizationData = { ...before, ...given }
  const place = await placeOf({ organization: merged, before, req })
  await refuseBeyondReach({ before, place, req })

  const today = dayOf(new Date())
  const isDissolving = merged.status === 'DISSOLVED' && before?.status !== 'DISSOLVED'
  const dissolvedOn = isDissolving
    ? (given.dissolvedOn ?? effectiveOn ?? today)
    : merged.status === 'DISSOLVED'
      ? merged.dissolvedOn
      : null
  const organization = { ...merged, dissolvedOn }
  const problems = organizationProblems(
    await factsOf({ organization, before, effectiveOn, place, req }),
  )
  if (problems.length > 0) throw invalidInput(problems)

  const name = organization.name ?? ''
  return {
    ...data,
    dissolvedOn,
    history: nextHistory({ organization, before, day: isDissolving ? dissolvedOn : effectiveOn }),
    sortKey: textSortKey(name),
    searchWords: [...searchWords(name)],
    ...(before?.id !== undefined && {
      path: [...pathUnder({ parentPath: place?.path ?? [], id: before.id })],
    }),
  }
}

/** Paths follow the place: of a new organization, and of a moved one with everything below it. */
export const keepPaths: CollectionAfterChangeHook = async (changed) => {
  const { operation, req } = changed
  const organization = changed.doc as OrganizationData
  if (operation === 'create') {
    await storePath({ organization, req })
    await confirmPath('parent')(changed)
    return
  }
  const earlier = changed.previousDoc as OrganizationData
  if (relationId(earlier.parent) !== relationId(organization.parent))
    await moveSubtree({ organization, earlier, req })
}

function nextHistory({
  organization,
  before,
  day,
}: {
  readonly organization: OrganizationData
  readonly before: OrganizationData | undefined
  readonly day: string | null | undefined
}): object[] {
  const history = (before?.history ?? []).map(asPeriod)
  const from = before ? (day ?? dayOf(new Date())) : (organization.establishedOn ?? null)
  if (from !== null && !mayChangeOn({ history, day: from }))
    throw invalidInput([{ path: 'effectiveOn', reason: 'organizations.beforeLastChange' }])
  return historyWith({ history, state: stateOf(organization), day: from }).map(
    ({ parentId, ...period }) => ({ ...period, parent: parentId }),
  )
}

function stateOf(organization: OrganizationData): OrganizationState {
  const { name = '', code = '', type, status = 'ACTIVE', parent } = organization
  if (!type) throw invalidInput([{ path: 'type', reason: 'organizations.fieldRequired' }])
  return {
    name: name ?? '',
    code: code ?? '',
    type,
    status: status ?? 'ACTIVE',
    parentId: relationId(parent),
  }
}

function asPeriod(
  row: OrganizationData & { from?: string | null; to?: string | null },
): OrganizationPeriod {
  return { ...stateOf(row), from: row.from ?? null, to: row.to ?? null }
}
