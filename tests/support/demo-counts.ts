import type { Payload } from 'payload'

import { rowsOf } from '../../src/persistence/rows-of.ts'
import { connectionOf } from '../../src/persistence/models/connection.ts'
import { meetingLogModel } from '../../src/persistence/models/meeting-log.model.ts'
import { notificationsModel } from '../../src/persistence/models/notifications.model.ts'

type Row = Record<string, unknown>

/** Everything that two makings of the demo must agree on, without ids and times of writing. */
export async function demoCounts(payload: Payload) {
  const rows = (slug: Parameters<typeof rowsOf>[0]['slug']) =>
    rowsOf({ payload, slug }).find({}).lean<Row[]>()
  const connection = connectionOf(payload)
  const members = await rows('members')
  const accounts = await rows('accounts')
  const events = await meetingLogModel(connection).find({}).lean<{ events: Row[] }[]>()
  return {
    organizations: sorted(
      (await rows('organizations')).map(({ code, type, name }) => [code, type, name]),
    ),
    members: sorted(
      members.map(({ fullName, status, cardNumber }) => [fullName, status, cardNumber]),
    ),
    accounts: sorted(accounts.map(({ displayName, status }) => [displayName, status])),
    appointments: sorted((await rows('appointments')).map(({ role }) => role)),
    boards: (await rows('editorial-boards')).length,
    news: sorted(
      (await rows('news')).map(({ title, state, audience }) => [title, state, audience]),
    ),
    meetings: sorted(
      (await rows('meetings')).map(({ title, status, startsAt }) => [title, status, startsAt]),
    ),
    events: sorted(events.flatMap((append) => append.events.map(({ type }) => type))),
    notifications: await notificationsModel(connection).countDocuments(),
  }
}

export type DemoCounts = Awaited<ReturnType<typeof demoCounts>>

/** Removes every document; collections and their indexes stay. */
export async function emptyDatabase(payload: Payload): Promise<void> {
  const { db } = connectionOf(payload)
  for (const collection of (await db?.collections()) ?? []) await collection.deleteMany({})
}

const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort()
