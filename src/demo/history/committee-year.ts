import { addDays, addMonths } from '../../domain/calendar/day.ts'
import { createSeededRandom } from '../committee/seeded-random.ts'
import { committeeAgenda } from './matters.ts'
import { atClock, daysAfter, minutesAfter, toldUntil, type MeetingStory } from './meeting-story.ts'

const MONTHS = 12
const HELD = 0.94

/** The monthly meetings of the committee of a body, in the last third of the month. */
export function committeeYear({
  seed,
  place,
  anchor,
  now,
}: {
  readonly seed: string
  readonly place: string
  readonly anchor: string
  readonly now: Date
}): readonly MeetingStory[] {
  const random = createSeededRandom(`committee ${seed}`)
  return Array.from({ length: MONTHS + 1 }, (_, index): readonly MeetingStory[] => {
    const first = addMonths({ day: anchor, months: index - MONTHS })
    const startsAt = atClock(addDays({ day: first, days: 20 + random.below(6) }), '08:00')
    const opensAt = minutesAfter(startsAt, random.below(12))
    const month = `${first.slice(5, 7)}/${first.slice(0, 4)}`
    const story: MeetingStory = {
      place,
      startsAt,
      key: `demo-${first}-committee`,
      kind: 'COMMITTEE',
      title: `Họp cấp ủy tháng ${month}`,
      agenda: committeeAgenda,
      movedTo: null,
      plannedAt: daysAfter(startsAt, -6),
      registeredAt: daysAfter(startsAt, -5),
      invitedAt: daysAfter(startsAt, -2),
      openedAt: opensAt,
      closedAt: minutesAfter(opensAt, 80 + random.below(70)),
      present: 0.93,
      excused: 0.9,
      byPhone: false,
    }
    const told = random.chance(HELD) ? toldUntil(story, now) : null
    return told ? [told] : []
  }).flat()
}
