import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'

import { preparedPdfmake } from '../pdf/pdf-fonts.ts'
import { qrPath } from '../qr-svg.ts'
import { minutesBlocks } from './minutes-blocks.ts'
import { FILE_WORDS, type MinutesDocument } from './minutes-document.ts'
import { pdfContent } from './pdf-content.ts'

/** In points: 20 mm above and below, 30 mm at the left, 15 mm at the right, as papers of the Party have it. */
const MARGINS: [number, number, number, number] = [85, 57, 43, 57]
const QR_SIZE = 92

/** The minutes as they are printed. The same document gives the same bytes once it is adopted. */
export async function minutesPdf(document: MinutesDocument): Promise<Uint8Array> {
  const pdf = preparedPdfmake().createPdf(definition(document))
  return new Uint8Array(await pdf.getBuffer())
}

function definition(document: MinutesDocument): TDocumentDefinitions {
  const { text, title, adoption } = document
  const isDraft = adoption === null
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: {
      title: `Biên bản: ${title}`,
      creator: 'Sổ Tay',
      producer: 'Sổ Tay',
      ...(adoption && { creationDate: adoption.instant, modDate: adoption.instant }),
    },
    language: 'vi',
    defaultStyle: { font: 'Serif', fontSize: 13, lineHeight: 1.15 },
    header: (page) => header(page, isDraft),
    ...(isDraft && {
      watermark: {
        text: FILE_WORDS.draft,
        font: 'Serif',
        bold: true,
        color: '#888',
        opacity: 0.12,
      },
    }),
    // No heading stands alone at the end of a page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    content: [
      ...pdfContent(minutesBlocks(text)),
      ...corrections(document),
      ...(adoption ? [sealBox(adoption)] : []),
    ],
  }
}

/** The number stands in the middle of the upper margin, from the second page on. */
const header = (page: number, isDraft: boolean): Content => ({
  columns: [
    { text: isDraft ? FILE_WORDS.draft : '', bold: true, color: '#a8141b', width: '*' },
    { text: page > 1 ? String(page) : '', alignment: 'center', width: 40 },
    { text: '', width: '*' },
  ],
  margin: [MARGINS[0], 28, MARGINS[2], 0],
})

function corrections({ corrections: given }: MinutesDocument): Content[] {
  if (given.length === 0) return []
  return [
    { text: FILE_WORDS.corrections, bold: true, alignment: 'center', margin: [0, 24, 0, 2] },
    { text: FILE_WORDS.correctionsNote, italics: true, alignment: 'center', margin: [0, 0, 0, 6] },
    ...given.flatMap(({ at, by, text }) => [
      {
        text: FILE_WORDS.corrected(at, by),
        italics: true,
        margin: [0, 6, 0, 2] as [number, number, number, number],
      },
      ...pdfContent(minutesBlocks(text)),
    ]),
  ]
}

/** What tells that the paper is genuine, and where to ask. */
const sealBox = ({ at, seal, verifyUrl }: NonNullable<MinutesDocument['adoption']>): Content => ({
  unbreakable: true,
  margin: [0, 20, 0, 0],
  columns: [
    { svg: qrPath(verifyUrl), fit: [QR_SIZE, QR_SIZE], width: QR_SIZE + 12 },
    {
      width: '*',
      fontSize: 10,
      stack: [
        { text: FILE_WORDS.sealed(at) },
        { text: FILE_WORDS.seal },
        { text: seal, font: 'Mono', fontSize: 7.5 },
        { text: `${FILE_WORDS.check} ${verifyUrl.split('?')[0]}`, link: verifyUrl },
      ],
    },
  ],
})
