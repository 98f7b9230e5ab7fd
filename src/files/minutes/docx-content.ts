import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx'

import { isColumns, isSubtitle, type Block, type Cell, type Run } from './minutes-blocks.ts'

/** The numbering of ordered lists. */
export const ORDERED = 'so'

type Part = Paragraph | Table

/** Blocks as Word keeps them. */
export const docxContent = (blocks: readonly Block[]): Part[] =>
  blocks.flatMap((block, at) =>
    block.kind === 'paragraph' && isSubtitle(blocks, at)
      ? [paragraph(block.runs, { alignment: AlignmentType.CENTER })]
      : blockContent(block),
  )

function blockContent(block: Block, level = 0): Part[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)]
    case 'paragraph':
      return [
        paragraph(block.runs, {
          alignment: AlignmentType.JUSTIFIED,
          spacing: { before: 60, after: 60 },
        }),
      ]
    case 'list':
      return block.items.flatMap((blocks) => listItem(blocks, { ordered: block.ordered, level }))
    case 'table':
      return [table(block.rows)]
  }
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const
const SIZES = { 1: 32, 2: 28, 3: 28 } as const

const heading = ({ level, runs }: Extract<Block, { kind: 'heading' }>) =>
  new Paragraph({
    heading: HEADINGS[level],
    keepNext: true,
    spacing: { before: level === 1 ? 240 : 160, after: 40 },
    ...(level === 1 && { alignment: AlignmentType.CENTER }),
    children: texts(runs, {
      bold: true,
      color: '000000',
      size: SIZES[level],
      font: 'Times New Roman',
    }),
  })

const paragraph = (runs: readonly Run[], options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, children: texts(runs) })

type Look = {
  readonly bold?: boolean
  readonly color?: string
  readonly size?: number
  readonly font?: string
}

const texts = (runs: readonly Run[], look: Look = {}): TextRun[] =>
  runs.flatMap(({ text, bold, italic, underline }) =>
    text.split('\n').map(
      (part, at, parts) =>
        new TextRun({
          // A space at the end of a line keeps words apart for programs that leave breaks out.
          text: at < parts.length - 1 ? `${part} ` : part,
          ...look,
          ...((bold || look.bold) && { bold: true }),
          ...(italic && { italics: true }),
          ...(underline && { underline: {} }),
          ...(at > 0 && { break: 1 }),
        }),
    ),
  )

/** The first line carries the sign; what else belongs to the item stands below it. */
function listItem(
  blocks: readonly Block[],
  { ordered, level }: { readonly ordered: boolean; readonly level: number },
): Part[] {
  const sign = ordered
    ? { numbering: { reference: ORDERED, level: Math.min(level, 2) } }
    : { bullet: { level: Math.min(level, 8) } }
  const [first, ...rest] = blocks
  const begins = first?.kind === 'paragraph'
  return [
    paragraph(begins ? first.runs : [], sign),
    ...(begins ? rest : blocks).flatMap((block) => blockContent(block, level + 1)),
  ]
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_LINES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const

function table(rows: readonly (readonly Cell[])[]): Table {
  const asColumns = isColumns(rows)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(asColumns && { borders: NO_LINES }),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          tableHeader: cells.every(({ head }) => head),
          children: cells.map((cell) => tableCell(cell, { asColumns, of: cells.length })),
        }),
    ),
  })
}

function tableCell(
  { head, blocks }: Cell,
  { asColumns, of }: { readonly asColumns: boolean; readonly of: number },
): TableCell {
  const alignment = asColumns || head ? AlignmentType.CENTER : AlignmentType.LEFT
  const parts = blocks.flatMap((block): Part[] =>
    block.kind === 'paragraph'
      ? [new Paragraph({ alignment, children: texts(block.runs, head ? { bold: true } : {}) })]
      : blockContent(block),
  )
  return new TableCell({
    ...(asColumns && { width: { size: 100 / of, type: WidthType.PERCENTAGE } }),
    verticalAlign: asColumns ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: parts.length === 0 ? [new Paragraph('')] : parts,
  })
}
