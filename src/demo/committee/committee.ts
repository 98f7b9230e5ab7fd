import { agencies } from './agencies.ts'
import type { BodyPlan } from './committee-plan.ts'
import { communes, LAST_COMMUNE } from './communes.ts'
import { FIRST_BODIES, ROOT } from './first-bodies.ts'
import { withFaults, withSharedCards } from './list-faults.ts'
import { peopleOfCell, type DemoPerson } from './people.ts'
import { createSeededRandom } from './seeded-random.ts'

export { FIRST_CELL } from './first-bodies.ts'

export type DemoCell = {
  /** Heading of its rows in the list of its body; null where the body is the cell itself. */
  readonly name: string | null
  readonly people: readonly DemoPerson[]
}

/** An organization that an office creates, with the list of members that this office keeps. */
export type DemoBody = Omit<BodyPlan, 'cells'> & { readonly cells: readonly DemoCell[] }

export type DemoCommittee = {
  readonly root: typeof ROOT
  /** Parents before their children. */
  readonly bodies: readonly DemoBody[]
}

/** A place in the committee where somebody with a part in the demo stands. */
export type Seat = {
  readonly body: string
  readonly cell: string | null
  readonly index: number
}

/** `small` is the part of `full` in which the cast sits: 300 members, for tests. */
export const DEMO_SIZES = ['full', 'small'] as const
export type DemoSize = (typeof DEMO_SIZES)[number]

const SEED = 'so-tay-demo-1'
const OFFICERS = 4

/** Whether a cell is where people live, by its name, rather than where they work. */
export const isSettlement = (name: string): boolean => /^Chi bộ (?:thôn|bản|tổ dân phố) /.test(name)

/** The whole sample committee, the same for the same `anchor` (YYYY-MM-DD), from which ages and probations are counted. */
export function sampleCommittee({
  anchor,
  size,
}: {
  readonly anchor: string
  readonly size: DemoSize
}): DemoCommittee {
  let cellNumber = 0
  const bodies = plansOf(size).map(({ cells, ...plan }): DemoBody => ({
    ...plan,
    cells: cells.map(({ name, people: count, officials = OFFICERS, last = [] }): DemoCell => {
      cellNumber += 1
      const random = createSeededRandom(`${SEED} ${plan.code} ${name ?? ''}`)
      const made = {
        random,
        cellNumber,
        count,
        officials,
        last,
        isSettlement: isSettlement(name ?? ''),
        anchor,
      }
      return { name, people: peopleOfCell(made) }
    }),
  }))
  return { root: ROOT, bodies: withFaults(withSharedCards(bodies), LAST_COMMUNE) }
}

function plansOf(size: DemoSize): readonly BodyPlan[] {
  if (size === 'small') return FIRST_BODIES
  const random = createSeededRandom(`${SEED} plan`)
  return [...FIRST_BODIES, ...agencies(random), ...communes(random)]
}

/** Who sits there. Throws for a seat that the committee does not have. */
export function personAt({
  committee,
  seat: { body, cell, index },
}: {
  readonly committee: DemoCommittee
  readonly seat: Seat
}): DemoPerson {
  const found = committee.bodies
    .find(({ code }) => code === body)
    ?.cells.find(({ name }) => name === cell)?.people[index]
  if (!found) throw new Error(`The sample committee has nobody at ${body}/${cell ?? ''}/${index}`)
  return found
}
