import type { Locator, Page } from 'playwright-core'

/** More stops than any page of the admin has before its content. */
const MOST_STOPS = 80

/** Signs in without a pointer. */
export async function signInByKeys({
  page,
  username,
  password,
}: {
  readonly page: Page
  readonly username: string
  readonly password: string
}): Promise<void> {
  await tabTo(page, page.locator('input[name=username]'))
  await page.keyboard.type(username)
  await tabTo(page, page.locator('input[name=password]'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/?$/)
}

/** Goes through the navigation to the list of members, into the first of them, opens a dialog and leaves it, without a pointer. */
export async function readAMemberByKeys(page: Page): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Danh sách đảng viên' }))
  await page.waitForURL(/\/collections\/members/)
  const first = page.locator('.collection-list tbody a').first()
  await enter(page, first)
  await page.waitForURL(/\/members\/[0-9a-f]{24}/)
  const change = page.getByRole('button', { name: 'Thay đổi tình trạng' })
  await enter(page, change)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  // The keyboard is where it was.
  await page.waitForFunction(
    (name) => document.activeElement?.textContent?.includes(name),
    'Thay đổi tình trạng',
  )
}

async function enter(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Presses Tab until something has the keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way by Tab to ${String(target)}`)
}
