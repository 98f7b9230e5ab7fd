import { rowsOfRoll } from '../../domain/meetings/attendance.ts'
import { audienceOf, type MeetingAudience } from '../../domain/meetings/audience.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import { availableCommands } from '../../domain/meetings/command-rules.ts'
import type { KnownCommand } from '../../domain/meetings/meeting-commands.ts'
import type { MeetingRules } from '../../domain/meetings/meeting-rules.ts'
import type {
  AnnouncedAbsence,
  AttendanceRow,
  MeetingState,
  MeetingTask,
} from '../../domain/meetings/meeting-state.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { MeetingHistories } from './meeting-histories.ts'
import { recordOf, type MeetingRecord } from './meeting-record.ts'
import type { MeetingDocuments, MeetingRolls, MeetingRuleSets } from './meetings.repository.ts'
import { rulesOfMeetings } from './rules-in-force.ts'

type ReadParts = {
  readonly documents: MeetingDocuments
  readonly histories: MeetingHistories
  readonly rolls: MeetingRolls
  readonly ruleSets: MeetingRuleSets
  readonly clock: () => Date
  /** Who signs minutes; absent: nobody. */
  readonly signing?: unknown
}

/** A line of the roll, with what its member has said beforehand. */
export type AttendanceLine = AttendanceRow & { readonly announced: AnnouncedAbsence | null }

/** What is known of a meeting beyond its document. */
export type MeetingView = {
  readonly id: string
  /** In the order in which people are called. */
  readonly attendance: readonly AttendanceLine[]
  readonly rules: MeetingRules
}

/** Records that the viewer may see, as they are now by their logs, which may be a moment ahead of their documents. */
export const currentRecords =
  ({ documents, histories }: Pick<ReadParts, 'documents' | 'histories'>) =>
  async ({
    ids,
    viewer,
  }: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }): Promise<readonly MeetingRecord[]> => {
    const visible = await documents.findByIds({ ids, viewer })
    if (visible.length === 0) return []
    const current = await histories.current(visible.map(({ id }) => id))
    return visible.map((record) => {
      const state = current.get(record.id)?.state
      return state ? recordOf({ id: record.id, path: record.path, state }) : record
    })
  }

const SETTLE_MS = 50
const SETTLE_ROUNDS = 40

/**
 * The record of a meeting that was just heard of. Its log may be a moment ahead of its first document, by which rights are
 * told: that is waited for, two seconds at most. Empty where the viewer may not see it.
 */
export const findSettled =
  (parts: Pick<ReadParts, 'documents' | 'histories'>) =>
  async ({ id, viewer }: { readonly id: string; readonly viewer: Viewer | null }) => {
    for (let round = 0; round < SETTLE_ROUNDS; round += 1) {
      if ((await parts.documents.shownSeqAsSystem([id])).has(id)) break
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    }
    return currentRecords(parts)({ ids: [id], viewer })
  }

/** The states of logs. No right is asked: only for meetings that the viewer was given already. */
export const statesOf =
  ({ histories }: Pick<ReadParts, 'histories'>) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, MeetingState>> => {
    const current = await histories.current(ids)
    return new Map([...current].flatMap(([id, { state }]) => (state ? [[id, state]] : [])))
  }

/**
 * Of records that the viewer was given already. The list is what the log says, and before it opens whom the registers expect:
 * one read of the log and at most one question each to the registers and the rule sets, however many records.
 */
export const viewsOf =
  (parts: ReadParts) =>
  async (records: readonly MeetingRecord[]): Promise<readonly MeetingView[]> => {
    const states = await statesOf(parts)(records.map(({ id }) => id))
    const waiting = records.filter(({ id }) => !states.get(id)?.attendance)
    const rolls = waiting.length === 0 ? [] : await parts.rolls.rollsOf(waiting)
    const expected = new Map(waiting.map(({ id }, index) => [id, rolls[index] ?? []]))
    const rules = await rulesOfMeetings(parts)(records)
    return records.map(({ id, rules: own }, at) => {
      const state = states.get(id)
      const absences = state?.absences ?? new Map<string, AnnouncedAbsence>()
      const rows =
        state?.attendance?.values() ?? rowsOfRoll({ roll: expected.get(id) ?? [], absences })
      const attendance = [...rows].map((row): AttendanceLine => ({
        ...row,
        announced: absences.get(row.memberId) ?? null,
      }))
      return { id, attendance, rules: rules[at] ?? own }
    })
  }

