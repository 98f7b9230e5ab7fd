import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import { usedSecondsAt } from '../../src/domain/meetings/agenda/agenda-state.ts'
import { summarize, type AttendanceSummary } from '../../src/domain/meetings/attendance.ts'
import type { KnownCommand } from '../../src/domain/meetings/meeting-commands.ts'
import type { MeetingRules } from '../../src/domain/meetings/meeting-rules.ts'
import type { AnnouncedAbsence, AttendanceRow } from '../../src/domain/meetings/meeting-state.ts'
import type { MediaRecord } from '../../src/services/media/media.repository.ts'
import type { AttendanceLine } from '../../src/services/meetings/meeting-reads.ts'
import type { AgendaItemRecord, MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { loadFound } from '../loaders/by-id.ts'
import { MediaFileType } from '../media/media-file.type.ts'
import { MemberType } from '../members/member.type.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import { attendancePage, ROLL_ORDER } from './attendance-page.ts'
import {
  AttendanceConnectionType,
  AttendanceSummaryType,
  AttendanceType,
} from './attendance.type.ts'
import { MeetingCommandNameEnum } from './meeting-enums.ts'
import { AnnouncedAbsenceType } from './meeting-room.type.ts'
import { AttendanceArgs } from './meeting.input.ts'
import { AgendaItemType, MeetingRulesType, MeetingType } from './meeting.type.ts'

const DEFAULT_FIRST = 50
const DEPENDS = 'Depends on the person: ask for it beside the stream and not in it.'

@Resolver(() => MeetingType)
export class MeetingFieldsResolver {
  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { organizationId }: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> {
    return loaders.organizationReferenced.load(organizationId)
  }

  @FieldResolver(() => MeetingRulesType, {
    description:
      'Those in force when it was registered; before that, those that would apply today.',
  })
  rules(@Root() meeting: MeetingRecord, @Ctx() { loaders }: Context): Promise<MeetingRules> {
    return loaders.meetingRules.load(meeting)
  }

  @FieldResolver(() => MemberType, { nullable: true })
  chair(
    @Root() { chairId }: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<MemberRecord | null> | null {
    return chairId === null ? null : loaders.memberOnRoll.load(chairId)
  }

  @FieldResolver(() => MemberType, { nullable: true })
  minuteTaker(
    @Root() { minuteTakerId }: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<MemberRecord | null> | null {
    return minuteTakerId === null ? null : loaders.memberOnRoll.load(minuteTakerId)
  }

  @FieldResolver(() => AttendanceConnectionType, {
    description:
      'The roll as people are called. Frozen at the opening; before, whom the register expects.',
  })
  async attendance(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders }: Context,
    @Args(() => AttendanceArgs) { first, after, statuses }: AttendanceArgs,
  ): Promise<Connection<AttendanceLine>> {
    const request = pageArgs({ first, after, order: ROLL_ORDER, defaultFirst: DEFAULT_FIRST })
    const { attendance } = await loaders.meetingView.load(meeting)
    return toConnection({
      page: attendancePage({ attendance, statuses, request }),
      request,
      order: ROLL_ORDER,
      count: async () =>
        attendance.filter(({ status }) => statuses?.includes(status) ?? true).length,
    })
  }

  @FieldResolver(() => AttendanceSummaryType)
  async attendanceSummary(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<AttendanceSummary> {
    const { attendance, rules } = await loaders.meetingView.load(meeting)
    return summarize({ rows: attendance, rules })
  }

  @FieldResolver(() => Int, { description: 'The number of the last event of its log.' })
  async lastSeq(@Root() meeting: MeetingRecord, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.meetingState.load(meeting))?.seq ?? meeting.documentSeq
  }

  @FieldResolver(() => [MeetingCommandNameEnum], {
    description: `What this viewer may do now. ${DEPENDS}`,
  })
  availableCommands(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders }: Context,
  ): Promise<readonly KnownCommand[]> {
    return loaders.availableCommands.load(meeting)
  }

  @FieldResolver(() => AttendanceType, {
    nullable: true,
    description: `The viewer's own line; null for somebody who is not on the roll. ${DEPENDS}`,
  })
  async viewerAttendance(
    @Root() meeting: MeetingRecord,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<AttendanceRow | null> {
    const { attendance } = await loaders.meetingView.load(meeting)
    return attendance.find(({ memberId }) => memberId === viewer?.memberId) ?? null
  }
}

@Resolver(() => AgendaItemType)
export class AgendaItemFieldsResolver {
  @FieldResolver(() => Int, { description: 'Whole seconds in which it was the current item.' })
  usedSeconds(@Root() item: AgendaItemRecord, @Ctx() { services }: Context): number {
    return usedSecondsAt(item, services.meetings.now())
  }

  @FieldResolver(() => MeetingType, {
    nullable: true,
    description: 'The meeting that did not finish it.',
  })
  carriedOverFrom(
    @Root() { carriedOverFrom }: AgendaItemRecord,
    @Ctx() { loaders }: Context,
  ): Promise<MeetingRecord | null> | null {
    return carriedOverFrom === null ? null : loaders.meeting.load(carriedOverFrom)
  }

  @FieldResolver(() => [MediaFileType], { description: 'Papers that the viewer may open.' })
  documents(
    @Root() { documentIds }: AgendaItemRecord,
    @Ctx() { loaders }: Context,
  ): Promise<MediaRecord[]> {
    return loadFound(loaders.media, documentIds)
  }
}

@Resolver(() => AttendanceType)
export class AttendanceFieldsResolver {
  @FieldResolver(() => AnnouncedAbsenceType, {
    nullable: true,
    description: 'What the member has said beforehand.',
  })
  announcedAbsence(@Root() { announced }: AttendanceLine): AnnouncedAbsence | null {
    return announced
  }

  @FieldResolver(() => MemberType)
  member(
    @Root() { memberId }: AttendanceRow,
    @Ctx() { loaders }: Context,
  ): Promise<MemberRecord | null> {
    return loaders.memberOnRoll.load(memberId)
  }
}
