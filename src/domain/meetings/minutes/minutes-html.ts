/** Text as it stands inside an element. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const element = (tag: 'h1' | 'h2' | 'h3' | 'li', text: string): string =>
  `<${tag}>${escapeHtml(text)}</${tag}>`

/** Line breaks stay. `html` is taken as it is. */
export const paragraph = (content: string, kind: 'text' | 'html' = 'text'): string =>
  `<p>${kind === 'html' ? content : escapeHtml(content).replaceAll('\n', '<br />')}</p>`

/** Nothing for no lines. */
export function list(lines: readonly (string | null)[]): string {
  const items = lines.filter((line) => line !== null).map((line) => element('li', line))
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
}
