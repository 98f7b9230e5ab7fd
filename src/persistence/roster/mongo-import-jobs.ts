import { hostname } from 'node:os'

import { Types, type Model } from 'mongoose'
import type { Payload } from 'payload'

import type {
  BegunJob,
  ImportIdentity,
  ImportJob,
  ImportJobs,
} from '../../services/roster/import-jobs.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import { connectionOf } from '../models/connection.ts'
import { importJobsModel, type ImportJobDocument } from '../models/import-jobs.model.ts'

/** The process that runs a job; `born` tells it from a later one with the same number. */
export type JobOwner = { readonly pid: number; readonly born: string | null }

type Made = {
  readonly payload: Payload
  readonly owner: JobOwner
  /** Whether a process of this machine is still there. */
  readonly stillRuns: (owner: JobOwner) => boolean
}

const SLOT = 'roster'
/** A job on another machine that has been silent as long as this is taken for dead. */
const SILENT_MS = 30_000

/** The jobs of imports in the database, for all processes alike. */
export function createMongoImportJobs({ payload, owner, stillRuns }: Made): ImportJobs {
  const jobs = importJobsModel(connectionOf(payload))
  const own = { ...owner, host: hostname() }

  const isDead = (job: ImportJobDocument) =>
    job.owner.host === own.host
      ? !stillRuns({ pid: job.owner.pid, born: job.owner.born ?? null })
      : Date.now() - job.aliveAt.getTime() > SILENT_MS

  return {
    async begin({ now, ...asked }): Promise<BegunJob> {
      const holder = await jobs.findOne({ slot: SLOT }).lean<ImportJobDocument>()
      if (holder && !isDead(holder)) return { kind: 'running', job: toJob(holder) }
      if (holder) await releaseDead(jobs, holder)
      const begun =
        (await resume({ jobs, asked, own, now })) ?? (await insert({ jobs, asked, own, now }))
      if (begun !== null) return begun
      const winner = await jobs.findOne({ slot: SLOT }).lean<ImportJobDocument>()
      // The winner of the race may be done already; then the next try begins.
      return winner ? { kind: 'running', job: toJob(winner) } : this.begin({ now, ...asked })
    },

    async keepReport({ id, report }) {
      await jobs.updateOne({ _id: new Types.ObjectId(id), report: null }, { $set: { report } })
    },

    async progress({ id, done, total, now }) {
      const { matchedCount } = await jobs.updateOne(
        { _id: new Types.ObjectId(id), slot: SLOT, 'owner.pid': own.pid, 'owner.host': own.host },
        { $set: { done, total, aliveAt: now } },
      )
      return matchedCount === 1
    },

    async end({ id, state, failure = null, now }) {
      await jobs.updateOne(
        { _id: new Types.ObjectId(id), slot: SLOT, 'owner.pid': own.pid, 'owner.host': own.host },
        { $set: { state, failure, finishedAt: now }, $unset: { slot: 1 } },
      )
    },

    async find(id) {
      if (!Types.ObjectId.isValid(id)) return null
      const found = await jobs.findById(new Types.ObjectId(id)).lean<ImportJobDocument>()
      if (!found) return null
      const job = toJob(found)
      return job.state === 'RUNNING' && isDead(found) ? { ...job, state: 'INTERRUPTED' } : job
    },
  }
}

async function releaseDead(
  jobs: Model<ImportJobDocument>,
  holder: ImportJobDocument,
): Promise<void> {
  await jobs.updateOne(
    { _id: holder._id, slot: SLOT, aliveAt: holder.aliveAt },
    { $set: { state: 'INTERRUPTED' }, $unset: { slot: 1 } },
  )
}

type Begin = {
  readonly jobs: Model<ImportJobDocument>
  readonly asked: ImportIdentity & {
    readonly fileName: string
    readonly startedBy: string | null
  }
  readonly own: ImportJobDocument['owner']
  readonly now: Date
}

/** Takes up an interrupted import of the same list; null where there is none, or where somebody else was faster. */
async function resume({ jobs, asked, own, now }: Begin): Promise<BegunJob | null> {
  const { fileHash, underId, encoding } = asked
  const taken = await unlessTaken(() =>
    jobs
      .findOneAndUpdate(
        { fileHash, underId, encoding, state: 'INTERRUPTED' },
        { $set: { state: 'RUNNING', slot: SLOT, owner: own, aliveAt: now } },
        { sort: { startedAt: -1 }, new: true },
      )
      .lean<ImportJobDocument>(),
  )
  return taken ? { kind: 'begun', job: toJob(taken), isResumed: true } : null
}

async function insert({ jobs, asked, own, now }: Begin): Promise<BegunJob | null> {
  const made = await unlessTaken(() =>
    jobs.create({
      _id: new Types.ObjectId(),
      ...asked,
      slot: SLOT,
      state: 'RUNNING',
      done: 0,
      total: 0,
      startedAt: now,
      owner: own,
      aliveAt: now,
    }),
  )
  if (made === null) return null
  return { kind: 'begun', job: toJob(made.toObject()), isResumed: false }
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write()
  } catch (error) {
    if (isDuplicateKey(error)) return null
    throw error
  }
}

function toJob(stored: ImportJobDocument): ImportJob {
  const { _id, fileHash, underId, fileName, done, total, startedAt, startedBy } = stored
  return {
    id: String(_id),
    fileHash,
    underId,
    fileName,
    done,
    total,
    startedAt,
    startedBy,
    // What this file wrote, it reads: the values are those of the types.
    encoding: (stored.encoding ?? null) as ImportJob['encoding'],
    state: stored.state as ImportJob['state'],
    finishedAt: stored.finishedAt ?? null,
    report: (stored.report ?? null) as ImportJob['report'],
    failure: stored.failure ?? null,
  }
}
