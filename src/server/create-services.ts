import type { Payload } from 'payload'

import type { Services } from '../services/services.ts'

/** The composition root of use cases: each service gets the repositories that it declares. The server, the command line and the demo all start here. */
export function createServices(_made: {
  readonly payload: Payload
  readonly secret: string
  /** Links that are sent to people start with it. */
  readonly publicUrl: string
}): Services {
  return {}
}
