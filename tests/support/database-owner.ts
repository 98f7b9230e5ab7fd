/** A program that owns the database of a data folder, as `npm start` does: for tests that kill it. */
import { resolveDatabase } from '../../src/database/resolve-database.ts'

const database = await resolveDatabase({
  dataDir: process.argv[2] ?? '',
  mongodBinary: process.env['MONGOD_BINARY'],
  log: () => undefined,
  purpose: 'npm start',
}).catch((error: Error) => {
  process.send?.({ refused: error.message })
  process.exit(1)
})

process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
process.send?.({ url: database.url })

// A server waits for requests; this program waits for its parent's signal, or the parent's end.
process.once('disconnect', () => void database.stop().then(() => process.exit(0)))
