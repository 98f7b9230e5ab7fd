import { repairText } from '../text/repair-text.ts'

const MAX_NAME = 180

/**
 * The name of a file as people read it and get it back: composed letters, no path, no control characters, the extension kept
 * when the rest is too long. `tep` ("file") where nothing is left.
 */
export function readableFileName(raw: string): string {
  const name = repairText(raw.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' '))
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '-')
    .trim()
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? name.slice(dot).slice(0, 12) : ''
  const stem = (dot > 0 ? name.slice(0, dot) : name).trim()
  return `${[...stem].slice(0, MAX_NAME).join('').trim() || 'tep'}${extension}`
}

/** `Content-Disposition` with the name for every browser: ASCII first, and the whole of it encoded (RFC 6266, RFC 8187). */
export function contentDisposition({
  kind,
  fileName,
  plainName,
}: {
  readonly kind: 'inline' | 'attachment'
  readonly fileName: string
  readonly plainName: string
}): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plainName}"; filename*=UTF-8''${encoded}`
}
