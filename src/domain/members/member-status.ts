/** States of a member, as the contract names them (domain.md section 6.2). */
export const MEMBER_STATUSES = [
  'OFFICIAL',
  'PROBATIONARY',
  'EXEMPT',
  'TEMPORARILY_HERE',
  'TEMPORARILY_AWAY',
  'SUSPENDED',
  'TRANSFERRED_OUT',
  'LEFT',
  'DECEASED',
] as const
export type MemberStatus = (typeof MEMBER_STATUSES)[number]

export const SEXES = ['FEMALE', 'MALE'] as const
export type Sex = (typeof SEXES)[number]

/** Gone from this register; their record stays. */
const GONE: readonly MemberStatus[] = ['TRANSFERRED_OUT', 'LEFT', 'DECEASED']

/** Those on the list of a cell today, whether or not they take part: everybody but the transferred out, the left and the deceased. */
export const CURRENT_STATUSES: readonly MemberStatus[] = MEMBER_STATUSES.filter(
  (status) => !GONE.includes(status),
)

/**
 * Whether the member takes part in the life of the cell: membership gives rights in the own cell.
 * Not so for those who are gone, and for the suspended.
 */
export function hasCellLife(status: MemberStatus): boolean {
  return CURRENT_STATUSES.includes(status) && status !== 'SUSPENDED'
}

/**
 * Which status may follow which. Probation ends in recognition or in leaving; who has been recognized is never on probation again;
 * from every state one may transfer, leave or die. Who was gone may come back (a transfer called off, readmission begins with probation);
 * nobody returns from death.
 */
const FOLLOWING: Readonly<Record<MemberStatus, readonly MemberStatus[]>> = {
  OFFICIAL: ['EXEMPT', 'TEMPORARILY_HERE', 'TEMPORARILY_AWAY', 'SUSPENDED', ...GONE],
  PROBATIONARY: ['OFFICIAL', 'TEMPORARILY_HERE', 'TEMPORARILY_AWAY', 'SUSPENDED', ...GONE],
  EXEMPT: ['OFFICIAL', 'TEMPORARILY_HERE', 'TEMPORARILY_AWAY', 'SUSPENDED', ...GONE],
  TEMPORARILY_HERE: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'SUSPENDED', ...GONE],
  TEMPORARILY_AWAY: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'SUSPENDED', ...GONE],
  SUSPENDED: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', ...GONE],
  TRANSFERRED_OUT: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'TEMPORARILY_HERE', 'LEFT', 'DECEASED'],
  LEFT: ['OFFICIAL', 'PROBATIONARY', 'DECEASED'],
  DECEASED: [],
}

/** Whether a member may go from one status to the other; staying is always possible. */
export function mayBecome({
  from,
  to,
}: {
  readonly from: MemberStatus
  readonly to: MemberStatus
}): boolean {
  return from === to || FOLLOWING[from].includes(to)
}
