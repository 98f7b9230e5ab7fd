import type { Connection } from 'mongoose'
import type { Payload } from 'payload'

import { createAppointmentIndexes } from '../appointments/appointment-indexes.ts'
import { createAccountIndexes } from '../accounts/account-indexes.ts'
import { provideAuditToCollections } from '../audit/audit-log.ts'
import { guardPayloadSignIn } from '../sessions/provide-sign-in-check.ts'
import { auditBlocksModel } from './audit-blocks.model.ts'
import { auditEntriesModel } from './audit-entries.model.ts'
import { ballotEnvelopesModel } from './ballot-envelopes.model.ts'
import { ballotPollsModel } from './ballot-polls.model.ts'
import { connectionOf } from './connection.ts'
import { editorialCommandsModel } from './editorial-commands.model.ts'
import { outboxModel } from './outbox.model.ts'
import { importJobsModel } from './import-jobs.model.ts'
import { importPartsModel } from './import-parts.model.ts'
import { deliveriesModel } from './deliveries.model.ts'
import { noticeSettingsModel } from './notice-settings.model.ts'
import { firstRunLinksModel } from './first-run-links.model.ts'
import { meetingLogModel } from './meeting-log.model.ts'
import { notificationsModel } from './notifications.model.ts'
import { minutesFilesModel } from './minutes-files.model.ts'
import { projectorPlacesModel } from './projector-places.model.ts'
import { refreshSessionsModel } from './refresh-sessions.model.ts'
import { signInAttemptsModel } from './sign-in-attempts.model.ts'

export { connectionOf } from './connection.ts'

/**
 * Every mongoose model of ours that is not a Payload collection, on Payload's own connection, so that one transaction
 * spans both. Called once for each Payload instance, before anything is served.
 * Collections and indexes are made here, at start: none may be made inside a transaction.
 */
export async function registerModels(payload: Payload): Promise<void> {
  const connection = connectionOf(payload)
  await initCollections(payload)
  const models = REGISTRARS.map((register) => register(connection))
  await Promise.all(models.map((model) => model.createCollection().then(() => model.syncIndexes())))
  await createAccountIndexes(payload)
  await createAppointmentIndexes(payload)
  guardPayloadSignIn(payload)
  provideAuditToCollections(payload)
}

/** Payload's own collections and their indexes are made in the background unless waited for. */
async function initCollections(payload: Payload): Promise<void> {
  type Models = Readonly<Record<string, { readonly init: () => Promise<unknown> }>>
  const { collections, versions } = payload.db as unknown as {
    readonly collections: Models
    readonly versions: Models
  }
  const models = [...Object.values(collections), ...Object.values(versions)]
  await Promise.all(models.map((model) => model.init()))
}

type Stored = {
  readonly createCollection: () => Promise<unknown>
  readonly syncIndexes: () => Promise<unknown>
}

/** One line a model: a function that registers it (once) on the connection and returns it. */
const REGISTRARS: readonly ((connection: Connection) => Stored)[] = [
  refreshSessionsModel,
  signInAttemptsModel,
  firstRunLinksModel,
  importJobsModel,
  importPartsModel,
  editorialCommandsModel,
  outboxModel,
  meetingLogModel,
  notificationsModel,
  minutesFilesModel,
  deliveriesModel,
  noticeSettingsModel,
  projectorPlacesModel,
  auditEntriesModel,
  auditBlocksModel,
  ballotPollsModel,
  ballotEnvelopesModel,
]
