import type { Connection } from 'mongoose'
import type { Payload } from 'payload'

/** Payload types the connection by its adapter; ours is always mongoose's (payload.config.ts). */
export function connectionOf(payload: Payload): Connection {
  return (payload.db as unknown as { connection: Connection }).connection
}
