import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import type mongoose from 'mongoose'

import { copyMembers } from '../support/copy-members.ts'
import { openDoors } from '../support/open-doors.ts'
import { createWorld, type World } from '../support/world.ts'
import { cpuOf, median } from './measure.ts'
import { serverName } from './server-name.ts'

const ROWS = 1_000
const PAGE = 200
const ROUNDS = 15
const GOAL = 2

/** A list of 1,000 members, 200 a page: the CPU of the server's process against bare reads of the driver with JSON.stringify. */
export async function run(): Promise<void> {
  const world = await createWorld()
  const doors = await openDoors(world)
  try {
    const token = await prepare(world, doors.ask)
    const client = startClient({ url: doors.url, token })
    const bare = () => readBare(world)

    const [overApi, overDriver] = [await client.readList(), JSON.stringify(await bare()).length]
    console.log(
      `${await serverName(world)}; ${ROWS} rows, ${PAGE} a page; ${overApi} bytes over the API, ${overDriver} bare`,
    )
    for (let at = 0; at < 3; at++) await Promise.all([client.readList(), bare()])

    const api: number[] = []
    const driver: number[] = []
    for (let at = 0; at < ROUNDS; at++) {
      api.push(await cpuOf(client.readList))
      driver.push(await cpuOf(bare))
    }
    const ratio = median(api) / median(driver)
    const ms = (values: number[]) => `${(median(values) / 1000).toFixed(1)} ms of CPU`
    console.log(`API ${ms(api)}, bare ${ms(driver)}: ${ratio.toFixed(2)}x (goal: at most ${GOAL}x)`)
    client.stop()
  } finally {
    await doors.close()
    await world.close()
  }
}

type Ask = Awaited<ReturnType<typeof openDoors>>['ask']

/** The members, and an officer's access token. */
async function prepare(world: World, ask: Ask): Promise<string> {
  const commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã Tân Lập' })
  const cells = []
  for (let at = 0; at < 20; at++)
    cells.push(
      await world.organization({ type: 'CELL', name: `Chi bộ thôn ${at}`, parent: commune }),
    )
  const member = await world.member({
    cell: cells[0]!,
    phone: '0912345678',
    sex: 'MALE',
    birthDate: '1970-05-01',
    admittedOn: '1995-05-19',
    officialOn: '1996-05-19',
    cards: [{ number: '38170241', status: 'CURRENT' }],
  })
  await copyMembers({ payload: world.payload, member, cells, count: ROWS - 1 })
  const account = await world.account()
  await world.appoint({ account, role: 'ORGANIZATION_OFFICER', organization: commune })
  const { username } = await world.payload.findByID({ collection: 'accounts', id: account.id })
  const answer = await ask(
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
    {
      variables: { input: { identifier: username, password: 'mot-mat-khau-dai-2026' } },
    },
  )
  return (answer.data?.login as { accessToken: string }).accessToken
}

/** In a process of its own: what asking and reading the answer takes is not the server's. */
function startClient({ url, token }: { readonly url: string; readonly token: string }) {
  const program = fileURLToPath(new URL('member-list-client.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', program, url, token, String(PAGE)],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  return {
    readList: () =>
      new Promise<number>((resolve, reject) => {
        const ended = () => reject(new Error('The client ended'))
        child.once('exit', ended)
        child.once('message', (bytes: number) => {
          child.off('exit', ended)
          resolve(bytes)
        })
        child.send('read')
      }),
    stop: () => child.kill(),
  }
}

type Row = { readonly _id: unknown; readonly cell: unknown; readonly sortKey: string }

/** The same data by the driver alone: pages of members, the cells of each page, and who of them has activated an account. */
async function readBare({ payload }: World): Promise<string[]> {
  const { collections } = payload.db as unknown as {
    collections: Record<string, { collection: mongoose.mongo.Collection }>
  }
  const rowsOf = (slug: string) => collections[slug]!.collection
  const projection = {
    fullName: 1,
    status: 1,
    sex: 1,
    cell: 1,
    birthDate: 1,
    phone: 1,
    cardNumber: 1,
    admittedOn: 1,
    officialOn: 1,
    sortKey: 1,
  }
  const pages: string[] = []
  let last: Row | undefined
  do {
    const place = last
      ? {
          $or: [
            { sortKey: { $gt: last.sortKey } },
            { sortKey: last.sortKey, _id: { $gt: last._id } },
          ],
        }
      : {}
    const members = (await rowsOf('members')
      .find(place as never, { projection })
      .sort({ sortKey: 1, _id: 1 })
      .limit(PAGE)
      .batchSize(PAGE)
      .toArray()) as unknown as Row[]
    const cells = await rowsOf('organizations')
      .find({ _id: { $in: members.map(({ cell }) => cell) } } as never, { projection: { name: 1 } })
      .toArray()
    const accounts = await rowsOf('accounts')
      .find({ member: { $in: members.map(({ _id }) => _id) } } as never, {
        projection: { member: 1 },
      })
      .toArray()
    pages.push(JSON.stringify({ members, cells, accounts }))
    last = members.length === PAGE ? members.at(-1) : undefined
  } while (last)
  return pages
}
