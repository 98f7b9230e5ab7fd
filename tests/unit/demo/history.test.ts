import { describe, expect, it } from '@jest/globals'

import { sampleCommittee } from '../../../src/demo/committee/committee.ts'
import type { DemoRegister } from '../../../src/demo/demo-register.ts'
import { storiesOf } from '../../../src/demo/history/committee-stories.ts'
import { scriptOf } from '../../../src/demo/history/meeting-script.ts'
import { played, type PlayedMeeting } from '../../../src/demo/history/play-script.ts'
import { dayOf } from '../../../src/domain/calendar/day.ts'
import { isPresent } from '../../../src/domain/meetings/attendance.ts'
import { replay } from '../../../src/domain/meetings/evolve.ts'
import { groupBy } from '../../../src/domain/group-by.ts'

const ANCHOR = '2026-11-01'
const BEGUN_AT = new Date('2026-11-18T10:00:00+07:00')
const committee = sampleCommittee({ anchor: ANCHOR, size: 'full' })

/** The registers as the lists would have made them, everybody with an account in use. */
function registerOf(): DemoRegister {
  const root = {
    id: 'SM',
    code: 'SM',
    name: committee.root.name,
    type: committee.root.type,
    parentId: null,
    path: ['SM'],
  }
  const organizations: DemoRegister['organizations'][number][] = [root]
  const members: DemoRegister['members'][number][] = []
  for (const { code, name, type, parentCode, cells } of committee.bodies) {
    const above = organizations.find((one) => one.code === parentCode) ?? root
    const body = { id: code, code, name, type, parentId: above.id, path: [...above.path, code] }
    organizations.push(body)
    for (const { name: heading, people } of cells) {
      const id = heading === null ? code : `${code} ${heading}`
      if (heading !== null)
        organizations.push({
          id,
          code: id,
          name: heading,
          type: 'CELL',
          parentId: code,
          path: [...body.path, id],
        })
      for (const person of people)
        members.push({
          ...person,
          id: `member ${person.phone}`,
          cellId: id,
          accountId: `account ${person.phone}`,
          isActivated: true,
        })
    }
  }
  return { organizations, members }
}

const register = registerOf()
const stories = storiesOf({ committee, register, anchor: ANCHOR, begunAt: BEGUN_AT })
const meetings: readonly PlayedMeeting[] = stories.map((story) => played(scriptOf(story)))
const sampled = <T>(all: readonly T[]) => all.filter((_, index) => index % 50 === 0)
const eventsOf = ({ appends }: PlayedMeeting) => appends.flat()

describe('the year of meetings of the sample committee', () => {
  it('is one of several thousand meetings, each with an id of its own', () => {
    expect(meetings.length).toBeGreaterThan(3500)
    expect(meetings.length).toBeLessThan(5500)
    expect(new Set(meetings.map(({ meetingId }) => meetingId)).size).toBe(meetings.length)
  })

  it('tells the meetings of the first commune from item to item, to the adopted minutes', () => {
    const told = meetings.filter(({ state }) => state.minutes.adoptedAt !== null)
    const polls = told.flatMap(({ state }) => [...state.polls.values()])

    expect(told.length).toBeGreaterThan(60)
    expect(new Set(polls.map(({ method }) => method))).toEqual(new Set(['SHOW_OF_HANDS', 'SECRET']))
    for (const { state } of told) expect(state.minutes.text).toContain(state.plan.agenda[0]?.title)
    const spoken = told.filter(({ state }) => state.floor.speeches.length > 0)
    expect(spoken.length).toBeGreaterThan(told.length * 0.8)
    expect(
      told.some(({ state }) => [...state.tasks.values()].some(({ doneAt }) => doneAt !== null)),
    ).toBe(true)
  })

  it('is the same for the same registers, to the last event', () => {
    const again = storiesOf({ committee, register, anchor: ANCHOR, begunAt: BEGUN_AT })
    expect(sampled(again).map((story) => played(scriptOf(story)))).toEqual(sampled(meetings))
  })

  it('has logs without gaps, whose replay is the state, and in which time does not run backwards', () => {
    for (const meeting of sampled(meetings)) {
      const events = eventsOf(meeting)
      expect(replay(events)).toEqual(meeting.state)
      const times = events.map(({ at }) => at.getTime())
      expect(times).toEqual([...times].sort((one, other) => one - other))
      for (const append of meeting.appends)
        expect(new Set(append.map(({ at }) => at.getTime())).size).toBe(1)
    }
  })

  it('has nothing that lies after the demo was begun, and no meeting in progress', () => {
    expect(meetings.filter(({ state }) => state.at > BEGUN_AT)).toEqual([])
    expect(meetings.filter(({ state }) => state.status === 'IN_PROGRESS')).toEqual([])
  })

  it('is of uneven quality: good attendance and bad, registered in time and late, put off and called off', () => {
    const rates = meetings.flatMap(({ state: { attendance } }) => {
      if (attendance === null) return []
      const rows = [...attendance.values()].filter(({ status }) => status !== 'EXEMPT')
      return [rows.filter(({ status }) => isPresent(status)).length / Math.max(1, rows.length)]
    })
    const share = (test: (rate: number) => boolean) => rates.filter(test).length / rates.length
    expect(share((rate) => rate > 0.85)).toBeGreaterThan(0.5)
    expect(share((rate) => rate < 0.7)).toBeGreaterThan(0.03)

    const types = meetings.map((meeting) => eventsOf(meeting).map(({ type }) => type))
    expect(types.filter((all) => all.includes('planChanged')).length).toBeGreaterThan(50)
    expect(types.filter((all) => all.includes('checkedIn')).length).toBeGreaterThan(500)
    const over = meetings.filter(({ state }) => new Date(state.plan.startsAt) < BEGUN_AT)
    expect(over.filter(({ state }) => state.status !== 'CLOSED').length).toBeGreaterThan(30)
    const late = over.filter(
      ({ state: { registeredAt, plan } }) =>
        registeredAt !== null && dayOf(registeredAt).slice(0, 7) === plan.startsAt.slice(0, 7),
    )
    expect(late.length).toBeGreaterThan(100)
  })

  it('has cells that met every month, cells that met now and then, and cells that never did', () => {
    const held = meetings.filter(
      ({ state }) => state.status === 'CLOSED' && state.plan.kind === 'REGULAR',
    )
    const byCell = groupBy(held, ({ state }) => state.plan.organizationId)
    const counts = committee.bodies.flatMap(({ code, cells }) =>
      cells.map(({ name }) => byCell.get(name === null ? code : `${code} ${name}`)?.length ?? 0),
    )
    expect(counts.filter((count) => count >= 12).length).toBeGreaterThan(60)
    expect(counts.filter((count) => count > 0 && count < 9).length).toBeGreaterThan(20)
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(20)
  })

  it('has some cells that have registered the next month, and some that have only planned it or not even that', () => {
    const ahead = meetings.filter(({ state }) => state.plan.startsAt >= '2026-12')
    const statuses = groupBy(ahead, ({ state }) => state.status)
    expect(statuses.get('REGISTERED')?.length).toBeGreaterThan(100)
    expect(statuses.get('PLANNED')?.length).toBeGreaterThan(20)
    expect(ahead.length).toBeLessThan(300)
  })
})
