import { describe, expect, it } from '@jest/globals'

import { draftMinutes } from '../../../src/domain/meetings/minutes/draft-minutes.ts'
import { cleanMinutesHtml, isNestedTooDeep, MAX_NESTING } from '../../../src/files/clean-html.ts'
import { minutesBlocks } from '../../../src/files/minutes/minutes-blocks.ts'
import type { MinutesDocument } from '../../../src/files/minutes/minutes-document.ts'
import { minutesDocx } from '../../../src/files/minutes/minutes-docx.ts'
import { minutesPdf } from '../../../src/files/minutes/minutes-pdf.ts'
import { renderMinutes } from '../../../src/files/minutes/render-minutes.ts'
import {
  docxParts,
  docxText,
  htmlText,
  oneLine,
  pdfPages,
  pdfText,
} from '../../support/read-minutes-files.ts'
import { linksInSlips } from '../../support/links-in-slips.ts'
import { COMMANDS, secretary, stateOf, storyAt } from './meeting-story.ts'

const draft = (text: string, more: Partial<MinutesDocument> = {}): MinutesDocument => ({
  text,
  title: 'Sinh hoạt tháng 12',
  organization: 'Chi bộ thôn Một',
  adoption: null,
  corrections: [],
  ...more,
})
const SEAL = '0123456789abcdef'.repeat(4)
const adoption = {
  at: '21:05 ngày 03/12/2026',
  seal: SEAL,
  verifyUrl: `https://sotay.example.vn/verify/66f1?seal=${SEAL}`,
  instant: new Date('2026-12-03T14:05:00Z'),
}

/** Names with letters that fonts lack, and marks that have no composed letter. */
const NAMES = [
  'Nguyễn Thị Bưởi',
  'Y Ƀlơ̆k Niê Kđăm',
  'H’Ƀiăp Mlô',
  'Đinh Č̆ưm',
  'Ksor Ơ̆i',
  'Vừ Mí Dế',
]

function drafted(): string {
  const story = storyAt('IN_PROGRESS')
  story.give(COMMANDS.MARK_ATTENDANCE, secretary)
  story.give({ name: 'CONCLUDE_ITEM', itemKey: 'ban', conclusion: NAMES.join('; ') }, secretary)
  return draftMinutes({
    state: stateOf(story),
    frame: { organization: { name: 'Chi bộ thôn Một', type: 'CELL' }, above: [] },
  })
}

