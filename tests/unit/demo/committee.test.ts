import { describe, expect, it } from '@jest/globals'

import { playerOf, SEATS, type Part } from '../../../src/demo/cast.ts'
import { sampleCommittee, type DemoCommittee } from '../../../src/demo/committee/committee.ts'
import { officesOf } from '../../../src/demo/committee/offices.ts'
import { appointmentProblems } from '../../../src/domain/appointments/appointment-rules.ts'
import { cardProblems } from '../../../src/domain/members/cards.ts'
import { MEMBER_STATUSES, type MemberStatus } from '../../../src/domain/members/member-status.ts'
import { organizationKey } from '../../../src/domain/roster/heading-rows.ts'
import { holdsMembers, mayHangUnder } from '../../../src/domain/organizations/organization-types.ts'

const ANCHOR = '2026-11-01'
const full = sampleCommittee({ anchor: ANCHOR, size: 'full' })
const small = sampleCommittee({ anchor: ANCHOR, size: 'small' })

const cellsOf = ({ bodies }: DemoCommittee) => bodies.flatMap(({ cells }) => cells)
const peopleOf = (committee: DemoCommittee) => cellsOf(committee).flatMap(({ people }) => people)
const count = (status: MemberStatus) =>
  peopleOf(full).filter((person) => person.status === status).length

describe('the sample committee, made of nothing', () => {
  it('is the same for the same day, to the last letter', () => {
    expect(sampleCommittee({ anchor: ANCHOR, size: 'full' })).toEqual(full)
    expect(sampleCommittee({ anchor: '2026-12-01', size: 'full' })).not.toEqual(full)
  })

  it('has about 70 grassroots organizations, 330 cells and 7,000 members, the small one 300', () => {
    const grassroots = full.bodies.filter(({ type }) => type.startsWith('GRASSROOTS_'))
    expect(grassroots.length).toBeGreaterThanOrEqual(65)
    expect(grassroots.length).toBeLessThanOrEqual(75)
    expect(Math.abs(cellsOf(full).length - 330)).toBeLessThan(10)
    expect(Math.abs(peopleOf(full).length - 7000)).toBeLessThan(200)
    expect(peopleOf(small)).toHaveLength(300)
  })

  it('has cells of 3 to 60 people', () => {
    const sizes = cellsOf(full).map(({ people }) => people.length)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60)
    expect(Math.max(...sizes)).toBeGreaterThan(50)
  })

  it('has every status in the shares of a province, and both sexes', () => {
    const all = peopleOf(full)
    expect(count('OFFICIAL') / all.length).toBeGreaterThan(0.75)
    expect(count('PROBATIONARY') / all.length).toBeGreaterThan(0.03)
    expect(count('EXEMPT') / all.length).toBeGreaterThan(0.04)
    for (const status of MEMBER_STATUSES) expect(count(status)).toBeGreaterThan(0)
    const women = all.filter(({ sex }) => sex === 'FEMALE').length / all.length
    expect(women).toBeGreaterThan(0.3)
    expect(women).toBeLessThan(0.5)
    expect(new Set(peopleOf(small).map(({ status }) => status)).size).toBe(MEMBER_STATUSES.length)
  })

  it('hangs every organization where it may hang, under a parent that stands before it', () => {
    const types = new Map<string, DemoCommittee['bodies'][number]['type'] | 'PROVINCE'>([
      [full.root.code, full.root.type],
    ])
    for (const { code, type, parentCode, cells } of full.bodies) {
      const parentType = types.get(parentCode)
      expect(parentType).toBeDefined()
      expect(mayHangUnder({ type, parentType: parentType ?? null })).toBe(true)
      expect(types.has(code)).toBe(false)
      if (holdsMembers(type)) expect(cells.map(({ name }) => name)).toEqual([null])
      else for (const { name } of cells) expect(name).toMatch(/^Chi bộ /)
      const keys = cells.map(({ name }) => organizationKey({ name: name ?? '', type: 'CELL' }))
      expect(new Set(keys).size).toBe(keys.length)
      types.set(code, type)
    }
  })

  it('leaves out of the figures with a reason, and only the armed forces', () => {
    const left = full.bodies.filter(({ notCountedReason }) => notCountedReason !== null)
    expect(new Set(left.map(({ code }) => code.split('.')[1]))).toEqual(new Set(['CA', 'QS']))
  })

  it('makes people whom the register takes: grown up when admitted, no card on probation, no real number', () => {
    for (const person of peopleOf(full)) {
      const { birthDate, admittedOn, officialOn, status, cardNumber, phone, citizenId } = person
      expect(admittedOn >= `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`).toBe(true)
      expect(admittedOn <= ANCHOR).toBe(true)
      expect(officialOn === null).toBe(status === 'PROBATIONARY')
      const cards = cardNumber === null ? [] : [{ number: cardNumber, status: 'CURRENT' as const }]
      expect(cardProblems({ cards, status })).toEqual([])
      // Ranges that are issued to nobody.
      expect(cardNumber ?? '99').toMatch(/^99/)
      expect(phone).toMatch(/^0310/)
      expect(citizenId).toMatch(/^000000/)
    }
  })

  it('has a few people who bear the card of somebody else, and one list with faults', () => {
    const cards = peopleOf(full).flatMap(({ cardNumber }) => cardNumber ?? [])
    const shared = cards.length - new Set(cards).size
    expect(shared).toBeGreaterThan(5)
    expect(shared).toBeLessThan(20)
    const faulty = full.bodies.filter(({ cells }) =>
      cells.some(({ people }) => people.some(({ written }) => written)),
    )
    expect(faulty).toHaveLength(1)
  })

  it('has probations that are about to end, and some that should have ended', () => {
    const admitted = peopleOf(full)
      .filter(({ status }) => status === 'PROBATIONARY')
      .map(({ admittedOn }) => admittedOn)
    expect(admitted.filter((day) => day < '2025-11-01').length).toBeGreaterThan(3)
    expect(
      admitted.filter((day) => day >= '2025-11-01' && day < '2026-01-01').length,
    ).toBeGreaterThan(10)
  })
})

