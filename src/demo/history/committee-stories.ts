import { COMMITTEE_ROLES } from '../../domain/appointments/committee-roles.ts'
import { addMonths, dayOf } from '../../domain/calendar/day.ts'
import { hasCellLife, type MemberStatus } from '../../domain/members/member-status.ts'
import type { MinutesFrame } from '../../domain/meetings/minutes/minutes-frame.ts'
import type { Role, Viewer } from '../../domain/permissions.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import { groupBy } from '../../domain/group-by.ts'
import { FIRST_CELL, isSettlement, type DemoCommittee } from '../committee/committee.ts'
import { officesOf, type DemoOffice, type Place } from '../committee/offices.ts'
import type { DemoRegister, RegisterMember, RegisterOrganization } from '../demo-register.ts'
import { indexed } from '../register-index.ts'
import { cellYear } from './cell-year.ts'
import { committeeYear } from './committee-year.ts'
import type { Attender } from './meeting-script.ts'
import type { MeetingStory } from './meeting-story.ts'

/** A story with everybody in it. */
export type CommitteeStory = {
  readonly story: MeetingStory
  readonly organization: RegisterOrganization
  readonly chair: Viewer
  readonly roll: readonly Attender[]
  /** Of the cells of the first commune all is told; of the others, who came. */
  readonly told: { readonly frame: MinutesFrame; readonly now: Date } | null
  /** Of the cell that visitors see from within, and not long ago. */
  readonly isRecentOfCast: boolean
  readonly isAhead: boolean
}

type Asked = {
  readonly committee: DemoCommittee
  readonly register: DemoRegister
  readonly anchor: string
  /** When the demo was begun: what is later has not happened. */
  readonly begunAt: Date
}

/** Every meeting of the committee, cell by cell and then committee by committee. */
export function storiesOf(asked: Asked): readonly CommitteeStory[] {
  const { committee, register, anchor } = asked
  const people = peopleOf(asked)
  const years = committee.bodies.flatMap((body) => [
    ...body.cells.map(({ name }) => {
      const place = { body: body.code, cell: name }
      return { place, stories: yearOfCell({ ...asked, place, rollout: body.rollout }) }
    }),
    ...(body.type === 'GRASSROOTS_CELL' || body.rollout === 'notBegun'
      ? []
      : [
          {
            place: { body: body.code, cell: null },
            stories: yearOfCommittee(asked, body.name, body.code),
          },
        ]),
  ])
  const { organizationAt } = indexed({ committee, register })
  const recent = addMonths({ day: anchor, months: -RECENT_MONTHS })
  return years.flatMap(({ place, stories }) => {
    const organization = organizationAt(place)
    const isOfCast = place.body === FIRST_CELL.body && place.cell === FIRST_CELL.cell
    return stories.flatMap((story): readonly CommitteeStory[] => {
      const day = dayOf(story.startsAt)
      const chair = people.chairOf({ place, organization, story })
      if (chair === null) return []
      const roll = people.rollOf({ place, organization, story })
      const isRecentOfCast = isOfCast && day >= recent
      const isAhead = story.startsAt > asked.begunAt
      const told =
        place.body === FIRST_CELL.body
          ? { frame: frameOf({ register, organization }), now: asked.begunAt }
          : null
      return [{ story, organization, chair, roll, told, isRecentOfCast, isAhead }]
    })
  })
}

const RECENT_MONTHS = 2

function frameOf({
  register,
  organization,
}: {
  readonly register: DemoRegister
  readonly organization: RegisterOrganization
}): MinutesFrame {
  const above = organization.path
    .slice(0, -1)
    .reverse()
    .flatMap((id) => register.organizations.find((one) => one.id === id) ?? [])
  return { organization, above }
}

type OfCell = Asked & {
  readonly place: Place
  readonly rollout: Parameters<typeof cellYear>[0]['rollout']
}

