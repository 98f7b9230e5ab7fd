import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import type { Story } from '../story/story-frame.ts'
import { ITEMS } from './before-the-meeting.ts'
import { openPart, takeNextStep } from './desk-steps.ts'
import { PEOPLE } from './make-cell.ts'

export const CONCLUSION = 'Chi bộ hoàn thành nhiệm vụ tháng 11.'
export const OPINION = 'Đề nghị sửa đường vào thôn.'

type Talkers = {
  readonly story: Story
  readonly chair: Page
  readonly minuteTaker: Page
  readonly typing: Page
  readonly scanning: Page
}

/** The first item: two ask for the floor, a point of order goes first, one phone misses it all and catches up; then the conclusion. */
export async function discuss({ story, chair, minuteTaker, typing, scanning }: Talkers) {
  await takeNextStep(chair, `Bắt đầu nội dung: ${ITEMS[0]}`)
  await typing.getByText(ITEMS[0]).first().waitFor()
  await scanning.context().setOffline(true)
  await typing.getByRole('button', { name: 'Xin phát biểu', exact: true }).click()
  await typing.getByText('Đồng chí là người phát biểu tiếp theo').waitFor()
  await scanning.context().setOffline(false)
  await scanning.getByText(PEOPLE.typing.fullName).first().waitFor()
  await scanning.getByText('Ghi trước nội dung, ý kiến về thủ tục').click()
  await scanning.getByRole('button', { name: 'Ý kiến về thủ tục', exact: true }).click()
  await scanning.getByText('Đồng chí là người phát biểu tiếp theo').waitFor()
  await typing.getByText('Đồng chí đang chờ, thứ 2 trong 2 người').waitFor()

  await putInOrder(minuteTaker)
  await takeNextStep(chair, `Mời ${PEOPLE.typing.fullName} phát biểu`)
  await typing.getByText('Mời đồng chí phát biểu').waitFor()
  await story.check('the floor at the desk', chair)
  await story.check('the floor to a member', typing)
  await story.picture('desk-floor', chair)
  await recordOpinion(minuteTaker)
  await takeNextStep(chair, 'Có đồng chí đang phát biểu')
  await takeNextStep(chair, `Mời ${PEOPLE.scanning.fullName} phát biểu`)
  await chair.locator('.desk-head h1').click()
  await chair.keyboard.press('k')
  await conclude(chair)
}

/** With a reason; both desks see it. */
async function putInOrder(desk: Page): Promise<void> {
  const floor = await openPart(desk, 'floor')
  await floor.getByRole('button', { name: `Đưa ${PEOPLE.typing.fullName} lên` }).click()
  await floor.getByLabel('Lý do đổi thứ tự').fill('Đang bàn việc của đồng chí')
  await floor.getByRole('button', { name: 'Lưu thứ tự mới' }).click()
  await floor.getByLabel('Lý do đổi thứ tự').waitFor({ state: 'detached' })
}

/** Whoever speaks and what is talked about are chosen already. */
async function recordOpinion(desk: Page): Promise<void> {
  const floor = await openPart(desk, 'floor')
  assert.equal(
    await floor
      .getByLabel('Ý kiến của', { exact: true })
      .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text),
    PEOPLE.typing.fullName,
  )
  await floor.getByLabel('Nội dung ý kiến').fill(OPINION)
  await floor.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await floor.locator('li', { hasText: OPINION }).waitFor()
  assert.equal(await floor.getByLabel('Nội dung ý kiến').inputValue(), '')
}

async function conclude(chair: Page): Promise<void> {
  await chair.locator('.desk-next', { hasText: `Đang bàn: ${ITEMS[0]}` }).waitFor()
  const agenda = await openPart(chair, 'agenda')
  await agenda.getByLabel(`Kết luận: ${ITEMS[0]}`).fill(CONCLUSION)
  await agenda.getByRole('button', { name: 'Kết luận nội dung' }).click()
  await agenda.locator('li', { hasText: CONCLUSION }).first().waitFor()
}
