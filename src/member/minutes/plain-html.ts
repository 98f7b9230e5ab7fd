import { MINUTES_ELEMENTS, SAME_ELEMENT } from '../../domain/meetings/minutes/minutes-elements.ts'

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
  const tag = SAME_ELEMENT[own] ?? own
  const isMark = tag === 'strong' || tag === 'em' || tag === 'u'
  if (!MINUTES_ELEMENTS.includes(tag) || (isMark && within.includes(tag)))
    return written(node, within)
  if (tag === 'br') return '<br />'
  const inside = written(node, [...within, tag])
  return isMark && inside === '' ? '' : `<${tag}>${inside}</${tag}>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
