import type { MeetingState } from './meeting-state.ts'

/** What somebody is called in a meeting: as the roll has it, before that as they announced an absence. Empty where neither knows them. */
export const nameInMeeting = (
  { attendance, absences }: Pick<MeetingState, 'attendance' | 'absences'>,
  memberId: string,
): string => attendance?.get(memberId)?.name ?? absences.get(memberId)?.name ?? ''
