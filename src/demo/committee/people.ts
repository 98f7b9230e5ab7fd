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
  /** What the list says instead, where its office has made a mistake. */
  readonly written?: Partial<Record<'birthDate' | 'officialOn' | 'cardNumber' | 'status', string>>
}

type People = {
  readonly random: SeededRandom
  /** Of the cell, from 1: gives its people numbers that nobody else has. */
  readonly cellNumber: number
  readonly count: number
  /** How many at the head of the list are official members, so that the cell works. */
  readonly officials: number
  readonly last: readonly MemberStatus[]
  /** Where people live: older members, more of them exempt. The others are cells where people work. */
  readonly isSettlement: boolean
  /** What ages and probations are counted from. */
  readonly anchor: string
}

const SENIOR_MONTHS = 100

type Shares = readonly (readonly [MemberStatus, number])[]

/** Shares of a thousand for those after the first officials; whoever is left is an official member. */
const SHARES: Readonly<Record<'settlement' | 'work', Shares>> = {
  settlement: [
    ['PROBATIONARY', 30],
    ['EXEMPT', 115],
    ['TEMPORARILY_AWAY', 25],
    ['TEMPORARILY_HERE', 10],
    ['TRANSFERRED_OUT', 15],
    ['SUSPENDED', 3],
    ['LEFT', 4],
    ['DECEASED', 14],
  ],
  work: [
    ['PROBATIONARY', 85],
    ['EXEMPT', 4],
    ['TEMPORARILY_AWAY', 25],
    ['TEMPORARILY_HERE', 20],
    ['TRANSFERRED_OUT', 30],
    ['SUSPENDED', 3],
    ['LEFT', 4],
    ['DECEASED', 2],
  ],
}

/** The people of one cell, its officers first. The same for the same random source. */
export function peopleOfCell(made: People): readonly DemoPerson[] {
  const { random, count, officials, last } = made
  return Array.from({ length: count }, (_, index) => {
    const isOfficer = index < officials
    const chance = isOfficer ? 'OFFICIAL' : statusBy(made)
    const status = last[index - (count - last.length)] ?? chance
    const isSenior = isOfficer && status === 'OFFICIAL'
    return person({ ...made, random, index, status, isSenior })
  })
}

type Made = People & {
  readonly index: number
  readonly status: MemberStatus
  /** Long enough in the Party to hold an office. */
  readonly isSenior: boolean
}

function person({ random, cellNumber, index, isSettlement, ...made }: Made): DemoPerson {
  const { status, isSenior, anchor } = made
  const sex: Sex = random.chance(isSettlement ? 0.34 : 0.47) ? 'FEMALE' : 'MALE'
  const fullName = nameBy({ random, sex })
  const days = daysOf({ random, status, isSettlement, isSenior, anchor })
  const age = Number(anchor.slice(0, 4)) - Number(days.birthDate.slice(0, 4))
  // Ranges that are issued to nobody: no real card, identity or telephone number is among them.
  const number = String(cellNumber * 100 + index + 1).padStart(6, '0')
  return {
    fullName,
    sex,
    ...days,
    cardNumber: status === 'PROBATIONARY' ? null : `99${number}`,
    citizenId: `000000${number}`,
    phone: `0310${number}`,
    hasSmartphone: isSenior || random.chance(smartphoneShare(age)),
    status,
  }
}

function smartphoneShare(age: number): number {
  if (age < 60) return 0.96
  if (age < 70) return 0.78
  return age < 80 ? 0.45 : 0.15
}

type Kind = Pick<People, 'random' | 'isSettlement'>

function statusBy({ random, isSettlement }: Kind): MemberStatus {
  let left = random.below(1000)
  for (const [status, share] of SHARES[isSettlement ? 'settlement' : 'work']) {
    if (left < share) return status
    left -= share
  }
  return 'OFFICIAL'
}

type Aged = Kind & Pick<Made, 'status' | 'isSenior' | 'anchor'>

/** Probation lasts a year: for some it is about to end, for a few it should have ended. Working people retire at sixty or so. */
function daysOf({ random, status, isSettlement, isSenior, anchor }: Aged) {
  const back = (months: number) =>
    addDays({ day: addMonths({ day: anchor, months: -months }), days: -random.below(28) })
  const ageAtAdmission = 19 * 12 + random.below(16 * 12)
  if (status === 'PROBATIONARY') {
    const months = random.below(13)
    return { birthDate: back(ageAtAdmission + months), admittedOn: back(months), officialOn: null }
  }
  const isOld = status === 'EXEMPT' || status === 'DECEASED'
  const years = isSettlement ? 44 : 25
  const months = isOld
    ? (38 + random.below(18)) * 12
    : (isSenior ? SENIOR_MONTHS : 14) + random.below((isSenior ? years - 8 : years) * 12)
  const admittedOn = back(months)
  return {
    birthDate: back(ageAtAdmission + months + 1),
    admittedOn,
    officialOn: addMonths({ day: admittedOn, months: 12 }),
  }
}
