import type { Model } from 'mongoose'

import type { MeetingEvent } from '../../src/domain/meetings/meeting-events.ts'
import { createMongoMeetingLog } from '../../src/persistence/meetings/mongo-meeting-log.ts'
import { SOCKETS } from '../../src/server/socket-limits.ts'
import { changed, meetingCell, meetingOf, newCommand, type Cell } from '../support/meeting-cell.ts'
import type { StoredAppend } from '../../src/persistence/models/meeting-log.model.ts'
import { connectionOf } from '../../src/persistence/models/connection.ts'
import { openDoors, type Doors } from '../support/open-doors.ts'
import { createWorld, type World } from '../support/world.ts'
import { serverName } from './server-name.ts'

/** Clients of one account: one less than it may have open. */
const SOCKETS_OF_ONE = SOCKETS.ofOneAccount - 1

type Append = (count?: number) => Promise<() => void>

export type Stage = {
  readonly doors: Doors
  readonly cell: Cell
  readonly meetingId: string
  /** The name of the database server. */
  readonly server: string
  /** Of sessions of members, one for each client. */
  readonly tokens: readonly string[]
  /** Writes so many events in one append; what it gives tells this process of them. */
  readonly append: Append
  /** The same in a meeting that nobody follows. */
  readonly appendElsewhere: Append
  readonly close: () => Promise<void>
}

/** A meeting under way, the server's doors in this process, and tokens for many clients. */
export async function openStage({ clients }: { readonly clients: number }): Promise<Stage> {
  const world = await createWorld()
  const doors = await openDoors(world)
  const cell = await meetingCell(world, 2 + Math.ceil(clients / SOCKETS_OF_ONE))
  const meetingId = await openMeeting({ doors, cell })
  const otherCell = await meetingCell(world, 2)
  const otherId = await openMeeting({ doors, cell: otherCell })
  return {
    doors,
    cell,
    meetingId,
    server: await serverName(world),
    tokens: await tokensOf({ doors, cell, count: clients }),
    append: await appender({ world, doors, meetingId }),
    appendElsewhere: await appender({ world, doors, meetingId: otherId }),
    close: async () => {
      await doors.services.meetingLive.stop()
      await doors.close()
      await world.close()
    },
  }
}

async function openMeeting({
  doors: { services },
  cell,
}: {
  readonly doors: Doors
  readonly cell: Cell
}): Promise<string> {
  const meetingId = await meetingOf(services, cell)
  const [, { id: memberId } = { id: '' }] = cell.members
  const marks = [{ memberId, status: 'PRESENT' }] as const
  const input = { commandId: newCommand(), meetingId, marks }
  return changed(await services.meetings.markAttendance({ input, viewer: cell.secretary }))
}

async function tokensOf({
  doors,
  cell,
  count,
}: {
  readonly doors: Doors
  readonly cell: Cell
  readonly count: number
}): Promise<readonly string[]> {
  const { sessions } = doors.services
  const tokens: string[] = []
  // Not the secretary, who is of another audience.
  const accounts = cell.viewers.slice(1).map(({ accountId }) => accountId)
  for (let at = 0; at < count; at += 1) {
    const accountId = accounts[at % accounts.length] ?? ''
    const from = { address: '127.0.0.1', userAgent: null }
    tokens.push((await sessions.begin({ accountId, ...from })).accessToken)
  }
  return tokens
}

/** Writes events straight into the log, as another process would: what a command costs is not what is measured. */
async function appender({
  world: { payload },
  doors,
  meetingId,
}: {
  readonly world: World
  readonly doors: Doors
  readonly meetingId: string
}): Promise<Append> {
  const appends = connectionOf(payload).model('meeting-log') as unknown as Model<StoredAppend>
  const log = createMongoMeetingLog({ appends })
  const events = (await log.readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? []
  let last = events.at(-1)
  return async (count = 1) => {
    if (!last) throw new Error('The meeting has no log')
    const before = last
    const at = new Date()
    const fresh = Array.from({ length: count }, (_none, index): MeetingEvent => ({
      ...before,
      seq: before.seq + 1 + index,
      at,
      commandId: newCommand(),
    }))
    last = fresh.at(-1)
    if ((await log.append({ meetingId, events: fresh })) !== 'appended') throw new Error('Lost')
    const [first, end] = [before.seq + 1, before.seq + count]
    const types = fresh.map(({ type }) => type)
    return () =>
      doors.services.meetingLive.feed.announce({ meetingId, first, last: end, types, at })
  }
}
