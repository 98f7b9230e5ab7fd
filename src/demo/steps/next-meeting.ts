import { addDays, dayOf } from '../../domain/calendar/day.ts'
import { identifierOf, playerOf } from '../cast.ts'
import { atClock } from '../history/meeting-story.ts'
import { nextMeeting } from '../sample-meetings.ts'
import { signedIn } from '../signed-in.ts'
import type { StepWork } from './step-work.ts'

const DAYS_AHEAD = 7
const CLOCK = '19:30'

/** The meeting of the first cell next week, planned and not yet registered. */
export async function planNextMeeting({ desk, committee, begunAt, report }: StepWork) {
  const day = addDays({ day: dayOf(begunAt), days: DAYS_AHEAD })
  const month = `${day.slice(5, 7)}/${day.slice(0, 4)}`
  report(0, 1)
  await signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, 'secretary')),
    work: async (viewer) => {
      const input = {
        ...nextMeeting(month),
        commandId: 'demo-next',
        organizationId: viewer.cellPath.at(-1) ?? '',
        startsAt: atClock(day, CLOCK),
      }
      const outcome = await desk.services.meetings.create({ input, viewer })
      if (outcome.kind === 'refused')
        throw new Error(`The meeting refuses the demo: ${outcome.refusal.code}`)
    },
  })
  report(1, 1)
}
