import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import type { EventData } from '../meeting-events.ts'
import type { MeetingState } from '../meeting-state.ts'
import { PENDING_ITEM, usedSecondsAt, type ItemProgress } from './agenda-state.ts'

export const isOnAgenda = ({ plan }: MeetingState, itemKey: string): boolean =>
  plan.agenda.some(({ key }) => key === itemKey)

const progressOf = ({ items }: MeetingState, itemKey: string): ItemProgress =>
  items.get(itemKey) ?? PENDING_ITEM

/** An item that was concluded may be taken up again. The one before it keeps its time and waits, unless it was concluded. */
export function decideStartItem({ state, command }: AskedOf<'START_ITEM'>): Decision {
  const { itemKey } = command
  if (!isOnAgenda(state, itemKey)) return refused('STALE', 'meeting.refused.noSuchItem')
  if (state.currentItem === itemKey) return refused('ALREADY_DONE', 'meeting.refused.itemIsCurrent')
  return happened({ type: 'itemStarted', data: { itemKey } })
}

/** With or without a conclusion; concluding again writes another conclusion in its place. */
export function decideConcludeItem({ state, command }: AskedOf<'CONCLUDE_ITEM'>): Decision {
  const { itemKey, conclusion } = command
  if (!isOnAgenda(state, itemKey)) return refused('STALE', 'meeting.refused.noSuchItem')
  const before = progressOf(state, itemKey)
  if (before.status === 'DONE' && before.conclusion === conclusion)
    return refused('ALREADY_DONE', 'meeting.refused.itemIsConcluded')
  return happened({ type: 'itemConcluded', data: { itemKey, conclusion } })
}

const withItem = (state: MeetingState, itemKey: string, item: ItemProgress): MeetingState => ({
  ...state,
  items: new Map(state.items).set(itemKey, item),
})

/** The clock of the current item stops. */
function stopped(state: MeetingState, at: Date): MeetingState {
  const { currentItem } = state
  if (currentItem === null) return state
  const item = progressOf(state, currentItem)
  const usedSeconds = usedSecondsAt(item, at)
  const status = item.status === 'CURRENT' ? 'PENDING' : item.status
  return {
    ...withItem(state, currentItem, { ...item, status, usedSeconds, since: null }),
    currentItem: null,
  }
}

export function itemStarted(
  state: MeetingState,
  { itemKey }: EventData['itemStarted'],
  at: Date,
): MeetingState {
  const before = stopped(state, at)
  const item = progressOf(before, itemKey)
  return {
    ...withItem(before, itemKey, { ...item, status: 'CURRENT', since: at }),
    currentItem: itemKey,
  }
}

export function itemConcluded(
  state: MeetingState,
  { itemKey, conclusion }: EventData['itemConcluded'],
  at: Date,
): MeetingState {
  const before = state.currentItem === itemKey ? stopped(state, at) : state
  return withItem(before, itemKey, { ...progressOf(before, itemKey), status: 'DONE', conclusion })
}

/** When a meeting ends, what was not concluded was left out. */
export function agendaEnded(state: MeetingState, at: Date): MeetingState {
  const ended = stopped(state, at)
  const items = new Map(ended.items)
  for (const { key } of ended.plan.agenda) {
    const item = progressOf(ended, key)
    if (item.status !== 'DONE') items.set(key, { ...item, status: 'SKIPPED' })
  }
  return { ...ended, items }
}
