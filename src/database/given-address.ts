import mongoose from 'mongoose'

import { say } from '../domain/messages/messages.ts'
import { DatabaseError, type DatabaseSource } from './database-source.ts'

const { MongoClient } = mongoose.mongo
const PATIENCE_MS = 10_000

/** The MongoDB that DATABASE_URL names. Whoever names one wants that one: where it does not answer, no other is taken. */
export const givenAddress: DatabaseSource = {
  kind: 'given-address',
  start: async ({ databaseUrl, locale }) => {
    if (databaseUrl === undefined) return { unavailable: 'DATABASE_URL is not set' }
    const named = withDatabaseName(databaseUrl)
    const setName = await replicaSetAt(named).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      const params = { address: withoutPassword(databaseUrl), reason }
      throw new DatabaseError(say({ key: 'database.unreachable', locale, params }), {
        cause: error,
      })
    })
    if (setName === null) throw new DatabaseError(say({ key: 'database.standalone', locale }))
    const url = await withReplicaSet(named, setName)
    return { database: { url, kind: 'given-address', stop: async () => undefined } }
  },
}

const PARTS = /^(mongodb(?:\+srv)?:\/\/[^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/

/** An address without a database would use the one called `test`. */
export function withDatabaseName(url: string): string {
  const [, server = '', name = '', query = ''] = PARTS.exec(url) ?? []
  if (server === '' || name !== '') return url
  const params = new URLSearchParams(query)
  // Without a database the driver looks the user up in `admin`; with one, there, unless it is told.
  const hasUser = server.includes('@') && !/authMechanism=MONGODB-X509/i.test(query)
  if (hasUser && !params.has('authSource')) params.set('authSource', 'admin')
  const rest = params.toString()
  return `${server}/sotay${rest === '' ? '' : `?${rest}`}`
}

export const withoutPassword = (url: string) => url.replace(/\/\/[^@/]*@/, '//***@')

/** The set's name; '' for a sharded cluster; null for a server that stands alone, which has no transactions and no change streams. */
async function replicaSetAt(url: string): Promise<string | null> {
  const patience = /[?&]serverSelectionTimeoutMS=/i.test(url)
    ? {}
    : { serverSelectionTimeoutMS: PATIENCE_MS }
  const client = new MongoClient(url, patience)
  try {
    const hello = await client.db('admin').command({ hello: 1 })
    if (hello['msg'] === 'isdbgrid') return ''
    return typeof hello['setName'] === 'string' ? hello['setName'] : null
  } finally {
    await client.close()
  }
}

/**
 * Payload uses transactions only if the address names the set. With the name the driver follows the members' own addresses; where
 * those cannot be reached from here (a container's inner names), the named server alone is used.
 */
async function withReplicaSet(url: string, setName: string): Promise<string> {
  if (setName === '' || /[?&]replicaSet=/i.test(url)) return url
  const joined = `${url}${url.includes('?') ? '&' : '?'}replicaSet=${encodeURIComponent(setName)}`
  if (/[?&]directConnection=true/i.test(url) || url.startsWith('mongodb+srv:')) return joined
  const reachable = await replicaSetAt(joined).then(
    () => true,
    () => false,
  )
  return reachable ? joined : `${joined}&directConnection=true`
}
