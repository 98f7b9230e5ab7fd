import { repairMultilineText } from './repair-text.ts'

/** HTML whose text is repaired and whose tags stay as they are. */
export const repairHtmlText = (html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : repairBetween(part)))
    .join('')

/** A space at an end stands between words of two elements, and stays. */
function repairBetween(text: string): string {
  const repaired = repairMultilineText(text)
  if (repaired === '') return /\s/.test(text) ? ' ' : ''
  return `${/^\s/.test(text) ? ' ' : ''}${repaired}${/\s$/.test(text) ? ' ' : ''}`
}
