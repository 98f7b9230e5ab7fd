import type { Payload } from 'payload'

import type { NamedOrganization } from '../../domain/meetings/minutes/minutes-frame.ts'
import type { MeetingRolls, RollQuestion } from '../../services/meetings/meetings.repository.ts'
import { rolesWith } from '../../domain/permissions.ts'
import { holdersOf } from '../appointments/holders-of.ts'
import { createMediaRepository } from '../media/media.repository.ts'
import { MEMBER_PROJECTION, toMember, type MemberRow } from '../members/member-row.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { cellRolls, committeeRolls } from './current-rolls.ts'

/** Whom meetings expect, and what else of the registers a plan refers to. */
export function createMeetingRolls({
  payload,
  clock,
}: {
  readonly payload: Payload
  readonly clock: () => Date
}): MeetingRolls {
  return {
    async rollsOf(questions) {
      const [committees, cells] = await Promise.all([
        committeeRolls({ payload, ...asked(questions, true), now: clock() }),
        cellRolls({ payload, ...asked(questions, false) }),
      ])
      return questions.map(({ organizationId, kind }) => {
        const rolls = kind === 'COMMITTEE' ? committees : cells
        return rolls.get(organizationId) ?? []
      })
    },

    whoRunsMeetings: (asked) => holdersOf({ payload, roles: rolesWith('meeting.run'), ...asked }),

    activePath: (id) => pathOf({ payload, id, filter: { status: 'ACTIVE' } }),
    pathOf: (id) => pathOf({ payload, id, filter: {} }),

    minutesFrame: minutesFrame(payload),

    async membersOnRolls({ ids, viewer }) {
      const found = await rowsOf({ payload, slug: 'members' })
        .find({ _id: { $in: toObjectIds(ids) } }, MEMBER_PROJECTION)
        .lean<MemberRow[]>()
      return found.map((row) => toMember({ row, viewer }))
    },

    async readableDocuments({ ids, viewer }) {
      const found = await createMediaRepository({ payload }).findByIds({ ids, viewer })
      return new Set(found.map(({ id }) => id))
    },
  }
}

async function pathOf({
  payload,
  id,
  filter,
}: {
  readonly payload: Payload
  readonly id: string
  readonly filter: Record<string, unknown>
}): Promise<readonly string[] | null> {
  const [_id] = toObjectIds([id])
  if (_id === undefined) return null
  const row = await rowsOf({ payload, slug: 'organizations' })
    .findOne({ _id, ...filter }, { path: 1 })
    .lean<{ path?: readonly string[] }>()
  return row?.path ?? null
}

const asked = (questions: readonly RollQuestion[], isCommittee: boolean) => {
  const chosen = questions.filter(({ kind }) => (kind === 'COMMITTEE') === isCommittee)
  return { organizationIds: [...new Set(chosen.map(({ organizationId }) => organizationId))] }
}

/** The names and levels of an organization and of those above it, nearest first. */
const minutesFrame =
  (payload: Payload): MeetingRolls['minutesFrame'] =>
  async (path) => {
    const found = await rowsOf({ payload, slug: 'organizations' })
      .find({ _id: { $in: toObjectIds(path) } }, { name: 1, type: 1 })
      .lean<(NamedOrganization & { readonly _id: unknown })[]>()
    const [organization, ...above] = path.toReversed().flatMap((id) => {
      const row = found.find(({ _id }) => String(_id) === id)
      return row === undefined ? [] : [{ name: row.name, type: row.type }]
    })
    return { organization: organization ?? { name: '', type: 'CELL' }, above }
  }
