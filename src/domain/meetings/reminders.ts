import {
  REMINDER_LEADS,
  REMINDER_TIMES,
  type ReminderTime,
} from '../notifications/notice-settings.ts'
import type { MeetingState } from './meeting-state.ts'
import type { MeetingStatus } from './meeting-words.ts'

/** A meeting that people were invited to and that has not begun. */
export const REMINDED_STATUSES: readonly MeetingStatus[] = ['INVITED', 'POSTPONED']

/** The longest time before a meeting at which anybody is reminded of it. */
export const LONGEST_LEAD_MS = Math.max(...Object.values(REMINDER_LEADS).map((lead) => lead ?? 0))

/**
 * The reminder times of a meeting that have come, longest first: none once it has begun, and none that had passed before people were
 * told of this start, since that was a reminder by itself.
 */
export function dueReminders({
  startsAt,
  toldAt,
  now,
}: {
  readonly startsAt: Date
  /** When people were told of this start. */
  readonly toldAt: Date
  readonly now: Date
}): readonly ReminderTime[] {
  if (now >= startsAt) return []
  return REMINDER_TIMES.filter((time) => {
    const lead = REMINDER_LEADS[time]
    if (lead === null) return false
    const moment = startsAt.getTime() - lead
    return toldAt.getTime() <= moment && moment <= now.getTime()
  })
}

/**
 * Who is reminded when `time` has come: the invited who want it then or wanted it earlier, so that who changes the own time on the way
 * is reminded once all the same. Not who has been excused.
 */
export function remindedAt({
  time,
  state: { invitees, absences },
  choiceOf,
}: {
  readonly time: ReminderTime
  readonly state: Pick<MeetingState, 'invitees' | 'absences'>
  readonly choiceOf: (memberId: string) => ReminderTime
}): readonly string[] {
  const lead = REMINDER_LEADS[time] ?? 0
  return invitees.filter((memberId) => {
    const chosen = REMINDER_LEADS[choiceOf(memberId)]
    return chosen !== null && chosen >= lead && absences.get(memberId)?.accepted !== true
  })
}

/** Once for each start that a meeting was given: a postponed one reminds again, and everybody once. */
export const reminderCause = ({
  meetingId,
  startsAt,
}: {
  readonly meetingId: string
  readonly startsAt: Date
}): string => `reminder:${meetingId}:${startsAt.toISOString()}`
