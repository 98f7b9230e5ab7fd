import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { MEETING_AUDIENCES, redactedFor } from '../../../src/domain/meetings/audience.ts'
import { evolve, replay } from '../../../src/domain/meetings/evolve.ts'
import { eventSentence } from '../../../src/domain/meetings/event-sentence.ts'
import { secondsOf } from '../../../src/domain/meetings/floor/floor-state.ts'
import { availableCommands, KNOWN_COMMANDS } from '../../../src/domain/meetings/command-rules.ts'
import type { KnownCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import type { MeetingEventType } from '../../../src/domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../../src/domain/meetings/meeting-state.ts'
import { isConsistent } from '../../../src/domain/meetings/polls/decide-polls.ts'
import { anySteps, DEVICES, play, type Step } from './any-command.ts'
import type { Story } from './meeting-story.ts'

const RUNS = { numRuns: 150 }
const afterAny = (look: (story: Story) => void, runs = RUNS) =>
  fc.assert(
    fc.property(anySteps, (steps) => look(play(steps))),
    runs,
  )
const within = (state: MeetingState) =>
  state.openedAt === null ? 0 : (state.closedAt ?? state.at).getTime() - state.openedAt.getTime()

describe('after any sequence of commands', () => {
  it('the log is numbered without gaps, and read again, whole or from anywhere, is the same meeting', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(80), (steps, cut) => {
        const { events, state } = play(steps)
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, at) => at + 1))
        expect(replay(events)).toEqual(state())
        expect(replay(events.slice(cut), replay(events.slice(0, cut)))).toEqual(state())
      }),
      RUNS,
    )
  })

  it('it is the same meeting after the log was written and read as JSON', () => {
    afterAny(({ events, state }) => {
      const stored = JSON.parse(JSON.stringify(events)) as typeof events
      expect(replay(stored.map((event) => ({ ...event, at: new Date(event.at) })))).toEqual(state())
    })
  })

  it('nobody has spoken while somebody else did, and nobody for less than no time', () => {
    afterAny((story) => {
      const state = story.state()
      if (state === null) return
      const { speeches, speaking } = state.floor
      const all = speaking === null ? speeches : [...speeches, speaking]
      all.forEach((speech, at) => {
        expect(speech.endedAt === null).toBe(at === speeches.length)
        expect(secondsOf(speech) ?? 0).toBeGreaterThanOrEqual(0)
        const ended = all[at - 1]?.endedAt?.getTime() ?? 0
        expect(speech.startedAt.getTime()).toBeGreaterThanOrEqual(ended)
      })
      const seconds = speeches.reduce((sum, speech) => sum + (secondsOf(speech) ?? 0), 0)
      expect(seconds * 1000).toBeLessThanOrEqual(within(state))
    })
  })

  it('the items have used no more than the time that has gone by, one of them at a time', () => {
    afterAny((story) => {
      const state = story.state()
      if (state === null) return
      const items = [...state.items.values()]
      const used = items.reduce((sum, { usedSeconds }) => sum + usedSeconds, 0)
      expect(used * 1000).toBeLessThanOrEqual(within(state))
      expect(items.every(({ usedSeconds }) => usedSeconds >= 0)).toBe(true)
      const running = items.filter(({ since }) => since !== null).length
      expect(running).toBe(state.currentItem === null ? 0 : 1)
      expect(items.filter(({ status }) => status === 'CURRENT').length).toBe(running)
    })
  })

  it('who waits or speaks is present, and waits once', () => {
    afterAny((story) => {
      const { floor, attendance } = story.state() ?? { floor: null, attendance: null }
      const waiting = (floor?.queue ?? []).map(({ memberId }) => memberId)
      expect(new Set(waiting).size).toBe(waiting.length)
      for (const id of [...waiting, ...(floor?.speaking ? [floor.speaking.memberId] : [])])
        expect(['PRESENT', 'ONLINE', 'LATE']).toContain(attendance?.get(id)?.status)
    })
  })

  it('no poll has more votes than the entitled have, nor anybody twice', () => {
    afterAny((story) => {
      for (const poll of story.state()?.polls.values() ?? []) {
        const entitled = poll.entitled.map(({ memberId }) => memberId)
        expect(new Set(poll.voted).size).toBe(poll.voted.length)
        expect(poll.voted.every((id) => entitled.includes(id))).toBe(true)
        expect(poll.namedVotes.map(({ memberId }) => memberId)).toEqual(poll.voted)
        if (poll.tally !== null) expect(isConsistent({ poll, tally: poll.tally })).toBe(true)
        if (poll.method === 'NAMED') expect(poll.tally !== null).toBe(poll.status === 'CLOSED')
      }
    })
  })
})

