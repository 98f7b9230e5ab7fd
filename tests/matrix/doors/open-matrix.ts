import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import express from 'express'
import { Kind, parse } from 'graphql'

import { openDoors, type Doors } from '../../support/open-doors.ts'
import { rest, type RestAnswer } from '../../support/rest.ts'
import type { Ledger } from '../ledger.ts'
import { mayLearn } from '../oracle/learn.ts'
import { ASKERS, type Asker } from '../oracle/askers.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { sees, seesSensitive, type Door } from '../oracle/things.ts'
import type { MatrixWorld } from '../world/matrix-world.ts'
import { routesOf } from '../parts/rows.ts'
import { readable } from './readable.ts'

export type Sent = {
  readonly status: number
  readonly text: string
  /** The same with files unpacked. */
  readonly read: string
  readonly body: Readonly<Record<string, unknown>>
}

export type RestAsk = {
  /** The route as the configuration names it, for the list of rows: `GET /members/:id`. */
  readonly row: string
  /** What follows `/api`. */
  readonly path: string
  readonly json?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
  readonly streamed?: boolean
  /** Instead of the asker's own; null for none. */
  readonly token?: string | null
}

export type Matrix = Awaited<ReturnType<typeof openMatrix>>

/** The doors of the product, with every asker signed in at each, and every answer searched for what must not be in it. */
export async function openMatrix(world: MatrixWorld) {
  const doors = await openDoors(world.world)
  const files = await openFiles(world)
  await openDeskRights(world, doors)
  const tokens = await signIn(world, doors)
  const callRest = rest(world.world.payload)
  let ledger: Ledger

  function look({ asker, door, way, sent, given = '' }: Looked): void {
    for (const canaries of world.canaries.findIn(sent)) {
      if (canaries.some(({ word }) => given.toLowerCase().includes(word.toLowerCase()))) continue
      const shown = { asker, door, things: world.things }
      ledger.cell(
        canaries.some((canary) => mayLearn(shown, canary)),
        () => ({
          asker: asker.name,
          way,
          what: canaries
            .map(({ word, field, thing }) => `${word}: ${field} of ${thing.kind} at ${thing.place}`)
            .join('; '),
        }),
      )
    }
  }

  return {
    world,
    tokens,
    /** Access tokens last a quarter of an hour, and on a busy machine a part may take that long. */
    async signInAgain() {
      for (const [name, { rest }] of tokens) {
        const asker = ASKERS.find((known) => known.name === name)
        const accountId = asker && world.accountOf(asker)
        if (accountId) tokens.set(name, { rest, api: await accessTokenOf(doors, accountId) })
      }
    },
    doors,
    ledger: () => ledger,
    use: (other: Ledger) => {
      ledger = other
    },
    look,
    async rest(
      asker: Asker,
      { row, path: asked, token = tokens.get(asker.name)?.rest, ...rest }: RestAsk,
    ): Promise<Sent> {
      ledger.request(`rest ${row}`, asker)
      const method = row.split(' ')[0] ?? 'GET'
      const answer = await unlessAtOnce(() =>
        callRest({ method, path: `/api${asked}`, token, ...rest }),
      )
      const { status, text, body } = answer
      const read = readable(answer.bytes ?? new Uint8Array())
      const sent = `${JSON.stringify([...answer.headers])}\n${read}`
      // A refusal may name what was asked for: whoever asked knew it.
      const given = status >= 400 ? textOf({ path: asked, ...rest }) : ''
      look({ asker, door: 'rest', way: `${method} ${decodeURIComponent(asked)}`, sent, given })
      return { status, text, read, body }
    },
    versions: (slug: string) => versionsOf(world, slug),
    rowsIn: rootFields,
    hasRoute: (row: string) => routesOf(world.world.payload.config).includes(`rest ${row}`),
    /** Until every stream that was asked for has begun: one more answer over each door comes after them. */
    listening: async () => {
      for (let round = 0; round < 20; round += 1) await doors.ask('{ me { account { id } } }')
    },
    /** What is stored of passwords and codes, to be guessed at. */
    secrets: () => secretsOf(world),
    /** Whether the asker sees a document that may be none of the things: then nobody but a system administrator does. */
    seesDocument: (asker: Asker, document: Related) => seesDocument(world, asker, document),
    async newRestToken(asker: Asker): Promise<string | null> {
      const accountId = world.accountOf(asker)
      return accountId === null ? null : restToken(world, accountId)
    },
    /** A session of its own, for what ends it; null for nobody. */
    async newSession(asker: Asker): Promise<string | null> {
      const accountId = world.accountOf(asker)
      return accountId === null ? null : accessTokenOf(doors, accountId)
    },
    async graphql(
      asker: Asker,
      query: string,
      variables: object = {},
      token: string | null | undefined = tokens.get(asker.name)?.api,
    ): Promise<Sent> {
      for (const row of rootFields(query)) ledger.request(`graphql ${row}`, asker)
      const answer = await fetch(doors.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      })
      const text = await answer.text()
      const sent = `${JSON.stringify([...answer.headers])}\n${text}`
      look({ asker, door: 'api', way: `graphql ${query.slice(0, 160)}`, sent })
      return { status: answer.status, text, read: text, body: JSON.parse(text) as Sent['body'] }
    },
    async file(asker: Asker, id: string): Promise<Sent> {
      ledger.request('http GET /media/:id/{*name}', asker)
      const token = tokens.get(asker.name)?.api
      const answer = await fetch(`${files.url}/media/${id}/tep.pdf`, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
      })
      const text = readable(Buffer.from(await answer.arrayBuffer()))
      const sent = `${JSON.stringify([...answer.headers])}\n${text}`
      look({ asker, door: 'rest', way: `GET /media/${id}`, sent })
      return { status: answer.status, text, read: text, body: {} }
    },
    async close() {
      files.close()
      await doors.close()
      await world.close()
    },
  }
}

