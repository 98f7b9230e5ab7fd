import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { linksInSlips } from '../../support/links-in-slips.ts'
import { findAPerson, moveACell } from '../admin/keep-the-register.ts'
import {
  importWithAPause,
  issueFor,
  previewTheList,
  printSlips,
  settleACase,
  takeTheList,
} from '../admin/office-steps.ts'
import { readAMemberByKeys, signInByKeys } from '../admin/walk-by-keys.ts'
import { makeOfficer } from './make-officer.ts'
import {
  activationAddress,
  ADMINISTRATOR,
  BRANCH,
  BRANCH_TYPED,
  CELL,
  laptop,
  PASSWORD,
  ROOT,
  SECRETARY,
  type Slip,
  type Story,
} from './story-frame.ts'

const LIST = 'tests/fixtures/danh-sach-dang-vien.xlsx'

/** The one-time link, the list, a look at what it brought, the accounts. Gives the pages of the administrator and of an officer, and the slips of the cell of the story. */
export async function foundTheCommittee({
  story,
  firstRunLink,
}: {
  readonly story: Story
  readonly firstRunLink: string
}): Promise<{
  readonly administrator: Page
  readonly officer: Page
  readonly slips: readonly Slip[]
}> {
  const administrator = await laptop(story)
  await createAdministrator({ page: administrator, firstRunLink })
  await administrator.goto(`${story.url}/admin/login`)
  await story.check('the sign-in of the admin', administrator)
  await signInByKeys({ page: administrator, username: ADMINISTRATOR, password: PASSWORD })
  await administrator.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
  await story.check('the first steps', administrator)
  await story.picture('01-quan-tri', administrator)
  await importTheList({ story, page: administrator })

  const officer = await makeOfficer({ story, administrator })
  await officer.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
  await story.check('what is to be done', officer)
  await story.picture('08-viec-can-lam', officer)
  await findAPerson({ story, page: officer, typed: 'do anh an', fullName: SECRETARY })
  await moveACell({ story, page: officer })
  await readAMemberByKeys(officer)
  const slips = await issueAccounts({ story, page: officer })
  return { administrator, officer, slips }
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
  const at = { page, url: story.url }
  const preview = await previewTheList({ ...at, under: ROOT.code, file: LIST })
  const cases = Number(preview.cases)
  assert.ok(Number(preview.rows) > 7_000)
  assert.ok(cases > 0)
  assert.deepEqual([...new Set(preview.notWritten)], ['Không ghi, cần xem'])
  await story.check('the preview of an import', page)
  await story.picture('02-xem-truoc', page)
  await importWithAPause(at)
  await story.check('an import that is done', page)
  assert.equal(await settleACase(at), `${cases - 1}/${cases}`)
}

async function issueAccounts({
  story,
  page,
}: {
  readonly story: Story
  readonly page: Page
}): Promise<readonly Slip[]> {
  const at = { page, url: story.url }
  const issued = await issueFor({ ...at, search: BRANCH_TYPED, name: BRANCH })
  await page.locator('[data-activation]').waitFor()
  await story.check('the issuing of accounts', page)
  const printed = linksInSlips(await printSlips(at))
  const list = await takeTheList(at)
  assert.ok(issued.includes(`Đã cấp ${list.length} mã`))
  assert.deepEqual(
    printed.toSorted(),
    list.map((slip) => activationAddress({ story, slip })).toSorted(),
  )
  return list.filter(({ organization }) => organization === CELL)
}
