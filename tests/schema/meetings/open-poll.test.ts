import { beforeAll, describe, expect, it } from '@jest/globals'

import { eventSentence } from '../../../src/domain/meetings/event-sentence.ts'
import { tellNext, type Telling } from '../../../src/domain/meetings/meeting-notifications.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { inMemoryMeetings } from '../../support/in-memory-meetings.ts'
import { changed, meetingOf, newCommand } from '../../support/meeting-cell.ts'
import { member, organization, viewerWith } from '../../support/register-rows.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'

const commune = organization(1)
const cell = organization(2, commune)
const members = Array.from({ length: 6 }, (_none, at) => member(at, cell))
const rows = { organizations: [commune, cell], members }
const viewers = members.map(({ id }, at): Viewer =>
  viewerWith({
    accountId: `account-${at}`,
    memberId: id,
    cellPath: cell.path,
    ...(at === 0 && {
      appointments: [{ id: 'x', role: 'SECRETARY', organizationId: cell.id }],
    }),
  }),
)
const [secretary] = viewers as [Viewer]
const { meetings, store } = inMemoryMeetings(rows)
const world = createSchemaWorld({ ...rows, services: { meetings } })

const OPTIONS = [
  { key: 'tan-thanh', label: 'Đồng tình hẳn' },
  { key: 'khong', label: 'Bác bỏ hẳn' },
]
const READ = `query ($id: ID!) { meeting(id: $id) { minutes { text } polls { method status votedCount
  options { key votes elected } namedVotes { member { id } optionKeys } } } }`

type Polls = readonly {
  readonly method: string
  readonly votedCount: number
  readonly options: readonly { readonly votes: number | null; readonly elected: boolean | null }[]
  readonly namedVotes: readonly object[] | null
}[]

async function read(meetingId: string, viewer: Viewer) {
  const { data, errors } = await world.query(READ, { viewer, variables: { id: meetingId } })
  expect(errors).toBeUndefined()
  return data!['meeting'] as { readonly minutes: { readonly text: string }; readonly polls: Polls }
}

describe('a poll that is open', () => {
  let meetingId: string
  let pollIds: readonly string[]
  const input = () => ({ commandId: newCommand(), meetingId })

  beforeAll(async () => {
    meetingId = await meetingOf({ meetings }, { cell, secretary })
    const marks = members.map(({ id }) => ({ memberId: id, status: 'PRESENT' as const }))
    changed(await meetings.markAttendance({ input: { ...input(), marks }, viewer: secretary }))
    for (const method of ['NAMED', 'SECRET'] as const) {
      const poll = { question: `Biểu quyết ${method}`, method, options: OPTIONS, maxChoices: 1 }
      changed(await meetings.openPoll({ input: { ...input(), ...poll }, viewer: secretary }))
    }
    pollIds = [...(await meetings.statesOf([meetingId])).get(meetingId)!.polls.keys()]
    const votes = [
      [pollIds[0]!, [0, 1, 2]],
      [pollIds[1]!, [0, 1, 2, 3]],
    ] as const
    for (const [pollId, voters] of votes)
      for (const at of voters) {
        const optionKeys = [OPTIONS[at % 2]!.key]
        const vote = { ...input(), pollId, optionKeys }
        changed(await meetings.castVote({ input: vote, viewer: viewers[at]! }))
      }
  })

  it.each([
    ['the secretary', 0],
    ['a member who has voted', 1],
    ['a member who has not', 5],
  ])('tells %s neither a choice nor a total', async (_name, at) => {
    const { minutes, polls } = await read(meetingId, viewers[at]!)

    expect(polls.flatMap(({ options }) => options.map(({ votes }) => votes))).toEqual(
      Array(4).fill(null),
    )
    expect(polls.map(({ namedVotes, votedCount }) => [namedVotes, votedCount])).toEqual([
      [null, 3],
      [null, expect.any(Number)],
    ])
    for (const { label, key } of OPTIONS) {
      expect(minutes.text).not.toContain(label)
      expect(minutes.text).not.toContain(key)
    }
    expect(minutes.text).not.toContain('Số phiếu')
  })

  it('is told of in no event and no notification with a choice or a total', () => {
    const events = store.log.get(meetingId)!
    let before: Telling | null = null
    const said = events.flatMap((event) => {
      const { telling, news } = tellNext({ meetingId, before, event })
      before = telling
      const sentences = (['vi', 'en'] as const).map((locale) =>
        eventSentence({ event, state: telling.state, locale }),
      )
      return [...sentences, JSON.stringify(news?.facts ?? null)]
    })

    const choices = OPTIONS.flatMap(({ key, label }) => [key, label])
    expect(said.filter((text) => choices.some((one) => text.includes(one)))).toEqual([])
  })

  it('gives the named votes by person and the secret ones as totals once it is closed', async () => {
    for (const pollId of pollIds)
      changed(await meetings.closePoll({ input: { ...input(), pollId }, viewer: secretary }))

    const { minutes, polls } = await read(meetingId, viewers[5]!)

    expect(polls.map(({ options }) => options.map(({ votes }) => votes))).toEqual([
      [2, 1],
      [2, 2],
    ])
    expect(polls.map(({ namedVotes }) => namedVotes?.length ?? null)).toEqual([3, null])
    expect(minutes.text).toContain('<td>Đồng tình hẳn</td><td>2</td>')
  })
})