describe('the offices of the sample committee', () => {
  const offices = officesOf({ committee: full, anchor: ANCHOR })

  it('are as the rules of appointments have them, held by people who were official members by then', () => {
    for (const { person, role, from, to } of offices) {
      const holder = { relationTo: 'members', id: 'm' } as const
      expect(appointmentProblems({ holder, role, organizationId: 'o', from, to })).toEqual([])
      expect(person.status).toBe('OFFICIAL')
      expect(person.admittedOn < from).toBe(true)
    }
  })

  it('fill nearly every cell and every committee, with past holders, and leave some cells without a secretary', () => {
    const inOffice = offices.filter(({ to }) => to === null)
    const led = new Set(
      inOffice
        .filter(({ role }) => role === 'SECRETARY')
        .map(({ place }) => `${place.body} ${place.cell ?? ''}`),
    )
    const places = full.bodies.flatMap(({ code, cells }) =>
      cells.map(({ name }) => `${code} ${name ?? ''}`),
    )
    const vacant = places.filter((place) => !led.has(place))
    expect(vacant.length).toBeGreaterThan(5)
    expect(vacant.length).toBeLessThan(40)
    for (const { code, type } of full.bodies)
      if (type !== 'GRASSROOTS_CELL') expect(led.has(`${code} `)).toBe(true)
    expect(offices.length - inOffice.length).toBeGreaterThan(200)
  })

  it('give nobody with a part of their own a right beside it', () => {
    const single: readonly Part[] = ['secretary', 'deputy', 'secretaryElsewhere', 'boardHead']
    for (const part of single) {
      const held = offices.filter(
        ({ person, to }) => to === null && person === playerOf(full, part),
      )
      expect(held.length).toBe(1)
    }
    expect(playerOf(full, 'probationary').status).toBe('PROBATIONARY')
    expect(Object.keys(SEATS)).toContain('overseer')
  })
})
