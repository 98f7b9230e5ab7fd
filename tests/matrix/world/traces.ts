import { Types } from 'mongoose'

import { ownIdentity, stillRuns } from '../../../src/database/process-identity.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { notificationsModel } from '../../../src/persistence/models/notifications.model.ts'
import { createMongoImportJobs } from '../../../src/persistence/roster/mongo-import-jobs.ts'
import type { Draft } from './matrix-world.ts'

const NOW = new Date()

/** What people leave behind by working: what they were told, imports and settings of the admin. */
export async function writeTraces(draft: Draft): Promise<void> {
  for (const owner of ['MEMBER@K1', 'INSPECTOR@C', null]) {
    await writeNotification(draft, owner)
    await writePreference(draft, owner)
  }
  for (const owner of ['ORGANIZATION_OFFICER@C', 'ADMINISTRATOR@K1', null])
    await writeImportJob(draft, owner)
}

/** The account of an asker, or of somebody who never asks. */
function accountOf({ accounts, world }: Draft, owner: string | null) {
  const known = owner === null ? undefined : accounts.get(owner)
  return known ?? world.account({ displayName: 'Người khác' })
}

const owned = (owner: string | null) => (owner === null ? {} : { owner })

async function writeNotification(draft: Draft, owner: string | null): Promise<void> {
  const { world, canaries, add } = draft
  const account = await accountOf(draft, owner)
  const [title, body] = [canaries.word(), canaries.word()]
  const row = await notificationsModel(connectionOf(world.payload)).create({
    _id: new Types.ObjectId(),
    person: `account:${account.id}`,
    cause: `matrix:${title}`,
    kind: 'MEETING_INVITED',
    facts: { title: `Họp ${title}`, organization: `Chi bộ ${body}`, startsAt: NOW.toISOString() },
    url: `/meetings/${title}`,
    createdAt: NOW,
    readAt: null,
    toldAt: NOW,
  })
  add(
    { kind: 'notification', place: 'F', id: String(row._id), ...owned(owner) },
    { [title]: 'text', [body]: 'text' },
    { title },
  )
}

async function writePreference(draft: Draft, owner: string | null): Promise<void> {
  const { world, canaries, add } = draft
  const account = await accountOf(draft, owner)
  const [key, value] = [canaries.word(), canaries.word()]
  const stored = (await world.payload.db.create({
    collection: 'payload-preferences',
    data: { user: { relationTo: 'accounts', value: account.id }, key, value: { seen: value } },
    req: {},
  })) as { readonly id: string }
  add(
    { kind: 'preference', place: 'F', id: stored.id, ...owned(owner) },
    { [key]: 'text', [value]: 'text' },
    { key },
  )
}

async function writeImportJob(draft: Draft, owner: string | null): Promise<void> {
  const { world, canaries, organizations, add } = draft
  const jobs = createMongoImportJobs({ payload: world.payload, owner: ownIdentity(), stillRuns })
  const account = await accountOf(draft, owner)
  const file = canaries.word()
  const { job } = await jobs.begin({
    fileHash: file,
    underId: organizations.C.id,
    encoding: null,
    fileName: `${file}.xlsx`,
    startedBy: account.id,
    startedByName: 'Người khác',
    now: NOW,
  })
  await jobs.end({ id: job.id, state: 'DONE', now: NOW })
  add({ kind: 'importJob', place: 'C', id: job.id, ...owned(owner) }, { [file]: 'text' })
}
