import { describe, expect, it } from '@jest/globals'

import type { Decision } from '../../../src/domain/meetings/decision.ts'
import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import { MESSAGES, say } from '../../../src/domain/messages/messages.ts'
import { createStory, secretary, stateOf, storyAt } from './meeting-story.ts'
import { RECORDING, REFUSALS, type Given, type RefusalRow } from './refusal-rows.ts'

const told = new Set<string>()

function refusalOf(decision: Decision) {
  if (decision.kind !== 'refused' && decision.kind !== 'held') throw new Error(decision.kind)
  told.add(decision.refusal.message)
  return decision.refusal
}
const sentencesOf = ({ message: key, params }: ReturnType<typeof refusalOf>) => ({
  vi: say({ key, locale: 'vi', params }),
  en: say({ key, locale: 'en', params }),
})

const orderOf = (given: Given): readonly [MeetingCommand, MeetingActor] =>
  'name' in given ? [given, secretary] : given

function play({ at, after = [], give }: RefusalRow) {
  const story = storyAt(at)
  for (const given of after) story.give(...orderOf(given))
  const before = stateOf(story)
  return { story, before, decision: story.give(...orderOf(give)) }
}

const nameOf = ({ at, give }: RefusalRow) => `${orderOf(give)[0].name} at ${at}`

describe('a refusal', () => {
  it.each(REFUSALS.map((row) => [nameOf(row), row.code, row.says, row] as const))(
    'of %s is %s: %s',
    (_name, code, says, row) => {
      const { story, before, decision } = play(row)

      const refusal = refusalOf(decision)

      expect(refusal.code).toBe(code)
      const { vi, en } = sentencesOf(refusal)
      expect(vi).toBe(says)
      expect(en).toMatch(/^[A-Z][^{}]*\.$/)
      if (decision.kind === 'refused') expect(story.state()).toBe(before)
    },
  )

  it.each(RECORDING.map((row) => [row.code, row.says, row] as const))(
    'of a record made afterwards is %s: %s',
    (code, says, { give }) => {
      const story = createStory()
      const refusal = refusalOf(story.give(give, secretary))

      expect([refusal.code, sentencesOf(refusal).vi]).toEqual([code, says])
      expect(story.state()).toBeNull()
    },
  )

  it('has a row here for every sentence there is', () => {
    const all = Object.keys(MESSAGES).filter((key) => key.startsWith('meeting.refused.'))
    expect(all.filter((key) => !told.has(key) && !ELSEWHERE.includes(key))).toEqual([])
  })
})

/** Told by tests of the attendance (the quorum), of the signatures, and of nothing any more: the code alone says STALE. */
const ELSEWHERE = [
  'meeting.refused.QUORUM_MISSING',
  'meeting.refused.alreadySigned',
  'meeting.refused.STALE',
]
