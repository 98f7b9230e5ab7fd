import { beforeAll, describe, expect, it } from '@jest/globals'

import { member, officerOf, organization } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1)
const branches = Array.from({ length: 120 }, (_none, at) =>
  organization(100 + at, commune, { type: 'GRASSROOTS_BRANCH' }),
)
const cells = branches.map((branch, at) => organization(1000 + at, branch))
const members = cells.flatMap((cell, at) => [member(2 * at, cell), member(2 * at + 1, cell)])
const world = createSchemaWorld({ organizations: [commune, ...branches, ...cells], members })
const viewer = officerOf(commune)

/** Each operation that returns rows, with everything that hangs on a row. */
const OPERATIONS: Record<string, string> = {
  members: `query ($first: Int) { members(first: $first) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } }
    nodes { fullName activated cell { name memberCount ancestors { name } parent { name memberCount } } } } }`,
  organizations: `query ($first: Int) { organizations(first: $first, filter: { types: [GRASSROOTS_BRANCH] }) {
    totalCount nodes { name memberCount parent { name } ancestors { name } } } }`,
  'organizations with children': `query ($first: Int) { organizations(first: $first) {
    nodes { children(first: 2) { totalCount pageInfo { hasNextPage }
      nodes { name memberCount(includeSubtree: false) children(first: 1) { nodes { id } } } } } } }`,
  'organizations with members': `query ($first: Int) { organizations(first: $first) {
    nodes { members(first: 2) { totalCount nodes { fullName activated cell { name ancestors { name } } } } } } }`,
  'one organization': `query ($first: Int) { organization(id: "${commune.id}") {
    children(first: $first) { nodes { name memberCount } } members(first: $first) { nodes { cell { name } } } } }`,
  node: `query ($first: Int) { node(id: "${commune.id}") { ... on Organization {
    members(first: $first) { nodes { cell { parent { name } } } } } } }`,
}

async function readsOf({ operation, first }: { operation: string; first: number }) {
  world.reads.length = 0
  const answer = await world.query(operation, { viewer, variables: { first } })
  expect(answer.errors).toBeUndefined()
  return [...world.reads].sort()
}

describe('reads of the store', () => {
  beforeAll(() => expect(members.length).toBeGreaterThan(200))

  it.each(Object.entries(OPERATIONS))(
    '%s: as many for 100 rows as for 10',
    async (_name, operation) => {
      const ten = await readsOf({ operation, first: 10 })
      const hundred = await readsOf({ operation, first: 100 })

      expect(hundred).toEqual(ten)
    },
  )

  it('counts only when the total is asked for', async () => {
    const reads = await readsOf({
      operation: 'query ($first: Int) { members(first: $first) { nodes { id } } }',
      first: 5,
    })

    expect(reads).toEqual(['members.list'])
  })

  it('asks all aliases of one noun at once', async () => {
    const reads = await readsOf({
      operation: `query ($first: Int) { a: organization(id: "${cells[0]!.id}") { name } b: organization(id: "${cells[1]!.id}") { name }
        members(first: $first) { nodes { id } } }`,
      first: 1,
    })

    expect(reads).toEqual(['members.list', 'organizations.findByIds'])
  })
})
