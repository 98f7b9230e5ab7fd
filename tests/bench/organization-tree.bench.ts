import type mongoose from 'mongoose'

import { copyMembers } from '../support/copy-members.ts'
import { copyOrganizations } from '../support/copy-organizations.ts'
import { createWorld, type World } from '../support/world.ts'
import { median } from './measure.ts'
import { serverName } from './server-name.ts'

const GRASSROOTS = 75
const CELLS_EACH = 26
const MEMBERS = 7_000
const ROUNDS = 5
const GOAL_MS = 1_000

/** The tree of 2,000 organizations and 7,000 members as an administrator opens it: until the first levels with their counts are there, and then each level. */
export async function run(): Promise<void> {
  const world = await createWorld()
  try {
    const { viewer, branch, officer } = await prepare(world)
    const trips = countTrips(world)
    const look = { viewer, withDissolved: false, asOf: null }
    const tree = world.services.organizationTree
    const name = await serverName(world)
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      [`first levels (goal: under ${GOAL_MS} ms)`, () => tree.first(look)],
      ['first levels of an officer of one branch', () => tree.first({ ...look, viewer: officer })],
      ['one level', () => tree.level({ ...look, parentId: branch, after: null })],
      ['a search', () => tree.search({ ...look, query: 'chi bo 12' })],
      ['as of a day', () => tree.first({ ...look, asOf: '2020-01-01' })],
    ]
    console.log(
      `${name}; ${await world.services.organizations.count({ viewer, filter: {} })} organizations`,
    )
    for (const [what, work] of steps) {
      const times: number[] = []
      for (let at = 0; at < ROUNDS; at++) times.push(await timeOf(work))
      trips.restart()
      await work()
      console.log(
        `${what}: ${median(times).toFixed(0)} ms, at first ${times[0]?.toFixed(0)} ms; ${trips.names().join(', ')}`,
      )
    }
  } finally {
    await world.close()
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function prepare(world: World) {
  const { payload } = world
  const { id } = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  const within = { payload, name: 'Đảng bộ cơ sở', type: 'GRASSROOTS_BRANCH' }
  const branches = await copyOrganizations({
    ...within,
    parents: [{ id, path: [id] }],
    each: GRASSROOTS,
  })
  const cells = await copyOrganizations({
    ...within,
    parents: branches,
    type: 'CELL',
    name: 'Chi bộ',
    each: CELLS_EACH,
  })
  const member = await world.member({ cell: cells[0]! })
  await copyMembers({ payload, member, cells, count: MEMBERS - 1 })
  const branch = branches[0]!
  const officer = await world.holding('ORGANIZATION_OFFICER', branch)
  return { viewer: await world.systemAdministrator(), branch: branch.id, officer }
}

/** What is asked of the database. Payload's adapter opens its client without the driver's monitoring, so the calls of its collections are counted. */
function countTrips({ payload }: World) {
  const { collections } = payload.db as unknown as {
    collections: Record<string, { collection: mongoose.mongo.Collection }>
  }
  let asked: string[] = []
  for (const [slug, { collection }] of Object.entries(collections))
    for (const name of ['find', 'aggregate'] as const) {
      const call = collection[name].bind(collection) as (...given: unknown[]) => unknown
      Object.assign(collection, {
        [name]: (...given: unknown[]) => {
          asked.push(`${name} ${slug}`)
          return call(...given)
        },
      })
    }
  return { restart: () => (asked = []), names: () => [`${asked.length} round trips`, ...asked] }
}
