/** ISSUED: waits for its person to activate it. CLOSED: kept for history, opens nothing. */
export const ACCOUNT_STATUSES = ['ISSUED', 'ACTIVE', 'CLOSED'] as const
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]
