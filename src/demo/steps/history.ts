import { identifierOf, playerOf, type Part } from '../cast.ts'
import { storiesOf, type CommitteeStory } from '../history/committee-stories.ts'
import { played } from '../history/play-script.ts'
import { scriptOf } from '../history/meeting-script.ts'
import { signedIn } from '../signed-in.ts'
import type { StepWork } from './step-work.ts'

const BATCH = 200

/** A year of meetings in all the cells and committees, and what is planned: decided by the rules of meetings, written in batches. */
export async function holdMeetings(work: StepWork): Promise<void> {
  const { desk, report, begunAt } = work
  const stories = storiesOf({ ...work, register: await desk.readRegister() })
  const toTell: string[] = []
  for (let at = 0; at < stories.length; at += BATCH) {
    report(at, stories.length)
    const batch = stories.slice(at, at + BATCH).map((asked) => ({
      ...played(scriptOf(asked)),
      path: asked.organization.path,
      isTold: !isNews(asked),
    }))
    await desk.saveMeetings(batch)
    toTell.push(...batch.filter(({ isTold }) => !isTold).map(({ meetingId }) => meetingId))
  }
  const { project } = desk.meetingsAt(desk.now)
  for (const meetingId of toTell) await project(meetingId)
  await desk.sweptUntil(begunAt)
  for (const part of READERS) await readWhatWasTold({ ...work, part })
  report(stories.length, stories.length)
}

/** Nobody is told any more of what is long over; the invitations to what is to come go out. */
const isNews = ({ story, isRecentOfCast, isAhead }: CommitteeStory): boolean =>
  isRecentOfCast || (isAhead && story.invitedAt !== null)

/** Whose phones a visitor looks at: what they were told of meetings that are over is no news to them. */
const READERS = ['secretary', 'deputy', 'member'] as const satisfies readonly Part[]
const MOST_TOLD = 100

async function readWhatWasTold({
  desk,
  committee,
  part,
}: Pick<StepWork, 'desk' | 'committee'> & { readonly part: Part }): Promise<void> {
  const { notifications } = desk.services
  await signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, part)),
    work: async (viewer) => {
      const page = { first: MOST_TOLD, after: null }
      const { rows } = await notifications.list({ viewer, unreadOnly: true, page })
      await notifications.markRead({ viewer, ids: rows.map(({ node }) => node.id) })
    },
  })
}
