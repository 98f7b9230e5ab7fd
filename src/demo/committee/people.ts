import { addDays, addMonths } from '../../domain/calendar/day.ts'
import type { MemberStatus, Sex } from '../../domain/members/member-status.ts'
import { nameBy } from './names.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A person as an office has them in its list; days are YYYY-MM-DD. */
export type DemoPerson = {
  readonly fullName: string
  readonly sex: Sex
  readonly birthDate: string
  readonly admittedOn: string
  readonly officialOn: string | null
  readonly cardNumber: string | null
  readonly citizenId: string
  readonly phone: string
  readonly hasSmartphone: boolean
  readonly status: MemberStatus
  /** As written in the column "Chức vụ"; empty for most. */
  readonly position: string
}

type People = {
  readonly random: SeededRandom
  /** Of the cell, from 1: gives its people numbers that nobody else has. */
  readonly cellNumber: number
  readonly count: number
  /** How many at the head of the list are official members, so that the cell works. */
  readonly officials: number
  /** What ages and probations are counted from. */
  readonly anchor: string
}

const POSITIONS = ['Bí thư', 'Phó Bí thư', 'Chi ủy viên']

/** Shares of a hundred for those after the first officials. */
const SHARES: readonly (readonly [MemberStatus, number])[] = [
  ['OFFICIAL', 69],
  ['PROBATIONARY', 9],
  ['EXEMPT', 7],
  ['TEMPORARILY_AWAY', 4],
  ['TEMPORARILY_HERE', 3],
  ['TRANSFERRED_OUT', 3],
  ['SUSPENDED', 2],
  ['LEFT', 1],
  ['DECEASED', 2],
]

/** The people of one cell, its officers first. The same for the same random source. */
export function peopleOfCell(made: People): readonly DemoPerson[] {
  return Array.from({ length: made.count }, (_, index) => person({ ...made, index }))
}

function person({ random, cellNumber, index, officials, anchor }: People & { index: number }) {
  const sex: Sex = random.chance(0.42) ? 'FEMALE' : 'MALE'
  const status = index < officials ? 'OFFICIAL' : statusBy(random)
  const days = daysOf({ random, status, anchor })
  // Ranges that are issued to nobody: no real card, identity or telephone number is among them.
  const number = String(cellNumber * 100 + index + 1).padStart(6, '0')
  return {
    fullName: nameBy({ random, sex }),
    sex,
    ...days,
    cardNumber: status === 'PROBATIONARY' ? null : `99${number}`,
    citizenId: `000000${number}`,
    phone: `0310${number}`,
    hasSmartphone: index < officials || random.chance(0.7),
    status,
    position: POSITIONS[index] ?? '',
  }
}

function statusBy(random: SeededRandom): MemberStatus {
  let left = random.below(100)
  for (const [status, share] of SHARES) {
    if (left < share) return status
    left -= share
  }
  return 'OFFICIAL'
}

type Aged = {
  readonly random: SeededRandom
  readonly status: MemberStatus
  readonly anchor: string
}

function daysOf({ random, status, anchor }: Aged) {
  const back = (months: number) =>
    addDays({ day: addMonths({ day: anchor, months: -months }), days: -random.below(28) })
  const ageAtAdmission = 19 * 12 + random.below(16 * 12)
  if (status === 'PROBATIONARY') {
    const months = 1 + random.below(11)
    return { birthDate: back(ageAtAdmission + months), admittedOn: back(months), officialOn: null }
  }
  const isOld = status === 'EXEMPT' || status === 'DECEASED'
  const months = isOld ? (35 + random.below(15)) * 12 : 14 + random.below(30 * 12)
  const admittedOn = back(months)
  return {
    birthDate: back(ageAtAdmission + months + 1),
    admittedOn,
    officialOn: addMonths({ day: admittedOn, months: 12 }),
  }
}
