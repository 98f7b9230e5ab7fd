import type { Page } from 'playwright-core'

export type AdminAt = { readonly page: Page; readonly url: string }

/** Finds a person by a name typed without marks, and opens their page. */
export async function openMember({
  page,
  url,
  typed,
  fullName,
}: AdminAt & { readonly typed: string; readonly fullName: string }): Promise<void> {
  await page.goto(`${url}/admin/collections/members?search=${encodeURIComponent(typed)}`)
  await page.getByRole('link', { name: fullName }).first().click()
  await page.waitForURL(/\/admin\/collections\/members\/[0-9a-f]{24}/)
  await page.getByRole('heading', { name: 'Việc sắp tới' }).waitFor()
}

/** Shows the phone, which stands as a mask, and answers with what one tap calls. */
export async function revealPhone({ page }: AdminAt): Promise<string> {
  await page.getByRole('button', { name: 'Hiện điện thoại' }).click()
  const call = page.getByRole('link', { name: /^.*Gọi/ })
  await call.waitFor()
  return (await call.getAttribute('href')) ?? ''
}

/** The guided change: which, with what, what it will do, and that. Answers with the sentences of the preview. */
export async function changeStatus({
  page,
  step,
  fields,
}: AdminAt & {
  readonly step: string
  readonly fields: Readonly<Record<string, string>>
}): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Thay đổi tình trạng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Thay đổi gì?').selectOption({ label: step })
  for (const [name, value] of Object.entries(fields)) await dialog.getByLabel(name).fill(value)
  await dialog.getByRole('button', { name: 'Xem trước' }).click()
  const confirm = dialog.getByRole('button', { name: 'Xác nhận' })
  await confirm.waitFor()
  const sentences = await dialog.locator('li').allTextContents()
  await confirm.click()
  await dialog.waitFor({ state: 'detached' })
  return sentences
}

/** Ends an office of the member whose page is open, after a last day as it is typed. */
export async function endOffice({
  page,
  office,
  lastDay,
  look,
}: AdminAt & {
  readonly office: RegExp
  readonly lastDay: string
  /** Called while the dialog is open. */
  readonly look: () => Promise<void>
}): Promise<void> {
  await page.getByRole('button', { name: office }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày cuối giữ chức vụ').fill(lastDay)
  await look()
  await dialog.getByRole('button', { name: 'Kết thúc' }).click()
  await dialog.waitFor({ state: 'detached' })
}
