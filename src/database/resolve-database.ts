import path from 'node:path'

import { say } from '../domain/messages/messages.ts'
import { databaseFolder, readFolderRecord } from './database-folder.ts'
import {
  DatabaseError,
  type DatabaseRequest,
  type DatabaseSource,
  type RunningDatabase,
  type SourceRequest,
} from './database-source.ts'
import { createDownloadedMongod } from './downloaded-mongod.ts'
import { acquireLock, lockHolder } from './exclusive-lock.ts'
import { givenAddress } from './given-address.ts'
import { localMongod } from './local-mongod.ts'
import { announceDatabase, findRunningDatabase } from './running-database.ts'
import { secantusdb } from './secantusdb.ts'

/** In the order they are asked. */
export const DATABASE_SOURCES: readonly DatabaseSource[] = [
  localMongod,
  createDownloadedMongod(),
  secantusdb,
]

type ResolveRequest = DatabaseRequest & {
  /** What this program is, for the message to a second one: "npm start", "sotay roster import". */
  readonly purpose?: string | undefined
  readonly sources?: readonly DatabaseSource[] | undefined
}

/**
 * The database of this installation: the one that DATABASE_URL names, or a server of our own that the first source able to
 * gives, started on the files under `dataDir`. Says in one line which one it is and what it is fit for. A folder that holds data of one engine stays with it.
 *
 * One program at a time owns the server of a data folder; a second one is refused with a `DatabaseError` whose message is a whole sentence, as is
 * everything else that keeps the database from being had. With DATABASE_URL any number of programs may run.
 */
export async function resolveDatabase(request: ResolveRequest): Promise<RunningDatabase> {
  const asked = { ...request, locale: request.locale ?? 'vi' } as const
  if (asked.databaseUrl !== undefined) {
    const answer = await givenAddress.start(asked)
    if ('unavailable' in answer) throw new DatabaseError(answer.unavailable)
    return announced(asked, answer.database, () => undefined)
  }
  const lock = acquireLock({ ...ownerLock(asked.dataDir), purpose: asked.purpose ?? 'sotay' })
  if (!lock.held) {
    const { pid, purpose } = lock.by
    const params = { folder: asked.dataDir, pid, purpose }
    throw new DatabaseError(say({ key: 'database.inUse', locale: asked.locale, params }))
  }
  try {
    const database = await firstThatStarts(asked, asked.sources ?? DATABASE_SOURCES)
    return announced(asked, database, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * For commands beside a running server: the database that a program on this data folder uses already (then `stop` leaves it alone), else
 * one's own by `resolveDatabase`. Waits for a program that is just starting its database.
 */
export async function joinDatabase(request: ResolveRequest): Promise<RunningDatabase> {
  if (request.databaseUrl !== undefined) return resolveDatabase(request)
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const running = findRunningDatabase(request.dataDir)
    if (running !== null) return { ...running, stop: async () => undefined }
    if (lockHolder(ownerLock(request.dataDir)) === null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return resolveDatabase(request)
}

const ownerLock = (dataDir: string) => ({ folder: databaseFolder(dataDir), name: 'owner' })

async function firstThatStarts(
  request: SourceRequest,
  sources: readonly DatabaseSource[],
): Promise<RunningDatabase> {
  const { dataDir, locale } = request
  const record = readFolderRecord(dataDir)
  const kept = record?.used === true ? record.engine : undefined
  const reasons: string[] = []
  for (const source of sources) {
    if (kept !== undefined && source.engine !== kept) continue
    const answer = await source.start(request)
    if ('database' in answer) return answer.database
    reasons.push(`${source.kind}: ${answer.unavailable}`)
  }
  const params = {
    reasons: reasons.map((reason) => `\n  - ${reason}`).join(''),
    folder: path.join(databaseFolder(dataDir), kept ?? ''),
    engine: kept ?? '',
  }
  const key = kept === undefined ? 'database.none' : 'database.noneForData'
  throw new DatabaseError(say({ key, locale, params }))
}

function announced(
  { dataDir, log, locale, mongodBinary }: SourceRequest,
  database: RunningDatabase,
  release: () => void,
): RunningDatabase {
  log(say({ key: `database.taken.${database.kind}`, locale }))
  if (mongodBinary !== undefined && database.kind === 'secantusdb') {
    log(say({ key: 'database.binaryIgnored', locale, params: { folder: dataDir } }))
  }
  const withdraw = announceDatabase(dataDir, database)
  const stop = async () => {
    withdraw()
    await database.stop()
    release()
  }
  let stopping: Promise<void> | undefined
  return { ...database, stop: () => (stopping ??= stop()) }
}
