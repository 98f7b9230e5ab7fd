import { describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { emptyStore, inMemoryMeetings } from '../../support/in-memory-meetings.ts'
import { changed, meetingOf, newCommand } from '../../support/meeting-cell.ts'
import { member, organization, viewerWith } from '../../support/register-rows.ts'

const commune = organization(1)
const cell = organization(2, commune)
const members = Array.from({ length: 300 }, (_none, at) => member(at, cell))
const registers = { organizations: [commune, cell], members }
const secretary = viewerWith({
  cellPath: cell.path,
  appointments: [{ id: 'x', role: 'SECRETARY', organizationId: cell.id }],
})
const attendee = (at: number): Viewer =>
  viewerWith({ accountId: `account-${at}`, memberId: members[at]!.id, cellPath: cell.path })
const place = { cell, secretary }

describe('the engine', () => {
  it('writes what comes together with far fewer appends than commands', async () => {
    const calls: string[] = []
    const world = inMemoryMeetings({
      ...registers,
      read: (call) => calls.push(call),
      beforeAppend: () => new Promise((resolve) => setTimeout(resolve, 2)),
    })
    const meetingId = await meetingOf(world, place)
    const { code } = await world.meetings.checkInCode({ meetingId, viewer: secretary })
    calls.length = 0

    const outcomes = await Promise.all(
      members.map((_member, at) =>
        world.meetings.checkIn({
          input: { commandId: newCommand(), meetingId, code },
          viewer: attendee(at),
        }),
      ),
    )

    expect(outcomes.every(({ kind }) => kind === 'changed')).toBe(true)
    expect(calls.filter((call) => call === 'log.append').length).toBeLessThan(12)
  })

  it('reads on and decides again when somebody else was first', async () => {
    const store = emptyStore()
    const other = inMemoryMeetings({ ...registers, store })
    let rival: (() => Promise<void>) | null = null
    const world = inMemoryMeetings({
      ...registers,
      store,
      beforeAppend: async () => {
        const run = rival
        rival = null
        await run?.()
      },
    })
    const meetingId = await meetingOf(other, place)
    const close = { input: { commandId: newCommand(), meetingId }, viewer: secretary }
    const marks = [{ memberId: members[0]!.id, status: 'PRESENT' as const }]
    rival = async () => {
      changed(await other.meetings.close(close))
    }

    const outcome = await world.meetings.markAttendance({
      input: { commandId: newCommand(), meetingId, marks },
      viewer: secretary,
    })

    expect(outcome).toMatchObject({ refusal: { code: 'WRONG_STATUS' } })
    expect(store.log.get(meetingId)?.map(({ type }) => type)).toEqual([
      'planned',
      'registered',
      'invited',
      'opened',
      'closed',
    ])
  })

  it('answers a repeated command as the first time, and refuses its id for anything else', async () => {
    const store = emptyStore()
    const [one, other] = [1, 2].map(() => inMemoryMeetings({ ...registers, store }))
    const meetingId = await meetingOf(one!, place, 'invited')
    const input = { commandId: newCommand(), meetingId }

    const first = await one!.meetings.open({ input, viewer: secretary })
    const again = await other!.meetings.open({ input, viewer: secretary })

    expect(again).toEqual(first)
    expect(store.log.get(meetingId)).toHaveLength(4)
    for (const { meetings } of [one!, other!]) {
      const another = { input: { ...input, comment: 'Khác' }, viewer: secretary }
      await expect(meetings.open(another)).rejects.toMatchObject({ code: 'CONFLICT' })
      await expect(meetings.close({ input, viewer: secretary })).rejects.toMatchObject({
        code: 'CONFLICT',
      })
    }
  })

  it('takes a command that was refused before, with the same id, once it is allowed', async () => {
    const world = inMemoryMeetings(registers)
    const meetingId = await meetingOf(world, place, 'invited')
    const commandId = newCommand()
    const { code } = await world.meetings.checkInCode({ meetingId, viewer: secretary })
    const checkIn = () =>
      world.meetings.checkIn({ input: { commandId, meetingId, code }, viewer: attendee(5) })

    expect(await checkIn()).toMatchObject({ refusal: { code: 'TOO_EARLY' } })
    changed(
      await world.meetings.open({
        input: { commandId: newCommand(), meetingId },
        viewer: secretary,
      }),
    )
    expect(await checkIn()).toMatchObject({ kind: 'changed', seq: 5 })
  })

  it('keeps the times of a log in order whatever the clocks say', async () => {
    const store = emptyStore()
    const now = Date.now()
    const fast = inMemoryMeetings({ ...registers, store, clock: () => new Date(now + 60_000) })
    const slow = inMemoryMeetings({ ...registers, store, clock: () => new Date(now) })
    const meetingId = await meetingOf(fast, place, 'registered')

    await slow.meetings.invite({ input: { commandId: newCommand(), meetingId }, viewer: secretary })

    const times = store.log.get(meetingId)!.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})
