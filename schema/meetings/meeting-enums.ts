import { registerEnumType } from 'type-graphql'

import { FLOOR_REQUEST_KINDS } from '../../src/domain/meetings/floor/floor-state.ts'
import {
  AGENDA_ITEM_STATUSES,
  ATTENDANCE_STATUSES,
  MEETING_COMMAND_NAMES,
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATUSES,
  REFUSAL_CODES,
} from '../../src/domain/meetings/meeting-words.ts'
import { POLL_METHODS, POLL_STATUSES } from '../../src/domain/meetings/polls/poll-state.ts'
import { MEETING_ORDERS } from '../../src/services/meetings/meetings.repository.ts'
import { enumOf } from '../shared/enum-of.ts'

export const MeetingKindEnum = enumOf(MEETING_KINDS)
registerEnumType(MeetingKindEnum, { name: 'MeetingKind' })

export const MeetingStatusEnum = enumOf(MEETING_STATUSES)
registerEnumType(MeetingStatusEnum, { name: 'MeetingStatus' })

export const MeetingModeEnum = enumOf(MEETING_MODES)
registerEnumType(MeetingModeEnum, { name: 'MeetingMode' })

export const AgendaItemStatusEnum = enumOf(AGENDA_ITEM_STATUSES)
registerEnumType(AgendaItemStatusEnum, { name: 'AgendaItemStatus' })

export const AttendanceStatusEnum = enumOf(ATTENDANCE_STATUSES)
registerEnumType(AttendanceStatusEnum, { name: 'AttendanceStatus' })

export const MeetingCommandNameEnum = enumOf(MEETING_COMMAND_NAMES)
registerEnumType(MeetingCommandNameEnum, { name: 'MeetingCommandName' })

export const FloorRequestKindEnum = enumOf(FLOOR_REQUEST_KINDS)
registerEnumType(FloorRequestKindEnum, { name: 'FloorRequestKind' })

export const PollMethodEnum = enumOf(POLL_METHODS)
registerEnumType(PollMethodEnum, { name: 'PollMethod' })

export const PollStatusEnum = enumOf(POLL_STATUSES)
registerEnumType(PollStatusEnum, { name: 'PollStatus' })

export const RefusalCodeEnum = enumOf(REFUSAL_CODES)
registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: 'Why the rules of a meeting refuse a command now.',
})

export const MeetingOrderEnum = enumOf(MEETING_ORDERS)
registerEnumType(MeetingOrderEnum, { name: 'MeetingOrder' })
