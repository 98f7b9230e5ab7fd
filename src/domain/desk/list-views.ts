import { ACCOUNT_STATUS_LABELS } from '../accounts/accounts.labels.ts'
import { EDITORIAL_STATE_LABELS } from '../editorial/editorial.labels.ts'
import { MEETING_STATUS_LABELS } from '../meetings/meetings.labels.ts'
import { MEMBER_STATUS_LABELS } from '../members/members.labels.ts'
import type { Label } from '../messages/labels.ts'
import {
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_TYPE_LABELS,
} from '../organizations/organizations.labels.ts'
import { DUTY_LABELS } from './duties.labels.ts'
import type { Duty } from './duties.ts'

/** A way of looking at a list: a filter by one field. */
export type ListView = {
  readonly name: Label
  readonly where: Readonly<Record<string, { readonly equals: string | boolean }>>
}

const duty = (which: Duty): ListView => ({
  name: DUTY_LABELS[which].title,
  where: { duty: { equals: which } },
})
const by = (field: string, value: string, name: Label): ListView => ({
  name,
  where: { [field]: { equals: value } },
})

/** The views that every list offers; everybody keeps more of their own. By the slug of the collection. */
export const LIST_VIEWS: Readonly<Record<string, readonly ListView[]>> = {
  organizations: [
    by('type', 'CELL', ORGANIZATION_TYPE_LABELS.CELL),
    by('type', 'GRASSROOTS_BRANCH', ORGANIZATION_TYPE_LABELS.GRASSROOTS_BRANCH),
    duty('NO_SECRETARY'),
    duty('NOT_REGISTERED'),
    by('status', 'DISSOLVED', ORGANIZATION_STATUS_LABELS.DISSOLVED),
  ],
  members: [
    by('status', 'OFFICIAL', MEMBER_STATUS_LABELS.OFFICIAL),
    by('status', 'PROBATIONARY', MEMBER_STATUS_LABELS.PROBATIONARY),
    duty('PROBATION_ENDING'),
    by('status', 'EXEMPT', MEMBER_STATUS_LABELS.EXEMPT),
  ],
  accounts: [
    by('status', 'ISSUED', ACCOUNT_STATUS_LABELS.ISSUED),
    by('status', 'CLOSED', ACCOUNT_STATUS_LABELS.CLOSED),
  ],
  meetings: [
    by('status', 'REGISTERED', MEETING_STATUS_LABELS.REGISTERED),
    by('status', 'IN_PROGRESS', MEETING_STATUS_LABELS.IN_PROGRESS),
    by('status', 'CLOSED', MEETING_STATUS_LABELS.CLOSED),
  ],
  news: [
    by('state', 'DRAFT', EDITORIAL_STATE_LABELS.DRAFT),
    by('state', 'IN_REVIEW', EDITORIAL_STATE_LABELS.IN_REVIEW),
    by('state', 'PUBLISHED', EDITORIAL_STATE_LABELS.PUBLISHED),
  ],
  'editorial-tasks': [duty('WAITING_FOR_ME')],
}
