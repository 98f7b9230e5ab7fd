import type { ClientSession, mongo } from 'mongoose'
import type { Payload } from 'payload'

import { openKeyOf } from '../../domain/editorial/editorial-values.ts'
import type { Board, ReviewStep } from '../../domain/editorial/review-path.ts'
import type {
  EditorialOutcome,
  EditorialUnit,
} from '../../services/editorial/editorial.repository.ts'
import { connectionOf } from '../models/connection.ts'
import { editorialCommandsModel } from '../models/editorial-commands.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { findDraft } from './find-draft.ts'
import { publishVersion } from './publish-version.ts'
import { saveDecision, saveSubmission } from './save-task.ts'
import { toTask } from './task-row.ts'
import { tasksOf, visibleTasks } from './tasks-of.ts'

type Within = { readonly payload: Payload; readonly session: ClientSession }

/** The reads and writes of one command, all within the session's transaction. */
export function createEditorialUnit({ payload, session }: Within): EditorialUnit {
  const tasks = tasksOf(payload)
  const commands = editorialCommandsModel(connectionOf(payload))

  return {
    async findOutcome({ accountId, commandId }) {
      const found = await commands.findById(`${accountId}:${commandId}`, null, { session }).lean()
      return found && { fingerprint: found.fingerprint, outcome: found.outcome as EditorialOutcome }
    },
    async saveOutcome({ accountId, commandId, fingerprint, outcome, at }) {
      const row = { _id: `${accountId}:${commandId}`, fingerprint, outcome, at }
      await commands.create([row], { session })
    },
    findDraft: (asked) => findDraft({ payload, session, ...asked }),
    async findOpenTask(document) {
      const row = await tasks.findOne({ openKey: openKeyOf(document) }, { session })
      return row && toTask(row)
    },
    async findTask({ viewer, taskId }) {
      const filter = { $and: [{ _id: { $in: toObjectIds([taskId]) } }, visibleTasks(viewer)] }
      const row = await tasks.findOne(filter, { session })
      return row && toTask(row)
    },
    findBoards: (asked) => findBoards({ payload, session, ...asked }),
    saveSubmission: (asked) => saveSubmission({ payload, session, ...asked }),
    saveDecision: (asked) => saveDecision({ payload, session, ...asked }),
    publish: (asked) => publishVersion({ payload, session, ...asked }),
  }
}

type BoardRow = {
  readonly organization: mongo.ObjectId
  readonly reapproveAfterEdit?: boolean
  readonly steps?: readonly Omit<ReviewStep, 'organizationId'>[]
}

async function findBoards({
  payload,
  session,
  path,
}: Within & { readonly path: readonly string[] }): Promise<readonly Board[]> {
  const found = await rowsOf({ payload, slug: 'editorial-boards' })
    .collection.find<BoardRow>({ organization: { $in: toObjectIds(path) } }, { session })
    .toArray()
  return found.map(({ organization, steps, reapproveAfterEdit }) => ({
    organizationId: String(organization),
    reapproveAfterEdit: reapproveAfterEdit ?? true,
    steps: (steps ?? []).map(({ name, deciders, required, workingHours }) => ({
      name,
      deciders,
      required,
      workingHours: workingHours ?? null,
    })),
  }))
}
