import { dayOf } from '../domain/calendar/day.ts'
import type { Viewer } from '../domain/permissions.ts'
import { meetingIdFor } from '../services/meetings/command-fingerprint.ts'
import { identifierOf, playerOf } from './cast.ts'
import type { DemoCommittee } from './committee/committee.ts'
import type { DemoDesk } from './demo-desk.ts'
import { todaysMeeting } from './sample-meetings.ts'
import { signedIn } from './signed-in.ts'

/** Somebody who closes one meeting after the other gets a new one at each start, up to this many a day. */
const MOST_IN_A_DAY = 50
const MINUTE_MS = 60_000

type Work = { readonly desk: DemoDesk; readonly viewer: Viewer }

/**
 * The demo's meeting in progress: that of an earlier start of today goes on, those of earlier days are closed, and where none is left
 * a new one is opened, by the secretary of the first cell. Meetings that visitors have made are left alone. Null where today has had enough.
 */
export async function openTodaysMeeting({
  desk,
  committee,
}: {
  readonly desk: DemoDesk
  readonly committee: DemoCommittee
}): Promise<string | null> {
  return signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, 'secretary')),
    work: async (viewer) => {
      await closeThoseOfEarlierDays({ desk, viewer })
      const today = dayOf(desk.now())
      for (let number = 1; number <= MOST_IN_A_DAY; number += 1) {
        const meetingId = await broughtToOpening({ desk, viewer, commandId: named(today, number) })
        if (meetingId !== null) return meetingId
      }
      return null
    },
  })
}

const named = (day: string, number: number) => `demo-today-${day}-${number}`

async function closeThoseOfEarlierDays({ desk, viewer }: Work): Promise<void> {
  const { meetings } = desk.services
  const { accountId } = viewer
  const { rows } = await meetings.list({
    filter: { organization: viewer.cellPath.at(-1) ?? '', statuses: ['IN_PROGRESS'] },
    order: 'STARTS_AT_ASC',
    page: { first: MOST_IN_A_DAY, after: null },
    viewer,
  })
  for (const { node } of rows) {
    const day = dayOf(node.startsAt)
    const ours = Array.from({ length: MOST_IN_A_DAY }, (_, index) =>
      meetingIdFor({ accountId, commandId: named(day, index + 1) }),
    )
    if (day >= dayOf(desk.now()) || !ours.includes(node.id)) continue
    const to = (what: string) => ({ commandId: `demo-close-${what}`, meetingId: node.id })
    const state = (await meetings.statesOf([node.id])).get(node.id)
    for (const { id: pollId, status } of state?.polls.values() ?? [])
      if (status === 'OPEN') await meetings.closePoll({ input: { ...to(pollId), pollId }, viewer })
    await meetings.close({ input: to(node.id), viewer })
  }
}

/** Null where this meeting is over. A refusal on the way means that somebody has taken this step already. */
async function broughtToOpening({
  desk,
  viewer,
  commandId,
}: Work & { readonly commandId: string }): Promise<string | null> {
  const { meetings } = desk.services
  const meetingId = meetingIdFor({ accountId: viewer.accountId, commandId })
  // A crash may have left a log without its document, which alone can be found.
  await desk.meetingsAt(desk.now).project(meetingId)
  const [known] = await meetings.findByIds({ ids: [meetingId], viewer })
  if (!known) await create({ desk, viewer, commandId })
  const input = (step: string) => ({ commandId: `${commandId}-${step}`, meetingId })
  await meetings.register({ input: input('register'), viewer })
  await meetings.invite({ input: input('invite'), viewer })
  await meetings.open({ input: input('open'), viewer })
  const [record] = await meetings.findByIds({ ids: [meetingId], viewer })
  return record?.status === 'IN_PROGRESS' ? meetingId : null
}

async function create({ desk, viewer, commandId }: Work & { readonly commandId: string }) {
  const now = desk.now().getTime()
  await desk.services.meetings.create({
    input: {
      ...todaysMeeting(),
      commandId,
      organizationId: viewer.cellPath.at(-1) ?? '',
      startsAt: new Date(now - (now % MINUTE_MS)),
    },
    viewer,
  })
}
