import assert from 'node:assert/strict'

import jsqrModule from 'jsqr'
import type { Page } from 'playwright-core'

import { laptop, type Story } from '../story/story-frame.ts'
import { openPart } from './desk-steps.ts'
import { PEOPLE } from './make-cell.ts'

// Under the test runner and under plain Node the module of a CommonJS package looks different.
const jsQR = (jsqrModule as { default?: typeof jsqrModule }).default ?? jsqrModule

/** The room's screen, signed in as whoever runs the room. */
export async function openRoom({
  story,
  chair,
  meetingId,
}: {
  readonly story: Story
  readonly chair: Page
  readonly meetingId: string
}): Promise<Page> {
  const room = await laptop(story)
  const stored = await chair.evaluate(() => window.localStorage.getItem('sotay.session'))
  await room.addInitScript((session) => {
    if (session) window.localStorage.setItem('sotay.session', session)
  }, stored)
  await room.goto(`${story.url}/room/${meetingId}`)
  await room.locator('.short-code').waitFor()
  return room
}

/** One types the short code, another opens what the QR says; the others are called, the rest of them with one press. */
export async function gather({
  story,
  chair,
  minuteTaker,
  typing,
  scanning,
  room,
}: {
  readonly story: Story
  readonly chair: Page
  readonly minuteTaker: Page
  readonly typing: Page
  readonly scanning: Page
  readonly room: Page
}): Promise<void> {
  await typing.fill('input[name=code]', await room.locator('.short-code').innerText())
  await typing.getByRole('button', { name: 'Điểm danh', exact: true }).click()
  await typing.getByText('Đồng chí đã điểm danh').waitFor()
  const { pathname, search } = new URL(await readQr(room))
  await scanning.goto(story.url + pathname + search)
  await scanning.getByText('Đồng chí đã điểm danh').waitFor()
  await story.check('the room while people gather', room)

  const roll = await openPart(minuteTaker, 'roll')
  const line = roll.locator('li', { hasText: PEOPLE.probationary.fullName })
  await line.getByRole('button', { name: 'Đến trễ' }).click()
  await line.locator('[aria-pressed=true]', { hasText: 'Đến trễ' }).waitFor()
  await roll.getByText('Những người còn lại có mặt (2)').waitFor()
  await minuteTaker.keyboard.press('a')
  await roll.getByText('Đã ghi 2 người.').waitFor()
  for (const desk of [chair, minuteTaker])
    await desk.locator('.desk-now [data-present="5"]').waitFor()
  const absent = roll.locator('li', { hasText: PEOPLE.absent.fullName }).last()
  assert.equal(await absent.locator('[aria-pressed=true]').innerText(), 'Có lý do')
  await story.check('the roll call', minuteTaker)
  await story.picture('desk-roll', minuteTaker)
}

/** What a camera would read off the screen. */
async function readQr(room: Page): Promise<string> {
  const { pixels, side } = await room.locator('.code img').evaluate(async (image) => {
    const picture = image as HTMLImageElement
    await picture.decode()
    const wide = 400
    const canvas = Object.assign(document.createElement('canvas'), { width: wide, height: wide })
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = 'white'
    context.fillRect(0, 0, wide, wide)
    context.drawImage(picture, 0, 0, wide, wide)
    return { pixels: [...context.getImageData(0, 0, wide, wide).data], side: wide }
  })
  const read = jsQR(Uint8ClampedArray.from(pixels), side, side)
  assert.ok(read)
  return read.data
}
