import type { CollectionConfig } from 'payload'

import { asOfficeList } from './as-office-list.ts'
import { asSayingWhy } from './access-reasons/saying-why.ts'
import { Accounts } from './accounts/accounts.collection.ts'
import { Appointments } from './appointments/appointments.collection.ts'
import { EditorialBoards } from './editorial-boards/editorial-boards.collection.ts'
import { EditorialTasks } from './editorial-tasks/editorial-tasks.collection.ts'
import { asAskedLiterally } from './literal-question.ts'
import { Media } from './media/media.collection.ts'
import { MeetingRuleSets } from './meeting-rule-sets/meeting-rule-sets.collection.ts'
import { Meetings } from './meetings/meetings.collection.ts'
import { Members } from './members/members.collection.ts'
import { News } from './news/news.collection.ts'
import { Organizations } from './organizations/organizations.collection.ts'

export { SHOWS_VALUES } from './members/masks.ts'
export { auditEndpoints, provideAuditDoor, type AuditDoor } from './audit/audit-door.ts'
export { provideAudit } from './audit/record-audit.ts'
export { provideEditorialDoor } from './editorial/editorial-door.ts'
export { provideMeetingDoor, type MeetingDoor } from './meetings/meeting-door.ts'
export { provideOrganizationMove } from './organizations/move-door.ts'
export { provideOrganizationTree } from './organizations/tree-door.ts'
export { provideMemberDoor } from './members/member-door.ts'
export { provideRosterDoor, type RosterDoor } from './members/roster-door.ts'
export { storeUploadsIn } from './media/media.collection.ts'

export { provideExports } from './exports/export-door.ts'
export { deskOfAccount, provideDesk } from './desk/desk-door.ts'
export { findReasons } from './access-reasons/find-reasons.ts'
export { loadViewer, loadViewers } from './accounts/load-viewer.ts'
export { presentRestError } from './present-rest-error.ts'
export { provideAccountIssuing } from './accounts/issue-door.ts'
export { provideRightsDoor } from './accounts/rights-door.ts'
export { provideSignInCheck } from './accounts/sign-in-door.ts'

/** Every collection of Payload. The only file of this folder that others import. */
export const collections: CollectionConfig[] = [
  Organizations,
  Members,
  Accounts,
  Appointments,
  EditorialBoards,
  EditorialTasks,
  Media,
  Meetings,
  MeetingRuleSets,
  News,
]
  .map(asAskedLiterally)
  .map(asSayingWhy)
  .map(asOfficeList)
