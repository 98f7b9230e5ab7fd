import type { Viewer } from '../../src/domain/permissions.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'

/** An id of 24 hexadecimal digits that tells what it is for. */
export const idOf = (kind: 'a' | 'b' | 'c' | 'd', number: number): string =>
  `${kind}${number.toString(16).padStart(23, '0')}`

export function organization(
  number: number,
  under: OrganizationRecord | null = null,
  given: Partial<OrganizationRecord> = {},
): OrganizationRecord {
  const id = idOf('a', number)
  return {
    id,
    code: `TC${number}`,
    name: `Chi bộ ${number}`,
    type: under ? 'CELL' : 'COMMUNE',
    status: 'ACTIVE',
    parentId: under?.id ?? null,
    path: [...(under?.path ?? []), id],
    ...given,
  }
}

export function member(
  number: number,
  cell: OrganizationRecord,
  given: Partial<MemberRecord> = {},
): MemberRecord {
  return {
    id: idOf('b', number),
    fullName: `Nguyễn Văn ${String.fromCharCode(65 + (number % 26))}`,
    status: 'OFFICIAL',
    sex: 'MALE',
    cellId: cell.id,
    birthDate: '1970-05-01',
    phone: null,
    cardNumber: null,
    admittedOn: '1990-05-19',
    officialOn: '1991-05-19',
    ...given,
  }
}

export const viewerWith = (given: Partial<Viewer> = {}): Viewer => ({
  accountId: idOf('d', 1),
  sessionId: 'session-1',
  displayName: 'Trần Thị Bình',
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: false,
  appointments: [],
  ...given,
})

/** An officer of the organization: sees the registers of its subtree. */
export const officerOf = ({ id }: OrganizationRecord, given: Partial<Viewer> = {}): Viewer =>
  viewerWith({
    appointments: [{ id: idOf('c', 1), role: 'ORGANIZATION_OFFICER', organizationId: id }],
    ...given,
  })
