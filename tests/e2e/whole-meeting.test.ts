import { afterAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { seriousFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startServer, temporaryFolder, type StartedServer } from '../support/started-server.ts'
import { playMeeting } from './meeting/play-meeting.ts'

describe('a meeting', () => {
  const folder = temporaryFolder()
  let server: StartedServer | undefined
  let browser: Browser | undefined
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  it('goes from its plan to sealed minutes with two desks, two phones of which one loses the network twice, and the screen of the room', async () => {
    server = await startServer({ dataDir: folder.path })
    browser = await openBrowser()
    const faults: string[] = []

    await playMeeting({
      story: {
        url: server.url,
        browser,
        picture: async () => undefined,
        check: async (place, page) => {
          faults.push(...(await seriousFaults({ page, place })))
        },
      },
      firstRunLink: server.firstRunLink(),
    })

    expect(faults).toEqual([])
    expect(server.output()).not.toMatch(/Unhandled|UnhandledPromiseRejection/)
  }, 900_000)
})
