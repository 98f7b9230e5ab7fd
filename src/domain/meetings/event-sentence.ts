import { say, type Locale } from '../messages/messages.ts'
import { isPresent } from './attendance.ts'
import { clockOf, writtenDayOf } from './meeting-calendar.ts'
import type { MeetingEvent } from './meeting-events.ts'

/** What happened, in one sentence of the reader's language. `event` is the form that the reader's audience may see. */
export function eventSentence(event: MeetingEvent, locale: Locale): string {
  return say({ key: `meeting.event.${event.type}`, locale, params: paramsOf(event) })
}

function paramsOf(event: MeetingEvent): Record<string, string | number> {
  const who = { name: event.by.name, time: clockOf(event.at) }
  switch (event.type) {
    case 'planned':
      return { ...who, title: event.data.plan.title, ...momentOf(event.data.plan.startsAt) }
    case 'planChanged':
    case 'registered':
    case 'invited':
    case 'opened':
    case 'checkedIn':
    case 'closed':
      return who
    case 'attendanceMarked': {
      const present = event.data.marks.filter(({ status }) => isPresent(status)).length
      return { ...who, count: event.data.marks.length, present }
    }
  }
}

/** An instant as people say it, in the zone of the organization. */
export function momentOf(iso: string): { readonly at: string; readonly day: string } {
  const instant = new Date(iso)
  return { at: clockOf(instant), day: writtenDayOf(instant) }
}
