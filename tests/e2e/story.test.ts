import { afterAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { seriousFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startServer, temporaryFolder, type StartedServer } from '../support/started-server.ts'
import { playStory } from './story/play-story.ts'

describe('the first day of a committee', () => {
  const folder = temporaryFolder()
  let server: StartedServer | undefined
  let browser: Browser | undefined
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  it('goes from the one-time link to a meeting held live and an item that a second person approved, on pages that axe finds no serious fault of', async () => {
    server = await startServer({ dataDir: folder.path })
    browser = await openBrowser()
    const faults: string[] = []

    await playStory({
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
