/**
 * An operation that stands until it is left or ended, and whose answers go to the client by another way: to graphql-ws it is a
 * subscription without answers. `open` is called when the library begins to wait for it.
 */
export function standingOperation(
  open: (end: (error: unknown) => void) => { readonly leave: () => void },
): AsyncIterableIterator<never> {
  let seat: { readonly leave: () => void } | null = null
  let finish: (() => void) | null = null
  let isOver = false
  const done = { value: undefined, done: true } as const

  return {
    next: () =>
      isOver
        ? Promise.resolve(done)
        : new Promise((resolve, reject) => {
            finish = () => resolve(done)
            seat = open((error) => {
              isOver = true
              reject(error instanceof Error ? error : new Error(String(error)))
            })
          }),
    return: () => {
      isOver = true
      seat?.leave()
      finish?.()
      return Promise.resolve(done)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
