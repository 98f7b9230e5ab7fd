import type { Asker } from '../oracle/askers.ts'
import { KINDS, type Kind, type Thing } from '../oracle/things.ts'
import { PLACE_NAMES, PLACES, type Place } from '../oracle/tree.ts'
import { createWorld, type World } from '../../support/world.ts'
import { createCanaries, type Canaries, type Field } from './canaries.ts'
import { writeContent } from './content.ts'
import { writeMeetings } from './meetings.ts'
import { writePeople } from './people.ts'
import { writeTraces } from './traces.ts'

export type Id = { readonly id: string }

/** What the parts of the matrix ask about. */
export type MatrixWorld = {
  readonly world: World
  readonly canaries: Canaries
  readonly things: readonly Thing[]
  /** The things of a kind. */
  readonly of: (...kinds: readonly Kind[]) => readonly Thing[]
  readonly organization: (place: Place) => string
  /** Id of the account of an asker; null for nobody. */
  readonly accountOf: (asker: Asker) => string | null
  /** Slugs, file names and the like, by the id of their thing. */
  readonly details: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly close: () => Promise<void>
}

/** What is written while the world is made. */
export type Draft = {
  readonly world: World
  readonly canaries: Canaries
  readonly organizations: Record<Place, Id>
  readonly accounts: Map<string, Id>
  readonly add: (
    thing: Thing,
    words: Readonly<Record<string, Field>>,
    details?: Readonly<Record<string, string>>,
  ) => void
}

/** One committee with something of every kind at every place, and a canary in each of its texts. */
export async function createMatrixWorld(): Promise<MatrixWorld> {
  const world = await createWorld()
  const canaries = createCanaries()
  const things: Thing[] = []
  const details = new Map<string, Readonly<Record<string, string>>>()
  const add: Draft['add'] = (thing, words, more) => {
    things.push(thing)
    canaries.plant(thing, words)
    if (more) details.set(thing.id, more)
  }
  const organizations = await writeOrganizations({ world, canaries, add })
  const draft: Draft = { world, canaries, organizations, accounts: new Map(), add }
  await writePeople(draft)
  await writeContent(draft)
  await writeMeetings(draft)
  await writeTraces(draft)
  const missing = KINDS.filter((kind) => !things.some((thing) => thing.kind === kind))
  if (missing.length > 0) throw new Error(`The world has nothing of: ${missing.join()}`)
  return {
    world,
    canaries,
    things,
    details,
    of: (...kinds) => things.filter(({ kind }) => kinds.includes(kind)),
    organization: (place) => organizations[place].id,
    accountOf: ({ name }) => draft.accounts.get(name)?.id ?? null,
    close: world.close,
  }
}

async function writeOrganizations({
  world,
  canaries,
  add,
}: Pick<Draft, 'world' | 'canaries' | 'add'>): Promise<Record<Place, Id>> {
  const made: Partial<Record<Place, Id>> = {}
  for (const place of PLACE_NAMES) {
    const { above, type } = PLACES[place]
    const [name, code] = [canaries.word(), canaries.word()]
    const [parent] = above
    const organization = await world.organization({
      type,
      name: `Tổ chức ${name}`,
      code: code.toUpperCase(),
      parent: parent ? made[parent] : null,
    })
    made[place] = organization
    add(
      { kind: 'organization', place, id: organization.id },
      { [name]: 'name', [code]: 'name' },
      { name, code: code.toUpperCase() },
    )
  }
  return made as Record<Place, Id>
}
