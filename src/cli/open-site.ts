import type { Payload } from 'payload'

import { joinDatabase } from '../database/resolve-database.ts'
import type { Services } from '../services/services.ts'
import { readSettings, settleEnvironment } from '../server/settings.ts'

/** What a command works with: the same services as the server, on the same database. */
export type OpenSite = {
  readonly payload: Payload
  readonly services: Services
  readonly publicUrl: string
}

/** Opens the database of this installation (beside a running server, or alone), does the work, and closes what it opened. */
export async function withSite<T>(work: (site: OpenSite) => Promise<T>): Promise<T> {
  const settings = readSettings([])
  const { env } = settings
  const database = await joinDatabase({
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    mongodBinary: env.MONGOD_BINARY,
    purpose: 'sotay',
    // Stdout belongs to the command's result.
    log: (line) => console.error(line),
  })
  try {
    settleEnvironment({ settings, databaseUrl: database.url })
    // Loaded only now: payload.config.ts reads what was settled.
    const { openServices } = await import('../server/open-services.ts')
    const publicUrl = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`
    const { payload, services } = await openServices({
      secret: settings.secret,
      publicUrl,
      commandLine: true,
    })
    try {
      return await work({ payload, services, publicUrl })
    } finally {
      await payload.destroy()
    }
  } finally {
    await database.stop()
  }
}