export type TaskOfMeeting = MeetingTask & { readonly meetingId: string }

/** For each record the tasks given there, and those of earlier meetings of its organization that are open. */
export const tasksFor =
  (parts: ReadParts) =>
  async (records: readonly MeetingRecord[]): Promise<readonly (readonly TaskOfMeeting[])[]> => {
    const states = await statesOf(parts)(records.map(({ id }) => id))
    const open = await parts.documents.withOpenTasksAsSystem([
      ...new Set(records.map(({ organizationId }) => organizationId)),
    ])
    return records.map(({ id, organizationId, startsAt, tasks }) => {
      const earlier = open
        .filter(
          (other) =>
            other.id !== id && other.organizationId === organizationId && other.startsAt < startsAt,
        )
        .flatMap((other) =>
          other.tasks
            .filter(({ doneAt }) => doneAt === null)
            .map((task) => ({ ...task, meetingId: other.id })),
        )
      const own = [...(states.get(id)?.tasks.values() ?? tasks)]
      return [...earlier, ...own.map((task) => ({ ...task, meetingId: id }))]
    })
  }

/** As what kind of reader the viewer sees each record. */
export const audiencesFor =
  (parts: ReadParts) =>
  async ({
    records,
    viewer,
  }: {
    readonly records: readonly MeetingRecord[]
    readonly viewer: Viewer | null
  }): Promise<readonly (MeetingAudience | null)[]> => {
    const states = await statesOf(parts)(records.map(({ id }) => id))
    return records.map(({ id, path, chairId, minuteTakerId }) => {
      const attendance = states.get(id)?.attendance ?? null
      return viewer && audienceOf({ viewer, state: { chairId, minuteTakerId, attendance }, path })
    })
  }

/** What the viewer may do now, for each record. */
export const availableFor =
  (parts: ReadParts) =>
  async ({
    records,
    viewer,
  }: {
    readonly records: readonly MeetingRecord[]
    readonly viewer: Viewer | null
  }): Promise<readonly (readonly KnownCommand[])[]> => {
    if (viewer === null) return records.map(() => [])
    const states = await statesOf(parts)(records.map(({ id }) => id))
    const expected = await expectedIn({ parts, records, viewer })
    return records.map(({ id, path }) => {
      const state = states.get(id)
      const actor = meetingActorOf({ viewer, path })
      const asking = { state, actor, now: parts.clock(), expected: expected.has(id) }
      const available = state ? availableCommands({ ...asking, state }) : []
      // Where nobody signs, nothing is offered that would be refused.
      return parts.signing ? available : available.filter((name) => name !== 'SIGN_MINUTES')
    })
  }

/**
 * The meetings that will expect the viewer once they have a roll. Whoever takes part in the life of a cell is on the rolls of the cell; who
 * sits on a committee is asked of the registers, once for all.
 */
async function expectedIn({
  parts,
  records,
  viewer: { memberId, cellPath },
}: {
  readonly parts: ReadParts
  readonly records: readonly MeetingRecord[]
  readonly viewer: Viewer
}): Promise<ReadonlySet<string>> {
  if (memberId === null) return new Set()
  const committees = records.filter(({ kind, openedAt }) => kind === 'COMMITTEE' && !openedAt)
  const rolls = committees.length === 0 ? [] : await parts.rolls.rollsOf(committees)
  const sits = committees.filter((_one, at) =>
    rolls[at]?.some((entry) => entry.memberId === memberId),
  )
  const own = records.filter(
    ({ kind, organizationId }) => kind !== 'COMMITTEE' && organizationId === cellPath.at(-1),
  )
  return new Set([...sits, ...own].map(({ id }) => id))
}
