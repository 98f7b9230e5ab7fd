import { dayOf } from '../../calendar/day.ts'
import { writtenDay } from '../../calendar/written-day.ts'
import { clockOf } from '../meeting-calendar.ts'
import type { MeetingState } from '../meeting-state.ts'

/** The day on which the meeting was held, as it was said or as its opening tells. */
export const heldOnOf = ({ heldOn, plan }: MeetingState): string =>
  heldOn ?? dayOf(new Date(plan.startsAt))

/** "19 giờ 30 phút". */
export const hourOf = (at: Date): string => {
  const [hour, minute] = clockOf(at).split(':')
  return `${hour} giờ ${minute} phút`
}

/** An end on the day of the meeting is said to be of that day; another one by its date. */
export function endOf(state: MeetingState, at: Date): string {
  const day = dayOf(at)
  return day === heldOnOf(state)
    ? `${hourOf(at)} cùng ngày`
    : `${hourOf(at)} ngày ${writtenDay(day)}`
}
