import { readFileSync } from 'node:fs'

import type { Page } from 'playwright-core'

import {
  ADMINISTRATOR,
  BRANCH,
  CELL,
  laptop,
  PASSWORD,
  ROOT,
  signInToAdmin,
  type Slip,
  type Story,
} from './story-frame.ts'

const LIST = 'tests/fixtures/danh-sach-dang-vien.xlsx'

/** The one-time link, the list, the accounts. Gives the administrator's page and the slips of the cell of the story. */
export async function foundTheCommittee({
  story,
  firstRunLink,
}: {
  readonly story: Story
  readonly firstRunLink: string
}): Promise<{ readonly administrator: Page; readonly slips: readonly Slip[] }> {
  const administrator = await laptop(story)
  await createAdministrator({ page: administrator, firstRunLink })
  await signInToAdmin({ story, page: administrator, username: ADMINISTRATOR })
  await administrator.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
  await story.picture('01-quan-tri', administrator)
  await importTheList({ story, page: administrator })
  return { administrator, slips: await issueAccounts({ story, page: administrator }) }
}

/** Once; the same link a second time is refused. */
async function createAdministrator({
  page,
  firstRunLink,
}: {
  readonly page: Page
  readonly firstRunLink: string
}): Promise<void> {
  await fillFirstRun({ page, firstRunLink, username: ADMINISTRATOR })
  await page.getByRole('link', { name: 'Vào trang quản trị' }).waitFor()
  await fillFirstRun({ page, firstRunLink, username: 'nguoi-khac' })
  await page.getByRole('main').getByRole('alert').waitFor()
}

export async function fillFirstRun({
  page,
  firstRunLink,
  username,
}: {
  readonly page: Page
  readonly firstRunLink: string
  readonly username: string
}): Promise<void> {
  await page.goto(firstRunLink)
  await page.fill('input[name=displayName]', 'Quản trị viên')
  await page.fill('input[name=username]', username)
  await page.locator('input[type=password]').first().fill(PASSWORD)
  await page.fill('input[name=organizationName]', ROOT.name)
  await page.fill('input[name=organizationCode]', ROOT.code)
  await page.getByRole('button', { name: 'Tạo và vào trang quản trị' }).click()
}

async function importTheList({ story, page }: { readonly story: Story; readonly page: Page }) {
  await page.goto(`${story.url}/admin/import`)
  await page.check(`input[name=organization][value=${ROOT.code}]`)
  await page.setInputFiles('input[name=file]', LIST)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.locator('#confirm-import').waitFor({ timeout: 120_000 })
  await story.picture('02-xem-truoc', page)
  await page.click('#confirm-import')
  await page.locator('[data-import-state]').waitFor()
  await page.reload()
  await page.locator('[data-import-state=DONE]').waitFor({ timeout: 180_000 })
}

async function issueAccounts({
  story,
  page,
}: {
  readonly story: Story
  readonly page: Page
}): Promise<readonly Slip[]> {
  await page.goto(`${story.url}/admin/issue-accounts`)
  await page.fill('input[name=search]', 'dang bo so tai chinh')
  await page.getByText(`${BRANCH} (`).click()
  await page.click('#issue-accounts')
  await page.locator('#download-list').waitFor({ timeout: 120_000 })
  const downloading = page.waitForEvent('download', { timeout: 120_000 })
  await page.click('#download-list')
  const file = await (await downloading).path()
  return slipsIn(readFileSync(file, 'utf8')).filter(({ organization }) => organization === CELL)
}

/** The file's columns are known, and none of its names holds a comma. */
function slipsIn(text: string): (Slip & { readonly organization: string })[] {
  return text
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [identifier = '', fullName = '', , organization = '', activationCode = ''] =
        line.split(',')
      return { identifier, fullName, organization, activationCode }
    })
}
