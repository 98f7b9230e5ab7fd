/**
 * Runs tasks of the same name one after the other, in the order they came; at most `waiting` of them wait. Guesses sent all at once thus
 * meet the count that the ones before them left, and cost one hash at a time.
 */
export function createQueues({ waiting }: { readonly waiting: number }) {
  const queues = new Map<string, { last: Promise<unknown>; length: number }>()

  return async function inTurn<T>(asked: {
    readonly name: string
    readonly task: () => Promise<T>
    readonly whenFull: () => Error
  }): Promise<T> {
    const queue = queues.get(asked.name) ?? { last: Promise.resolve(), length: 0 }
    if (queue.length > waiting) throw asked.whenFull()
    queue.length += 1
    queues.set(asked.name, queue)
    const mine = queue.last.then(asked.task)
    queue.last = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      queue.length -= 1
      if (queue.length === 0) queues.delete(asked.name)
    }
  }
}
