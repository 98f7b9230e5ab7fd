import type { ProjectorPlaces } from './meetings.repository.ts'
import { projectMeeting, type ProjectorParts } from './project-meetings.ts'

/** Clocks of several processes may differ by this much, and an append may be this long on its way. */
const LOOK_BACK_MS = 10 * 60_000

/** Which projector's places tell what a sweep still has to look at, under the name of a meeting that cannot be. */
export const SWEEP = { projector: 'sweep', meetingId: '*' } as const

/**
 * Projects every meeting whose log has gone on since the last sweep, wherever that was: what a crash left undone is done here.
 * Returns how many meetings were looked at. Runs in the worker role now and then, and may run in several processes at once.
 */
export async function runProjectors({
  parts,
  clock,
  reportBug,
}: {
  readonly parts: ProjectorParts
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}): Promise<number> {
  const startedAt = clock().getTime()
  const swept = await placeOfSweep(parts.places)
  const touched = await parts.log.touchedSince(new Date(Math.max(0, swept - LOOK_BACK_MS)))
  const behind = await meetingsBehind(parts, touched)
  let failed = false
  for (const meetingId of behind) {
    try {
      await projectMeeting(parts, meetingId)
    } catch (error) {
      // One log that cannot be projected must not keep the others back; it is tried again by the next sweep.
      failed = true
      reportBug(error)
    }
  }
  if (!failed) await parts.places.advance({ ...SWEEP, seq: startedAt })
  return behind.length
}

async function placeOfSweep(places: ProjectorPlaces): Promise<number> {
  const found = await places.find({ projector: SWEEP.projector, meetingIds: [SWEEP.meetingId] })
  return found.get(SWEEP.meetingId) ?? 0
}

/** Those whose notifications or document are not at the end of the log. */
async function meetingsBehind(
  { places, documents }: ProjectorParts,
  touched: readonly { readonly meetingId: string; readonly seq: number }[],
): Promise<readonly string[]> {
  const meetingIds = touched.map(({ meetingId }) => meetingId)
  const told = await places.find({ projector: 'notifications', meetingIds })
  const shown = await documents.shownSeqAsSystem(meetingIds)
  return touched
    .filter(({ meetingId, seq }) => (told.get(meetingId) ?? 0) < seq || !shown.has(meetingId))
    .map(({ meetingId }) => meetingId)
}
