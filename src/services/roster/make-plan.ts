import { dayOf } from '../../domain/calendar/day.ts'
import { holdsMembers } from '../../domain/organizations/organization-types.ts'
import { isGrantedAt, reachOf, type Reach, type Viewer } from '../../domain/permissions.ts'
import type { EncodingChoice } from '../../domain/roster/decoded-sheet.ts'
import {
  planOrganizations,
  possibleCodes,
  type PlannedOrganization,
} from '../../domain/roster/plan-organizations.ts'
import { planRoster, type RosterPlan } from '../../domain/roster/plan-roster.ts'
import { readRoster, type Roster } from '../../domain/roster/read-roster.ts'
import type { StoredOrganization } from '../../domain/roster/stored-register.ts'
import { DomainError, forbidden } from '../../errors/domain-error.ts'
import type { ReadFile } from '../../files/spreadsheets/read-workbook.ts'
import type { RosterRepository } from './roster.repository.ts'

/** A list and where it is to go, as a viewer brings them. */
export type RosterRequest = {
  readonly file: ReadFile
  readonly fileName: string
  /** Code of the organization that the headings of the list hang under. */
  readonly under: string
  readonly encoding?: EncodingChoice | null
  readonly viewer: Viewer
  /** For the audit log. */
  readonly address?: string | null
}

export type MadePlan = {
  readonly roster: Roster
  readonly plan: RosterPlan
  readonly paths: ReadonlyMap<string, readonly string[]>
}

type IdOf = (kind: 'organization' | 'member' | 'office', key: string) => string

const refused = (message: string, params: Record<string, string | number> = {}) =>
  new DomainError({ code: 'INVALID_INPUT', message, params })

/** Reads the list. Throws what the file is lacking: a heading, people, a sure encoding (for an import). */
export function readList({
  request: { file, encoding },
  now,
}: {
  readonly request: RosterRequest
  readonly now: Date
}): Roster {
  const roster = readRoster({ workbook: file.workbook, now, choice: encoding ?? null })
  if (roster === null) throw refused('roster.notAMemberList')
  if (roster.people.length === 0) throw refused('roster.nobody')
  return roster
}

/** The organization that is imported into. One that is not there, or that the viewer may not import into, is refused. */
export async function findUnder({
  request: { under, viewer },
  repository,
}: {
  readonly request: RosterRequest
  readonly repository: RosterRepository
}): Promise<StoredOrganization> {
  const reach = reachOf({ viewer, permission: 'member.import' })
  const found = await repository.organizationByCode({ code: under.trim(), reach })
  if (found === null) throw refused('roster.underUnknown', { code: under })
  if (!isGrantedAt({ viewer, permission: 'member.import', path: found.path })) throw forbidden()
  if (found.status !== 'ACTIVE') throw refused('roster.underDissolved', { code: under })
  return found
}

type MakePlanArgs = {
  readonly roster: Roster
  readonly under: StoredOrganization
  readonly viewer: Viewer
  readonly repository: RosterRepository
  readonly idOf: IdOf
  readonly now: Date
}

/** Compares the list with the register as it is now. Reads only. */
export async function makePlan(args: MakePlanArgs): Promise<MadePlan> {
  const { roster, under, viewer, repository, idOf, now } = args
  const reach = reachOf({ viewer, permission: 'member.import' })
  const below = await repository.organizationsBelow(under.id)
  const organizations = await organizationsOf(args, below)
  const stored = await storedPeople({ roster, under, reach, repository })
  const ids = [...new Set([...organizations.values()].map(({ id }) => id)), under.id]
  const offices = await repository.officesIn({ organizationIds: ids, day: dayOf(now) })
  const cellOfUnder = holdsMembers(under.type) ? { ...under, isNew: false } : null
  const cellNames = new Map(
    [under, ...below, ...organizations.values()].map(({ id, name }) => [id, name]),
  )
  const plan = planRoster({
    roster,
    organizations,
    cellOfUnder,
    stored,
    offices,
    cellNames,
    idOf,
    now,
  })
  const paths = new Map([under, ...organizations.values()].map(({ id, path }) => [id, path]))
  return { roster, plan, paths }
}

async function organizationsOf(
  { roster, under, repository, idOf }: MakePlanArgs,
  stored: readonly StoredOrganization[],
): Promise<ReadonlyMap<string, PlannedOrganization>> {
  const asked = {
    listed: roster.organizations,
    under,
    stored,
    idOf: (key: string) => idOf('organization', key),
  }
  const takenCodes = await repository.takenCodes(possibleCodes(asked))
  const planned = planOrganizations({ ...asked, takenCodes })
  if (planned.fits) return planned.byKey
  const { heading, parent } = planned
  throw refused('roster.headingDoesNotFit', { heading, parent })
}

type StoredArgs = Pick<MakePlanArgs, 'roster' | 'under' | 'repository'> & { readonly reach: Reach }

function storedPeople({ roster, under, reach, repository }: StoredArgs) {
  const numbers = (field: 'cardNumber' | 'citizenId') => [
    ...new Set(roster.people.flatMap((person) => person[field] ?? [])),
  ]
  return repository.peopleFor({
    underId: under.id,
    cardNumbers: numbers('cardNumber'),
    citizenIds: numbers('citizenId'),
    reach,
  })
}
