import { Types, type Model } from 'mongoose'
import type { Payload } from 'payload'

import type { RosterRepository } from '../../services/roster/roster.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import { rowsOf } from '../rows-of.ts'
import { memberChange, memberDocument, organizationDocument } from './roster-documents.ts'
import { writeOffices } from './write-offices.ts'

type Writes = Pick<
  RosterRepository,
  'writeOrganizations' | 'writeNewPeople' | 'writeChangedPeople' | 'writeOffices'
>
type Rows = Model<Record<string, unknown>>

const MAJORITY = { writeConcern: { w: 'majority' } } as const

/** Writes of an import, a batch at a time, by the drivers of the collections' models: the documents are as Payload stores them. */
export function createRosterWrites({ payload }: { readonly payload: Payload }): Writes {
  const organizations = rowsOf({ payload, slug: 'organizations' })
  const members = rowsOf({ payload, slug: 'members' })
  const accounts = rowsOf({ payload, slug: 'accounts' })
  return {
    writeOrganizations: (batch) =>
      insertNew(
        organizations,
        batch.items.map((item) => organizationDocument(item, batch)),
      ),
    writeNewPeople: (batch) =>
      insertNew(
        members,
        batch.items.map((item) => memberDocument(item, batch)),
      ),
    writeOffices: (batch) => writeOffices({ payload, batch }),
    async writeChangedPeople(batch) {
      const changes = batch.items.map((item) => ({ id: item.id, ...memberChange(item, batch) }))
      // The accounts first: whoever goes on after a crash in between finds the members as they were, and does both again.
      await moveAccounts(accounts, changes)
      await members.collection.bulkWrite(
        changes.map(({ id, set, history }) => ({
          updateOne: {
            filter: { _id: new Types.ObjectId(id) },
            update: { $set: set, ...pushed(history) },
          },
        })),
        { ordered: false, ...MAJORITY },
      )
    },
  }
}

/** One more row of history. The driver's types know no fields. */
function pushed(history: Record<string, unknown> | null): { $push?: object } {
  return history === null ? {} : { $push: { history } }
}

/** Documents whose id is there already were written by an earlier run of the same job: they are left as they are. */
async function insertNew(rows: Rows, documents: readonly Record<string, unknown>[]): Promise<void> {
  try {
    await rows.collection.insertMany([...documents], { ordered: false, ...MAJORITY })
  } catch (error) {
    if (!isOnlyIdsTaken(error)) throw error
  }
}

function isOnlyIdsTaken(error: unknown): boolean {
  return onlyDuplicateKeys(error)?.every(({ errmsg }) => /index: _id_/.test(errmsg ?? '')) === true
}

type Change = { readonly id: string; readonly set: Readonly<Record<string, unknown>> }

/** The account of a member stands where the member does. */
async function moveAccounts(accounts: Rows, changes: readonly Change[]): Promise<void> {
  const moved = changes.filter(({ set }) => set['path'] !== undefined)
  if (moved.length === 0) return
  await accounts.collection.bulkWrite(
    moved.map(({ id, set }) => ({
      updateMany: {
        filter: { member: { $in: [new Types.ObjectId(id), id] } },
        update: { $set: { path: set['path'] } },
      },
    })),
    { ordered: false, ...MAJORITY },
  )
}
