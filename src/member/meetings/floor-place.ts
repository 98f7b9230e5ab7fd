import type { Floor, Person } from './meeting.ts'

/** Where one person stands with the floor. `place` counts from 1: who speaks next is at 1. */
export type FloorPlace =
  | { readonly kind: 'none' | 'speaking' }
  | { readonly kind: 'waiting'; readonly place: number; readonly of: number }

export function floorPlaceOf({
  floor: { speaking, queue },
  memberId,
}: {
  readonly floor: {
    readonly speaking: { readonly member: Pick<Person, 'id'> } | null
    readonly queue: readonly { readonly member: Pick<Person, 'id'> }[]
  }
  readonly memberId: string | null
}): FloorPlace {
  if (memberId === null) return { kind: 'none' }
  if (speaking?.member.id === memberId) return { kind: 'speaking' }
  const index = queue.findIndex(({ member }) => member.id === memberId)
  return index === -1 ? { kind: 'none' } : { kind: 'waiting', place: index + 1, of: queue.length }
}

/** The first few of the queue, and how many stand behind them. */
export function headOfQueue(
  queue: Floor['queue'],
  shown: number,
): { readonly first: Floor['queue']; readonly more: number } {
  return { first: queue.slice(0, shown), more: Math.max(0, queue.length - shown) }
}