/** What may still happen to a meeting that has ended, and to one whose minutes are adopted. */
const AFTER: Partial<Record<MeetingEventType, readonly MeetingEventType[]>> = {
  closed: ['minutesSaved', 'minutesAdopted', 'minutesCorrected', 'minutesSigned', 'taskCompleted'],
  minutesAdopted: ['minutesCorrected', 'minutesSigned', 'taskCompleted', 'closed'],
  cancelled: [],
}

describe('what has ended', () => {
  it.each(Object.entries(AFTER))('%s is followed by nothing but %j', (ended, allowed) => {
    afterAny(({ events }) => {
      const at = events.findIndex(({ type }) => type === ended)
      const later = at === -1 ? [] : events.slice(at + 1).map(({ type }) => type)
      expect(later.filter((type) => !allowed.includes(type))).toEqual([])
    })
  })
})

describe('a command', () => {
  it('that is not taken changes nothing, and one that is taken was offered', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        play(steps, ({ step, story, decision, before, now }) => {
          const isTaken = decision.kind === 'events' || decision.kind === 'held'
          if (!isTaken) expect(story.state()).toBe(before)
          const name = step.command.name as KnownCommand
          if (!isTaken || before === null || !KNOWN_COMMANDS.includes(name)) return
          const asking = { state: before, actor: step.by, now, expected: true }
          expect(availableCommands(asking)).toContain(name)
        })
      }),
      RUNS,
    )
  })

  it('that is offered is not refused for want of a right, nor for the status', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        play(steps, ({ step, decision, before, now }) => {
          const name = step.command.name as KnownCommand
          if (before === null || !KNOWN_COMMANDS.includes(name)) return
          const asking = { state: before, actor: step.by, now, expected: true }
          if (!availableCommands(asking).includes(name) || isAboutSomebodyElse(step)) return
          expect(decision.kind).not.toBe('forbidden')
          const message = decision.kind === 'refused' ? decision.refusal.message : ''
          expect(BY_STATUS).not.toContain(message)
        })
      }),
      RUNS,
    )
  })

  it('does not touch what it was decided upon', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { events } = play(steps)
        let state: MeetingState | null = null
        for (const event of events) {
          const [kept, given] = [structuredClone(state), structuredClone(event)]
          const next = evolve(state, event)
          expect(state).toEqual(kept)
          expect(event).toEqual(given)
          state = next
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** An opinion of somebody else, or an absence of whom the registers do not expect: refused for whom it is about. */
const isAboutSomebodyElse = ({ command, by }: Step): boolean =>
  (command.name === 'RECORD_OPINION' && command.memberId !== by.memberId) ||
  ('expected' in command && !command.expected)

/** The sentences that the table of commands refuses with by itself. */
const BY_STATUS = [
  'meeting.refused.WRONG_STATUS',
  'meeting.refused.TOO_EARLY',
  'meeting.refused.TOO_LATE',
  'meeting.refused.notRegistered',
  'meeting.refused.hasBegun',
  'meeting.refused.minutesAdopted',
  'meeting.refused.NOT_ENTITLED',
]

/** Every value in an event or below it. */
const valuesIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
    ? Object.values(value).flatMap(valuesIn)
    : [value]

/** Less what was taken out. */
const filled = (event: object) => valuesIn(event).filter((value) => value !== null && value !== '')

describe('what an audience sees of an event', () => {
  it('is never more than those who run the room see', () => {
    afterAny(({ events, state }) => {
      for (const event of events) {
        const shown = MEETING_AUDIENCES.map((audience) => redactedFor(event, audience))
        const all = valuesIn(redactedFor(event, 'officer'))
        const lower = shown.filter((_seen, at) => MEETING_AUDIENCES[at] !== 'officer')
        for (const device of DEVICES) expect(lower.flatMap(valuesIn)).not.toContain(device)
        for (const seen of shown) expect(all).toEqual(expect.arrayContaining(filled(seen)))
        const sentences = shown.flatMap((seen) =>
          seen ? [eventSentence({ event: seen, state: state(), locale: 'vi' })] : [],
        )
        expect(new Set(sentences).size).toBe(1)
      }
    })
  })

  it('says nothing of a choice while a poll is open', () => {
    afterAny(({ events, state }) => {
      for (const event of events.filter(({ type }) => type === 'voteCast'))
        expect(eventSentence({ event, state: state(), locale: 'en' })).not.toMatch(/\b(co|khong)\b/)
    })
  })
})
