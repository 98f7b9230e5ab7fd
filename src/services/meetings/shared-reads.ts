type Turn<Found> = { readonly running: Promise<Found>; next: Promise<Found> | null }

/**
 * Questions about one thing that come while it is being read share the next read: each is answered by a read that began after it was
 * asked, however many there are.
 */
export function createSharedReads<Found>(
  read: (id: string) => Promise<Found>,
): (id: string) => Promise<Found> {
  const turns = new Map<string, Turn<Found>>()

  function begin(id: string): Promise<Found> {
    const turn: Turn<Found> = { running: read(id), next: null }
    turns.set(id, turn)
    const end = () => {
      if (turn.next === null) turns.delete(id)
    }
    turn.running.then(end, end)
    return turn.running
  }

  return (id) => {
    const turn = turns.get(id)
    if (turn === undefined) return begin(id)
    const after = () => begin(id)
    return (turn.next ??= turn.running.then(after, after))
  }
}
