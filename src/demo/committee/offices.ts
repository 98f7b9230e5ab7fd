import { addDays, addMonths } from '../../domain/calendar/day.ts'
import type { Role } from '../../domain/permissions.ts'
import { SEATS, type Part } from '../cast.ts'
import {
  personAt,
  type DemoBody,
  type DemoCell,
  type DemoCommittee,
  type Seat,
} from './committee.ts'
import type { DemoPerson } from './people.ts'
import { createSeededRandom, type SeededRandom } from './seeded-random.ts'

/** An organization of the committee: a body, or a cell by its heading in the list of the body. */
export type Place = { readonly body: string; readonly cell: string | null }

/** An appointment, in office or past. Days are YYYY-MM-DD, both included. */
export type DemoOffice = {
  readonly person: DemoPerson
  readonly place: Place
  readonly role: Role
  readonly from: string
  readonly to: string | null
}

/** The congresses of the grassroots fell into these months before the demo was begun; the term before began five years earlier. */
const TERM_MONTHS = { earliest: 18, latest: 14, before: 60 }

type Asked = { readonly committee: DemoCommittee; readonly anchor: string }

/** Everybody who holds or has held an office in the cells and in the committees above them. */
export function officesOf({ committee, anchor }: Asked): readonly DemoOffice[] {
  const from = addMonths({ day: anchor, months: -TERM_MONTHS.latest + 1 })
  const place = { body: committee.root.code, cell: null }
  const ofRoot = ROOT_COMMITTEE.map(({ seat, role }) => ({
    person: personAt({ committee, seat }),
    place,
    role,
    from,
    to: null,
  }))
  const below = committee.bodies.flatMap((body) => [
    ...committeeOf({ body, committee, anchor }),
    ...body.cells.flatMap((cell) => officesOfCell({ body, cell, anchor })),
  ])
  return [...ofRoot, ...below]
}

const ROOT_COMMITTEE: readonly { readonly seat: Seat; readonly role: Role }[] = [
  { seat: { body: 'SM.BTC', cell: null, index: 2 }, role: 'SECRETARY' },
  { seat: { body: 'SM.BTC', cell: null, index: 0 }, role: 'DEPUTY_SECRETARY' },
  { seat: { body: 'SM.UBKT', cell: null, index: 0 }, role: 'COMMITTEE_MEMBER' },
]

type OfBody = Asked & { readonly body: DemoBody }

/** A body that is itself a cell has the officers of that cell. */
function committeeOf({ body, committee, anchor }: OfBody): readonly DemoOffice[] {
  if (body.type === 'GRASSROOTS_CELL') return []
  const random = createSeededRandom(`offices ${body.code}`)
  const people = candidatesFor({ body, committee })
  const place = { body: body.code, cell: null }
  const from = termOf({ anchor, random })
  const held = people.map((person, index) => ({
    person,
    place,
    role: roleAt(index),
    from,
    to: null,
  }))
  return [...held, ...officersOf({ body, people, from })]
}

const MOST_IN_COMMITTEE = 9
const OFFICE_CELL = /Cơ quan|Văn phòng/

/** Who has a part of their own in the demo has that part alone, but for the secretary of the first commune. */
const hasOtherPart = (committee: DemoCommittee, person: DemoPerson): boolean =>
  Object.entries<Seat>(SEATS).some(
    ([part, seat]) =>
      (part as Part) !== 'communeSecretary' && personAt({ committee, seat }) === person,
  )

/** The heads of its cells, those of its own office first. */
function candidatesFor({ body, committee }: Pick<OfBody, 'body' | 'committee'>) {
  const below = committee.bodies.filter(({ parentCode }) => parentCode === body.code)
  const cells = [...body.cells, ...below.flatMap(({ cells: theirs }) => theirs)]
  const inOrder = [
    ...cells.filter(({ name }) => OFFICE_CELL.test(name ?? '')),
    ...cells.filter(({ name }) => !OFFICE_CELL.test(name ?? '')),
  ]
  return inOrder
    .flatMap(({ people }) => people.slice(0, 1))
    .filter((person) => !hasOtherPart(committee, person))
    .slice(0, MOST_IN_COMMITTEE)
}

