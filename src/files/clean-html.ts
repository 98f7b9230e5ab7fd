import sanitizeHtml from 'sanitize-html'

import { MINUTES_ELEMENTS, SAME_ELEMENT } from '../domain/meetings/minutes/minutes-elements.ts'

/** Every element that is none of these loses its tags, and scripts and styles their content. */
const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...MINUTES_ELEMENTS],
  allowedAttributes: {},
  transformTags: { ...SAME_ELEMENT },
}

/** HTML of plain elements without attributes, whatever came in. */
export const cleanMinutesHtml = (html: string): string => sanitizeHtml(html, OPTIONS).trim()

/** No editor puts elements so deep inside each other; parsing and setting them would take minutes. */
export const MAX_NESTING = 50

const TAG = /<(\/?)([a-z][^\s/>]*)[^>]*/gi
/** Elements that hold nothing. */
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** What ends by itself where one of these begins. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
}

/** Told before anything parses it: the time that a parser takes grows with the square of the depth. */
export function isNestedTooDeep(html: string): boolean {
  const open: string[] = []
  for (const [, slash, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase()
    if (EMPTY.has(name)) continue
    if (slash) {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
      continue
    }
    const ended = Object.hasOwn(ENDS, name) ? (ENDS[name] ?? []) : []
    while (ended.includes(open.at(-1) ?? '')) open.pop()
    open.push(name)
    if (open.length > MAX_NESTING) return true
  }
  return false
}
