import type { Page } from 'playwright-core'

import { api, PASSWORD, type Story } from '../story/story-frame.ts'
import { openPart, pressAndConfirm, takeNextStep } from './desk-steps.ts'
import { PEOPLE } from './make-cell.ts'

export const TITLE = 'Sinh hoạt thường kỳ tháng 12'
export const ITEMS = ['Tình hình tháng 11', 'Bầu bổ sung chi ủy'] as const

/** Planned, registered and called by the chair at the desk; one member excuses himself, and that is accepted. Gives the meeting's id. */
export async function prepare({
  story,
  chair,
}: {
  readonly story: Story
  readonly chair: Page
}): Promise<string> {
  await plan({ story, chair })
  await takeNextStep(chair, 'Đăng ký lịch họp')
  await takeNextStep(chair, 'Gửi giấy mời')
  const meetingId = new URL(chair.url()).pathname.split('/').at(-1) ?? ''
  await appoint(chair)
  await announceAbsence({ story, meetingId })
  const roll = await openPart(chair, 'roll')
  await roll.getByText('Đi công tác').waitFor()
  await roll
    .getByRole('button', { name: `Đồng ý cho ${PEOPLE.absent.fullName} vắng`, exact: true })
    .click()
  await roll.getByText('Đã đồng ý').waitFor()
  await chair.getByText('Dự kiến có mặt 5 trên 6').waitFor()
  await story.check('the desk before the opening', chair)
  await story.picture('desk-invited', chair)
  return meetingId
}

async function plan({ story, chair }: { readonly story: Story; readonly chair: Page }) {
  await chair.goto(`${story.url}/meetings`)
  await chair.getByRole('link', { name: 'Tạo cuộc họp' }).click()
  await chair.fill('input[name=title]', TITLE)
  await chair.fill('input[name=startsAt]', '2026-12-03T19:30')
  await chair.fill('input[name=place]', 'Nhà văn hóa thôn')
  await chair.getByLabel('Nội dung 1', { exact: true }).fill(ITEMS[0])
  await chair.getByLabel('Số phút của nội dung 1').fill('30')
  await chair.getByLabel('Nội dung 1', { exact: true }).press('Enter')
  await chair.getByLabel('Nội dung 2', { exact: true }).fill(ITEMS[1])
  await story.check('a new meeting', chair)
  await chair.getByRole('button', { name: 'Tạo', exact: true }).click()
  await chair.waitForURL(/\/desk\//)
}

async function appoint(chair: Page): Promise<void> {
  const part = await openPart(chair, 'plan')
  for (const [label, person] of [
    ['Chủ trì', PEOPLE.chair],
    ['Thư ký', PEOPLE.minuteTaker],
  ] as const) {
    await part.getByLabel(label, { exact: true }).selectOption({ label: person.fullName })
    await part.getByRole('button', { name: `Cử ${label.toLowerCase()}`, exact: true }).click()
    await chair.getByText(`${label}: ${person.fullName}`).waitFor()
  }
}

/** As a client app does it. */
async function announceAbsence({
  story,
  meetingId,
}: {
  readonly story: Story
  readonly meetingId: string
}): Promise<void> {
  const { login } = await api<{ login: { accessToken: string } }>({
    story,
    query: 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
    variables: { input: { identifier: PEOPLE.absent.username, password: PASSWORD } },
  })
  await api({
    story,
    token: login.accessToken,
    query: `mutation ($input: AnnounceAbsenceInput!) { announceAbsence(input: $input) { __typename } }`,
    variables: { input: { commandId: 'em-bao-vang', meetingId, reason: 'Đi công tác' } },
  })
}

/** From here on the roll stands. */
export async function open(chair: Page): Promise<void> {
  await pressAndConfirm(await openPart(chair, 'roll'), 'Khai mạc')
  await chair.locator('.desk-head .status-in_progress').waitFor()
}