/** The operations that a document asks for: `Query.members`. */
export function rootFields(query: string): readonly string[] {
  return parse(query).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    const { operation, selectionSet } = definition
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`
    return selectionSet.selections.flatMap((field) =>
      field.kind === Kind.FIELD ? [`${type}.${field.name.value}`] : [],
    )
  })
}

const versions = new Map<string, readonly { readonly id: string; readonly parent: string }[]>()

/** The last stored versions of the documents of a collection, read once. */
async function versionsOf({ world: { payload } }: MatrixWorld, slug: string) {
  const known = versions.get(slug)
  if (known) return known
  const { docs } = await payload.findVersions({
    collection: slug as 'news',
    where: slug === 'news' ? { latest: { equals: true } } : {},
    limit: 500,
    depth: 0,
  })
  const found = docs.map(({ id, parent }) => ({ id: String(id), parent: String(parent) }))
  const newest = [...new Map(found.map((version) => [version.parent, version])).values()]
  versions.set(slug, newest)
  return newest
}

/** Of two who write at once the second is told to come again: that is no answer of the table. */
async function unlessAtOnce(ask: () => Promise<RestAnswer>): Promise<RestAnswer> {
  let answer = await ask()
  for (let more = 0; more < 8 && answer.text.includes('"code":"CONFLICT"'); more += 1)
    answer = await ask()
  return answer
}

type Looked = {
  readonly asker: Asker
  readonly door: Door
  readonly way: string
  readonly sent: string
  /** What the asker wrote. */
  readonly given?: string
}

function textOf({ path: asked, json, form }: Omit<RestAsk, 'row'>): string {
  const fields = [...(form?.entries() ?? [])].filter(([, value]) => typeof value === 'string')
  return `${decodeURIComponent(asked)} ${JSON.stringify(json ?? '')} ${JSON.stringify(fields)}`
}

/** As the server does for the pages of the admin (src/server/site.ts). */
async function openDeskRights({ world }: MatrixWorld, { services }: Doors): Promise<void> {
  const [{ createDeskRights }, { provideRightsDoor }] = await Promise.all([
    import('../../../src/live/desk-rights.ts'),
    import('../../../collections/index.ts'),
  ])
  provideRightsDoor(world.payload, createDeskRights(services.sessions))
}

async function openFiles({ world }: MatrixWorld) {
  const { mediaFiles } = await import('../../../src/server/media-files.ts')
  const app = express()
  const folder = path.join(process.env.DATA_DIR ?? '', 'uploads')
  app.get('/media/:id/{*name}', mediaFiles({ ...world, folder }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

type Tokens = { readonly rest: string; readonly api: string }

async function signIn(
  { world, accountOf }: MatrixWorld,
  doors: Doors,
): Promise<Map<string, Tokens>> {
  const tokens = new Map<string, Tokens>()
  for (const asker of ASKERS) {
    const accountId = accountOf(asker)
    if (accountId === null) continue
    const api = await accessTokenOf(doors, accountId)
    tokens.set(asker.name, { rest: await restToken({ world }, accountId), api })
  }
  return tokens
}

async function accessTokenOf({ services }: Doors, accountId: string): Promise<string> {
  const asked = { accountId, address: '192.0.2.1', userAgent: null }
  return (await services.sessions.begin(asked)).accessToken
}

async function restToken(
  { world: { payload } }: Pick<MatrixWorld, 'world'>,
  accountId: string,
): Promise<string> {
  const { username } = await payload.findByID({ collection: 'accounts', id: accountId })
  const { token } = await payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  return token ?? ''
}

type Related = { readonly slug: string; readonly id: string; readonly kind: string }

function seesDocument(world: MatrixWorld, asker: Asker, { slug, id, kind }: Related): boolean {
  const thing = world.things.find((known) => known.id === id)
  // Accounts that only keep the world going stand nowhere in the tree, as those of the askers do.
  if (!thing) return asker.kind === 'system' && slug === 'accounts'
  return sees(asker, thing) && (kind !== 'sensitive' || seesSensitive(asker, thing))
}

async function secretsOf({ world: { payload } }: MatrixWorld) {
  const [row] = await rowsOf({ payload, slug: 'accounts' })
    .find({}, { hash: 1, salt: 1, activationCodeHash: 1 })
    .limit(1)
    .lean<{ hash: string; salt: string; activationCodeHash: string }[]>()
  return Object.entries({
    hash: row?.hash,
    salt: row?.salt,
    activationCodeHash: row?.activationCodeHash,
  }).flatMap(([path, value]) => (value ? [{ path, value: value.slice(0, 20) }] : []))
}
