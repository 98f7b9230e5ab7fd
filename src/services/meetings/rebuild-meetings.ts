import { isDeepStrictEqual } from 'node:util'

import { replay } from '../../domain/meetings/evolve.ts'
import { recordOf, type MeetingRecord } from './meeting-record.ts'
import { projectMeeting, tellNews, type ProjectorParts } from './project-meetings.ts'

export type RebuildReport = {
  readonly meetings: number
  /** Whose documents were not what their logs say, and are now. */
  readonly mended: readonly string[]
  /** Whose logs could not be read through. */
  readonly failed: readonly string[]
  /** The last one before it was stopped, to go on after; null where it came to the end. */
  readonly stoppedAfter: string | null
}

export type RebuildInput = {
  /** This one alone. */
  readonly meetingId?: string | null
  /** Those after it, where a run was stopped. */
  readonly after?: string | null
  readonly onProgress?: (progress: {
    readonly done: number
    readonly total: number
    readonly meetingId: string
  }) => void
  readonly isStopped?: () => boolean
}

/**
 * Makes everything that is derived from the logs of meetings anew from their beginning, one meeting after another in the order of their
 * ids. What is right already stays as it is; doing it twice, beside a running server or after a crash does no harm.
 */
export async function rebuildMeetings({
  parts,
  reportBug,
  meetingId = null,
  after = null,
  onProgress = () => undefined,
  isStopped = () => false,
}: RebuildInput & {
  readonly parts: ProjectorParts
  readonly reportBug: (error: unknown) => void
}): Promise<RebuildReport> {
  const logged = await parts.log.meetingIds()
  const ids = logged.filter((id) => (meetingId === null || id === meetingId) && id > (after ?? ''))
  const mended: string[] = []
  const failed: string[] = []
  for (const [at, id] of ids.entries()) {
    try {
      if (await rebuildOne(parts, id)) mended.push(id)
    } catch (error) {
      failed.push(id)
      reportBug(error)
    }
    onProgress({ done: at + 1, total: ids.length, meetingId: id })
    if (isStopped() && at + 1 < ids.length)
      return { meetings: at + 1, mended, failed, stoppedAfter: id }
  }
  return { meetings: ids.length, mended, failed, stoppedAfter: null }
}

/** True where its document had to be mended. */
async function rebuildOne(parts: ProjectorParts, meetingId: string): Promise<boolean> {
  const { log, documents, rolls } = parts
  const state = replay((await log.readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? [])
  if (state === null) return false
  const [document] = await documents.findAsSystem([meetingId])
  const path = document?.path ?? (await rolls.pathOf(state.plan.organizationId)) ?? []
  const record = recordOf({ id: meetingId, path, state })
  const isRight = document !== undefined && isDeepStrictEqual(document, shown(record))
  if (!isRight) await documents.writeAsSystem(record)
  await tellNews({ parts, meetingId, place: 0 })
  // The log may have gone on meanwhile.
  await projectMeeting(parts, meetingId)
  return !isRight
}

/** Of a clock that is running the document says nothing. */
const shown = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  rules: { ...record.rules },
  agenda: record.agenda.map((item) => ({ ...item, since: null })),
})
