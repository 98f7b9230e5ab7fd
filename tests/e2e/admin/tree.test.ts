import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { openBrowser } from '../../support/browser.ts'
import { startServer, temporaryFolder, type StartedServer } from '../../support/started-server.ts'
import { fillFirstRun } from '../story/found-the-committee.ts'
import { laptop, ROOT, signInToAdmin } from '../story/story-frame.ts'
import {
  lineOf,
  lookBack,
  moveByDialog,
  openTree,
  searchTheTree,
  walkByKeys,
} from './tree-steps.ts'

const USERNAME = 'quantri'
const YESTERDAY = new Intl.DateTimeFormat('en-GB').format(Date.now() - 24 * 60 * 60 * 1000)

describe('the tree of organizations', () => {
  const folder = temporaryFolder()
  let server: StartedServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startServer({ dataDir: folder.path })
    browser = await openBrowser()
    const story = { url: server.url, browser, picture: async () => undefined }
    page = await laptop(story)
    await fillFirstRun({ page, firstRunLink: server.firstRunLink(), username: USERNAME })
    await page.getByRole('link', { name: 'Vào trang quản trị' }).waitFor()
    await signInToAdmin({ story, page, username: USERNAME })
    await found()
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  async function found() {
    const api = `${server.url}/api/organizations`
    const { docs } = (await (await page.request.get(api)).json()) as { docs: { id: string }[] }
    const make = async (type: string, name: string, parent?: string) => {
      const data = { type, name, code: name, status: 'ACTIVE', parent }
      const answer = await page.request.post(api, { data })
      return ((await answer.json()) as { doc: { id: string } }).doc.id
    }
    const tanLap = await make('COMMUNE', 'Đảng bộ xã Tân Lập', docs[0]?.id)
    await make('COMMUNE', 'Đảng bộ xã Hải Hà', docs[0]?.id)
    await make('CELL', 'Chi bộ thôn Một', tanLap)
  }

  it('is walked by keys, searched without marks, changed by a dialog with a preview, and looked back on', async () => {
    const { url } = server
    await openTree({ page, url })

    const last = await walkByKeys({ page, keys: ['End', 'ArrowRight', 'ArrowDown'] })
    const byLetter = await walkByKeys({ page, keys: ['Home', 'd', 'a', 'n', 'g'] })
    const found = await searchTheTree({ page, text: 'thon mot' })
    const effects = await moveByDialog({ page, name: 'Chi bộ thôn Một', to: 'hai ha' })
    const level = await lineOf(page, 'Chi bộ thôn Một').getAttribute('aria-level')
    const banner = await lookBack({ page, day: YESTERDAY })

    expect(last).toContain('Chi bộ thôn Một')
    expect(byLetter).toContain('Đảng bộ')
    expect(found.map((name) => name.trim())).toEqual([
      expect.stringContaining(ROOT.name),
      expect.stringContaining('Đảng bộ xã Tân Lập'),
      expect.stringContaining('Chi bộ thôn Một'),
    ])
    expect(effects).toContain('Từ Đảng bộ xã Tân Lập đến Đảng bộ xã Hải Hà')
    expect(level).toBe('3')
    expect(banner).toContain(YESTERDAY)
    expect(await page.locator('.desk-tree__panel').getByRole('button').count()).toBe(0)
  }, 180_000)
})
