import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { openBrowser } from '../../support/browser.ts'
import { startServer, temporaryFolder, type StartedServer } from '../../support/started-server.ts'
import { fillFirstRun } from '../story/found-the-committee.ts'
import { laptop, PASSWORD, signInToAdmin } from '../story/story-frame.ts'
import { changeStatus, endOffice, openMember, revealPhone } from './member-steps.ts'

const ADMINISTRATOR = 'quantri'
const OFFICER = 'can-bo-to-chuc'
const CELL = 'Chi bộ thôn Một'

describe('the page of a member', () => {
  const folder = temporaryFolder()
  let server: StartedServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await startServer({ dataDir: folder.path })
    browser = await openBrowser()
    const story = { url: server.url, browser, picture: async () => undefined }
    const administrator = await laptop(story)
    await fillFirstRun({
      page: administrator,
      firstRunLink: server.firstRunLink(),
      username: ADMINISTRATOR,
    })
    await administrator.getByRole('link', { name: 'Vào trang quản trị' }).waitFor()
    await signInToAdmin({ story, page: administrator, username: ADMINISTRATOR })
    await found(administrator)
    page = await laptop(story)
    await signInToAdmin({ story, page, username: OFFICER })
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    folder.remove()
  }, 60_000)

  /** A cell with its secretary, and an officer who keeps the register. */
  async function found(administrator: Page) {
    const roots = await administrator.request.get(`${server.url}/api/organizations`)
    const { docs } = (await roots.json()) as { docs: { id: string }[] }
    const make = async (list: string, data: object): Promise<string> => {
      const answer = await administrator.request.post(`${server.url}/api/${list}`, { data })
      const { doc } = (await answer.json()) as { doc?: { id: string } }
      if (doc === undefined) throw new Error(`${list}: ${await answer.text()}`)
      return doc.id
    }
    const organization = (type: string, name: string, parent?: string) =>
      make('organizations', { type, name, code: name, status: 'ACTIVE', parent })
    const commune = await organization('COMMUNE', 'Đảng bộ xã Tân Lập', docs[0]?.id)
    const cell = await organization('CELL', CELL, commune)
    const member = await make('members', {
      ...{ fullName: 'Trần Thị Bưởi', status: 'OFFICIAL', cell, phone: '0310000123' },
    })
    const office = { role: 'SECRETARY', organization: cell, from: '2020-01-01' }
    await make('appointments', { ...office, holder: { relationTo: 'members', value: member } })
    const account = await make('accounts', {
      ...{ username: OFFICER, password: PASSWORD, displayName: 'Cán bộ', status: 'ACTIVE' },
      ...{ locale: 'vi', organization: commune },
    })
    await make('appointments', {
      role: 'ORGANIZATION_OFFICER',
      organization: commune,
      holder: { relationTo: 'accounts', value: account },
    })
  }

  it('is found without marks, shows a phone when asked, ends an office and takes a guided change', async () => {
    const at = { page, url: server.url }
    await openMember({ ...at, typed: 'tran thi buoi', fullName: 'Trần Thị Bưởi' })
    const call = await revealPhone(at)
    await endOffice({ ...at, office: `Bí thư, ${CELL}` })
    const effects = await changeStatus({
      ...at,
      step: 'Miễn công tác và sinh hoạt',
      fields: { 'Từ ngày': '01/02/2024', 'Lý do': 'Tuổi cao' },
    })
    await page.locator('.desk-pill[data-status=EXEMPT]').waitFor()

    expect(call).toBe('tel:0310000123')
    expect(effects).toContain(
      'Chuyển diện từ “Chính thức” sang “Miễn công tác và sinh hoạt” kể từ ngày 01/02/2024.',
    )
    expect(await page.locator('.desk-history').textContent()).toContain('Lý do: Tuổi cao')
  }, 180_000)
})