function roleAt(index: number): Role {
  if (index === 0) return 'SECRETARY'
  return index === 1 ? 'DEPUTY_SECRETARY' : 'COMMITTEE_MEMBER'
}

/** What the Party-building office of a commune or of a bloc does, and who did it before. */
function officersOf({
  body: { code, type },
  people,
  from,
}: Pick<OfBody, 'body'> & {
  readonly people: readonly DemoPerson[]
  readonly from: string
}): readonly DemoOffice[] {
  const [, , first, second, third] = people
  if ((type !== 'COMMUNE' && type !== 'BLOC') || !first || !second || !third) return []
  const place = { body: code, cell: null }
  const changedOn = addMonths({ day: from, months: 5 })
  const office = { place, role: 'ORGANIZATION_OFFICER', from, to: null } as const
  return [
    { ...office, person: second, to: addDays({ day: changedOn, days: -1 }) },
    { ...office, person: first, from: changedOn },
    { ...office, person: second, role: 'INSPECTOR' },
    { ...office, person: third, role: 'PROPAGANDA_OFFICER' },
  ]
}

type OfCell = {
  readonly body: DemoBody
  readonly cell: DemoCell
  readonly anchor: string
}

const DEPUTY_FROM = 9
const COMMITTEE_FROM = 18
const VACANT = 0.05
const CHANGED = 0.1

function officesOfCell({ body, cell, anchor }: OfCell): readonly DemoOffice[] {
  const random = createSeededRandom(`offices ${body.code} ${cell.name ?? ''}`)
  const [secretary, deputy, member, former] = cell.people
  if (!secretary) return []
  const place = { body: body.code, cell: cell.name }
  const from = termOf({ anchor, random })
  const isSettled = body.isOfCast
  return [
    ...secretariesOf({ place, secretary, former, from, anchor, random, isSettled }),
    ...(deputy && cell.people.length >= DEPUTY_FROM
      ? [{ person: deputy, place, role: 'DEPUTY_SECRETARY', from, to: null } as const]
      : []),
    ...(member && cell.people.length >= COMMITTEE_FROM
      ? [{ person: member, place, role: 'COMMITTEE_MEMBER', from, to: null } as const]
      : []),
  ]
}

type Secretaries = {
  readonly place: Place
  readonly secretary: DemoPerson
  readonly former: DemoPerson | undefined
  readonly from: string
  readonly anchor: string
  readonly random: SeededRandom
  /** Nothing has happened there since the congress. */
  readonly isSettled: boolean
}

/** One of the term before; in some cells a change in the middle of the term, and in a few nobody since somebody left. */
function secretariesOf(asked: Secretaries): readonly DemoOffice[] {
  const { place, secretary, former, from, anchor, random, isSettled } = asked
  const office = { place, role: 'SECRETARY', to: null } as const
  const before = addMonths({ day: from, months: -TERM_MONTHS.before })
  const dayBefore = (day: string) => addDays({ day, days: -1 })
  const chance = isSettled ? 1 : random.below(1000) / 1000
  const ago = addDays({ day: anchor, days: -(20 + random.below(200)) })
  if (chance < VACANT) return [{ ...office, person: secretary, from: before, to: ago }]
  if (!former || former.status !== 'OFFICIAL') return [{ ...office, person: secretary, from }]
  if (chance < VACANT + CHANGED)
    return [
      { ...office, person: former, from, to: dayBefore(ago) },
      { ...office, person: secretary, from: ago },
    ]
  return [
    { ...office, person: former, from: before, to: dayBefore(from) },
    { ...office, person: secretary, from },
  ]
}

function termOf({ anchor, random }: { readonly anchor: string; readonly random: SeededRandom }) {
  const { earliest, latest } = TERM_MONTHS
  const months = latest + random.below(earliest - latest)
  return addDays({ day: addMonths({ day: anchor, months: -months }), days: random.below(27) })
}
