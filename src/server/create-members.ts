import type { Payload } from 'payload'

import { provideMemberDoor } from '../../collections/index.ts'
import { sayChange } from '../domain/members/said-change.ts'
import { createMemberChangeRepository } from '../persistence/members/member-changes.repository.ts'
import { createMemberChangeService } from '../services/members/change-member.service.ts'
import { createMemberOverview } from '../services/members/member-overview.service.ts'
import type { MeetingService } from '../services/meetings/meetings.service.ts'

/** What the admin's page of a member asks, over the same storage as the API. */
export function createMembers({
  payload,
  meetings,
}: {
  readonly payload: Payload
  readonly meetings: MeetingService
}) {
  const repository = createMemberChangeRepository({ payload })
  const memberChanges = createMemberChangeService({ repository })
  const memberOverview = createMemberOverview({ repository, meetings })
  provideMemberDoor(payload, {
    overview: memberOverview,
    preview: async ({ locale, ...asked }) =>
      sayChange({ previewed: await memberChanges.preview(asked), locale }),
    change: memberChanges.change,
  })
  return { memberChanges, memberOverview }
}
