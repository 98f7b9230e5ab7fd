import { randomUUID } from 'node:crypto'

import type { Viewer } from '../../src/domain/permissions.ts'
import type { MeetingOutcome } from '../../src/services/meetings/give-command.ts'
import type { Services } from '../../src/services/services.ts'
import type { World } from './world.ts'

type Meetings = Pick<Services, 'meetings'>

export type Cell = {
  readonly commune: { readonly id: string }
  readonly cell: { readonly id: string }
  readonly members: readonly { readonly id: string }[]
  /** One for each member; the first is the secretary's. */
  readonly viewers: readonly Viewer[]
  readonly secretary: Viewer
}

/** A cell below a commune with `size` members who can all sign in; the first of them is its secretary. */
export async function meetingCell(world: World, size = 4): Promise<Cell> {
  const commune = await world.organization({ type: 'COMMUNE', name: 'Xã Kiểm Thử' })
  const branch = await world.organization({
    type: 'GRASSROOTS_BRANCH',
    name: 'Đảng bộ Kiểm Thử',
    parent: commune,
  })
  const cell = await world.organization({ type: 'CELL', name: 'Chi bộ thôn Một', parent: branch })
  const members = []
  for (let index = 0; index < size; index += 1)
    members.push(
      await world.member({ cell, fullName: `Nguyễn Văn ${NAMES[index % NAMES.length]}` }),
    )
  const [first] = members
  if (!first) throw new Error('A cell has somebody')
  await world.appoint({ member: first, role: 'SECRETARY', organization: cell })
  const viewers = []
  for (const member of members) viewers.push(await world.signedIn(member))
  const [secretary] = viewers
  if (!secretary) throw new Error('A cell has a secretary')
  return { commune, cell, members, viewers, secretary }
}

const NAMES = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan']

export const newCommand = () => randomUUID()

/** The id of a meeting after a command that must have been taken. */
export function changed(outcome: MeetingOutcome): string {
  if (outcome.kind !== 'changed') throw new Error(`Refused: ${outcome.refusal.message}`)
  return outcome.meetingId
}

/** A meeting that begins now, as far as `until` says. */
export async function meetingOf(
  { meetings }: Meetings,
  { cell, secretary }: Pick<Cell, 'cell' | 'secretary'>,
  until: 'planned' | 'registered' | 'invited' | 'opened' = 'opened',
): Promise<string> {
  const meetingId = changed(
    await meetings.create({
      input: {
        commandId: newCommand(),
        organizationId: cell.id,
        kind: 'REGULAR',
        title: 'Sinh hoạt tháng 12',
        startsAt: new Date(),
        place: 'Nhà văn hóa',
        agenda: [{ title: 'Điểm danh', minutes: 5 }, { title: 'Bàn việc tháng tới' }],
      },
      viewer: secretary,
    }),
  )
  const steps = [
    ['registered', meetings.register],
    ['invited', meetings.invite],
    ['opened', meetings.open],
  ] as const
  const last = steps.findIndex(([name]) => name === until)
  for (const [, step] of steps.slice(0, last + 1))
    changed(await step({ input: { commandId: newCommand(), meetingId }, viewer: secretary }))
  return meetingId
}
