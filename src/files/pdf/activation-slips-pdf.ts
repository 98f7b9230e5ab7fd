import type { Content, TableCell } from 'pdfmake/interfaces.js'

import {
  SLIP_LABELS as words,
  SLIPS_A_SHEET,
  slipSteps,
  type Slip,
  type SlipSheet,
} from '../../domain/accounts/activation-slips.ts'
import type { Locale } from '../../domain/messages/sentence.ts'
import { qrPath } from '../qr-svg.ts'
import { preparedPdfmake } from './pdf-fonts.ts'

type Printed = {
  readonly sheets: readonly SlipSheet[]
  /** The day after which the codes are worth nothing, as it is written. */
  readonly validUntil: string
  readonly publicUrl: string
  readonly locale: Locale
}

/** A4, in points. */
const MARGIN = 24
const SLIP_HEIGHT = 164
const QR_SIZE = 74

/** Slips to be cut apart, two by four a page, under a heading that says whose sheet it is. */
export async function activationSlipsPdf(printed: Printed): Promise<Uint8Array> {
  const { sheets, locale } = printed
  const document = preparedPdfmake().createPdf({
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    info: { title: words.title[locale], creator: 'Sổ Tay', producer: 'Sổ Tay' },
    defaultStyle: { font: 'Sans', fontSize: 7.5 },
    content: sheets.flatMap((sheet, at) => sheetContent({ sheet, isFirst: at === 0, printed })),
  })
  return new Uint8Array(await document.getBuffer())
}

type SheetArgs = {
  readonly sheet: SlipSheet
  readonly isFirst: boolean
  readonly printed: Printed
}

function sheetContent({ sheet, isFirst, printed }: SheetArgs): Content[] {
  const { locale } = printed
  const count = words.sheet[locale]
    .replace('{number}', String(sheet.number))
    .replace('{of}', String(sheet.of))
    .replace('{count}', String(sheet.slips.length))
  return [
    {
      columns: [
        { text: sheet.organization, bold: true, fontSize: 11 },
        { text: count, alignment: 'right', width: 110, margin: [8, 3, 0, 0] },
      ],
      ...(!isFirst && { pageBreak: 'before' }),
    },
    { text: words.title[locale], margin: [0, 2, 0, 6] },
    {
      table: {
        widths: ['*', '*'],
        heights: SLIP_HEIGHT,
        dontBreakRows: true,
        body: rowsOf(sheet.slips.map((slip) => slipCell({ slip, printed }))),
      },
      layout: CUT_LINES,
    },
  ]
}

/** Dashed all around: where the scissors go. */
const CUT_LINES = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#777777',
  vLineColor: () => '#777777',
  hLineStyle: () => ({ dash: { length: 4, space: 3 } }),
  vLineStyle: () => ({ dash: { length: 4, space: 3 } }),
  paddingLeft: () => 10,
  paddingRight: () => 10,
  paddingTop: () => 6,
  paddingBottom: () => 2,
}

function rowsOf(cells: readonly TableCell[]): TableCell[][] {
  const starts = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => at * 2)
  return starts
    .slice(0, SLIPS_A_SHEET / 2)
    .map((at) => [
      cells[at] ?? '',
      cells[at + 1] ?? { text: '', border: [true, false, false, false] },
    ])
}

type SlipArgs = { readonly slip: Slip; readonly printed: Printed }

function slipCell({ slip, printed: { locale, publicUrl, validUntil } }: SlipArgs): TableCell {
  return {
    stack: [
      { text: slip.fullName, bold: true, fontSize: 12 },
      { text: slip.organization, margin: [0, 1, 0, 3] },
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: words.identifier[locale] },
              { text: slip.identifier, font: 'Mono', fontSize: 13, margin: [0, 0, 0, 5] },
              { text: words.code[locale] },
              { text: slip.activationCode, font: 'Mono', fontSize: 13 },
            ],
          },
          { width: QR_SIZE, svg: qrPath(slip.link), fit: [QR_SIZE, QR_SIZE] },
        ],
      },
      { text: slipSteps({ publicUrl, locale }), margin: [0, 3, 0, 2] },
      { text: words.validUntil[locale].replace('{day}', validUntil), bold: true },
    ],
  }
}
