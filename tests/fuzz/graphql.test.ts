import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createSchema } from '../../schema/build-schema.ts'
import { repairText } from '../../src/domain/text/repair-text.ts'
import { matchesSearch, searchTokens, searchWords } from '../../src/domain/text/search-key.ts'
import { meetingCell, meetingOf, type Cell } from '../support/meeting-cell.ts'
import { openDoors, type Answer, type Doors } from '../support/open-doors.ts'
import { createWorld, type World } from '../support/world.ts'
import { operationsOf, withValueAt, type Operation } from './graphql-inputs.ts'
import { createDeal, HOSTILE_TEXTS, isPolluted } from './hostile.ts'
import { added, storedIn, touched } from './stored.ts'

const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'INVALID_INPUT',
  'RATE_LIMITED',
]
/** So many at once: the doors are asked by many people. */
const AT_ONCE = 16

let world: World
let doors: Doors
let cell: Cell
let token: string

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  cell = await meetingCell(world, 4)
  const [first] = cell.members
  for (const role of ['ORGANIZATION_OFFICER', 'BOARD_HEAD', 'EDITOR'] as const)
    await world.appoint({ member: first, role, organization: cell.commune })
  const begun = await doors.services.sessions.begin({
    accountId: cell.secretary.accountId,
    address: '127.0.0.1',
    userAgent: null,
  })
  token = begun.accessToken
}, 120_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

type Asked = {
  readonly operation: Operation
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

async function ask({ operation, path, value }: Asked): Promise<Answer> {
  const { document, variables } = operation
  return doors.ask(document, {
    variables: withValueAt({ variables, path, value }) as object,
    token,
  })
}

/** Asks all of it, and tells what was answered as it must not be. */
async function faultsOf(asked: readonly Asked[]): Promise<readonly string[]> {
  const faults: string[] = []
  const waiting = [...asked]
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      faults.push(...(await faultsIn(one)))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return faults
}

async function faultsIn(asked: Asked): Promise<readonly string[]> {
  const { operation, path, value } = asked
  const where = `${operation.name}(${path.join('.')}: ${JSON.stringify(value)?.slice(0, 80)})`
  try {
    const { errors = [] } = await ask(asked)
    return errors
      .filter(({ extensions }) => !CODES.includes(extensions?.code))
      .map(({ extensions, message }) => `${where} → ${extensions?.code}: ${message}`)
  } catch (error) {
    return [`${where} broke the connection: ${String(error)}`]
  }
}

/** Each input with a share of what is hostile, another one than its neighbour's. */
function everything(operations: readonly Operation[]): readonly Asked[] {
  const deal = createDeal()
  return operations.flatMap((operation) =>
    operation.leaves.flatMap((path) => deal().map((value) => ({ operation, path, value }))),
  )
}

const operationsWith = (known: Readonly<Record<string, string>>, kind: Operation['kind']) =>
  operationsOf({ schema: createSchema(), known }).filter((operation) => operation.kind === kind)

const SEARCHES = [
  [
    'members',
    'query ($search: String) { members(first: 100, filter: { search: $search }) { nodes { id } } }',
  ],
  [
    'organizations',
    'query ($search: String) { organizations(first: 100, filter: { search: $search }) { nodes { id } } }',
  ],
] as const
const NAMES = [
  'Nguyễn Where Regex',
  'Trần Proto Constructor',
  'Lê Thị Ngọc A',
  'Phạm Null Undefined',
  'Đỗ Script Alert',
  'Hồ Byte Inside Etc',
]

describe('a search', () => {
  it.each(SEARCHES)(
    'of %s finds exactly what holds the words that were typed',
    async (name, document) => {
      const made = await Promise.all(
        NAMES.map(async (text) => ({
          text,
          members: (await world.member({ cell: cell.cell, fullName: text })).id,
          organizations: (
            await world.organization({ type: 'CELL', name: text, parent: cell.commune })
          ).id,
        })),
      )
      const found = new Map<string, readonly string[]>()
      for (const search of HOSTILE_TEXTS) {
        const { data } = await doors.ask(document, { variables: { search }, token })
        const { nodes } = (data?.[name] ?? { nodes: [] }) as { nodes: { id: string }[] }
        const ids = nodes.map(({ id }) => id)
        found.set(
          search.slice(0, 60),
          made.filter((one) => ids.includes(one[name])).map(({ text }) => text),
        )
      }

      for (const search of HOSTILE_TEXTS) {
        const isBlank = search.trim() === ''
        const expected = NAMES.filter(
          (text) =>
            isBlank ||
            (searchTokens(search).length > 0 &&
              matchesSearch({ key: searchWords(text).join(' '), query: search })),
        )
        expect([search.slice(0, 60), found.get(search.slice(0, 60))]).toEqual([
          search.slice(0, 60),
          expected,
        ])
      }
    },
    120_000,
  )
})

describe('whatever is sent to the public API', () => {
  it('a question answers with a code of the contract, and changes nothing', async () => {
    const before = await storedIn(world)
    const operations = operationsWith({}, 'query')

    const faults = await faultsOf(everything(operations))

    const after = await storedIn(world)
    expect(faults).toEqual([])
    expect(operations.length).toBeGreaterThan(10)
    expect([...touched(before, after), ...added(before, after)]).toEqual([])
    expect(isPolluted()).toBe(false)
  }, 120_000)

  it('a command about nothing answers with a code of the contract, and changes nothing', async () => {
    const before = await storedIn(world)

    const faults = await faultsOf(everything(operationsWith({}, 'mutation')))

    const after = await storedIn(world)
    expect(faults).toEqual([])
    expect([...touched(before, after), ...added(before, after)]).toEqual([])
    expect(isPolluted()).toBe(false)
  }, 120_000)

  it('a command about something is taken by its letter or refused, and touches nothing else', async () => {
    const meetingId = await meetingOf(doors.services, cell)
    const other = await meetingOf(doors.services, cell)
    const known = { meetingId, organizationId: cell.cell.id, memberId: cell.members[1]?.id ?? '' }
    const operations = operationsWith(known, 'mutation').filter(
      ({ variables }) =>
        JSON.stringify(variables).includes(cell.cell.id) ||
        JSON.stringify(variables).includes(meetingId),
    )
    const before = await storedIn(world)

    const faults = await faultsOf(everything(operations))

    const after = await storedIn(world)
    expect(faults).toEqual([])
    const mine = new RegExp(`${meetingId}|^(meeting-log|notifications|projector)`)
    expect(touched(before, after).filter((key) => !mine.test(key))).toEqual([])
    expect(after.get(`meetings/${other}`)).toBe(before.get(`meetings/${other}`))
    const { docs } = await world.payload.find({
      collection: 'meetings',
      pagination: false,
      depth: 0,
    })
    const letters = HOSTILE_TEXTS.map((text) => repairText(text).trim())
    expect(docs.map(({ title }) => title).filter((title) => !letters.includes(title))).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/[$<{]/)]),
    )
    expect(isPolluted()).toBe(false)
  }, 240_000)
})
