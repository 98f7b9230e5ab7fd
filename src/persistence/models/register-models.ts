import type { Connection } from 'mongoose'
import type { Payload } from 'payload'

/**
 * Every mongoose model of ours that is not a Payload collection, on Payload's own connection, so that one transaction
 * spans both. Called once for each Payload instance, before anything is served.
 * Collections and indexes are made here, at start: none may be made inside a transaction.
 */
export async function registerModels(payload: Payload): Promise<void> {
  const connection = connectionOf(payload)
  const models = REGISTRARS.map((register) => register(connection))
  await Promise.all(models.map((model) => model.createCollection().then(() => model.syncIndexes())))
}

/** One line a model: a function that registers it (once) on the connection and returns it. */
const REGISTRARS: readonly ((connection: Connection) => ReturnType<Connection['model']>)[] = []

/** Payload types the connection by its adapter; ours is always mongoose's (payload.config.ts). */
export function connectionOf(payload: Payload): Connection {
  return (payload.db as unknown as { connection: Connection }).connection
}