describe('the files of minutes', () => {
  it('say what the text says, to other programs and with every letter', async () => {
    const text = drafted()
    const words = htmlText(text)
    const pdf = await pdfText(await minutesPdf(draft(text)))
    const docx = oneLine(await docxText(await minutesDocx(draft(text))))

    expect(docx).toBe(words)
    for (const name of NAMES) expect(pdf).toContain(name.normalize('NFC'))
    for (const word of words.split(' ')) expect(pdf).toContain(word)
  })

  it('say on every page that a draft is one, and number the pages', async () => {
    const long = Array.from({ length: 120 }, (_, at) => `<p>Dòng ${at}</p>`).join('')
    const pages = await pdfPages(await minutesPdf(draft(long)))
    const parts = await docxParts(await minutesDocx(draft(long)))
    const headers = [...parts].filter(([name]) => name.startsWith('word/header'))

    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('DỰ THẢO')
    expect(pages[1]).toMatch(/DỰ THẢO\s*2/)
    expect(headers).toHaveLength(2)
    for (const [, header] of headers) expect(header).toContain('DỰ THẢO')
    expect(headers.some(([, header]) => header.includes('PAGE'))).toBe(true)
  })

  it('carry the seal and the corrections once adopted, and no longer the mark of a draft', async () => {
    const corrections = [
      {
        at: '08:00 ngày 05/12/2026',
        by: 'Trần Thị Hoa',
        text: '<p>Số phiếu là <strong>12</strong>.</p>',
      },
    ]
    const sealed = draft('<p>Nội dung</p>', { adoption, corrections })
    const files = [
      await pdfText(await minutesPdf(sealed)),
      oneLine(await docxText(await minutesDocx(sealed))),
    ]

    for (const file of files) {
      expect(file).toContain(SEAL)
      expect(file).toContain('niêm phong lúc 21:05 ngày 03/12/2026')
      expect(file).toContain('PHẦN ĐÍNH CHÍNH')
      expect(file).toContain(
        'Lúc 08:00 ngày 05/12/2026, đồng chí Trần Thị Hoa ghi: Số phiếu là 12.',
      )
      expect(file).not.toContain('DỰ THẢO')
    }
  })

  it('have a code that a camera reads as the address of the check', async () => {
    const pdf = await minutesPdf(draft('<p>Nội dung</p>', { adoption }))

    expect(linksInSlips(Buffer.from(pdf))).toEqual([adoption.verifyUrl])
  })

  it('are the same bytes each time once adopted, set by a thread or not', async () => {
    const sealed = draft('<p>Nội dung</p>', { adoption })
    const here = await minutesPdf(sealed)
    const there = await renderMinutes({ format: 'pdf', document: sealed })

    expect(Buffer.compare(here, there)).toBe(0)
  })

  it('take hostile and broken HTML for words or for nothing', async () => {
    const hostile = cleanMinutesHtml(
      '<p onclick="x()">Một<script>alert(1)</script><img src=x onerror=y></p><table><tr><td>Hai<ul><li>Ba<li>Bốn</table><p>&lt;b&gt;Năm &amp; sáu<style>p{}</style><a href="javascript:1">Bảy',
    )
    const file = await minutesDocx(draft(hostile))
    const words = oneLine(await docxText(file))
    await docxParts(file)
    await minutesPdf(draft(hostile))

    expect(words).toBe('Một Hai Ba Bốn <b>Năm & sáuBảy')
  })

  it('are of text that is not nested deeper than anybody writes', () => {
    const deep = MAX_NESTING + 1
    for (const html of [
      '<table><tr><td>'.repeat(deep),
      '<ul><li>a'.repeat(deep),
      '<p><li>'.repeat(deep),
      '<a></b>'.repeat(deep),
      '<a </a>'.repeat(deep),
      '<DIV>'.repeat(100_000),
    ])
      expect(isNestedTooDeep(html)).toBe(true)
    for (const html of [
      '<p>Một<p>Hai'.repeat(deep),
      '<table>' + '<tr><td>Một<td>Hai<br>'.repeat(deep),
      '<ul>' + '<li>Một'.repeat(deep),
      '<p><strong>Một</strong></p><br><hr><img src=x>'.repeat(deep),
      '<'.repeat(100_000),
    ])
      expect(isNestedTooDeep(html)).toBe(false)
  })

  it('hold no character that no XML may hold, and glue no words together', async () => {
    const text = '<p>Nhất trí\u000Bthông qua\u0001\u000C100 %\uFFFE\ud800</p>'
    const file = await minutesDocx(draft(text, { title: 'Họp' }))
    await docxParts(file)

    expect(oneLine(await docxText(file))).toBe('Nhất trí thông qua 100 %')
    expect(await pdfText(await minutesPdf(draft(text)))).toContain('Nhất trí thông qua 100 %')
  })

  it('keep lists in lists, tables and styles', () => {
    const blocks = minutesBlocks(
      '<ol><li>Một<ul><li><strong><em>Hai</em></strong></li></ul></li></ol><table><tbody><tr><th>A</th></tr><tr><td>B</td></tr></tbody></table>',
    )

    expect(blocks).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            {
              kind: 'paragraph',
              runs: [{ text: 'Một', bold: false, italic: false, underline: false }],
            },
            {
              kind: 'list',
              ordered: false,
              items: [
                [
                  {
                    kind: 'paragraph',
                    runs: [{ text: 'Hai', bold: true, italic: true, underline: false }],
                  },
                ],
              ],
            },
          ],
        ],
      },
      expect.objectContaining({
        kind: 'table',
        rows: [
          [expect.objectContaining({ head: true })],
          [expect.objectContaining({ head: false })],
        ],
      }),
    ])
  })
})
