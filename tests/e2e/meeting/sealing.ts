import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

import type { Story } from '../story/story-frame.ts'
import { TITLE } from './before-the-meeting.ts'
import { openPart, takeNextStep } from './desk-steps.ts'
import { PEOPLE } from './make-cell.ts'
import { CONCLUSION, OPINION } from './talking.ts'
import { ELECTED } from './voting.ts'

const TASK = 'Khảo sát đoạn đường hỏng'
const WRITTEN = 'Thư ký ghi thêm: hội nghị kết thúc đúng giờ.'

/** A task, the minutes written, adopted and signed where that is set up, the closing, and the sealed file as a member takes it home. */
export async function finish({
  story,
  chair,
  minuteTaker,
  typing,
  room,
}: {
  readonly story: Story
  readonly chair: Page
  readonly minuteTaker: Page
  readonly typing: Page
  readonly room: Page
}): Promise<void> {
  await giveTask(minuteTaker)
  await typing.getByText(TASK).first().waitFor()
  await write(minuteTaker)
  await story.check('the minutes at the desk', minuteTaker)
  await takeNextStep(chair, 'Đọc biên bản trước cuộc họp và thông qua')
  await takeNextStep(chair, 'Bế mạc cuộc họp')
  for (const page of [chair, typing, room]) await page.locator('.status-closed').first().waitFor()
  const part = await openPart(minuteTaker, 'minutes')
  const seal = await part.locator('code').first().innerText()
  assert.match(seal, /^[0-9a-f]{64}$/)
  await story.picture('desk-sealed', minuteTaker)

  await typing.goto(minuteTaker.url().replace('/desk/', '/meetings/') + '/minutes')
  const download = typing.waitForEvent('download')
  await typing.getByRole('link', { name: 'Tải bản PDF' }).click()
  const text = await textOfPdf(await (await download).path())
  const said = [TITLE, CONCLUSION, OPINION, WRITTEN, ELECTED, PEOPLE.absent.fullName, 'công tác']
  for (const one of said) assert.ok(text.includes(squeezed(one)), `not in the PDF: ${one}`)
  assert.ok(text.includes(seal))
}

async function giveTask(desk: Page): Promise<void> {
  const tasks = await openPart(desk, 'tasks')
  await tasks.getByLabel('Việc phải làm').fill(TASK)
  await tasks.getByLabel('Người thực hiện').selectOption({ label: PEOPLE.typing.fullName })
  await tasks.getByLabel('Hạn', { exact: true }).fill('2026-12-20')
  await tasks.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await tasks.locator('li', { hasText: TASK }).waitFor()
}

async function write(desk: Page): Promise<void> {
  const part = await openPart(desk, 'minutes')
  const editor = part.locator('[contenteditable=true]')
  await editor.getByText(CONCLUSION).first().waitFor()
  await editor.click()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type(WRITTEN)
  await part.getByRole('button', { name: 'Lưu biên bản' }).click()
  await part.getByText('Đã lưu hết.').waitFor()
}

async function textOfPdf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)) }).promise
  const pages = Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1))
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  return squeezed(texts.join(''))
}

/** Without the spaces: a line of a PDF ends where it likes. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
