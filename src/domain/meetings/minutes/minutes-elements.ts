/** The elements that minutes are made of, none with attributes: what the editor writes and what the server keeps. */
export const MINUTES_ELEMENTS: readonly string[] = [
  'h1',
  'h2',
  'h3',
  'p',
  'br',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'u',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
]

/** What browsers' editors write instead of some of them. */
export const SAME_ELEMENT: Readonly<Record<string, string>> = { b: 'strong', i: 'em', div: 'p' }
