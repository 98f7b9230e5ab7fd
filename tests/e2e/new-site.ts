import { afterAll } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { seriousFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { startServer, temporaryFolder, type StartedServer } from '../support/started-server.ts'
import type { Story } from './story/story-frame.ts'

type Played = {
  /** What axe finds seriously wrong on the pages that the story has looked at. */
  readonly faults: readonly string[]
  /** Everything that the server has printed. */
  readonly output: string
}

/** A server with an empty database and a browser, taken away after the tests of the suite that asks for them. */
export function newSite() {
  const folder = temporaryFolder()
  let server: StartedServer | undefined
  let browser: Browser | undefined
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  return {
    async play(
      tell: (asked: { readonly story: Story; readonly firstRunLink: string }) => Promise<unknown>,
    ): Promise<Played> {
      server = await startServer({ dataDir: folder.path })
      browser = await openBrowser()
      const faults: string[] = []
      await tell({
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
      return { faults, output: server.output() }
    },
  }
}
