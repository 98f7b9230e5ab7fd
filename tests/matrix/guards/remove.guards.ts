import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { SanitizedConfig } from 'payload'

import * as permissions from '../../../src/domain/permissions.ts'
import { openMatrix, type Matrix } from '../doors/open-matrix.ts'
import { Caught, createLedger } from '../ledger.ts'
import { ASKERS, type Asker } from '../oracle/askers.ts'
import { PARTS, type Part } from '../parts/parts.ts'
import { createMatrixWorld } from '../world/matrix-world.ts'
import { guardsInSource } from './find-guards.mjs'
import { accessFunctions, annotations, wideningsOf, type Grants } from './guards.ts'

type Switches = {
  __removed?: string
  __grants?: (permission: string, row: object) => object
  __everyKey?: () => readonly string[]
  __everyOrganization?: () => readonly string[]
}
type Outcome = { readonly guard: string; readonly by: string | null }

const switches = globalThis as unknown as Switches
const root = fileURLToPath(new URL('../../../', import.meta.url))
const progressFile = process.env.GUARDS_PROGRESS ?? `${root}/.data/guards.json`
const pattern = new RegExp(process.env.GUARDS_ONLY ?? '')

let matrix: Matrix

beforeAll(async () => {
  matrix = await openMatrix(await createMatrixWorld())
  const places = matrix.world.of('organization').map(({ id }) => id)
  switches.__everyOrganization = () => places
  switches.__everyKey = () => [
    'PUBLIC',
    'MEMBERS',
    ...places.flatMap((id) => [`ORGANIZATION:${id}`, `COMMITTEES:${id}`]),
  ]
}, 600_000)
afterAll(async () => matrix?.close())

it('fails some cell of the matrix without each guard', async () => {
  const done = new Map(readProgress().map((outcome) => [outcome.guard, outcome]))
  const guards = (await allGuards()).filter((guard) => pattern.test(guard))

  for (const [at, guard] of guards.entries()) {
    if (done.get(guard)?.by) continue
    const begun = Date.now()
    const by = await caughtBy(guard)
    done.set(guard, { guard, by })
    writeFileSync(progressFile, JSON.stringify([...done.values()], null, 1))
    process.stderr.write(
      `${at + 1}/${guards.length} ${Math.round((Date.now() - begun) / 1000)} s ${guard}: ${by ?? 'NOT CAUGHT'}\n`,
    )
  }

  expect(guards.filter((guard) => !done.get(guard)?.by)).toEqual([])
}, 86_400_000)

function readProgress(): readonly Outcome[] {
  try {
    return JSON.parse(readFileSync(progressFile, 'utf8')) as Outcome[]
  } catch {
    // Nothing was done yet.
    return []
  }
}

async function allGuards(): Promise<readonly string[]> {
  const { __GRANTS } = permissions as unknown as { __GRANTS: Grants }
  return [
    ...(guardsInSource(root) as readonly string[]),
    ...annotations(),
    ...accessFunctions(),
    ...wideningsOf(__GRANTS),
  ]
}

/** What the first cell that is wrong says; null where none is. */
async function caughtBy(guard: string): Promise<string | null> {
  const restore = remove(guard)
  matrix.use(createLedger({ bail: true }))
  try {
    for (const part of partsFor(guard))
      for (const asker of askersFor(guard)) await part.ask(matrix, asker)
    return null
  } catch (error) {
    return error instanceof Caught
      ? error.message.slice(0, 200)
      : `a fault: ${String(error).slice(0, 160)}`
  } finally {
    restore()
  }
}

/** Takes a guard away; what is given back puts it there again. */
function remove(guard: string): () => void {
  const [kind, ...words] = guard.split(' ')
  if (kind === 'grant') return widen(words)
  if (kind === 'access') return openAccess(words)
  switches.__grants = (_permission, row) => row
  switches.__removed = guard
  return () => {
    switches.__removed = undefined
  }
}

function widen([permission, holder = '', scope]: readonly string[]): () => void {
  switches.__grants = (asked, row) => (asked === permission ? { ...row, [holder]: scope } : row)
  return () => {
    switches.__grants = (_permission, row) => row
  }
}

type Accessible = { access?: Record<string, unknown> }

function openAccess([slug, name = '']: readonly string[]): () => void {
  const config: SanitizedConfig = matrix.world.world.payload.config
  const collection = config.collections.find((known) => known.slug === slug)
  if (!collection) throw new Error(`There is no collection ${slug}`)
  const at = name.lastIndexOf('.')
  const operation = name.slice(at + 1)
  const holders: Accessible[] =
    at < 0
      ? [collection]
      : [collection.fields, collection.flattenedFields].flatMap((fields) =>
          holdersAt(fields as readonly FieldLike[], name.slice(0, at).split('.')),
        )
  const kept = holders.map((holder) => ({ holder, access: holder.access }))
  for (const { holder, access } of kept) holder.access = { ...access, [operation]: () => true }
  return () => {
    for (const { holder, access } of kept) holder.access = access
  }
}

type FieldLike = Accessible & {
  readonly name?: string
  readonly fields?: readonly FieldLike[]
  readonly flattenedFields?: readonly FieldLike[]
}

function holdersAt(fields: readonly FieldLike[], [name, ...rest]: readonly string[]): Accessible[] {
  return fields
    .filter((field) => field.name === name)
    .flatMap((field) =>
      rest.length === 0
        ? [field]
        : [field.fields, field.flattenedFields].flatMap((inner) =>
            inner ? holdersAt(inner, rest) : [],
          ),
    )
}

const IN_API = ['reads of the API', 'commands of the API', 'subscriptions']

/** The parts in the order in which they are likely to notice. */
function partsFor(guard: string): readonly Part[] {
  const api = PARTS.filter(({ name }) => IN_API.includes(name))
  const rest = PARTS.filter(({ name }) => !IN_API.includes(name))
  if (/^(annotation|schema)/.test(guard)) return api
  const first = (likely: RegExp, parts: readonly Part[]) => [
    ...parts.filter(({ name }) => likely.test(name)),
    ...parts.filter(({ name }) => !likely.test(name)),
  ]
  if (/^access.*(update|delete|create)$/.test(guard)) return first(/writes/, rest)
  if (/^(access|collections)/.test(guard)) return rest
  if (/\.(write|manage|import|plan|run|publish) /.test(guard))
    return first(/writes|commands|doors/, PARTS)
  return [...api, ...rest]
}

const REPRESENTATIVES = [
  'signed in, without anything',
  'nobody',
  'MEMBER@K1',
  'CONTRIBUTOR@K1',
  'SECRETARY@K1',
  'ORGANIZATION_OFFICER@K1',
  'PROPAGANDA_OFFICER@K1',
  'INSPECTOR@K1',
  'CONTRIBUTOR@C',
  'SECRETARY@C',
  'system administrator',
]

function askersFor(guard: string): readonly Asker[] {
  const [kind, , holder] = guard.split(' ')
  if (kind === 'grant')
    return ASKERS.filter(({ column, kind: of }) => column === holder && of !== 'system')
  return REPRESENTATIVES.flatMap((name) => ASKERS.filter((asker) => asker.name === name))
}
