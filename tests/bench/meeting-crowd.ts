import mongoose from 'mongoose'

import type { Viewer } from '../../src/domain/permissions.ts'
import { connectionOf } from '../../src/persistence/models/connection.ts'
import { changed, newCommand } from '../support/meeting-cell.ts'
import type { World } from '../support/world.ts'

/** A cell of many, its meeting open; everybody has an account of their own. */
export type Crowd = {
  readonly meetingId: string
  readonly secretary: Viewer
  readonly viewers: readonly Viewer[]
}

/** Members are copied below Payload, as an import of thousands would be too slow here; the meeting goes its way through commands. */
export async function gatherCrowd({
  world,
  size,
}: {
  readonly world: World
  readonly size: number
}): Promise<Crowd> {
  const commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã Tân Lập' })
  const cell = await world.organization({ type: 'CELL', name: 'Hội nghị', parent: commune })
  const first = await world.member({ cell })
  await world.appoint({ member: first, role: 'SECRETARY', organization: cell })
  const secretary = await world.signedIn(first)
  const members = rowsOf(world, 'members')
  const model = await members.findOne({ _id: new mongoose.Types.ObjectId(first.id) })
  const copies = Array.from({ length: size - 1 }, (_none, at) => ({
    ...model,
    _id: new mongoose.Types.ObjectId(),
    sortKey: `${String(model?.['sortKey'])} ${String(at).padStart(5, '0')}`,
  }))
  for (let at = 0; at < copies.length; at += 500)
    await members.insertMany(copies.slice(at, at + 500))
  const viewers = copies.map(({ _id }, at): Viewer => ({
    ...secretary,
    accountId: new mongoose.Types.ObjectId().toHexString(),
    sessionId: `session-${at}`,
    memberId: _id.toHexString(),
    appointments: [],
  }))
  return {
    meetingId: await openMeeting(world, cell.id, secretary),
    secretary,
    viewers: [secretary, ...viewers],
  }
}

async function openMeeting(world: World, organizationId: string, viewer: Viewer): Promise<string> {
  const { meetings } = world.services
  const plan = { title: 'Hội nghị', startsAt: new Date(), agenda: [], kind: 'REGULAR' as const }
  const meetingId = changed(
    await meetings.create({ input: { commandId: newCommand(), organizationId, ...plan }, viewer }),
  )
  for (const step of [meetings.register, meetings.invite, meetings.open])
    changed(await step({ input: { commandId: newCommand(), meetingId }, viewer }))
  return meetingId
}

export const rowsOf = ({ payload }: World, name: string) => connectionOf(payload).collection(name)
