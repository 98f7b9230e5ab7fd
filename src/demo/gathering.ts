import { dayOf } from '../domain/calendar/day.ts'
import type { Viewer } from '../domain/permissions.ts'
import { meetingIdFor } from '../services/meetings/command-fingerprint.ts'
import { identifierOf, playerOf, type Part } from './cast.ts'
import type { DemoCommittee } from './committee/committee.ts'
import type { DemoDesk } from './demo-desk.ts'
import { minutesAfter } from './history/meeting-story.ts'
import { gatheringMeeting } from './sample-meetings.ts'
import { signedIn } from './signed-in.ts'

const MINUTES_AHEAD = 45

/**
 * A meeting of another cell that people are gathering for: invited to, beginning in three quarters of an hour, with its papers out
 * and absences announced. One a day; done again it changes nothing.
 */
export async function inviteToGathering({
  desk,
  committee,
}: {
  readonly desk: DemoDesk
  readonly committee: DemoCommittee
}): Promise<void> {
  const { meetings } = desk.services
  const as = <T>(part: Part, work: (viewer: Viewer) => Promise<T>) =>
    signedIn({ desk, identifier: identifierOf(playerOf(committee, part)), work })
  const meetingId = await as('secretaryElsewhere', async (viewer) => {
    const commandId = `demo-gathering-${dayOf(desk.now())}`
    const id = meetingIdFor({ accountId: viewer.accountId, commandId })
    const [known] = await meetings.findByIds({ ids: [id], viewer })
    if (known) return null
    await meetings.create({
      viewer,
      input: {
        ...gatheringMeeting(),
        commandId,
        organizationId: viewer.cellPath.at(-1) ?? '',
        startsAt: minutesAfter(desk.now(), MINUTES_AHEAD),
      },
    })
    await meetings.register({ viewer, input: to(id, 'register') })
    await meetings.invite({ viewer, input: to(id, 'invite') })
    return id
  })
  if (meetingId === null) return
  for (const [part, reason] of ABSENCES)
    await as(part, (viewer) =>
      meetings.announceAbsence({ viewer, input: { ...to(meetingId, 'absence'), reason } }),
    )
}

const ABSENCES: readonly (readonly [part: Part, reason: string])[] = [
  ['onDuty', 'Trực cơ quan'],
  ['inHospital', 'Ốm, đang nằm viện'],
]

/** The same step is the same command. */
const to = (meetingId: string, step: string) => ({
  commandId: `demo-${step}-${meetingId}`,
  meetingId,
})
