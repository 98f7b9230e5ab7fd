import { Parser } from 'htmlparser2'

/** Words in one style. `\n` is a line break. */
export type Run = {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
export type Cell = { readonly head: boolean; readonly blocks: readonly Block[] }

/** One row without a head is two columns of the paper: no lines are drawn around it. */
export const isColumns = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.length === 1 && !(rows[0] ?? []).some(({ head }) => head)

type Node = { readonly tag: string; readonly children: (Node | string)[] }

/** The minutes' HTML as what a document is made of. What is no element of minutes counts as its content. */
export function minutesBlocks(html: string): readonly Block[] {
  const root: Node = { tag: 'root', children: [] }
  const open = [root]
  const parser = new Parser({
    onopentagname(tag) {
      const node = { tag, children: [] }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    ontext(text) {
      open.at(-1)?.children.push(text.replace(NOT_IN_XML, ' ').replace(/\s+/g, ' '))
    },
    onclosetag() {
      if (open.length > 1) open.pop()
    },
  })
  parser.end(html)
  return blocksOf(root)
}

/** What no XML may hold: Word opens no document with it. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const HEADINGS: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3 }

/** Blocks in their order; words that stand between blocks are paragraphs of their own. */
function blocksOf(parent: Node): readonly Block[] {
  const blocks: Block[] = []
  let loose: (Node | string)[] = []
  const settle = () => {
    const runs = runsOf({ tag: 'p', children: loose })
    if (runs.some(({ text }) => text.trim() !== '')) blocks.push({ kind: 'paragraph', runs })
    loose = []
  }
  for (const child of parent.children) {
    const found = typeof child === 'string' ? null : blockOf(child)
    if (found === null) {
      loose.push(child)
    } else {
      settle()
      blocks.push(...found)
    }
  }
  settle()
  return blocks
}

/** Null for what stands within a line. */
function blockOf(node: Node): readonly Block[] | null {
  const { tag } = node
  const level = HEADINGS[tag]
  if (level !== undefined) return [{ kind: 'heading', level, runs: runsOf(node) }]
  if (tag === 'p') return [{ kind: 'paragraph', runs: runsOf(node) }]
  if (tag === 'ul' || tag === 'ol')
    return [{ kind: 'list', ordered: tag === 'ol', items: elements(node).map(blocksOf) }]
  if (tag === 'table') {
    const rows = rowsIn(node).map((row) =>
      elements(row).map((cell) => ({ head: cell.tag === 'th', blocks: blocksOf(cell) })),
    )
    return rows.length === 0 ? [] : [{ kind: 'table', rows }]
  }
  return null
}

const elements = ({ children }: Node): Node[] =>
  children.filter((child): child is Node => typeof child !== 'string')

const rowsIn = (node: Node): Node[] =>
  elements(node).flatMap((child) => (child.tag === 'tr' ? [child] : rowsIn(child)))

type Style = Omit<Run, 'text'>
const PLAIN: Style = { bold: false, italic: false, underline: false }
const STYLES: Readonly<Record<string, Partial<Style>>> = {
  strong: { bold: true },
  em: { italic: true },
  u: { underline: true },
}

/** Spaces at the beginning of a line and at the end of the last are none. */
function runsOf(node: Node): readonly Run[] {
  const runs = written(node, PLAIN)
  const last = runs.length - 1
  const begins = (at: number) => at === 0 || runs[at - 1]?.text === '\n'
  return runs
    .map((run, at) => ({
      ...run,
      text: trimmed(run.text, { start: begins(at), end: at === last }),
    }))
    .filter(({ text }) => text !== '')
}

const written = (node: Node, style: Style): readonly Run[] =>
  node.children.flatMap((child) => {
    if (typeof child === 'string') return [{ ...style, text: child }]
    if (child.tag === 'br') return [{ ...style, text: '\n' }]
    return written(child, { ...style, ...STYLES[child.tag] })
  })

function trimmed(text: string, { start, end }: { start: boolean; end: boolean }): string {
  const from = start ? text.replace(/^ +/, '') : text
  return end ? from.replace(/ +$/, '') : from
}

/** The lines right below the title stand in the middle, at most two. */
export function isSubtitle(blocks: readonly Block[], at: number): boolean {
  const before = blocks.slice(Math.max(0, at - 2), at)
  const title = before.findLastIndex((block) => block.kind === 'heading' && block.level === 1)
  const between = title === -1 ? [] : before.slice(title + 1)
  return (
    title !== -1 &&
    blocks[at]?.kind === 'paragraph' &&
    between.every(({ kind }) => kind === 'paragraph')
  )
}
