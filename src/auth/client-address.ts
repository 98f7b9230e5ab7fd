import type { IncomingMessage } from 'node:http'

/** How Next's part of the process learns the address, since it sees no socket. */
const ADDRESS_HEADER = 'x-sotay-address'

/**
 * Where a request comes from, for lock-outs. The socket's address: no trusted proxy is configured, so `X-Forwarded-For` is what anybody
 * may write. Behind a proxy every client has the proxy's address, and the lock-outs by account carry the weight.
 */
export function clientAddress(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '')
}

/** Writes the address over whatever the client sent under this name. To be called for each request that goes on to the pages. */
export function stampClientAddress(request: IncomingMessage): void {
  request.headers[ADDRESS_HEADER] = clientAddress(request)
}
