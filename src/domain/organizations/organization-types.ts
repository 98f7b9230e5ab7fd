/** Levels of the tree and states of an organization, as the contract names them. Levels are data: which exist differs by province and year. */
export const ORGANIZATION_TYPES = [
  'PROVINCE',
  'DISTRICT',
  'BLOC',
  'COMMUNE',
  'GRASSROOTS_BRANCH',
  'GRASSROOTS_CELL',
  'SECTION_BRANCH',
  'CELL',
  'PARTY_GROUP',
] as const
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number]

export const ORGANIZATION_STATUSES = ['ACTIVE', 'DISSOLVED'] as const
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number]

/** Bodies above the grassroots; since 2025 communes hang directly under the province (domain.md section 5.1). */
const SUPERIORS = ['PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE'] as const

/** Under which types a type may hang (domain.md section 5.1). What hangs under nothing is always a root. */
const PARENT_TYPES: Readonly<Record<OrganizationType, readonly OrganizationType[]>> = {
  PROVINCE: [],
  DISTRICT: ['PROVINCE'],
  BLOC: ['PROVINCE'],
  COMMUNE: ['PROVINCE', 'DISTRICT'],
  GRASSROOTS_BRANCH: SUPERIORS,
  GRASSROOTS_CELL: SUPERIORS,
  SECTION_BRANCH: ['COMMUNE', 'GRASSROOTS_BRANCH'],
  CELL: ['COMMUNE', 'GRASSROOTS_BRANCH', 'SECTION_BRANCH'],
  PARTY_GROUP: ['GRASSROOTS_CELL', 'CELL'],
}

/** What never stands alone: a section, a cell or a group is part of something. */
const NEVER_ROOTS: readonly OrganizationType[] = ['SECTION_BRANCH', 'CELL', 'PARTY_GROUP']

/** Members belong to a cell; bodies above have members only through their cells. */
export const MEMBER_TYPES: readonly OrganizationType[] = ['GRASSROOTS_CELL', 'CELL']

/** Whether an organization of `type` may hang under `parentType`; null asks for the top of a tree. */
export function mayHangUnder({
  type,
  parentType,
}: {
  readonly type: OrganizationType
  readonly parentType: OrganizationType | null
}): boolean {
  return parentType === null ? !NEVER_ROOTS.includes(type) : PARENT_TYPES[type].includes(parentType)
}

/** Whether members are registered in organizations of this type. */
export function holdsMembers(type: OrganizationType): boolean {
  return MEMBER_TYPES.includes(type)
}

/** The types that may hang under one of `type`, from the highest. */
export function typesUnder(type: OrganizationType): readonly OrganizationType[] {
  return ORGANIZATION_TYPES.filter((below) => mayHangUnder({ type: below, parentType: type }))
}
