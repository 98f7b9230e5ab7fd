/**
 * Gathers what comes quickly one after the other: the first goes through at once, what follows within `everyMs` goes together. Two thousand
 * check-ins in a minute are then some hundred pictures of the page and not two thousand.
 */
export function inBursts<T>({
  everyMs,
  give,
}: {
  readonly everyMs: number
  readonly give: (items: readonly T[]) => void
}): { readonly take: (item: T) => void; readonly stop: () => void } {
  let waiting: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    if (waiting.length === 0) return
    const items = waiting
    waiting = []
    timer = setTimeout(flush, everyMs)
    give(items)
  }
  return {
    take: (item) => {
      waiting.push(item)
      if (timer === undefined) flush()
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
