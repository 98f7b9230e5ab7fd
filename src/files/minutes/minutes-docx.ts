import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'

import { docxContent, ORDERED } from './docx-content.ts'
import { minutesBlocks } from './minutes-blocks.ts'
import { FILE_WORDS, type MinutesDocument } from './minutes-document.ts'

/** In twentieths of a point: 20 mm above and below, 30 mm at the left, 15 mm at the right. */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567 }

/** The minutes as a document to work on. */
export async function minutesDocx(document: MinutesDocument): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(wordDocument(document)))
}

function wordDocument(document: MinutesDocument): Document {
  const { text, title, organization, adoption } = document
  const isDraft = adoption === null
  return new Document({
    title: `Biên bản: ${title}`,
    creator: organization,
    lastModifiedBy: 'Sổ Tay',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: {
      config: [
        {
          reference: ORDERED,
          levels: [0, 1, 2].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 397 } } },
          })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: MARGIN },
          titlePage: true,
        },
        headers: { first: header({ isDraft, isFirst: true }), default: header({ isDraft }) },
        children: [
          ...docxContent(minutesBlocks(text)),
          ...corrections(document),
          ...seal(document),
        ],
      },
    ],
  })
}

/** The number stands in the middle of the upper margin, from the second page on. */
function header({ isDraft, isFirst = false }: { isDraft: boolean; isFirst?: boolean }): Header {
  return new Header({
    children: [
      ...(isDraft
        ? [
            new Paragraph({
              children: [new TextRun({ text: FILE_WORDS.draft, bold: true, color: 'A8141B' })],
            }),
          ]
        : []),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: isFirst ? [] : [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
}

function corrections({ corrections: given }: MinutesDocument) {
  if (given.length === 0) return []
  return [
    line(FILE_WORDS.corrections, { bold: true, before: 480 }),
    line(FILE_WORDS.correctionsNote, { italics: true }),
    ...given.flatMap(({ at, by, text }) => [
      new Paragraph({
        spacing: { before: 160 },
        children: [new TextRun({ text: FILE_WORDS.corrected(at, by), italics: true })],
      }),
      ...docxContent(minutesBlocks(text)),
    ]),
  ]
}

function seal({ adoption }: MinutesDocument): Paragraph[] {
  if (adoption === null) return []
  const { at, seal: value, verifyUrl } = adoption
  const lines = [
    FILE_WORDS.sealed(at),
    `${FILE_WORDS.seal} ${value}`,
    `${FILE_WORDS.check} ${verifyUrl}`,
  ]
  return lines.map(
    (text, index) =>
      new Paragraph({
        spacing: { before: index === 0 ? 480 : 0 },
        children: [new TextRun({ text, size: 20 })],
      }),
  )
}

const line = (
  text: string,
  { before = 0, ...style }: { bold?: boolean; italics?: boolean; before?: number },
) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text, ...style })],
  })
