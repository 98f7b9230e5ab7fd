import { connectionOf } from '../../src/persistence/models/connection.ts'
import type { World } from '../support/world.ts'

/** The database server that a figure was measured on, with the version that it tells. */
export async function serverName({ payload }: Pick<World, 'payload'>): Promise<string> {
  const info = await connectionOf(payload).getClient().db().admin().command({ buildInfo: 1 })
  return `${/secantus/i.test(JSON.stringify(info)) ? 'SecantusDB' : 'mongod'} ${String(info.version)}`
}
