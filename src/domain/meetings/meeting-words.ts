/** The words of meetings, as the contract names them. */
export const MEETING_KINDS = [
  'REGULAR',
  'THEMATIC',
  'COMBINED',
  'COMMITTEE',
  'EXTRAORDINARY',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const MEETING_STATUSES = [
  'PLANNED',
  'REGISTERED',
  'INVITED',
  'IN_PROGRESS',
  'CLOSED',
  'SCORED',
  'REPORTED',
  'APPRAISED',
  'POSTPONED',
  'CANCELLED',
] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

export const MEETING_MODES = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const
export type MeetingMode = (typeof MEETING_MODES)[number]

export const AGENDA_ITEM_STATUSES = ['PENDING', 'CURRENT', 'DONE', 'SKIPPED'] as const
export type AgendaItemStatus = (typeof AGENDA_ITEM_STATUSES)[number]

export const ATTENDANCE_STATUSES = [
  'EXPECTED',
  'PRESENT',
  'ONLINE',
  'LATE',
  'ABSENT_EXCUSED',
  'ABSENT_UNEXCUSED',
  'EXEMPT',
] as const
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number]

export const MEETING_COMMAND_NAMES = [
  'UPDATE_PLAN',
  'REGISTER',
  'RETURN_REGISTRATION',
  'INVITE',
  'POSTPONE',
  'CANCEL',
  'OPEN',
  'CHECK_IN',
  'MARK_ATTENDANCE',
  'APPOINT_MINUTE_TAKER',
  'ANNOUNCE_ABSENCE',
  'DECIDE_ABSENCE',
  'DECIDE_CHECK_IN',
  'APPOINT_CHAIR',
  'START_ITEM',
  'CONCLUDE_ITEM',
  'REQUEST_FLOOR',
  'WITHDRAW_FLOOR',
  'GIVE_FLOOR',
  'END_SPEECH',
  'REORDER_FLOOR',
  'SET_FLOOR_OPEN',
  'RECORD_OPINION',
  'OPEN_POLL',
  'CAST_VOTE',
  'RECORD_HANDS',
  'CLOSE_POLL',
  'ASSIGN_TASK',
  'SAVE_MINUTES',
  'ADOPT_MINUTES',
  'CORRECT_MINUTES',
  'SIGN_MINUTES',
  'CLOSE',
  'RECORD_AFTERWARDS',
  'SCORE',
  'REPORT',
  'RETURN_REPORT',
  'APPRAISE',
] as const
export type MeetingCommandName = (typeof MEETING_COMMAND_NAMES)[number]

export const REFUSAL_CODES = [
  'WRONG_STATUS',
  'NOT_ENTITLED',
  'ALREADY_DONE',
  'TOO_EARLY',
  'TOO_LATE',
  'CODE_EXPIRED',
  'CODE_INVALID',
  'HELD_FOR_DECISION',
  'NOT_PRESENT',
  'FLOOR_CLOSED',
  'POLL_CLOSED',
  'INCONSISTENT_TOTALS',
  'QUORUM_MISSING',
  'STALE',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]
