import { createRequire } from 'node:module'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { copyMembers } from '../../support/copy-members.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'
import { createWorld, type World } from '../../support/world.ts'

/** The driver that mongoose brings: every round trip passes this method, `getMore` too. */
const require = createRequire(createRequire(import.meta.url).resolve('mongoose'))
const { Connection } = require('mongodb/lib/cmap/connection.js') as {
  Connection: { prototype: { command: (...args: unknown[]) => unknown } }
}
const trips: string[] = []
const command = Connection.prototype.command
const BACKGROUND = new Set(['hello', 'ping', 'endSessions', 'ismaster', 'isMaster'])

let world: World
let api: ReturnType<typeof createSchemaWorld>
let viewer: Viewer
let commune: { id: string }

beforeAll(async () => {
  world = await createWorld()
  commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
  const branch = await world.organization({
    type: 'GRASSROOTS_BRANCH',
    name: 'Đảng bộ',
    parent: commune,
  })
  const cells = []
  for (let at = 0; at < 105; at++)
    cells.push(await world.organization({ type: 'CELL', name: `Chi bộ ${at}`, parent: branch }))
  const member = await world.member({ cell: cells[0]! })
  await copyMembers({ payload: world.payload, member, cells, count: 210 })
  viewer = await world.holding('ORGANIZATION_OFFICER', commune)
  api = createSchemaWorld({ services: world.services })
  Connection.prototype.command = function (this: unknown, ...args: unknown[]) {
    const [name] = Object.keys(args[1] as object)
    if (name && !BACKGROUND.has(name)) trips.push(name)
    return command.apply(this, args)
  }
}, 240_000)
afterAll(async () => {
  Connection.prototype.command = command
  await world?.close()
})

const OPERATIONS: Record<string, string> = {
  members: `query ($first: Int) { members(first: $first) { totalCount nodes { fullName activated
    cell { name memberCount ancestors { name } } } } }`,
  'members by admission': `query ($first: Int) { members(first: $first, orderBy: ADMITTED_ON_DESC) { edges { cursor node { id } } } }`,
  organizations: `query ($first: Int) { organizations(first: $first) { totalCount nodes { name memberCount parent { name } } } }`,
  'organizations with children and members': `query ($first: Int) { organizations(first: $first) { nodes {
    children(first: 3) { totalCount nodes { name } } members(first: 2) { totalCount nodes { fullName activated } } } } }`,
}

async function tripsOf(operation: string, first: number) {
  trips.length = 0
  const answer = await api.query(operation, { viewer, variables: { first } })
  expect(answer.errors).toBeUndefined()
  return [...trips].sort()
}

describe('round trips to the database', () => {
  it.each(Object.entries(OPERATIONS))(
    '%s: as many for 10, 100 and 200 rows',
    async (_name, operation) => {
      const ten = await tripsOf(operation, 10)
      const hundred = await tripsOf(operation, 100)
      const twoHundred = await tripsOf(operation, 200)

      expect(ten.length).toBeGreaterThan(0)
      expect(hundred).toEqual(ten)
      expect(twoHundred).toEqual(ten)
    },
  )
})
