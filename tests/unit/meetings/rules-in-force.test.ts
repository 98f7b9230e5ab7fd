import { describe, expect, it } from '@jest/globals'

import { rulesOn, type OrganizationRules } from '../../../src/domain/meetings/meeting-rules.ts'
import type { MeetingKind } from '../../../src/domain/meetings/meeting-words.ts'
import { emptyStore, inMemoryMeetings } from '../../support/in-memory-meetings.ts'
import { changed, meetingOf, newCommand } from '../../support/meeting-cell.ts'
import { member, organization, viewerWith } from '../../support/register-rows.ts'

const commune = organization(1)
const cell = organization(2, commune)
const registers = {
  organizations: [commune, cell],
  members: Array.from({ length: 4 }, (_none, at) => member(at, cell)),
}
const secretary = viewerWith({
  cellPath: cell.path,
  appointments: [{ id: 'x', role: 'SECRETARY', organizationId: cell.id }],
})
const officer = viewerWith({
  accountId: 'officer',
  appointments: [{ id: 'y', role: 'ORGANIZATION_OFFICER', organizationId: commune.id }],
})
const NOW = new Date('2026-12-01T02:00:00Z')

function worldWith(sets: readonly OrganizationRules[] = []) {
  let ruleSets = sets
  const store = emptyStore()
  const parts = { ...registers, store, clock: () => NOW, ruleSets: () => ruleSets }
  const [world, other] = [inMemoryMeetings(parts), inMemoryMeetings(parts)]
  return {
    ...world,
    other,
    set: (next: readonly OrganizationRules[]) => (ruleSets = next),
    rulesOf: async (id: string) => {
      const [record] = await world.meetings.findByIds({ ids: [id], viewer: secretary })
      return (await world.meetings.rulesOf([record!]))[0]!
    },
  }
}
type World = ReturnType<typeof worldWith>

const of = (
  rules: Partial<OrganizationRules['rules']>,
  byKind: OrganizationRules['byKind'] = {},
  organizationId = commune.id,
): OrganizationRules => ({
  organizationId,
  validFrom: '2026-01-01',
  rules: { ...rulesOn({ day: '2026-12-01', kind: 'REGULAR' }), ...rules },
  byKind,
})

const to = (meetingId: string, more: object = {}) => ({
  input: { commandId: newCommand(), meetingId, ...more },
  viewer: secretary,
})

const planned = async (world: World, kind: MeetingKind, startsAt = '2026-12-20T01:00:00Z') =>
  changed(
    await world.meetings.create({
      input: {
        commandId: newCommand(),
        organizationId: cell.id,
        kind,
        title: 'Họp',
        startsAt: new Date(startsAt),
      },
      viewer: secretary,
    }),
  )

describe('the rules of a meeting', () => {
  it('are those of the day until it is registered, and then stay whatever is set', async () => {
    const world = worldWith()
    const meetingId = await meetingOf(world, { cell, secretary }, 'planned')
    expect(await world.rulesOf(meetingId)).toMatchObject({ minimumMinutes: 90 })

    world.set([of({ minimumMinutes: 60, quorumPercent: 50 })])
    expect(await world.rulesOf(meetingId)).toMatchObject({ minimumMinutes: 60 })
    changed(await world.meetings.register(to(meetingId)))
    world.set([of({ minimumMinutes: 30, quorumPercent: 100 }, {}, cell.id)])

    expect(await world.rulesOf(meetingId)).toMatchObject({ minimumMinutes: 60, quorumPercent: 50 })
    const registered = world.store.log.get(meetingId)?.find(({ type }) => type === 'registered')
    expect(registered?.data).toMatchObject({ rules: { minimumMinutes: 60 } })
    expect(world.store.documents.get(meetingId)?.rules.minimumMinutes).toBe(60)
  })

  it('are those of the new registration after it was returned', async () => {
    const world = worldWith([of({ minimumMinutes: 60 })])
    const meetingId = await meetingOf(world, { cell, secretary }, 'registered')
    world.set([of({ minimumMinutes: 30 })])
    changed(
      await world.meetings.returnRegistration({
        ...to(meetingId, { comment: 'Sửa giờ họp' }),
        viewer: officer,
      }),
    )

    expect(await world.rulesOf(meetingId)).toMatchObject({ minimumMinutes: 30 })
    changed(await world.meetings.register(to(meetingId)))
    expect(await world.rulesOf(meetingId)).toMatchObject({ minimumMinutes: 30 })
  })

  it('are seen by a process that has read them before they were changed', async () => {
    const world = worldWith([of({ minimumMinutes: 60 })])
    const before = await meetingOf(world.other, { cell, secretary }, 'registered')
    world.set([of({ minimumMinutes: 45 })])
    const after = await meetingOf(world.other, { cell, secretary }, 'registered')

    expect(await world.rulesOf(before)).toMatchObject({ minimumMinutes: 60 })
    expect(await world.rulesOf(after)).toMatchObject({ minimumMinutes: 45 })
  })
})

