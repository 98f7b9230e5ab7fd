/** The kinds of files that are taken, by what is in them, with the extensions that each may have. */
export const MEDIA_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
} as const satisfies Record<string, readonly string[]>
export type MediaType = keyof typeof MEDIA_TYPES

/** The largest file that is taken. */
export const MAX_MEDIA_BYTES = 50 * 1024 * 1024

/** The folder that every part of an office document of this kind has. */
const OFFICE_FOLDERS: readonly (readonly [folder: string, type: MediaType])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

/**
 * What a file is by its bytes and its extension together; null for everything that is not taken. The type that a client
 * states is never believed: an SVG or a page of HTML that calls itself a picture would run in a reader's browser.
 */
export function mediaTypeOf({
  bytes,
  fileName,
}: {
  readonly bytes: Uint8Array
  readonly fileName: string
}): MediaType | null {
  const type = typeByBytes(bytes)
  if (type === null) return null
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  const extensions: readonly string[] = MEDIA_TYPES[type]
  return extensions.includes(extension) ? type : null
}

function typeByBytes(bytes: Uint8Array): MediaType | null {
  const starts = (text: string, at = 0) =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
  if (starts('%PDF-')) return 'application/pdf'
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts('\xff\xd8\xff')) return 'image/jpeg'
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp'
  return starts('PK\x03\x04') ? officeTypeOf(bytes) : null
}

/** A zip that has the table of contents of an office document and the folder of one kind, by the names of its entries. */
function officeTypeOf(bytes: Uint8Array): MediaType | null {
  const names = entryNames(bytes)
  if (!names.includes('[Content_Types].xml')) return null
  const found = OFFICE_FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)))
  return found?.[1] ?? null
}

const MAX_ENTRIES = 10_000

/** Names in the central directory at the end of a zip; none where there is no readable one. */
function entryNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < MAX_ENTRIES && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 512))))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}
