import type { OrganizationType } from '../../organizations/organization-types.ts'

export type NamedOrganization = { readonly name: string; readonly type: OrganizationType }

/** What the minutes say that is not in the log: the organization and those above it, self first. */
export type MinutesFrame = {
  readonly organization: NamedOrganization
  readonly above: readonly NamedOrganization[]
}

/** What an organization is called in its own minutes, and the sign of its minutes' number. */
type Level = { readonly body: string; readonly committee: string; readonly sign: string }

const CELL: Level = { body: 'chi bộ', committee: 'chi ủy', sign: 'CB' }
const BRANCH: Level = { body: 'đảng bộ', committee: 'ban chấp hành đảng bộ', sign: 'ĐU' }

const LEVELS: Readonly<Record<OrganizationType, Level>> = {
  PROVINCE: { ...BRANCH, sign: 'TU' },
  DISTRICT: BRANCH,
  BLOC: BRANCH,
  COMMUNE: BRANCH,
  GRASSROOTS_BRANCH: BRANCH,
  GRASSROOTS_CELL: CELL,
  SECTION_BRANCH: {
    body: 'đảng bộ bộ phận',
    committee: 'ban chấp hành đảng bộ bộ phận',
    sign: 'ĐBBP',
  },
  CELL,
  PARTY_GROUP: { body: 'tổ đảng', committee: 'tổ đảng', sign: 'TĐ' },
}

export const levelOf = ({ organization }: MinutesFrame): Level => LEVELS[organization.type]

const PLACES: readonly OrganizationType[] = ['COMMUNE', 'DISTRICT', 'PROVINCE']
const BEFORE_THE_NAME =
  /^(?:đảng bộ\s+)?(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s+/iu

/** The place before the date: that of the nearest level that is one. Null where its name does not tell. */
export function localityOf({ organization, above }: MinutesFrame): string | null {
  const place = [organization, ...above].find(({ type }) => PLACES.includes(type))
  if (place === undefined || !BEFORE_THE_NAME.test(place.name)) return null
  return place.name.replace(BEFORE_THE_NAME, '')
}
