import type { AccessReasonRepository } from './access-reasons/access-reasons.repository.ts'
import type { AccountsService } from './accounts/accounts.service.ts'
import type { AppointmentRepository } from './appointments/appointments.repository.ts'
import type { AuditService } from './audit/audit.service.ts'
import type { EditorialService } from './editorial/editorial.service.ts'
import type { MediaRepository } from './media/media.repository.ts'
import type { MeetingLive, MeetingProjectors } from './meetings/meeting-live.ts'
import type { MeetingService } from './meetings/meetings.service.ts'
import type { MemberChangeService } from './members/change-member.service.ts'
import type { MemberOverviewService } from './members/member-overview.service.ts'
import type { MemberRepository } from './members/members.repository.ts'
import type { NewsLive, NewsRepository } from './news/news.repository.ts'
import type { NoticeSettingsService } from './notifications/notice-settings.service.ts'
import type { NotificationService } from './notifications/notifications.service.ts'
import type { OrganizationMoveService } from './organizations/move-organization.service.ts'
import type { OrganizationTreeService } from './organizations/organization-tree.service.ts'
import type { OrganizationRepository } from './organizations/organizations.repository.ts'
import type { Registrar } from './registers/registrar.repository.ts'
import type { RosterService } from './roster/roster.service.ts'
import type { SessionsService } from './sessions/sessions.service.ts'

/** Every use case that a door may call, one member a feature; built once a process in src/server/create-services.ts. */
export type Services = {
  readonly sessions: SessionsService
  readonly accounts: AccountsService
  readonly accessReasons: AccessReasonRepository
  readonly audit: AuditService
  readonly organizations: OrganizationRepository
  readonly organizationMoves: OrganizationMoveService
  readonly organizationTree: OrganizationTreeService
  readonly members: MemberRepository
  readonly memberChanges: MemberChangeService
  readonly memberOverview: MemberOverviewService
  readonly appointments: AppointmentRepository
  readonly registrar: Registrar
  readonly roster: RosterService
  readonly editorial: EditorialService
  readonly media: MediaRepository
  readonly news: NewsRepository
  /** News as they are published, for those who listen. */
  readonly newsLive: NewsLive
  /** Tells readers of what was published and not told yet; the worker's chore. */
  readonly tellReleases: () => Promise<number>
  /** Tells people of the boards what waits for them; the worker's chore. */
  readonly tellEditorialTasks: () => Promise<number>
  readonly meetings: MeetingService
  readonly meetingLive: MeetingLive
  readonly meetingProjectors: MeetingProjectors
  readonly notifications: NotificationService
  readonly noticeSettings: NoticeSettingsService
  /** Reminds of meetings that are coming; the worker's chore. */
  readonly remindOfMeetings: () => Promise<number>
  /** Sends the mails that are due; the worker's chore. */
  readonly deliverMail: () => Promise<number>
}
