import type { Locator, Page } from 'playwright-core'

type At = { readonly page: Page; readonly url: string }

/** Opens the tree; its first levels are there when this is done. */
export async function openTree({ page, url }: At): Promise<void> {
  await page.goto(`${url}/admin/tree`)
  await treeIsRead(page)
  await page.getByRole('treeitem').first().waitFor()
}

const treeIsRead = (page: Page) => page.locator('.desk-tree__board[data-ready=true]').waitFor()

export const lineOf = (page: Page, name: string) =>
  page.getByRole('treeitem').filter({ hasText: name }).first()

/** The name of the line that has the keyboard, walked to by keys alone. */
export async function walkByKeys({
  page,
  keys,
}: {
  readonly page: Page
  readonly keys: readonly string[]
}): Promise<string> {
  await page.locator('[role=treeitem][tabindex="0"]').focus()
  for (const key of keys) {
    await page.keyboard.press(key)
    await treeIsRead(page)
  }
  return (await page.locator('[role=treeitem]:focus .desk-tree__name').textContent()) ?? ''
}

/** Looks for a name as people type it, without marks; gives the names that are shown, from the top. */
export async function searchTheTree({
  page,
  text,
}: {
  readonly page: Page
  readonly text: string
}): Promise<readonly string[]> {
  await page.fill('input[name=search]', text)
  await page.getByRole('search').getByRole('button', { name: 'Tìm tổ chức' }).click()
  await page.locator('[role=treeitem][data-hit]').first().waitFor()
  return page.locator('.desk-tree__name').allTextContents()
}

/** Moves what was found: chooses the new parent, reads the effects, confirms. Gives the effects as they were shown. */
export async function moveByDialog({
  page,
  line,
  to,
  look,
}: {
  readonly page: Page
  readonly line: Locator
  readonly to: string
  /** Called while the effects are shown. */
  readonly look: () => Promise<void>
}): Promise<string> {
  await line.click()
  await page.getByRole('button', { name: 'Chuyển', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[name=parent]').fill(to)
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Xem ảnh hưởng' }).click()
  const effects = await dialog.locator('[data-move]').innerText()
  await look()
  await dialog.getByRole('button', { name: 'Xác nhận chuyển' }).click()
  await dialog.waitFor({ state: 'detached' })
  await treeIsRead(page)
  return effects
}

/** Shows the tree as it was on a day; gives what the banner says. */
export async function lookBack({
  page,
  day,
}: {
  readonly page: Page
  readonly day: string
}): Promise<string> {
  await page.fill('input[name=asOf]', day)
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  const banner = page.locator('.desk-tree__past')
  await banner.waitFor()
  await treeIsRead(page)
  return banner.innerText()
}
