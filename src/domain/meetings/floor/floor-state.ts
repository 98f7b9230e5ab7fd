export const FLOOR_REQUEST_KINDS = ['ORDINARY', 'POINT_OF_ORDER'] as const
export type FloorRequestKind = (typeof FLOOR_REQUEST_KINDS)[number]

export type FloorRequest = {
  readonly memberId: string
  readonly kind: FloorRequestKind
  readonly requestedAt: Date
  readonly note: string | null
}

/** `itemKey`: the item that was current. */
export type Speech = {
  readonly memberId: string
  readonly itemKey: string | null
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export type FloorState = {
  readonly open: boolean
  readonly speaking: Speech | null
  /** Who speaks next stands first. */
  readonly queue: readonly FloorRequest[]
  /** Those that have ended, in their order. */
  readonly speeches: readonly Speech[]
}

export const EMPTY_FLOOR: FloorState = { open: true, speaking: null, queue: [], speeches: [] }

/** Whether somebody has asked for the floor and is in the queue. */
export const isWaiting = ({ queue }: FloorState, memberId: string | null): boolean =>
  queue.some((request) => request.memberId === memberId)

/** Whole seconds. */
export const secondsOf = ({ startedAt, endedAt }: Speech): number | null =>
  endedAt === null ? null : Math.floor((endedAt.getTime() - startedAt.getTime()) / 1000)

/**
 * The queue with one more request. Points of order come before ordinary requests. Among ordinary ones, who has spoken less often on
 * the present item comes first; among equals, who asked first. What stands there already keeps its order, so that a list that the chair
 * has put in order stays so.
 */
export function withRequest({
  floor: { queue, speeches, speaking },
  request,
  itemKey,
}: {
  readonly floor: FloorState
  readonly request: FloorRequest
  readonly itemKey: string | null
}): readonly FloorRequest[] {
  const all = speaking === null ? speeches : [...speeches, speaking]
  const spoken = (memberId: string) =>
    all.filter((speech) => speech.memberId === memberId && speech.itemKey === itemKey).length
  const goesBehind = (other: FloorRequest) =>
    request.kind === 'POINT_OF_ORDER'
      ? other.kind === 'POINT_OF_ORDER'
      : other.kind === 'POINT_OF_ORDER' || spoken(other.memberId) <= spoken(request.memberId)
  const place = queue.findLastIndex(goesBehind) + 1
  return [...queue.slice(0, place), request, ...queue.slice(place)]
}

/** Those named first, in the order named; the others behind them as they were. */
export function reordered(
  queue: readonly FloorRequest[],
  memberIds: readonly string[],
): readonly FloorRequest[] {
  const named = memberIds.flatMap((id) => queue.filter(({ memberId }) => memberId === id))
  return [...named, ...queue.filter(({ memberId }) => !memberIds.includes(memberId))]
}
