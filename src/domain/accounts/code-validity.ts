const CODE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/** Until when an activation code works that was made then. */
export const codesEndAt = (issuedAt: Date): Date =>
  new Date(issuedAt.getTime() + CODE_DAYS * DAY_MS)
