import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { rootId } from './make-officer.ts'
import { laptop, ROOT, signInToAdmin, type Slip, type Story } from './story-frame.ts'

const TITLE = 'Chi bộ Khoa Sư phạm họp phiên đầu tiên trên Sổ Tay'

/** A board, an item that one person writes and another approves and publishes, and a member who reads it on the phone. */
export async function publishAnItem({
  story,
  administrator,
  writer,
  head,
  reader,
}: {
  readonly story: Story
  readonly administrator: Page
  readonly writer: { readonly slip: Slip; readonly accountId: string }
  readonly head: { readonly slip: Slip; readonly accountId: string }
  readonly reader: Page
}): Promise<void> {
  await foundBoard({ story, administrator, head: head.accountId, writer: writer.accountId })
  await reader.goto(`${story.url}/news`)
  await reader.getByText('Chưa có tin nào.').waitFor()

  const desk = await laptop(story)
  await signInToAdmin({ story, page: desk, username: writer.slip.identifier })
  await write({ story, desk })
  await desk.getByRole('button', { name: 'Trình duyệt', exact: true }).click()
  const declaration = desk.getByRole('dialog')
  await declaration.getByRole('checkbox', { name: /không chứa bí mật/ }).check()
  await story.check('the declaration', desk)
  await declaration.getByRole('button', { name: 'Trình duyệt', exact: true }).click()
  await declaration.waitFor({ state: 'detached' })
  await desk
    .getByRole('button', { name: 'Trình duyệt', exact: true })
    .waitFor({ state: 'detached' })
  assert.equal(await desk.getByRole('button', { name: 'Duyệt', exact: true }).count(), 0)

  const approver = await laptop(story)
  await signInToAdmin({ story, page: approver, username: head.slip.identifier })
  await approver.goto(desk.url())
  await approver.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await story.check('an item to be approved', approver)
  await story.picture('06-duyet-tin', approver)
  assert.equal(await reader.getByText(TITLE).count(), 0)
  await approver.getByRole('button', { name: 'Đăng', exact: true }).click()

  await reader.getByText(TITLE).waitFor({ timeout: 10_000 })
  await reader.getByText(TITLE).click()
  await reader.getByText('Buổi họp có 17 đảng viên').waitFor()
  await story.check('an item to its reader', reader)
  await story.picture('07-doc-tin', reader)
  await Promise.all([desk.context().close(), approver.context().close()])
}

async function foundBoard({
  story,
  administrator,
  head,
  writer,
}: {
  readonly story: Story
  readonly administrator: Page
  readonly head: string
  readonly writer: string
}): Promise<void> {
  const { request } = administrator.context()
  const made = await request.post(`${story.url}/api/editorial-boards`, {
    data: {
      organization: await rootId({ story, administrator }),
      head,
      contributors: [writer],
      steps: [{ name: 'Duyệt', deciders: [head], required: 1, workingHours: 24 }],
    },
  })
  assert.equal(made.status(), 201)
}

async function write({ story, desk }: { readonly story: Story; readonly desk: Page }) {
  await desk.goto(`${story.url}/admin/collections/news/create`)
  await desk.fill('#field-title', TITLE)
  await desk.fill('#field-summary', 'Lần đầu tiên chi bộ điểm danh bằng mã QR.')
  await desk.locator('[contenteditable=true]').click()
  await desk.keyboard.type('Buổi họp có 17 đảng viên được triệu tập.')
  await choose({ desk, field: 'audience', option: 'Mọi đảng viên' })
  await desk.locator('#field-owner').click()
  await desk.locator('.search-filter__input').last().fill(ROOT.name)
  await desk.locator('.list-drawer tbody button', { hasText: ROOT.name }).first().click()
  await desk.locator('#action-save-draft, #action-save').first().click()
  await desk.waitForURL(/\/news\/[0-9a-f]{24}/)
}

async function choose({
  desk,
  field,
  option,
}: {
  readonly desk: Page
  readonly field: string
  readonly option: string
}): Promise<void> {
  const box = desk.locator(`#field-${field}`)
  await box.click()
  await desk.locator('.rs__option', { hasText: option }).first().click()
}
