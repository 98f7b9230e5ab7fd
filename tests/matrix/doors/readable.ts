import { strFromU8, unzipSync } from 'fflate'

/** Bytes as text to search in. Spreadsheets and Word files are zips: what is in them is searched too. */
export function readable(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) {
    const text = Buffer.from(bytes).toString('utf8')
    return `${text}\n${fileInLines(text)}`
  }
  if (!isWhole(bytes)) return Buffer.from(bytes).toString('utf8')
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n')
}

/** An export comes as lines of JSON with pieces of the file in them (collections/exports/export-door.ts). */
function fileInLines(text: string): string {
  const pieces = [...text.matchAll(/^\{"bytes":"([^"]*)"\}$/gm)].map(([, piece]) => piece ?? '')
  if (pieces.length === 0) return ''
  return readable(Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64'))))
}

/** Whether the end of a zip is there: a file that was broken off is read as it is. */
const isWhole = (bytes: Uint8Array) => Buffer.from(bytes).includes('PK\x05\x06')