describe('sittings of one month', () => {
  const once = of({ sittingsPerPeriod: 1 }, { EXTRAORDINARY: { sittingsPerPeriod: null } })

  it.each([
    ['REGULAR', '2026-12-28T01:00:00Z', 'ALREADY_DONE'],
    ['EXTRAORDINARY', '2026-12-28T01:00:00Z', null],
    // 17:30 in UTC is the next day and the next month where the cell is.
    ['REGULAR', '2026-12-31T17:30:00Z', null],
  ] as const)('of the kind %s at %s are refused or not by the rules', async (kind, at, code) => {
    const world = worldWith([once])
    changed(await world.meetings.register(to(await planned(world, kind))))

    const outcome = await world.meetings.register(to(await planned(world, kind, at)))

    expect(outcome.kind === 'refused' ? outcome.refusal.code : null).toBe(code)
  })

  it('are as many as there are where no rule says otherwise', async () => {
    const world = worldWith()
    for (const kind of ['REGULAR', 'REGULAR'] as const)
      changed(await world.meetings.register(to(await planned(world, kind))))
  })

  it('take their place again once one was cancelled', async () => {
    const world = worldWith([once])
    const first = await planned(world, 'REGULAR')
    changed(await world.meetings.register(to(first)))
    changed(await world.meetings.cancel(to(first)))

    changed(await world.meetings.register(to(await planned(world, 'REGULAR'))))
  })

  it('cannot be moved into a month that is taken', async () => {
    const world = worldWith([once])
    changed(await world.meetings.register(to(await planned(world, 'REGULAR'))))
    const later = await planned(world, 'REGULAR', '2027-01-05T01:00:00Z')
    const intoDecember = { startsAt: new Date('2026-12-29T01:00:00Z') }
    changed(await world.meetings.register(to(later)))

    const moved = await world.meetings.updatePlan(to(later, intoDecember))

    expect(moved).toMatchObject({ refusal: { message: 'meeting.refused.periodTaken' } })
    expect(world.store.documents.get(later)?.period).toBe('2027-01')
  })
})

describe('a meeting that was held by hand', () => {
  const past = (more: object = {}) => ({
    input: {
      commandId: newCommand(),
      organizationId: cell.id,
      kind: 'REGULAR' as const,
      title: 'Sinh hoạt tháng 11',
      heldOn: '2026-11-01',
      startsAt: new Date('2026-10-31T17:15:00Z'),
      endedAt: new Date('2026-10-31T19:00:00Z'),
      agenda: [{ title: 'Điểm danh' }],
      marks: [{ memberId: registers.members[0]!.id, status: 'PRESENT' as const }],
      ...more,
    },
    viewer: secretary,
  })

  it('keeps the day on which it was held beside the one on which it was recorded', async () => {
    const world = worldWith([of({ minimumMinutes: 60 })])
    const id = changed(await world.meetings.recordPastMeeting(past()))

    expect(world.store.documents.get(id)).toMatchObject({
      heldOn: '2026-11-01',
      period: '2026-11',
      status: 'CLOSED',
      recordedAfterwards: true,
      rules: { minimumMinutes: 60 },
    })
    expect(world.store.log.get(id)?.map(({ at }) => at)).toEqual([NOW])
  })

  it('takes a place in its month', async () => {
    const world = worldWith([of({ sittingsPerPeriod: 1 })])
    changed(await world.meetings.recordPastMeeting(past()))

    expect(await world.meetings.recordPastMeeting(past())).toMatchObject({
      refusal: { code: 'ALREADY_DONE' },
    })
  })

  it.each([
    ['a day to come', { heldOn: '2026-12-02' }, ['heldOn']],
    ['an end before the start', { endedAt: new Date('2026-10-31T17:00:00Z') }, ['endedAt']],
  ])('is not taken with %s', async (_name, wrong, paths) => {
    const answer = worldWith().meetings.recordPastMeeting(past(wrong))
    await expect(answer).rejects.toMatchObject({
      problems: paths.map((path) => expect.objectContaining({ path })),
    })
  })

  it('tells nobody about a place out of sight by what else is wrong', async () => {
    const { meetings } = worldWith()
    const wrong = { endedAt: new Date(0), heldOn: '2026-12-02' }
    const nowhere = { ...wrong, organizationId: 'f'.repeat(24) }
    const stranger = { ...secretary, cellPath: [], appointments: [] }

    for (const asked of [past(wrong), past(nowhere)])
      await expect(
        meetings.recordPastMeeting({ ...asked, viewer: stranger }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
