import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import type { Story } from '../story/story-frame.ts'
import { changeStatus, endOffice, openMember } from './member-steps.ts'

type Asked = {
  readonly story: Story
  readonly officer: Page
  readonly fullName: string
}

/** The secretary reads the list of the cell while an officer ends the office: the page is gone at once, and so is the list. */
export async function endTheOffice({
  story,
  officer,
  fullName,
  holder,
}: Asked & { readonly holder: Page }): Promise<void> {
  await holder.goto(`${story.url}/admin/collections/members`)
  const row = holder.locator('.collection-list tbody tr').first()
  await row.waitFor()
  await openMember({ page: officer, url: story.url, typed: fullName, fullName })
  await endOffice({
    page: officer,
    url: story.url,
    office: /^Kết thúc chức vụ: Bí thư/,
    lastDay: yesterday(),
    look: () => story.check('the end of an office', officer),
  })
  // Within a second where nothing else runs; a loaded machine is given more.
  await row.waitFor({ state: 'detached', timeout: 5_000 })
}

/** The guided change, which says before what it will do. */
export async function exempt({ story, officer, fullName }: Asked): Promise<void> {
  await openMember({ page: officer, url: story.url, typed: fullName, fullName })
  const effects = await changeStatus({
    page: officer,
    url: story.url,
    step: 'Miễn công tác và sinh hoạt',
    fields: { 'Từ ngày': '01/02/2024', 'Lý do': 'Tuổi cao' },
  })
  await officer.locator('.desk-pill[data-status=EXEMPT]').waitFor()
  assert.ok(effects.some((sentence) => sentence.includes('kể từ ngày 01/02/2024')))
}

/** The last day of an office is one of its days. */
function yesterday(): string {
  const day = new Date(Date.now() - 24 * 60 * 60 * 1000)
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day)
}
