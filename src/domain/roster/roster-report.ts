import type { MemberStatus } from '../members/member-status.ts'
import type { FileEncoding } from './decoded-sheet.ts'
import type { RosterPlan } from './plan-roster.ts'
import type { Roster } from './read-roster.ts'
import type { RosterCase, RosterNote } from './roster-case.ts'

/** What a preview says and an import has done. The same for both. */
export type RosterReport = {
  /** Rows about a person. */
  readonly rows: number
  readonly organizations: {
    readonly create: number
    readonly update: number
    readonly unchanged: number
  }
  readonly members: { readonly create: number; readonly update: number; readonly unchanged: number }
  /** Of the members created, updated and unchanged. */
  readonly byStatus: Readonly<Partial<Record<MemberStatus, number>>>
  readonly appointments: { readonly create: number; readonly unchanged: number }
  readonly cases: readonly RosterCase[]
  readonly notes: readonly RosterNote[]
  readonly encoding: FileEncoding & {
    readonly examples: readonly { readonly before: string; readonly after: string }[]
  }
  /** Names of members of the listed cells who are not in the list; at most the first two hundred. */
  readonly missing: { readonly count: number; readonly names: readonly string[] }
  /** The day the list says it was made for, YYYY-MM-DD. */
  readonly asOf: string | null
}

const MAX_NAMES = 200

export function reportOf({
  roster,
  plan,
}: {
  readonly roster: Roster
  readonly plan: RosterPlan
}): RosterReport {
  return {
    rows: roster.people.length,
    organizations: {
      create: plan.organizations.create.length,
      update: 0,
      unchanged: plan.organizations.unchanged,
    },
    members: {
      create: plan.creates.length,
      update: plan.updates.length,
      unchanged: plan.unchanged,
    },
    byStatus: plan.byStatus,
    appointments: { create: plan.offices.create.length, unchanged: plan.offices.unchanged },
    cases: plan.cases,
    notes: roster.notes,
    encoding: roster.encoding,
    missing: {
      count: plan.missing.length,
      names: plan.missing.slice(0, MAX_NAMES).map(({ fullName }) => fullName),
    },
    asOf: roster.asOf,
  }
}