function yearOfCell({ place, rollout, anchor, begunAt }: OfCell) {
  const name = place.cell ?? ''
  const settles = isSettlement(name)
  return cellYear({
    seed: `${place.body} ${name}`,
    isSettlement: settles,
    isFirstCell: place.body === FIRST_CELL.body && name === FIRST_CELL.cell,
    rollout,
    place: settles ? `Nhà văn hóa ${name.replace('Chi bộ ', '')}` : 'Phòng họp cơ quan',
    anchor,
    now: begunAt,
  })
}

const yearOfCommittee = ({ anchor, begunAt }: Asked, name: string, seed: string) =>
  committeeYear({
    seed,
    anchor,
    now: begunAt,
    place: `Trụ sở ${name.replace('Đảng bộ', 'Đảng ủy')}`,
  })

type At = {
  readonly place: Place
  readonly organization: RegisterOrganization
  readonly story: MeetingStory
}

/** Who was in office and on the register on a day. */
function peopleOf({ committee, register, anchor }: Asked) {
  const { memberOf, organizationAt } = indexed({ committee, register })
  const organizations = new Map(register.organizations.map((one) => [one.id, one]))
  const offices = groupBy(officesOf({ committee, anchor }), ({ place }) => organizationAt(place).id)
  const inCell = groupBy(register.members, ({ cellId }) => cellId)
  const pathOf = (member: RegisterMember) => organizations.get(member.cellId)?.path ?? []
  const officersAt = ({ organization, story }: At) =>
    (offices.get(organization.id) ?? []).filter(
      ({ from, to, role }) =>
        COMMITTEE_ROLES.includes(role) && isInForce({ from, to, today: dayOf(story.startsAt) }),
    )
  const holderOf = (role: Role, held: readonly DemoOffice[]) =>
    held.flatMap((office) => (office.role === role ? (memberOf(office.person) ?? []) : []))[0]

  return {
    /** The secretary, or the deputy where there is none. Null: nobody could hold the meeting. */
    chairOf(at: At): Viewer | null {
      const held = officersAt(at)
      for (const role of COMMITTEE_ROLES) {
        const member = holderOf(role, held)
        if (member?.accountId && member.isActivated)
          return viewerOf({ member, path: pathOf(member), role, organization: at.organization })
      }
      return null
    },
    rollOf(at: At): readonly Attender[] {
      const day = dayOf(at.story.startsAt)
      const holders = new Set(officersAt(at).flatMap(({ person }) => memberOf(person)?.id ?? []))
      const expected =
        at.story.kind === 'COMMITTEE'
          ? register.members.filter(({ id }) => holders.has(id))
          : (inCell.get(at.organization.id) ?? [])
      return expected.flatMap((member) => attenderOn({ member, day, path: pathOf(member) }) ?? [])
    },
  }
}

type OnDay = {
  readonly member: RegisterMember
  readonly day: string
  readonly path: readonly string[]
}

/** What somebody counted as that day: who was admitted later was not there, who was recognized later was on probation. */
function attenderOn({ member, day, path }: OnDay): Attender | null {
  const {
    id,
    fullName: name,
    phone,
    status,
    admittedOn,
    officialOn,
    hasSmartphone,
    isActivated,
  } = member
  if (!hasCellLife(status) || (admittedOn !== null && admittedOn > day)) return null
  const wasOnProbation = status === 'OFFICIAL' && officialOn !== null && officialOn > day
  const memberClass: MemberStatus = wasOnProbation ? 'PROBATIONARY' : status
  const checksIn = hasSmartphone && isActivated && member.accountId !== null
  return {
    memberId: id,
    memberClass,
    name,
    seed: phone,
    viewer: checksIn ? viewerOf({ member, path }) : null,
  }
}

function viewerOf({
  member,
  path,
  role,
  organization,
}: Pick<OnDay, 'member' | 'path'> & {
  readonly role?: Role
  readonly organization?: RegisterOrganization
}): Viewer {
  return {
    accountId: member.accountId ?? '',
    sessionId: null,
    displayName: member.fullName,
    locale: 'vi',
    memberId: member.id,
    cellPath: path,
    systemAdministrator: false,
    appointments:
      role && organization
        ? [{ id: '', role, organizationId: organization.id, organizationPath: organization.path }]
        : [],
  }
}
