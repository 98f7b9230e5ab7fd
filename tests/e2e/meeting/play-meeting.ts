import { laptop, phone, type Story } from '../story/story-frame.ts'
import { open, prepare } from './before-the-meeting.ts'
import { gather, openRoom } from './gathering.ts'
import { makeCell, signIn } from './make-cell.ts'
import { finish } from './sealing.ts'
import { discuss } from './talking.ts'
import { voteOnAll } from './voting.ts'

/** One meeting as its people hold it: the chair and the minute-taker at their desks, two members on phones, the room's screen. Throws where it stops. */
export async function playMeeting({
  story,
  firstRunLink,
}: {
  readonly story: Story
  readonly firstRunLink: string
}): Promise<void> {
  await makeCell({ story, firstRunLink })
  const chair = await signIn({ story, page: await laptop(story), person: 'chair' })
  const meetingId = await prepare({ story, chair })
  const minuteTaker = await signIn({ story, page: await laptop(story), person: 'minuteTaker' })
  await minuteTaker.goto(`${story.url}/desk/${meetingId}`)
  await minuteTaker.locator('.desk-next').waitFor()
  const typing = await signIn({ story, page: await phone(story), person: 'typing' })
  const scanning = await signIn({ story, page: await phone(story), person: 'scanning' })
  await typing.goto(`${story.url}/meetings/${meetingId}`)
  await typing.locator('.status-invited').waitFor()

  await open(chair)
  const room = await openRoom({ story, chair, meetingId })
  await gather({ story, chair, minuteTaker, typing, scanning, room })
  const people = { story, chair, minuteTaker, typing, scanning }
  await discuss(people)
  await voteOnAll(people)
  await finish({ ...people, room })
}
