import { hostname } from 'node:os'

import { Types, type Model } from 'mongoose'
import type { Payload } from 'payload'

import type {
  BegunJob,
  ImportIdentity,
  ImportJob,
  ImportJobs,
  PastImport,
} from '../../services/roster/import-jobs.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import { connectionOf } from '../models/connection.ts'
import { importJobsModel, type ImportJobDocument } from '../models/import-jobs.model.ts'
import { createImportParts, type ImportParts } from './import-parts.ts'

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
  const parts = createImportParts({ payload })
  const own = { ...owner, host: hostname() }

  const isDead = (job: ImportJobDocument) =>
    job.owner.host === own.host
      ? !stillRuns({ pid: job.owner.pid, born: job.owner.born ?? null })
      : Date.now() - job.aliveAt.getTime() > SILENT_MS
  const heldBy = (id: string) => ({
    _id: new Types.ObjectId(id),
    slot: SLOT,
    'owner.pid': own.pid,
    'owner.host': own.host,
  })

  return {
    ...parts,
    ...recordsOf({ jobs, parts }),
    ...readsOf({ jobs, isDead }),

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

    async progress({ id, done, total, now }) {
      const { matchedCount } = await jobs.updateOne(
        { ...heldBy(id), stopAsked: { $ne: true } },
        { $set: { done, total, aliveAt: now } },
      )
      return matchedCount === 1
    },

    async end({ id, state, failure = null, now }) {
      const { matchedCount } = await jobs.updateOne(heldBy(id), {
        $set: { state, failure, finishedAt: now },
        $unset: { slot: 1 },
      })
      if (matchedCount === 1 && state !== 'INTERRUPTED') await parts.forgetFile(id)
    },
  }
}

type Reads = {
  readonly jobs: Model<ImportJobDocument>
  readonly isDead: (job: ImportJobDocument) => boolean
}

function readsOf({ jobs, isDead }: Reads): Pick<ImportJobs, 'list' | 'find'> {
  const asItIs = (job: ImportJobDocument): ImportJobDocument =>
    job.state === 'RUNNING' && isDead(job) ? { ...job, state: 'INTERRUPTED' } : job
  return {
    async list(limit) {
      const found = await jobs
        .find({}, LISTED)
        .sort({ startedAt: -1 })
        .limit(limit)
        .lean<ImportJobDocument[]>()
      return found.map((stored) => toPast(asItIs(stored)))
    },

    async find(id) {
      if (!Types.ObjectId.isValid(id)) return null
      const found = await jobs.findById(new Types.ObjectId(id)).lean<ImportJobDocument>()
      return found ? toJob(asItIs(found)) : null
    },
  }
}

type Records = {
  readonly jobs: Model<ImportJobDocument>
  readonly parts: ImportParts
}

/** What is written of a job besides how far it is. */
function recordsOf({
  jobs,
  parts,
}: Records): Pick<ImportJobs, 'keepReport' | 'askToStop' | 'settleCase'> {
  return {
    async keepReport({ id, report, rows }) {
      const _id = new Types.ObjectId(id)
      if ((await jobs.exists({ _id, report: null })) === null) return
      await parts.keepRows({ id, rows })
      const caseCount = report.cases.length
      await jobs.updateOne({ _id, report: null }, { $set: { report, caseCount } })
    },

    async askToStop(id) {
      await jobs.updateOne(
        { _id: new Types.ObjectId(id), state: 'RUNNING' },
        { $set: { stopAsked: true } },
      )
    },

    async settleCase({ id, number, settled }) {
      const change = { settled: number }
      await jobs.updateOne(
        { _id: new Types.ObjectId(id) },
        settled ? { $addToSet: change } : { $pull: change },
      )
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
    readonly startedByName: string
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
        {
          $set: { state: 'RUNNING', slot: SLOT, owner: own, aliveAt: now },
          $unset: { stopAsked: 1 },
        },
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

/** Lists leave the cases out, which are the most of a report. */
const LISTED = {
  fileHash: 1,
  underId: 1,
  encoding: 1,
  fileName: 1,
  state: 1,
  done: 1,
  total: 1,
  startedAt: 1,
  finishedAt: 1,
  startedBy: 1,
  startedByName: 1,
  settled: 1,
  caseCount: 1,
  failure: 1,
  owner: 1,
  aliveAt: 1,
  'report.members': 1,
} as const

function toPast(stored: ImportJobDocument): PastImport {
  const { report, ...job } = toJob(stored)
  return { ...job, members: report?.members ?? null, cases: stored.caseCount ?? 0 }
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
    startedByName: stored.startedByName ?? '',
    settled: stored.settled ?? [],
    // What this file wrote, it reads: the values are those of the types.
    encoding: (stored.encoding ?? null) as ImportJob['encoding'],
    state: stored.state as ImportJob['state'],
    finishedAt: stored.finishedAt ?? null,
    report: (stored.report ?? null) as ImportJob['report'],
    failure: stored.failure ?? null,
  }
}
