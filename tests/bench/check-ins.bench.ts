import { meetingLogModel } from '../../src/persistence/models/meeting-log.model.ts'
import { connectionOf } from '../../src/persistence/models/connection.ts'
import { newCommand } from '../support/meeting-cell.ts'
import { startMeetingProcess } from '../support/meeting-processes.ts'
import { createWorld } from '../support/world.ts'
import { gatherCrowd } from './meeting-crowd.ts'
import { serverName } from './server-name.ts'

const PEOPLE = 2_000
const GOAL = 5

/** 2,000 people check in at once, in a server process of its own: writes of the database against one for each of them. */
export async function run(): Promise<void> {
  const world = await createWorld()
  try {
    const { meetingId, secretary, viewers } = await gatherCrowd({ world, size: PEOPLE })
    const server = await startMeetingProcess()
    const { code } = await world.services.meetings.checkInCode({ meetingId, viewer: secretary })
    const appends = meetingLogModel(connectionOf(world.payload))
    const before = await appends.countDocuments({ meeting: meetingId })
    const started = performance.now()

    const outcomes = await server.give(
      ...viewers.map(
        (viewer) =>
          ['checkIn', { input: { commandId: newCommand(), meetingId, code }, viewer }] as const,
      ),
    )

    const seconds = (performance.now() - started) / 1000
    const refused = outcomes.filter((outcome) => outcome?.kind !== 'changed').length
    const writes = (await appends.countDocuments({ meeting: meetingId })) - before
    const state = (await world.services.meetings.statesOf([meetingId])).get(meetingId)
    const present = [...(state?.attendance?.values() ?? [])].filter(
      ({ status }) => status === 'PRESENT',
    ).length
    console.log(
      `${await serverName(world)}; ${PEOPLE} check-ins in ${seconds.toFixed(1)} s: ${present} present, ${refused} refused (goal: none), ` +
        `${writes} writes: ${(PEOPLE / writes).toFixed(1)}x fewer than one each (goal: at least ${GOAL}x)`,
    )
    server.kill()
    await server.ended
  } finally {
    await world.close()
  }
}
