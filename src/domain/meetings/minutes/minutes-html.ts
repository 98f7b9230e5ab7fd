/** Text as it stands inside an element. Line breaks stay, and words of two lines are apart for whoever reads without the tags. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br />\n')

type Tag = 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'strong' | 'em' | 'u' | 'td' | 'th'

export const element = (tag: Tag, text: string): string => wrapped(tag, escapeHtml(text))

/** `html` is taken as it is. */
export const wrapped = (tag: Tag, html: string): string => `<${tag}>${html}</${tag}>`

export const paragraph = (text: string): string => element('p', text)

/** Nothing for no lines. */
export function list(lines: readonly (string | null)[]): string {
  const items = lines.filter((line) => line !== null).map((line) => element('li', line))
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
}

/** A table with a head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  tableOf([row('th', head), ...rows.map((cells) => row('td', cells))])

/** Two columns beside each other: one row without a head, which is drawn without lines. Each takes HTML. */
export const columns = (left: string, right: string): string =>
  tableOf([`<tr>${wrapped('td', left)}${wrapped('td', right)}</tr>`])

const row = (tag: 'td' | 'th', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => element(tag, cell)).join('')}</tr>`

const tableOf = (rows: readonly string[]): string =>
  `<table><tbody>${rows.join('')}</tbody></table>`

/** Parts that say something, one below the other. */
export const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n')
