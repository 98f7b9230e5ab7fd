import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
} from 'payload'

import { dayOf } from '../../src/domain/calendar/day.ts'
import { currentCardNumber } from '../../src/domain/members/cards.ts'
import { nameFields } from '../../src/domain/members/derived-fields.ts'
import { memberProblems, type MemberFacts } from '../../src/domain/members/member-rules.ts'
import { writtenName } from '../../src/domain/text/person-name.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { confirmPath } from '../organizations/confirm-path.ts'
import { relationId } from '../relation-id.ts'
import { storedCollection } from '../stored-collections.ts'
import { withoutMasks } from './masks.ts'
import { cardsFrom } from './member-cards.ts'
import {
  barringChange,
  CONFIRMED,
  followingFields,
  toldOf,
  withoutSettled,
} from './member-change.ts'
import { standingCell } from './member-cell.ts'
import { type MemberData, readNumbers } from './member-data.ts'

/** Texts and numbers as they should have been typed, before anything is compared with them. */
export const fillMember: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const given = withoutMasks({
    given: (data ?? {}) as MemberData,
    before: originalDoc as MemberData | undefined,
  })
  const { numbers, problems } = readNumbers(given)
  if (problems.length > 0) throw invalidInput(problems)
  return {
    ...given,
    ...numbers,
    ...(typeof given.fullName === 'string' && { fullName: writtenName(given.fullName) }),
  }
}

/** Holds the register to its rules, whichever door is used, and derives what follows from name, cell and cards. */
export const guardMember: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  // A new document comes with an empty original.
  const before = operation === 'update' ? (originalDoc as MemberData) : undefined
  const given = data as MemberData
  const merged: MemberData = { ...before, ...given }
  const change = { member: merged, before }
  const { cards, ...following } = followingFields({
    ...change,
    cards: cardsFrom({ given, before }),
  })
  const today = dayOf(new Date())
  const problems = withoutSettled({
    ...change,
    problems: memberProblems({ member: factsOf({ ...change, cards }), today }),
    isConfirmed: req.context[CONFIRMED] === true,
  })
  const barring = [...problems, ...barringChange(change)]
  if (barring.length > 0) throw invalidInput(barring)

  const cell = await standingCell({ member: merged, before, req })
  return {
    ...data,
    ...following,
    cards,
    cardNumber: currentCardNumber(cards),
    path: [...cell.path],
    history: await nextHistory({ member: merged, before, day: given.effectiveOn ?? today, req }),
    ...nameFields(merged.fullName ?? ''),
  }
}

/** The account of a member stands where the member does. */
export const keepAccountPath: CollectionAfterChangeHook = async ({
  previousDoc,
  operation,
  req,
}) => {
  const { id, cell } = previousDoc as MemberData
  if (operation === 'create' || !id) return
  // Read again: the document of this hook may be the part that was asked for in answer.
  const member = await findStored<MemberData>({ req, collection: 'members', id })
  if (member === null || relationId(cell) === relationId(member.cell)) return
  const { rows, session } = await storedCollection({ req, slug: 'accounts' })
  await rows?.updateMany({ member: id }, { $set: { path: member.path ?? [] } }, { session })
}

/** A move of the cell that was under way meanwhile is met before the write commits. */
export const confirmCell = confirmPath('cell')

function factsOf({
  member,
  before,
  cards,
}: {
  readonly member: MemberData
  readonly before: MemberData | undefined
  readonly cards: MemberFacts['cards']
}): MemberFacts {
  return {
    fullName: member.fullName ?? null,
    status: member.status ?? null,
    previousStatus: before?.status ?? null,
    birthDate: member.birthDate ?? null,
    admittedOn: member.admittedOn ?? null,
    officialOn: member.officialOn ?? null,
    effectiveOn: member.effectiveOn ?? null,
    cards,
  }
}

type Change = {
  readonly member: MemberData
  readonly before: MemberData | undefined
  readonly day: string
  readonly req: Parameters<CollectionBeforeChangeHook>[0]['req']
}

/** Each change of status or cell is one more row; what it was stays. */
async function nextHistory({ member, before, day, req }: Change): Promise<readonly object[]> {
  const history = before?.history ?? []
  const cell = relationId(member.cell)
  const isSame = before?.status === member.status && relationId(before?.cell) === cell
  if (before && isSame) return history
  const viewer = await viewerOf(req)
  return [
    ...history,
    {
      on: day,
      status: member.status,
      cell,
      ...toldOf(member),
      by: viewer?.displayName ?? null,
    },
  ]
}
