import { slugOf } from '../../domain/editorial/editorial-values.ts'
import { editorialCause, type EditorialPlace } from '../../domain/editorial/editorial-news.ts'
import type { Recipient } from '../../domain/notifications/notifications.ts'
import type { NotificationService } from '../notifications/notifications.service.ts'
import type { AskedTask, AskedTaskRepository } from './asked-tasks.repository.ts'
import type { EditorialTaskRecord } from './editorial.repository.ts'

const AT_ONCE = 50

type Parts = {
  readonly asked: AskedTaskRepository
  readonly notifications: Pick<NotificationService, 'notify'>
  readonly clock: () => Date
}

/**
 * Tells people of the editorial boards what waits for them: each once for each place that a submission comes to, through any crash.
 * Who is asked is looked up now, and nobody is told of a place that it has left meanwhile. Returns how many lines were done.
 */
export async function tellEditorialTasks(parts: Parts): Promise<number> {
  const { asked, clock } = parts
  const untold = await asked.findUntold(AT_ONCE)
  const failures: unknown[] = []
  for (const line of untold) {
    try {
      await tell(parts, line)
      await asked.markTold({ id: line.id, at: clock() })
    } catch (error) {
      // One that cannot be told must not keep the others back; it is tried again by the next call.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything was told')
  return untold.length
}

async function tell({ asked, notifications }: Parts, { taskId, place, at }: AskedTask) {
  const task = await asked.findTaskAsSystem(taskId)
  if (task === null || !isAt(task, place)) return
  const isReturned = place.state === 'CHANGES_REQUESTED'
  const step = task.path[place.step]
  const comment = isReturned ? (task.decisions.at(-1)?.comment ?? '') : ''
  await notifications.notify({
    kind: 'EDITORIAL_TASK',
    cause: editorialCause({ taskId, place }),
    facts: {
      title: task.title,
      step: step?.name ?? '',
      comment,
      ...(isReturned && { about: 'returned' }),
    },
    url: `/admin/collections/${slugOf(task.contentCollection)}/${task.documentId}`,
    recipients: isReturned ? [{ accountId: task.authorId }] : await decidersOf({ asked, task }),
    at,
  })
}

const isAt = (task: EditorialTaskRecord, { state, step, round }: EditorialPlace) =>
  task.state === state && task.step === step && task.round === round

/** Nobody approves the own text, or twice. */
async function decidersOf({
  asked,
  task: { path, step, round, decisions, writerIds, authorId },
}: {
  readonly asked: AskedTaskRepository
  readonly task: EditorialTaskRecord
}): Promise<readonly Recipient[]> {
  const current = path[step]
  if (current === undefined) return []
  const decided = decisions.filter((one) => one.step === step && one.round === round)
  const except = [authorId, ...writerIds, ...decided.map(({ by }) => by)]
  return asked.decidersOf({ step: current, except })
}
