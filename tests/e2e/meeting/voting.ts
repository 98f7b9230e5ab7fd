import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import type { Story } from '../story/story-frame.ts'
import { ITEMS } from './before-the-meeting.ts'
import { openPart, takeNextStep } from './desk-steps.ts'

export const QUESTION = 'Nhất trí thành lập tổ đường làng'
export const ELECTION = 'Bầu bổ sung chi ủy viên'
export const ELECTED = 'Lê Văn Cường'
const CANDIDATES = [ELECTED, 'Phạm Thị Dung'] as const

type Voters = {
  readonly story: Story
  readonly chair: Page
  readonly minuteTaker: Page
  readonly typing: Page
  readonly scanning: Page
}

/** The second item: a vote by name whose last ballot waits for the network, a secret one closed early, an election with a tie and its second ballot. */
export async function voteOnAll(voters: Voters): Promise<void> {
  const { story, chair, minuteTaker, typing, scanning } = voters
  await takeNextStep(chair, `Bắt đầu nội dung: ${ITEMS[1]}`)
  await voteByName(voters)
  await voteSecretly(voters)

  await openElection(minuteTaker)
  for (const page of [chair, minuteTaker, typing, scanning])
    await cast({ page, question: ELECTION, marks: CANDIDATES })
  await story.check('a vote at the desk', minuteTaker)
  await takeNextStep(chair, `Đang biểu quyết: ${ELECTION}`)
  await chair.locator('.desk-next', { hasText: 'Bằng phiếu ở suất cuối' }).waitFor()

  const polls = await openPart(minuteTaker, 'polls')
  await polls.getByRole('button', { name: 'Bầu lại giữa những người bằng phiếu' }).click()
  await polls.getByRole('button', { name: 'Mở biểu quyết' }).click()
  const again = `${ELECTION} (bầu lại)`
  for (const page of [typing, scanning]) await cast({ page, question: again, marks: [ELECTED] })
  await takeNextStep(chair, `Đang biểu quyết: ${again}`)
  const result = polls.locator('section', { hasText: again })
  await result.locator('tr', { hasText: ELECTED }).getByText('Trúng cử').waitFor()
  await story.picture('desk-polls', minuteTaker)

  const agenda = await openPart(chair, 'agenda')
  await agenda.getByLabel(`Kết luận: ${ITEMS[1]}`).fill(`Trúng cử: ${ELECTED}.`)
  await agenda.getByRole('button', { name: 'Kết luận nội dung' }).click()
}

async function voteByName({ chair, minuteTaker, typing, scanning }: Voters): Promise<void> {
  const polls = await openPart(minuteTaker, 'polls')
  await polls.getByLabel('Nội dung biểu quyết').fill(QUESTION)
  await polls.getByRole('button', { name: 'Mở biểu quyết' }).click()
  await scanning.getByText(QUESTION).first().waitFor()
  await scanning.context().setOffline(true)
  await mark({ page: scanning, question: QUESTION, marks: ['Không tán thành'] })
  await scanning.getByText('Chưa được ghi nhận').first().waitFor()
  for (const page of [chair, minuteTaker, typing])
    await cast({ page, question: QUESTION, marks: ['Tán thành'] })
  await chair.getByText('Đã biểu quyết 3 trên 4').first().waitFor()
  await scanning.context().setOffline(false)
  await scanning.getByText('Phiếu của đồng chí đã được ghi nhận.').waitFor()
  await chair.getByText('Đã biểu quyết 4 trên 4').first().waitFor()
  await takeNextStep(chair, `Đang biểu quyết: ${QUESTION}`)
  assert.deepEqual(await resultOf(minuteTaker, QUESTION), ['3', '1', '0'])
}

/** Closed before all have voted, which the desk asks about. */
async function voteSecretly({ chair, minuteTaker, typing, scanning }: Voters): Promise<void> {
  const question = 'Khen thưởng cuối năm'
  const polls = await openPart(minuteTaker, 'polls')
  await polls.getByLabel('Nội dung biểu quyết').fill(question)
  await polls.getByLabel('Bỏ phiếu kín').check()
  await polls.getByRole('button', { name: 'Mở biểu quyết' }).click()
  for (const page of [typing, scanning]) await cast({ page, question, marks: ['Tán thành'] })
  const part = await openPart(chair, 'polls')
  await part.getByText('Đã biểu quyết 2 trên 4').waitFor()
  await part.getByRole('button', { name: 'Kết thúc biểu quyết' }).click()
  await part.getByText('Còn 2 đồng chí chưa biểu quyết').waitFor()
  await part.locator('.desk-confirm button.primary').click()
  assert.deepEqual(await resultOf(minuteTaker, question), ['2', '0', '0'])
}

async function openElection(desk: Page): Promise<void> {
  const polls = await openPart(desk, 'polls')
  await polls.getByLabel('Nội dung biểu quyết').fill(ELECTION)
  await polls.getByLabel('Là bầu cử').check()
  for (const name of CANDIDATES)
    await polls.getByLabel('Thêm từ danh sách dự họp').selectOption({ label: name })
  await polls.getByLabel('Mỗi phiếu chọn nhiều nhất').fill('2')
  await polls.getByRole('button', { name: 'Mở biểu quyết' }).click()
}

type Ballot = {
  readonly page: Page
  readonly question: string
  readonly marks: readonly string[]
}

/** On the phone, or at the desk of somebody who votes as well; it counts as cast once the page says so. */
async function cast({ page, question, marks }: Ballot): Promise<void> {
  await mark({ page, question, marks })
  await page
    .locator('section', { hasText: question })
    .getByText('Phiếu của đồng chí đã được ghi nhận.')
    .first()
    .waitFor()
}

async function mark({ page, question, marks }: Ballot): Promise<void> {
  if (page.url().includes('/desk/')) await openPart(page, 'polls')
  const ballot = page.locator('section', { hasText: question }).locator('form:has(.marks)').last()
  for (const label of marks) await ballot.getByLabel(label, { exact: true }).check()
  await ballot.getByRole('button', { name: /^Gửi phiếu/ }).click()
}

/** The votes of each option, in the order of the list. */
async function resultOf(desk: Page, question: string): Promise<readonly string[]> {
  const polls = await openPart(desk, 'polls')
  const table = polls.locator('section[data-poll=CLOSED]', { hasText: question }).locator('table')
  await table.waitFor()
  return table.locator('tbody td').allInnerTexts()
}
