/** What the editor stores: a tree of nodes. Only what we read of it; everything else passes through untouched. */
type RichTextNode = {
  readonly type?: unknown
  readonly text?: unknown
  readonly children?: unknown
  readonly relationTo?: unknown
  readonly value?: unknown
  readonly fields?: unknown
}

/** A document that a link of a text leads to. */
export type InternalLink = { readonly relationTo: string; readonly id: string }

const MAX_DEPTH = 100
const BLOCKS = ['paragraph', 'heading', 'listitem', 'quote', 'tablecell', 'linebreak', 'tab']

/** The text alone, one line a block; '' for what is no rich text. */
export function plainTextOf(body: unknown): string {
  const parts: string[] = []
  walk(body, (node) => {
    if (typeof node.text === 'string') parts.push(node.text)
    if (typeof node.type === 'string' && BLOCKS.includes(node.type)) parts.push('\n')
  })
  return parts.join('').trim()
}

/** Ids of the media that stand inside the text. */
export function mediaIn(body: unknown): readonly string[] {
  const ids: string[] = []
  walk(body, (node) => {
    const id = idOf(node.value)
    if (node.type === 'upload' && node.relationTo === 'media' && id !== null) ids.push(id)
  })
  return [...new Set(ids)]
}

/** The documents that links of the text lead to. */
export function internalLinksIn(body: unknown): readonly InternalLink[] {
  const links: InternalLink[] = []
  walk(body, (node) => {
    const link = internalLinkOf(node)
    if (link !== null) links.push(link)
  })
  return links
}

/** The document that one link node leads to; null for an outside link and for any other node. */
export function internalLinkOf(node: { readonly fields?: unknown }): InternalLink | null {
  const fields = asObject(node.fields)
  const doc = asObject(fields?.doc)
  const id = idOf(doc?.value)
  return fields?.linkType === 'internal' && typeof doc?.relationTo === 'string' && id !== null
    ? { relationTo: doc.relationTo, id }
    : null
}

/** A reference as the editor stores it: an id, or the document itself. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  const object = asObject(value)
  return typeof object?.id === 'string' ? object.id : null
}

function walk(body: unknown, visit: (node: RichTextNode) => void): void {
  const descend = (node: unknown, depth: number) => {
    const object = asObject(node) as RichTextNode | null
    if (object === null || depth > MAX_DEPTH) return
    visit(object)
    if (Array.isArray(object.children))
      for (const child of object.children) descend(child, depth + 1)
  }
  descend(asObject(body)?.root, 0)
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null
}
