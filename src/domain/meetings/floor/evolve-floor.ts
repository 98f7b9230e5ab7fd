import type { EventData } from '../meeting-events.ts'
import type { MeetingState } from '../meeting-state.ts'
import { reordered, withRequest, type FloorState } from './floor-state.ts'

const withFloor = (state: MeetingState, floor: Partial<FloorState>): MeetingState => ({
  ...state,
  floor: { ...state.floor, ...floor },
})

export const floorRequested = (
  state: MeetingState,
  data: EventData['floorRequested'],
  at: Date,
): MeetingState =>
  withFloor(state, {
    queue: withRequest({
      floor: state.floor,
      request: { ...data, requestedAt: at },
      itemKey: state.currentItem,
    }),
  })

/** Out of the queue; who is speaking is not touched. */
export const withoutRequests = (state: MeetingState, memberIds: readonly string[]): MeetingState =>
  withFloor(state, {
    queue: state.floor.queue.filter(({ memberId }) => !memberIds.includes(memberId)),
  })

export function floorGiven(
  state: MeetingState,
  { memberId }: EventData['floorGiven'],
  at: Date,
): MeetingState {
  const ended = speechEnded(withoutRequests(state, [memberId]), at)
  const { currentItem: itemKey } = state
  return withFloor(ended, { speaking: { memberId, itemKey, startedAt: at, endedAt: null } })
}

/** Nothing where nobody speaks. */
export function speechEnded(state: MeetingState, at: Date): MeetingState {
  const { speaking, speeches } = state.floor
  if (speaking === null) return state
  return withFloor(state, { speaking: null, speeches: [...speeches, { ...speaking, endedAt: at }] })
}

export const floorReordered = (
  state: MeetingState,
  { memberIds }: EventData['floorReordered'],
): MeetingState => withFloor(state, { queue: reordered(state.floor.queue, memberIds) })

export const floorOpenSet = (
  state: MeetingState,
  { open }: EventData['floorOpenSet'],
): MeetingState => withFloor(state, { open })
