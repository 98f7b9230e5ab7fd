/** Everything that the audit log tells of, in the groups that the page filters by. */
export const AUDIT_GROUPS = {
  SIGN_IN: [
    'SIGNED_IN',
    'SIGN_IN_FAILED',
    'SIGN_IN_LOCKED',
    'SIGNED_OUT',
    'SESSION_REVOKED',
    'ACCOUNT_ACTIVATED',
    'ACTIVATION_FAILED',
    'PASSWORD_CHANGED',
  ],
  RIGHTS: [
    'APPOINTMENT_CREATED',
    'APPOINTMENT_CHANGED',
    'APPOINTMENT_ENDED',
    'APPOINTMENT_WITHDRAWN',
    'BOARD_CHANGED',
    'BOARD_REMOVED',
    'ACCOUNT_CREATED',
    'ACCOUNT_STATUS_CHANGED',
    'ACCOUNT_LINKED',
    'ADMINISTRATOR_CHANGED',
    'ORGANIZATION_MOVED',
  ],
  RULES: ['MEETING_RULES_SET', 'MEETING_RULES_REMOVED'],
  LISTS: ['ROSTER_PREVIEWED', 'IMPORT_STARTED', 'IMPORT_ENDED', 'EXPORTED', 'ACCOUNTS_ISSUED'],
  UNMASKING: ['UNMASKED'],
} as const

export type AuditGroup = keyof typeof AUDIT_GROUPS
export type AuditKind = (typeof AUDIT_GROUPS)[AuditGroup][number]

export const isAuditGroup = (text: string): text is AuditGroup => text in AUDIT_GROUPS
