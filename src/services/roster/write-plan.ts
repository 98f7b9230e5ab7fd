import { DomainError } from '../../errors/domain-error.ts'
import type { ImportJob, ImportJobs } from './import-jobs.repository.ts'
import type { MadePlan, RosterRequest } from './make-plan.ts'
import type { Batch, RosterRepository } from './roster.repository.ts'

export type ImportProgress = { readonly done: number; readonly total: number }

type WriteArgs = {
  readonly made: MadePlan
  readonly request: RosterRequest & {
    readonly onProgress?: (progress: ImportProgress) => void
    readonly isStopped?: () => boolean
  }
  readonly job: ImportJob
  readonly repository: RosterRepository
  readonly jobs: ImportJobs
  readonly now: () => Date
}

const BATCH = 250

/**
 * Writes a plan in batches, organizations before their people and people before their offices, so that a crash between two batches
 * leaves nothing that points nowhere. After each batch the job says how far it is; whoever has lost the slot stops.
 */
export async function writePlan(args: WriteArgs): Promise<void> {
  const steps = stepsOf(args)
  const left = steps.reduce((sum, { count }) => sum + count, 0)
  // What an earlier run has written counts: the plan of this run no longer holds it.
  const total = Math.max(left, args.job.total)
  let done = total - left
  for (const step of steps) {
    await goOn({ args, done, total })
    await step.write()
    done += step.count
    args.request.onProgress?.({ done, total })
  }
  await goOn({ args, done, total })
}

type Step = { readonly count: number; readonly write: () => Promise<void> }

function stepsOf({ made, request, repository, now }: WriteArgs): readonly Step[] {
  const { plan, paths } = made
  const { fileName, viewer, address } = request
  const written = { fileName, by: viewer.displayName, viewer, address, paths }
  const inBatches = <T>(
    items: readonly T[],
    write: (batch: Batch<T>) => Promise<void>,
  ): readonly Step[] =>
    batchesOf(items).map((batch) => ({
      count: batch.length,
      write: () => write({ ...written, items: batch, now: now() }),
    }))
  return [
    ...inBatches(plan.organizations.create, repository.writeOrganizations),
    ...inBatches(plan.creates, repository.writeNewPeople),
    ...inBatches(plan.updates, repository.writeChangedPeople),
    ...inBatches(plan.offices.create, repository.writeOffices),
  ]
}

function batchesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = []
  for (let at = 0; at < items.length; at += BATCH) batches.push(items.slice(at, at + BATCH))
  return batches
}

type GoOn = { readonly args: WriteArgs; readonly done: number; readonly total: number }

async function goOn({ args: { job, jobs, request, now }, done, total }: GoOn): Promise<void> {
  const holdsSlot = await jobs.progress({ id: job.id, done, total, now: now() })
  if (holdsSlot && !(done < total && request.isStopped?.())) return
  throw new DomainError({
    code: 'CONFLICT',
    message: 'roster.interrupted',
    params: { done, total },
  })
}
