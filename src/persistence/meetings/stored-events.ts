import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { LoggedAppend } from '../../services/meetings/meetings.repository.ts'
import type { StoredAppend, StoredEvent } from '../models/meeting-log.model.ts'

/** One append of events that follow one another and happened at one moment. */
export function toStored({
  meetingId,
  events,
}: {
  readonly meetingId: string
  readonly events: readonly MeetingEvent[]
}): StoredAppend {
  const [first, last] = [events.at(0), events.at(-1)]
  if (!first || !last) throw new Error('An append has at least one event')
  return {
    meeting: meetingId,
    first: first.seq,
    last: last.seq,
    at: last.at,
    events: events.map(({ at: _at, ...event }): StoredEvent => ({
      ...event,
      data: { ...event.data },
    })),
  }
}

/** The events of an append that are after a number. */
export function eventsAfter({
  append: { at, events },
  seq,
}: {
  readonly append: Pick<StoredAppend, 'at' | 'events'>
  readonly seq: number
}): MeetingEvent[] {
  return (
    events
      .filter((event) => event.seq > seq)
      // Only `decide` writes events, so what is stored under a type is the data of that type.
      .map((event) => ({ ...event, at }) as unknown as MeetingEvent)
  )
}

export const toLoggedAppend = ({
  meeting,
  first,
  last,
  at,
  events,
}: StoredAppend): LoggedAppend => ({
  meetingId: meeting,
  first,
  last,
  types: events.map(({ type }) => type),
  at,
})
