import type { Role } from '../permissions.ts'

/** The offices whose holders are the committee of an organization: they hold its meetings, and a committee's meeting expects them. */
export const COMMITTEE_ROLES: readonly Role[] = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
]

/** The office without which an organization is not led. */
export const LEADING_ROLE: Role = 'SECRETARY'
