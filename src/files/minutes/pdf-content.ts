import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js'

import { isColumns, isSubtitle, type Block, type Cell, type Run } from './minutes-blocks.ts'

/** Blocks as pdfmake takes them. */
export const pdfContent = (blocks: readonly Block[]): Content[] =>
  blocks.map((block, at) =>
    block.kind === 'paragraph' && isSubtitle(blocks, at)
      ? { text: texts(block.runs), alignment: 'center' }
      : blockContent(block),
  )

function blockContent(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'paragraph':
      return { text: texts(block.runs), margin: [0, 2, 0, 3], alignment: 'justify' }
    case 'list':
      return list(block)
    case 'table':
      return isColumns(block.rows) ? columns(block.rows[0] ?? []) : table(block.rows)
  }
}

function heading({ level, runs }: Extract<Block, { kind: 'heading' }>): Content {
  const text = texts(runs)
  if (level === 1)
    return { text, bold: true, fontSize: 15, alignment: 'center', margin: [0, 14, 0, 2] }
  return {
    text,
    bold: true,
    fontSize: level === 2 ? 13.5 : 13,
    margin: [0, level === 2 ? 10 : 6, 0, 2],
    headlineLevel: level,
  }
}

const texts = (runs: readonly Run[]): ContentText[] =>
  runs.map(({ text, bold, italic, underline }) => ({
    // As in Word: words of two lines stay apart for programs that put lines together.
    text: text.replaceAll('\n', ' \n'),
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(underline && { decoration: 'underline' as const }),
  }))

function list({ ordered, items }: Extract<Block, { kind: 'list' }>): Content {
  const lines = items.map((blocks): Content => {
    const [only] = blocks
    return blocks.length === 1 && only?.kind === 'paragraph'
      ? { text: texts(only.runs), margin: [0, 1, 0, 1] }
      : { stack: pdfContent(blocks) }
  })
  const margin: [number, number, number, number] = [8, 0, 0, 3]
  return ordered ? { ol: lines, margin } : { ul: lines, margin }
}

/** The head of the paper and its signatures. */
const columns = (cells: readonly Cell[]): Content => ({
  unbreakable: true,
  margin: [0, 8, 0, 4],
  columns: cells.map(({ blocks }) => ({ width: '*', stack: centred(blocks) })),
})

const centred = (blocks: readonly Block[]): Content[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? {
          text: block.runs.length === 0 ? ' ' : texts(block.runs),
          alignment: 'center',
          margin: [2, 0, 2, 1],
        }
      : blockContent(block),
  )

function table(rows: readonly (readonly Cell[])[]): Content {
  const width = Math.max(...rows.map((cells) => cells.length))
  const heads = rows.findIndex((cells) => !cells.every(({ head }) => head))
  return {
    margin: [0, 4, 0, 6],
    fontSize: 12,
    table: {
      headerRows: heads === -1 ? 0 : heads,
      dontBreakRows: true,
      widths: ['*', ...Array.from({ length: width - 1 }, () => (width > 4 ? 58 : 'auto'))],
      body: rows.map((cells) =>
        Array.from({ length: width }, (_, at): TableCell => cellContent(cells[at], at)),
      ),
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
  }
}

function cellContent(cell: Cell | undefined, at: number): TableCell {
  if (cell === undefined) return ''
  const stack = cell.blocks.map((block): Content =>
    block.kind === 'paragraph' ? { text: texts(block.runs) } : blockContent(block),
  )
  const isNumber = cell.blocks.every(
    (block) =>
      block.kind === 'paragraph' && /^[\d.,%]+$/.test(block.runs.map(({ text }) => text).join('')),
  )
  return {
    stack,
    bold: cell.head,
    alignment: cell.head || (at > 0 && isNumber) ? 'center' : 'left',
  }
}
