import { Types, type ClientSession } from 'mongoose'
import type { Payload } from 'payload'

import { dayOf } from '../../domain/calendar/day.ts'
import {
  EDITORIAL_TASK_ASKED,
  whoIsAsked,
  type EditorialPlace,
} from '../../domain/editorial/editorial-news.ts'
import { EDITORIAL_STATES } from '../../domain/editorial/editorial-values.ts'
import type { ReviewStep } from '../../domain/editorial/review-path.ts'
import { personOf, type Recipient } from '../../domain/notifications/notifications.ts'
import { ROLES } from '../../domain/permissions.ts'
import type {
  AskedTask,
  AskedTaskRepository,
} from '../../services/editorial/asked-tasks.repository.ts'
import { holdersOf } from '../appointments/holders-of.ts'
import { toTask } from '../editorial/task-row.ts'
import { tasksOf } from '../editorial/tasks-of.ts'
import { connectionOf } from '../models/connection.ts'
import { outboxModel, type OutboxRow } from '../models/outbox.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { accountRows } from '../sessions/account-rows.ts'

/** Leaves a line for those who are asked by this move, in its transaction. */
export async function leaveAskedTask({
  payload,
  session,
  taskId,
  before,
  after: { state, step, round },
  at,
}: {
  readonly payload: Payload
  readonly session: ClientSession
  readonly taskId: string
  readonly before: EditorialPlace | null
  readonly after: EditorialPlace
  readonly at: Date
}): Promise<void> {
  if (whoIsAsked({ before, after: { state, step, round } }) === null) return
  const line = {
    topic: EDITORIAL_TASK_ASKED,
    subject: taskId,
    facts: { state, step, round },
    at,
    doneAt: null,
  }
  await outboxModel(connectionOf(payload)).create([line], { session })
}

export function createAskedTaskRepository({
  payload,
  clock,
}: {
  readonly payload: Payload
  readonly clock: () => Date
}): AskedTaskRepository {
  const outbox = outboxModel(connectionOf(payload))
  return {
    async findUntold(limit) {
      const rows = await outbox
        .find({ topic: EDITORIAL_TASK_ASKED, doneAt: null })
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .lean<OutboxRow[]>()
      return rows.map(toAskedTask)
    },
    async markTold({ id, at }) {
      await outbox.updateOne({ _id: new Types.ObjectId(id) }, { $set: { doneAt: at } })
    },
    async findTaskAsSystem(taskId) {
      const row = await tasksOf(payload).findOne({ _id: new Types.ObjectId(taskId) })
      return row && toTask(row)
    },
    decidersOf: (asked) => decidersOf({ payload, today: dayOf(clock()), ...asked }),
  }
}

function toAskedTask({ _id, subject, facts, at }: OutboxRow): AskedTask {
  const state = EDITORIAL_STATES.find((known) => known === facts.state) ?? 'IN_REVIEW'
  const place = { state, step: Number(facts.step), round: Number(facts.round) }
  return { id: String(_id), taskId: subject, place, at }
}

/** A step names offices of its board, or accounts; somebody may be meant by both. */
async function decidersOf({
  payload,
  step: { organizationId, deciders },
  except,
  today,
}: {
  readonly payload: Payload
  readonly step: ReviewStep
  readonly except: readonly string[]
  readonly today: string
}): Promise<readonly Recipient[]> {
  const roles = ROLES.filter((role) => deciders.includes(role))
  const named = toObjectIds(deciders.filter((decider) => !/^[A-Z_]+$/.test(decider)))
  const [holders, accounts] = await Promise.all([
    holdersOf({ payload, organizationId, roles, day: today }),
    accountRows(payload)
      .find({ _id: { $in: [...named, ...toObjectIds(except)] } }, { member: 1 })
      .lean<{ _id: Types.ObjectId; member?: Types.ObjectId | null }[]>(),
  ])
  const known = accounts.map(({ _id, member }) => ({
    accountId: String(_id),
    memberId: member ? String(member) : null,
  }))
  const excepted = new Set(
    known
      .filter(({ accountId }) => except.includes(accountId))
      .flatMap(({ accountId, memberId }) => [
        personOf({ accountId }),
        ...(memberId === null ? [] : [personOf({ memberId })]),
      ]),
  )
  const byName = known
    .filter(({ accountId }) => deciders.includes(accountId))
    .map(({ accountId, memberId }) => (memberId === null ? { accountId } : { memberId }))
  return [...holders, ...byName].filter((one) => !excepted.has(personOf(one)))
}
