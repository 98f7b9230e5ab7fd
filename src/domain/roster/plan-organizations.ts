import { mayHangUnder, type OrganizationType } from '../organizations/organization-types.ts'
import { pathUnder } from '../organizations/organization-tree.ts'
import { slugify } from '../text/slug.ts'
import { organizationKey } from './heading-rows.ts'
import type { RosterOrganization } from './heading-stack.ts'
import type { StoredOrganization } from './stored-register.ts'

/** An organization of the list in the register: one that stands there, or one that is to be made. */
export type PlannedOrganization = StoredOrganization & { readonly isNew: boolean }

export type OrganizationsPlan =
  | { readonly fits: true; readonly byKey: ReadonlyMap<string, PlannedOrganization> }
  | { readonly fits: false; readonly heading: string; readonly parent: string }

type PlanArgs = {
  readonly listed: readonly RosterOrganization[]
  /** The organization that is imported into. */
  readonly under: StoredOrganization
  /** Everything below it. */
  readonly stored: readonly StoredOrganization[]
  /** Codes that are taken anywhere among those that `possibleCodes` names. */
  readonly takenCodes: ReadonlySet<string>
  readonly idOf: (key: string) => string
}

/**
 * Finds every heading of the list again by its parent and folded name, and plans those that are not there. A heading that names the
 * organization imported into is that organization. A cell directly under a body above the grassroots is a cell of the grassroots.
 */
export function planOrganizations(args: PlanArgs): OrganizationsPlan {
  const children = new Map(
    args.stored
      .filter(({ status }) => status === 'ACTIVE')
      .map((organization) => [childKey(organization.parentId, organization), organization]),
  )
  const codes = new Set(args.takenCodes)
  const byKey = new Map<string, PlannedOrganization>()
  for (const listed of args.listed) {
    const parent = listed.parentKey === null ? args.under : byKey.get(listed.parentKey)
    if (parent === undefined) continue
    if (listed.parentKey === null && organizationKey(listed) === organizationKey(args.under)) {
      byKey.set(listed.key, { ...args.under, isNew: false })
      continue
    }
    const found = children.get(childKey(parent.id, listed))
    const planned = found ? { ...found, isNew: false } : made({ listed, parent, codes, args })
    if (planned === null) return { fits: false, heading: listed.name, parent: parent.name }
    byKey.set(listed.key, planned)
  }
  return { fits: true, byKey }
}

const childKey = (parentId: string | null, named: { name: string; type: OrganizationType }) =>
  `${parentId ?? ''}/${organizationKey(named)}`

type MadeArgs = {
  readonly listed: RosterOrganization
  readonly parent: StoredOrganization
  readonly codes: Set<string>
  readonly args: PlanArgs
}

function made({ listed, parent, codes, args }: MadeArgs): PlannedOrganization | null {
  const type = typeUnder(listed.type, parent.type)
  if (type === null) return null
  const id = args.idOf(listed.key)
  const [plain, numbered] = codesFor({ listed, parentCode: ownCode(parent, args.under), id })
  const code = codes.has(plain) ? numbered : plain
  codes.add(code)
  return {
    id,
    code,
    name: listed.name,
    type,
    status: 'ACTIVE',
    parentId: parent.id,
    path: pathUnder({ parentPath: parent.path, id }),
    isNew: true,
  }
}

/** What a list calls by a neighbouring word: the level follows from the place. */
const NEIGHBOURS: Partial<Readonly<Record<OrganizationType, readonly OrganizationType[]>>> = {
  CELL: ['GRASSROOTS_CELL'],
  GRASSROOTS_CELL: ['CELL'],
  GRASSROOTS_BRANCH: ['SECTION_BRANCH'],
  COMMUNE: ['GRASSROOTS_BRANCH'],
  DISTRICT: ['GRASSROOTS_BRANCH'],
  BLOC: ['GRASSROOTS_BRANCH'],
}

function typeUnder(type: OrganizationType, parentType: OrganizationType): OrganizationType | null {
  const possible = [type, ...(NEIGHBOURS[type] ?? [])]
  return possible.find((candidate) => mayHangUnder({ type: candidate, parentType })) ?? null
}

const MAX_PART = 28
const MAX_CODE = 50

/** The code of an organization of the list does not begin with the code of what it is imported into. */
const ownCode = (parent: StoredOrganization, under: StoredOrganization) =>
  parent.id === under.id ? null : parent.code

type CodeArgs = {
  readonly listed: RosterOrganization
  readonly parentCode: string | null
  readonly id: string
}

/** A code from the name, the same every time, and another one where that is taken. */
function codesFor({ listed, parentCode, id }: CodeArgs): readonly [string, string] {
  const bare = organizationKey(listed).replace(/^\w+:/, '')
  const part = slugify(bare).slice(0, MAX_PART).replace(/-+$/, '').toUpperCase()
  const prefix = parentCode === null ? '' : `${parentCode.slice(0, MAX_CODE - MAX_PART - 1)}.`
  const plain = `${prefix}${part}` || 'TO-CHUC'
  return [plain, `${plain}-${id.slice(-6).toUpperCase()}`]
}

/** Every code that a plan may want to use, to be looked up before. */
export function possibleCodes(args: Omit<PlanArgs, 'takenCodes'>): readonly string[] {
  const plan = planOrganizations({ ...args, takenCodes: new Set() })
  return plan.fits
    ? [...plan.byKey.values()].flatMap(({ isNew, code }) => (isNew ? [code] : []))
    : []
}
