import type { Payload } from 'payload'

import type {
  StoredOffice,
  StoredOrganization,
  StoredPerson,
} from '../../domain/roster/stored-register.ts'
import type { RosterRepository } from '../../services/roster/roster.repository.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { createRosterWrites } from './roster-writes.ts'

type Id = { readonly toString: () => string }
type OrganizationRow = Omit<StoredOrganization, 'id' | 'parentId' | 'path'> & {
  readonly _id: Id
  readonly parent?: Id | null
  readonly path?: readonly string[]
}
type PersonRow = Partial<Omit<StoredPerson, 'id' | 'cellId' | 'fullName' | 'status'>> &
  Pick<StoredPerson, 'fullName' | 'status'> & { readonly _id: Id; readonly cell: Id }
type OfficeRow = {
  readonly holder?: { readonly relationTo: string; readonly value: Id } | null
  readonly role: StoredOffice['role']
  readonly organization: Id
  readonly to?: string | null
}

/** How many numbers one read asks about. */
const NUMBERS_A_READ = 100

const ORGANIZATION = { code: 1, name: 1, type: 1, status: 1, parent: 1, path: 1 }
const PERSON = {
  fullName: 1,
  sex: 1,
  birthDate: 1,
  admittedOn: 1,
  officialOn: 1,
  status: 1,
  cell: 1,
  cards: 1,
  dossierNumber: 1,
  citizenId: 1,
  phone: 1,
  hasSmartphone: 1,
}

/** The register as imports read and write it, by the collections' own models. */
export function createRosterRepository({
  payload,
}: {
  readonly payload: Payload
}): RosterRepository {
  return {
    ...createRosterWrites({ payload }),
    ...organizationReads(payload),
    ...peopleReads(payload),
  }
}

type OrganizationReads = Pick<
  RosterRepository,
  'organizationByCode' | 'organizationsBelow' | 'takenCodes' | 'placesOf'
>

function organizationReads(payload: Payload): OrganizationReads {
  const organizations = rowsOf({ payload, slug: 'organizations' })
  return {
    async organizationByCode({ code, reach }) {
      const visible = reachToFilter({ reach, fields: { path: 'path', organization: '_id' } })
      const found = await organizations
        .findOne({ code, ...visible }, ORGANIZATION)
        .lean<OrganizationRow>()
      return found ? toOrganization(found) : null
    },
    async organizationsBelow(id) {
      const found = await organizations.find({ path: id }, ORGANIZATION).lean<OrganizationRow[]>()
      return found.map(toOrganization).filter((organization) => organization.id !== id)
    },
    async placesOf(ids) {
      const found = await organizations
        .find({ _id: { $in: toObjectIds(ids) } }, ORGANIZATION)
        .lean<OrganizationRow[]>()
      return new Map(found.map((row) => [row._id.toString(), toOrganization(row)]))
    },
    async takenCodes(codes) {
      const found = await organizations
        .find({ code: { $in: codes } }, { code: 1 })
        .lean<{ code: string }[]>()
      return new Set(found.map(({ code }) => code))
    },
  }
}

function peopleReads(payload: Payload): Pick<RosterRepository, 'peopleFor' | 'officesIn'> {
  const members = rowsOf({ payload, slug: 'members' })
  const appointments = rowsOf({ payload, slug: 'appointments' })
  const listPeople = async (filter: Record<string, unknown>) =>
    (await members.find(filter, PERSON).lean<PersonRow[]>()).map(toPerson)
  return {
    async peopleFor({ underId, cardNumbers, citizenIds, reach }) {
      const inReach = reachToFilter({ reach, fields: { path: 'path', organization: 'cell' } })
      const people = await listPeople({ path: underId })
      const knownCards = new Set(people.flatMap(({ cards }) => cards.map(({ number }) => number)))
      const knownIds = new Set(people.map(({ citizenId }) => citizenId))
      const asked = {
        cardNumber: cardNumbers.filter((number) => !knownCards.has(number)),
        citizenId: citizenIds.filter((number) => !knownIds.has(number)),
      }
      for (const [field, numbers] of Object.entries(asked)) {
        for (const some of slicesOf(numbers))
          // Side by side, not under $and: the embedded server uses an index for the former alone.
          people.push(...(await listPeople({ [field]: { $in: some }, ...inReach })))
      }
      return [...new Map(people.map((person) => [person.id, person])).values()].sort(byId)
    },
    async officesIn({ organizationIds, day }) {
      const found = await appointments
        .find(
          { organization: { $in: toObjectIds(organizationIds) } },
          { holder: 1, role: 1, organization: 1, to: 1 },
        )
        .lean<OfficeRow[]>()
      return found.flatMap((row) => (!row.to || day < row.to ? toOffice(row) : []))
    },
  }
}

function slicesOf(numbers: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(numbers.length / NUMBERS_A_READ)
  return Array.from({ length: count }, (_, at) =>
    numbers.slice(at * NUMBERS_A_READ, (at + 1) * NUMBERS_A_READ),
  )
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

/** Offices of accounts outside of the register are no concern of a list. */
function toOffice({ holder, role, organization }: OfficeRow): readonly StoredOffice[] {
  if (holder?.relationTo !== 'members') return []
  return [{ memberId: holder.value.toString(), role, organizationId: organization.toString() }]
}

function toOrganization({ _id, parent, path, ...row }: OrganizationRow): StoredOrganization {
  const { code, name, type, status } = row
  const parentId = parent ? parent.toString() : null
  return { id: _id.toString(), code, name, type, status, parentId, path: path ?? [] }
}

function toPerson(row: PersonRow): StoredPerson {
  return {
    id: row._id.toString(),
    fullName: row.fullName,
    sex: row.sex ?? null,
    birthDate: row.birthDate ?? null,
    admittedOn: row.admittedOn ?? null,
    officialOn: row.officialOn ?? null,
    status: row.status,
    cellId: row.cell.toString(),
    cards: row.cards ?? [],
    dossierNumber: row.dossierNumber ?? null,
    citizenId: row.citizenId ?? null,
    phone: row.phone ?? null,
    hasSmartphone: row.hasSmartphone ?? null,
  }
}
