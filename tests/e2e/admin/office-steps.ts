import { readFileSync } from 'node:fs'

import type { Page } from 'playwright-core'

import type { Slip } from '../story/story-frame.ts'

type At = { readonly page: Page; readonly url: string }

const LONG_MS = 300_000

/** Brings a list, and says what the preview shows of it: nothing is written yet. */
export async function previewTheList({
  page,
  url,
  under,
  file,
}: At & { readonly under: string; readonly file: string }): Promise<{
  readonly rows: string
  readonly cases: string
  readonly notWritten: readonly string[]
}> {
  await page.goto(`${url}/admin/import`)
  await page.fill('input[name=search]', under)
  await page.check(`input[name=organization][value=${under}]`)
  await page.setInputFiles('input[name=file]', file)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.locator('#confirm-import').waitFor({ timeout: LONG_MS })
  await page.selectOption('select[name=shown]', 'case')
  return {
    rows: await page.locator('[data-count=rows]').innerText(),
    cases: await page.locator('[data-count=cases]').innerText(),
    notWritten: await page.locator('[data-result=case]').allInnerTexts(),
  }
}

/** Confirms the preview, stops the import, opens its page anew and lets it go on to its end. */
export async function importWithAPause({ page }: At): Promise<void> {
  await page.click('#confirm-import')
  await page.click('#stop-import')
  await page.locator('[data-import-state=INTERRUPTED]').waitFor({ timeout: LONG_MS })
  await page.reload()
  await page.click('#resume-import')
  await page.locator('[data-import-state=DONE]').waitFor({ timeout: LONG_MS })
}

/** Settles the first case, and finds the import again in the list of imports: what it says of open cases there. */
export async function settleACase({ page, url }: At): Promise<string> {
  const first = page.getByRole('checkbox', { name: /^Đánh dấu đã xử lý/ }).first()
  const settled = page.waitForResponse(/\/cases$/)
  await first.check()
  await settled
  await page.goto(`${url}/admin/import`)
  const row = page.getByRole('row').filter({ hasText: '.xlsx' }).first()
  return row.getByRole('cell').nth(1).innerText()
}

/** Issues for an organization that is searched for without marks, and gives how many codes were made. */
export async function issueFor({
  page,
  url,
  search,
  name,
}: At & { readonly search: string; readonly name: string }): Promise<string> {
  await page.goto(`${url}/admin/issue-accounts`)
  await page.fill('input[name=search]', search)
  await page.getByText(`${name} (`).click()
  await page.getByRole('button', { name: /^Cấp \d+ mã kích hoạt/ }).click()
  await page.locator('#print-slips').waitFor({ timeout: LONG_MS })
  return page.locator('p.desk-good').first().innerText()
}

/** The slips of what was just issued, as the file that is printed. */
export const printSlips = ({ page }: At): Promise<Buffer> => download(page, '#print-slips')

/** The same as a list; its columns are known, and none of its names holds a comma. */
export async function takeTheList({
  page,
}: At): Promise<readonly (Slip & { readonly organization: string })[]> {
  const text = (await download(page, '#download-list')).toString('utf8')
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

/** How many have activated of how many in a unit of an organization, as its chart says. */
export async function activatedIn({
  page,
  url,
  search,
  name,
  unit,
}: At & {
  readonly search: string
  readonly name: string
  readonly unit: string
}): Promise<string> {
  await page.goto(`${url}/admin/issue-accounts`)
  await page.fill('input[name=search]', search)
  await page.getByText(`${name} (`).click()
  return page
    .locator('[data-activation] tbody tr')
    .filter({ hasText: unit })
    .first()
    .getByRole('cell')
    .last()
    .innerText()
}

async function download(page: Page, button: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download', { timeout: LONG_MS })
  await page.click(button)
  return readFileSync(await (await downloading).path())
}
