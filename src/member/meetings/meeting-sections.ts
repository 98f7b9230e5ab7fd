import type { MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import { isBefore } from './what-is-now.ts'

const SECTIONS = ['now', 'coming', 'past', 'cancelled'] as const
export type MeetingSection = (typeof SECTIONS)[number]

function sectionOf({ status }: { readonly status: MeetingStatus }): MeetingSection {
  if (status === 'IN_PROGRESS') return 'now'
  if (status === 'CANCELLED') return 'cancelled'
  return isBefore({ status }) ? 'coming' : 'past'
}

/** The list in the order in which people look for a meeting: what is on, what comes (the nearest first), what was (the last first). */
export function sectionsOf<T extends { readonly status: MeetingStatus; readonly startsAt: string }>(
  meetings: readonly T[],
): readonly { readonly name: MeetingSection; readonly meetings: readonly T[] }[] {
  return SECTIONS.map((name) => {
    const sign = name === 'coming' ? 1 : -1
    const own = meetings.filter((meeting) => sectionOf(meeting) === name)
    return {
      name,
      meetings: own.sort((a, b) => sign * (Date.parse(a.startsAt) - Date.parse(b.startsAt))),
    }
  }).filter((section) => section.meetings.length > 0)
}
