import type { Payload } from 'payload'

type Holder = { [key: symbol]: unknown }

/**
 * A place on the Payload instance for what collections need and must not import: they know no storage and no services, so the layer
 * that does puts it there when it starts. A registered symbol, because one process holds two copies of each module.
 */
export function provided<Provided>(name: string): {
  readonly provide: (payload: Payload, given: Provided) => void
  /** Throws where nothing was put there: what depends on it stays closed. */
  readonly of: (payload: Payload) => Provided
} {
  const key = Symbol.for(`sotay.${name}`)
  return {
    provide: (payload, given) => {
      ;(payload as unknown as Holder)[key] = given
    },
    of: (payload) => {
      const found = (payload as unknown as Holder)[key]
      if (found === undefined) throw new Error(`Nothing was provided as ${name}`)
      return found as Provided
    },
  }
}
