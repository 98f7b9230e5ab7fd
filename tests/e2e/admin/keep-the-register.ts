import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import type { Story } from '../story/story-frame.ts'
import { openMember, revealPhone } from './member-steps.ts'
import {
  lineOf,
  lookBack,
  moveByDialog,
  openTree,
  searchTheTree,
  walkByKeys,
} from './tree-steps.ts'

const NEW_PARENT = 'Đảng bộ Kho bạc Nhà nước 3'

type Office = { readonly story: Story; readonly page: Page }

/** Finds a person by a name typed without marks, and the number to call. */
export async function findAPerson({
  story,
  page,
  typed,
  fullName,
}: Office & { readonly typed: string; readonly fullName: string }): Promise<void> {
  await openMember({ page, url: story.url, typed, fullName })
  await story.check('a member', page)
  await story.picture('10-dang-vien', page)
  assert.match(await revealPhone({ page, url: story.url }), /^tel:\d+$/)
}

/** Walks the tree by keys, finds a cell, moves it after a look at what that does, and looks back on the day before. */
export async function moveACell({ story, page }: Office): Promise<void> {
  const { url } = story
  await openTree({ page, url })
  const last = await walkByKeys({ page, keys: ['End', 'Home', 'ArrowDown', 'ArrowRight'] })
  assert.match(last, /Đảng bộ|Chi bộ/)
  await lineOf(page, 'Đảng bộ').click()
  await story.check('the tree', page)
  await story.picture('09-cay-to-chuc', page)

  const found = await searchTheTree({ page, text: 'khoa su pham' })
  const cells = found.filter((name) => name.includes('Chi bộ Khoa Sư phạm'))
  assert.ok(cells.length > 1)
  const effects = await moveByDialog({
    page,
    line: page.locator('[role=treeitem][data-hit]').last(),
    to: 'kho bac nha nuoc 3',
    look: () => story.check('the effects of a move', page),
  })
  assert.match(effects, new RegExp(`Từ Đảng bộ .+ đến ${NEW_PARENT}`))

  await openTree({ page, url })
  const after = await searchTheTree({ page, text: 'khoa su pham' })
  assert.ok(after.some((name) => name.includes(NEW_PARENT)))
  const yesterday = new Intl.DateTimeFormat('en-GB').format(Date.now() - 24 * 60 * 60 * 1000)
  assert.ok((await lookBack({ page, day: yesterday })).includes(yesterday))
  assert.equal(await page.locator('.desk-tree__panel').getByRole('button').count(), 0)
}
