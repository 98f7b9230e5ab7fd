import { damaged } from './refusals.ts'

export type XmlHandlers = {
  /** `name` without its namespace prefix; attribute names without theirs. */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const TAG =
  /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[([\s\S]*?)\]\]>|(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>)/g
const ATTRIBUTE = /(?:^|\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Walks through an XML part in one pass, without a tree. Prefixes of namespaces are ignored, since some programs write
 * `x:row` for `row`. A document type is refused, so nothing can be defined that expands; a part that ends early is damaged.
 */
export function scanXml(xml: string, { open, close, text }: XmlHandlers): void {
  if (xml.includes('<!DOCTYPE')) throw damaged()
  let depth = 0
  let place = 0
  let rootClosed = false
  TAG.lastIndex = 0
  for (let found = TAG.exec(xml); found !== null; found = TAG.exec(xml)) {
    const [whole, cdata, slash, name, attributes = '', selfClosed] = found
    if (text && found.index > place && depth > 0) text(unescapeXml(xml.slice(place, found.index)))
    place = found.index + whole.length
    if (cdata !== undefined) text?.(cdata)
    if (name === undefined) continue
    if (slash !== '/') {
      open?.(name, (wanted) => attributeOf(attributes, wanted))
      depth += 1
    }
    if (slash === '/' || selfClosed === '/') {
      close?.(name)
      depth -= 1
      rootClosed = depth === 0
    }
    TAG.lastIndex = place
  }
  if (!rootClosed) throw damaged()
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  if (!attributes.includes(wanted)) return undefined
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (name === wanted) return unescapeXml(double ?? single ?? '')
  }
  return undefined
}

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole
    const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

const EXCEL_ESCAPE = /_x([0-9a-f]{4})_/gi

/** Excel writes characters that XML cannot hold as `_x000D_`, and an underscore that would look like it as `_x005F_`. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(EXCEL_ESCAPE, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
