import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { openBrowser } from '../support/browser.ts'
import { startServer, temporaryFolder } from '../support/started-server.ts'
import { playStory } from './story/play-story.ts'

// `npm run pictures`: plays the story of tests/e2e/story.test.ts and keeps the pictures that README shows.
const target = path.join('tests', 'e2e', 'pictures')
mkdirSync(target, { recursive: true })
const folder = temporaryFolder()
const server = await startServer({ dataDir: folder.path })
const browser = await openBrowser()
try {
  await playStory({
    story: {
      url: server.url,
      browser,
      picture: async (name, page) => {
        await page.screenshot({
          path: path.join(target, `${name}.png`),
          animations: 'disabled',
        })
        console.log(`${name}.png`)
      },
      check: async () => undefined,
    },
    firstRunLink: server.firstRunLink(),
  })
} finally {
  await browser.close()
  await server.stop()
  folder.remove()
}
