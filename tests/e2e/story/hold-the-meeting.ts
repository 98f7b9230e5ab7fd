import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { laptop, type Story } from './story-frame.ts'

/** A meeting from its plan to its end: the secretary in the admin, a member on a phone who watches it live, the room's screen. */
export async function holdTheMeeting({
  story,
  secretary,
  member,
}: {
  readonly story: Story
  readonly secretary: Page
  readonly member: Page
}): Promise<void> {
  await plan({ story, secretary })
  await member.goto(story.url)
  await member.getByText('Chi bộ họp thường kỳ tháng 12').first().waitFor()
  await story.check('the first page of a member', member)
  await story.picture('03-trang-chu', member)
  await member
    .getByRole('link', { name: /Chi bộ họp thường kỳ tháng 12/ })
    .first()
    .click()
  await member.waitForURL(/\/meetings\//)
  await member.getByText('Đang theo dõi trực tiếp').waitFor()
  await member.locator('.status-invited').waitFor()
  await story.check('the meeting to a member', member)

  await press(secretary, 'Khai mạc')
  await member.locator('.status-in_progress').waitFor({ timeout: 5_000 })
  const room = await openRoom({ story, secretary })
  await checkIn({ story, member, room })
  await survivesACut({ member, secretary })

  await story.check('the meeting in the admin', secretary)
  await story.picture('11-cuoc-hop', secretary)
  await press(secretary, 'Kết thúc cuộc họp')
  await member.locator('.status-closed').waitFor({ timeout: 5_000 })
  await room.locator('.status-closed').waitFor({ timeout: 5_000 })
  await room.context().close()
}

async function plan({ story, secretary }: { readonly story: Story; readonly secretary: Page }) {
  await secretary.goto(`${story.url}/meetings`)
  await secretary.getByRole('link', { name: 'Tạo cuộc họp' }).click()
  await secretary.fill('input[name=title]', 'Chi bộ họp thường kỳ tháng 12')
  await secretary.fill('input[name=startsAt]', '2026-12-03T19:30')
  await secretary.fill('input[name=place]', 'Phòng họp tầng 2')
  await secretary.getByLabel('Nội dung 1', { exact: true }).fill('Tin tức thời sự')
  await secretary.keyboard.press('Enter')
  await secretary.getByLabel('Nội dung 2', { exact: true }).fill('Nhiệm vụ tháng 12')
  await secretary.keyboard.press('Enter')
  await secretary.getByLabel('Nội dung 3', { exact: true }).fill('Thảo luận')
  await secretary.getByRole('button', { name: 'Tạo', exact: true }).click()
  await secretary.waitForURL(/\/desk\//)
  await secretary.getByText('19:30').first().waitFor()
  await secretary.goto(secretary.url().replace('/desk/', '/admin/collections/meetings/'))
  await press(secretary, 'Đăng ký lịch')
  await press(secretary, 'Gửi giấy mời')
}

/** A button shows once the server offers its command, asks before it does it, and is gone once that is done. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await button.click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await button.waitFor({ state: 'detached' })
}

async function openRoom({
  story,
  secretary,
}: {
  readonly story: Story
  readonly secretary: Page
}): Promise<Page> {
  const room = await laptop(story)
  const stored = await secretary.evaluate(() => window.localStorage.getItem('sotay.session'))
  await room.addInitScript((session) => {
    if (session) window.localStorage.setItem('sotay.session', session)
  }, stored)
  await room.goto(secretary.url().replace('/admin/collections/meetings/', '/room/'))
  await room.locator('.short-code').waitFor()
  return room
}

async function checkIn({
  story,
  member,
  room,
}: {
  readonly story: Story
  readonly member: Page
  readonly room: Page
}): Promise<void> {
  await member.fill('input[name=code]', 'AAAAAA')
  await member.getByRole('button', { name: 'Điểm danh', exact: true }).click()
  await member.getByRole('main').getByRole('alert').waitFor()
  await member.fill('input[name=code]', await room.locator('.short-code').innerText())
  await member.getByRole('button', { name: 'Điểm danh', exact: true }).click()
  await member.getByText('Đồng chí đã điểm danh').waitFor()
  await room.locator('.arrivals li').first().waitFor({ timeout: 5_000 })
  assert.equal(await room.locator('.count strong').innerText(), '1')
  await story.check('the room', room)
  await story.check('the open meeting to a member', member)
  await story.picture('04-dang-hop', member)
  await story.picture('05-phong-hop', room)
}

/** The phone loses the network while the secretary goes on with the roll call; when it is back it shows what happened meanwhile. */
async function survivesACut({
  member,
  secretary,
}: {
  readonly member: Page
  readonly secretary: Page
}): Promise<void> {
  const before = await member.locator('.count strong').innerText()
  await member.context().setOffline(true)
  const roll = secretary.getByRole('combobox', { name: /^Điểm danh/ })
  const values = await roll.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
  await roll.nth(values.findIndex((value) => value !== 'PRESENT')).selectOption('PRESENT')
  await secretary.getByText(/^2\/\d+ có mặt/).waitFor()
  assert.equal(await member.locator('.count strong').innerText(), before)
  await member.context().setOffline(false)
  await member.locator('.count strong', { hasText: '2' }).waitFor({ timeout: 30_000 })
}
