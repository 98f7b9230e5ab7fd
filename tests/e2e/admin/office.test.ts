import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { openBrowser } from '../../support/browser.ts'
import { startServer, temporaryFolder, type StartedServer } from '../../support/started-server.ts'
import { fillFirstRun } from '../story/found-the-committee.ts'
import { ADMINISTRATOR, BRANCH, laptop, phone, ROOT, signInToAdmin } from '../story/story-frame.ts'
import {
  activateBySlip,
  activatedIn,
  importWithAPause,
  issueFor,
  previewTheList,
  printSlips,
  settleACase,
  takeTheList,
} from './office-steps.ts'

const LIST = 'tests/fixtures/danh-sach-dang-vien.xlsx'

describe("an office's first days", () => {
  const folder = temporaryFolder()
  let server: StartedServer
  let browser: Browser
  let page: Page
  let member: Page

  beforeAll(async () => {
    server = await startServer({ dataDir: folder.path })
    browser = await openBrowser()
    const story = {
      url: server.url,
      browser,
      picture: async () => undefined,
      check: async () => undefined,
    }
    page = await laptop(story)
    member = await phone(story)
    await fillFirstRun({ page, firstRunLink: server.firstRunLink(), username: ADMINISTRATOR })
    await page.getByRole('link', { name: 'Vào trang quản trị' }).waitFor()
    await signInToAdmin({ story, page, username: ADMINISTRATOR })
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  it('bring a list in with its cases, hand out slips, and see who has activated', async () => {
    const { url } = server
    const preview = await previewTheList({ page, url, under: ROOT.code, file: LIST })
    await importWithAPause({ page, url })
    const open = await settleACase({ page, url })
    const branch = { search: 'dang bo so tai chinh', name: BRANCH }
    const issued = await issueFor({ page, url, ...branch })
    const pdf = await printSlips({ page, url })
    const slips = await takeTheList({ page, url })
    const [slip] = slips
    if (slip === undefined) throw new Error('Nobody was issued an account.')
    const shown = await activateBySlip({ page: member, url, slip })
    const activated = await activatedIn({ page, url, ...branch, unit: slip.organization })

    const cases = Number(preview.cases)
    expect(Number(preview.rows)).toBeGreaterThan(7_000)
    expect(cases).toBeGreaterThan(0)
    expect(new Set(preview.notWritten)).toEqual(new Set(['Không ghi, cần xem']))
    expect(open).toBe(`${cases - 1}/${cases}`)
    expect(issued).toContain(`Đã cấp ${slips.length} mã`)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(shown).not.toContain(slip.activationCode)
    expect(activated).toMatch(/^1\/\d+ /)
  }, 900_000)
})
