import type { Connection, mongo } from 'mongoose'

import type { RightsChange, RightsSource } from '../../live/viewer-watch.ts'

type Change = mongo.ChangeStreamDocument

/** What decides about rights, with the fields that matter; null: any change of it does. */
const WATCHED: Readonly<Record<string, readonly string[] | null>> = {
  'refresh-sessions': ['revokedAt'],
  accounts: ['status', 'passwordSetAt', 'member', 'systemAdministrator', 'displayName', 'locale'],
  members: ['status', 'cell', 'path'],
  appointments: null,
  organizations: ['path'],
  'editorial-boards': null,
}
/** A new one of these gives nobody a right that an open session could already have had. */
const NEW_MEANS_NOTHING: readonly string[] = [
  'refresh-sessions',
  'accounts',
  'members',
  'organizations',
]
/** Where an account keeps its sessions of the admin; signing in and out there is nobody else's change. */
const DESK_SESSIONS = ['sessions']
const AGAIN_AFTER_MS = 1_000

/** Hears of changed rights by a change stream over the registers. Where there is none it never listens, and the watch asks by itself. */
export function createRightsChanges(connection: Connection): RightsSource {
  let stream: mongo.ChangeStream | null = null
  let listening = false
  let stopped = false
  let again: NodeJS.Timeout | undefined

  function open(onChange: Parameters<RightsSource['start']>[0]): void {
    if (stopped || connection.db === undefined) return
    const opened = connection.db.watch([{ $match: { 'ns.coll': { $in: Object.keys(WATCHED) } } }])
    stream = opened
    opened.on('init', () => {
      listening = true
      // What happened before it listened was not heard.
      onChange({ sessionId: null })
    })
    opened.on('change', (change) => {
      const heard = rightsIn(change)
      if (heard !== null) onChange(heard)
    })
    const reopen = () => {
      if (stream !== opened) return
      stream = null
      listening = false
      // A broken stream says so twice; a server without change streams says so each time, and the watch goes on asking.
      opened.close().catch(() => undefined)
      again = setTimeout(() => open(onChange), AGAIN_AFTER_MS).unref()
    }
    opened.on('error', reopen)
    opened.on('close', reopen)
  }

  return {
    start: open,
    isListening: () => listening,
    stop: async () => {
      stopped = true
      listening = false
      clearTimeout(again)
      const open = stream
      stream = null
      await open?.close()
    },
  }
}

/** Whose rights a change is about: one session's, those of one account in the admin, anybody's (null inside), or nobody's. */
function rightsIn(change: Change): RightsChange | null {
  if (!('ns' in change) || !('coll' in change.ns)) return { sessionId: null }
  const { coll } = change.ns
  if (change.operationType === 'insert' && NEW_MEANS_NOTHING.includes(coll)) return null
  if (change.operationType === 'update' && !touches(change, WATCHED[coll] ?? null))
    return coll === 'accounts' && touches(change, DESK_SESSIONS)
      ? { deskOf: String(change.documentKey._id) }
      : null
  if (coll === 'refresh-sessions' && 'documentKey' in change)
    return { sessionId: String(change.documentKey._id) }
  return { sessionId: null }
}

function touches(
  { updateDescription }: mongo.ChangeStreamUpdateDocument,
  fields: readonly string[] | null,
): boolean {
  if (fields === null) return true
  const changed = [
    ...Object.keys(updateDescription.updatedFields ?? {}),
    ...(updateDescription.removedFields ?? []),
  ].map((path) => path.split('.')[0])
  return fields.some((field) => changed.includes(field))
}
