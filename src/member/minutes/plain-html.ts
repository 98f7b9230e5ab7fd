/** Elements of minutes; what the editor writes beyond them loses its tags. The server holds to the same list. */
const KEPT = new Set(
  ['p', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'br', 'strong', 'em', 'u', 'table', 'tbody'].concat([
    'tr',
    'td',
    'th',
  ]),
)
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em', div: 'p' }

/** HTML of plain elements without attributes, from what the editor writes: it says bold twice, and wraps every text. */
export function plainHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return written(body, [])
}

function written(parent: Node, within: readonly string[]): string {
  return [...parent.childNodes].map((node) => writtenNode(node, within)).join('')
}

function writtenNode(node: Node, within: readonly string[]): string {
  if (node instanceof Text) return escaped(node.data)
  if (!(node instanceof Element)) return ''
  const own = node.tagName.toLowerCase()
  if (own === 'colgroup') return ''
  const tag = SAME[own] ?? own
  const isMark = tag === 'strong' || tag === 'em' || tag === 'u'
  if (!KEPT.has(tag) || (isMark && within.includes(tag))) return written(node, within)
  if (tag === 'br') return '<br />'
  const inside = written(node, [...within, tag])
  return isMark && inside === '' ? '' : `<${tag}>${inside}</${tag}>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
