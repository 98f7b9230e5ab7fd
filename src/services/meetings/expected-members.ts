import type { RollEntry } from '../../domain/meetings/meeting-events.ts'
import type { MeetingParts } from './give-command.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { RollQuestion } from './meetings.repository.ts'

type Asked<Id = string> = {
  readonly parts: Pick<MeetingParts, 'rolls' | 'histories'>
  readonly record: MeetingRecord
  readonly memberId: Id
}

/** Whom the registers expect at a meeting now. */
export const rollOf = async (
  { rolls }: Pick<MeetingParts, 'rolls'>,
  asked: RollQuestion,
): Promise<readonly RollEntry[]> => (await rolls.rollsOf([asked]))[0] ?? []

/** Whether a meeting that has not opened expects somebody. Once it is open its own roll says so, and nothing is asked. */
export async function isExpected({
  parts,
  record,
  memberId,
}: Asked<string | null>): Promise<boolean> {
  if (record.openedAt !== null) return true
  return (await rollOf(parts, record)).some((entry) => entry.memberId === memberId)
}

/** The name of somebody whom the meeting expects; null for anybody else. An open meeting has its roll in its log. */
export async function expectedName({ parts, record, memberId }: Asked): Promise<string | null> {
  const state = await parts.histories.stateOf(record.id)
  if (state?.attendance) return state.attendance.get(memberId)?.name ?? null
  const roll = await rollOf(parts, record)
  return roll.find((entry) => entry.memberId === memberId)?.name ?? null
}
