import type { Viewer } from '../domain/permissions.ts'
import { identifierOf, playerOf, SIMULATED_SEATS } from './cast.ts'
import { personAt, type DemoCommittee } from './committee/committee.ts'
import type { DemoPerson } from './committee/people.ts'
import type { DemoDesk } from './demo-desk.ts'
import { indexed } from './register-index.ts'
import { signedIn } from './signed-in.ts'

type Asked = {
  readonly desk: DemoDesk
  readonly committee: DemoCommittee
  readonly meetingId: string
}

/** So many are there when the first visitor looks; the other simulated members come one after the other. */
const THERE_ALREADY = 8
/** The current item of the agenda, counted from 0; what stands before it is concluded. */
const CURRENT_ITEM = 2

/**
 * Brings today's meeting to where there is something to see: some are there, an item is discussed, one speaks and others wait, and a
 * named poll is open. Done again it changes nothing: what visitors have done since stays.
 */
export async function bringUnderWay(asked: Asked): Promise<void> {
  const { desk, committee, meetingId } = asked
  const state = (await desk.services.meetings.statesOf([meetingId])).get(meetingId)
  if (state === undefined || state.polls.size > 0) return
  const { memberOf } = indexed({ committee, register: await desk.readRegister() })
  const there = SIMULATED_SEATS.slice(0, THERE_ALREADY).map((seat) => personAt({ committee, seat }))
  const memberIds = there.flatMap((person) => memberOf(person)?.id ?? [])
  const [, , speaker, ...others] = there
  const waiting = others.slice(0, 3)
  const items = state.plan.agenda.map(({ key }) => key)
  const secretary = playerOf(committee, 'secretary')

  await asPerson(asked, secretary, (viewer) => gather({ ...asked, viewer, memberIds, items }))
  for (const [at, person] of [speaker, ...waiting].entries())
    if (person) await asPerson(asked, person, (viewer) => askForFloor({ ...asked, viewer, at }))
  const speakerId = speaker && memberOf(speaker)?.id
  const pollId = await asPerson(asked, secretary, (viewer) =>
    discuss({ ...asked, viewer, speakerId: speakerId ?? '' }),
  )
  for (const person of waiting.slice(0, 2))
    await asPerson(asked, person, (viewer) =>
      desk.services.meetings.castVote({
        viewer,
        input: { ...to(meetingId, 'vote'), pollId, optionKeys: ['tan-thanh'] },
      }),
    )
}

const asPerson = <T>(
  { desk }: Asked,
  person: DemoPerson,
  work: (viewer: Viewer) => Promise<T>,
): Promise<T> => signedIn({ desk, identifier: identifierOf(person), work })

/** The same step is the same command at every start. */
const to = (meetingId: string, step: string) => ({
  commandId: `demo-${step}-${meetingId}`,
  meetingId,
})

type As = Asked & { readonly viewer: Viewer }

async function gather({
  desk: {
    services: { meetings },
  },
  meetingId,
  viewer,
  memberIds,
  items,
}: As & { readonly memberIds: readonly string[]; readonly items: readonly string[] }) {
  const marks = memberIds.map((memberId) => ({ memberId, status: 'PRESENT' as const }))
  await meetings.markAttendance({ viewer, input: { ...to(meetingId, 'there'), marks } })
  for (const [at, itemKey] of items.slice(0, CURRENT_ITEM + 1).entries()) {
    await meetings.startItem({ viewer, input: { ...to(meetingId, `start-${at}`), itemKey } })
    if (at === CURRENT_ITEM) return
    const conclusion = 'Hội nghị nhất trí.'
    await meetings.concludeItem({
      viewer,
      input: { ...to(meetingId, `end-${at}`), itemKey, conclusion },
    })
  }
}

const NOTES = ['Phân loại rác tại nhà', 'Kinh phí mua thùng rác', 'Giờ thu gom', 'Mỗi người 5 phút']

/** The last who asks has a point of order. */
const askForFloor = ({
  desk,
  meetingId,
  viewer,
  at,
}: As & {
  readonly at: number
}) =>
  desk.services.meetings.requestFloor({
    viewer,
    input: {
      ...to(meetingId, 'floor'),
      kind: at === NOTES.length - 1 ? 'POINT_OF_ORDER' : 'ORDINARY',
      note: NOTES[at] ?? null,
    },
  })

const POLL = {
  question: 'Mỗi gia đình đảng viên ký cam kết phân loại rác tại nguồn',
  method: 'NAMED' as const,
  options: [
    { key: 'tan-thanh', label: 'Tán thành' },
    { key: 'khong', label: 'Không tán thành' },
    { key: 'y-kien-khac', label: 'Ý kiến khác' },
  ],
  maxChoices: 1,
}

/** Returns the id of the open poll. */
async function discuss({
  desk: {
    services: { meetings },
  },
  meetingId,
  viewer,
  speakerId: memberId,
}: As & { readonly speakerId: string }): Promise<string> {
  await meetings.giveFloor({ viewer, input: { ...to(meetingId, 'give'), memberId } })
  await meetings.openPoll({ viewer, input: { ...to(meetingId, 'poll'), ...POLL } })
  const state = (await meetings.statesOf([meetingId])).get(meetingId)
  return [...(state?.polls.keys() ?? [])][0] ?? ''
}
