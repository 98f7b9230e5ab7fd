import type { DeskFloor } from './desk-meeting.ts'

/** A queue in an order that is being made: whoever has left is gone from it, and whoever came since stands behind. */
export function inOrder(
  queue: DeskFloor['queue'],
  order: readonly string[] | null,
): DeskFloor['queue'] {
  if (order === null) return queue
  const placed = order.flatMap((id) => queue.filter(({ member }) => member.id === id))
  return [...placed, ...queue.filter(({ member }) => !order.includes(member.id))]
}
