import { describe, expect, it } from '@jest/globals'

import { playMeeting } from './meeting/play-meeting.ts'
import { newSite } from './new-site.ts'

describe('a meeting', () => {
  const site = newSite()

  it('goes from its plan to sealed minutes with two desks, two phones of which one loses the network twice, and the screen of the room', async () => {
    const { faults, output } = await site.play(playMeeting)

    expect(faults).toEqual([])
    expect(output).not.toMatch(/Unhandled|UnhandledPromiseRejection/)
  }, 900_000)
})
