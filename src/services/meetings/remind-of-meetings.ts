import { tellNext, type Telling } from '../../domain/meetings/meeting-notifications.ts'
import {
  dueReminders,
  LONGEST_LEAD_MS,
  REMINDED_STATUSES,
  remindedAt,
  reminderCause,
} from '../../domain/meetings/reminders.ts'
import {
  DEFAULT_NOTICE_SETTINGS,
  REMINDER_LEADS,
  REMINDER_TIMES,
  type ReminderTime,
} from '../../domain/notifications/notice-settings.ts'
import { personOf } from '../../domain/notifications/notifications.ts'
import type { NoticeSettingsRepository } from '../notifications/notice-settings.repository.ts'
import type { NotificationService } from '../notifications/notifications.service.ts'
import type {
  MeetingDocuments,
  MeetingLog,
  MeetingRolls,
  ProjectorPlaces,
} from './meetings.repository.ts'
import { stillExpected } from './tell-of-meeting.ts'

export type ReminderParts = {
  readonly documents: Pick<MeetingDocuments, 'startingAsSystem'>
  readonly log: Pick<MeetingLog, 'readAfter'>
  readonly places: ProjectorPlaces
  readonly rolls: Pick<MeetingRolls, 'rollsOf'>
  readonly settings: Pick<NoticeSettingsRepository, 'ofPersonsAsSystem'>
  readonly notifications: Pick<NotificationService, 'notify'>
  readonly clock: () => Date
}

type Coming = { readonly meetingId: string; readonly startsAt: Date }

/**
 * Reminds the invited of the meetings that are coming, each at the own time: once for each start, through any crash and in several
 * processes at once, and never after it. Each reminder time of a meeting is done once; who dies in it does it again, and nobody is
 * told twice of one cause. Returns how many were done.
 */
export async function remindOfMeetings(parts: ReminderParts): Promise<number> {
  const now = parts.clock()
  const coming = await parts.documents.startingAsSystem({
    from: now,
    to: new Date(now.getTime() + LONGEST_LEAD_MS),
    statuses: REMINDED_STATUSES,
  })
  let done = 0
  for (const meeting of coming) {
    const undone = await undoneTimes({ parts, meeting, now })
    if (undone.length > 0) done += await remind({ parts, meeting, undone })
  }
  return done
}

const projectorOf = (time: ReminderTime, startsAt: Date) =>
  `reminder-${time}@${startsAt.toISOString()}`

/** Those whose moment has come and that nobody has done yet, by a few reads that spare most looks at the log. */
async function undoneTimes({
  parts: { places },
  meeting: { meetingId, startsAt },
  now,
}: {
  readonly parts: ReminderParts
  readonly meeting: Coming
  readonly now: Date
}): Promise<readonly ReminderTime[]> {
  const undone: ReminderTime[] = []
  for (const time of REMINDER_TIMES) {
    const lead = REMINDER_LEADS[time]
    if (lead === null || startsAt.getTime() - lead > now.getTime()) continue
    const projector = projectorOf(time, startsAt)
    const found = await places.find({ projector, meetingIds: [meetingId] })
    if (!found.has(meetingId)) undone.push(time)
  }
  return undone
}

async function remind({
  parts,
  meeting: { meetingId, startsAt },
  undone,
}: {
  readonly parts: ReminderParts
  readonly meeting: Coming
  readonly undone: readonly ReminderTime[]
}): Promise<number> {
  const { log, places, clock } = parts
  const events = (await log.readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? []
  let telling: Telling | null = null
  for (const event of events) telling = tellNext({ meetingId, before: telling, event }).telling
  // The log is the truth: a document may still show what was cancelled or moved a moment ago.
  if (telling === null || !isComing({ telling, startsAt })) return 0
  const toldAt = telling.startToldAt ?? startsAt
  const due = dueReminders({ startsAt, toldAt, now: clock() })
  for (const time of undone) {
    if (due.includes(time)) await remindThose({ parts, meetingId, telling, time, startsAt })
    await places.advance({
      projector: projectorOf(time, startsAt),
      meetingId,
      seq: telling.state.seq,
    })
  }
  return due.filter((time) => undone.includes(time)).length
}

const isComing = ({
  telling: { state },
  startsAt,
}: {
  readonly telling: Telling
  readonly startsAt: Date
}): boolean =>
  REMINDED_STATUSES.includes(state.status) && Date.parse(state.plan.startsAt) === startsAt.getTime()

async function remindThose({
  parts: { settings, notifications, rolls, clock },
  meetingId,
  telling: { state },
  time,
  startsAt,
}: {
  readonly parts: ReminderParts
  readonly meetingId: string
  readonly telling: Telling
  readonly time: ReminderTime
  readonly startsAt: Date
}): Promise<void> {
  const invited = await stillExpected({ rolls, state, memberIds: state.invitees })
  const chosen = await settings.ofPersonsAsSystem(invited.map((memberId) => personOf({ memberId })))
  const choiceOf = (memberId: string) =>
    (chosen.get(personOf({ memberId })) ?? DEFAULT_NOTICE_SETTINGS).reminder
  const reminded = remindedAt({ time, state: { ...state, invitees: invited }, choiceOf })
  const { title, place } = state.plan
  if (clock() >= startsAt) return
  await notifications.notify({
    kind: 'MEETING_REMINDER',
    cause: reminderCause({ meetingId, startsAt }),
    facts: { title, startsAt: startsAt.toISOString(), place: place ?? '' },
    url: `/meetings/${meetingId}`,
    recipients: reminded.map((memberId) => ({ memberId })),
  })
}
