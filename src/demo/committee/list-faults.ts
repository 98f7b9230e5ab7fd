import type { DemoBody, DemoCell } from './committee.ts'
import type { DemoPerson } from './people.ts'

/** What offices get wrong in their lists, so that whoever keeps the register finds something to settle. */

const SHARED_EVERY = 25
const SHARED_AT = 7
const SHARED_SEAT = 4

/** Here and there two people of neighbouring cells bear one card number. */
export function withSharedCards(bodies: readonly DemoBody[]): readonly DemoBody[] {
  let number = -1
  let before: DemoCell | undefined
  return bodies.map((body) => ({
    ...body,
    cells: body.cells.map((cell) => {
      number += 1
      const other = before?.people[SHARED_SEAT]?.cardNumber ?? null
      before = cell
      if (number % SHARED_EVERY !== SHARED_AT || other === null) return cell
      return changed(cell, SHARED_SEAT, (person) =>
        person.cardNumber === null ? person : { ...person, cardNumber: other },
      )
    }),
  }))
}

type Written = NonNullable<DemoPerson['written']>

/** As written in the list: a year alone, a digit too few, a day that is none, a word that nobody knows. */
const FAULTS: readonly Written[] = [
  { birthDate: '1968' },
  { cardNumber: '9912345' },
  { officialOn: '31/02/2011' },
  { status: 'Đang ở nước ngoài' },
  { birthDate: '12/13/1975' },
]

/** The list of this body has a fault in one row of each of its first cells. */
export function withFaults(bodies: readonly DemoBody[], code: string): readonly DemoBody[] {
  return bodies.map((body) => {
    if (body.code !== code) return body
    const cells = body.cells.map((cell, index) => {
      const written = FAULTS[index]
      return written ? changed(cell, SHARED_SEAT, (person) => ({ ...person, written })) : cell
    })
    return { ...body, cells }
  })
}

export const hasFaults = ({ cells }: Pick<DemoBody, 'cells'>): boolean =>
  cells.some(({ people }) => people.some(({ written }) => written !== undefined))

const changed = (
  cell: DemoCell,
  seat: number,
  change: (person: DemoPerson) => DemoPerson,
): DemoCell => ({
  ...cell,
  people: cell.people.map((person, index) => (index === seat ? change(person) : person)),
})
