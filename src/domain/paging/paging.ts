/** The values by which a list is ordered, the row's id last: a place in the list that stays right while rows come and go. */
export type CursorKeys = readonly (string | number | null)[]

/** The rows after a place (from the start where `after` is null), at most `first` of them. */
export type PageRequest = { readonly first: number; readonly after: CursorKeys | null }

export type PageRow<T> = { readonly node: T; readonly keys: CursorKeys }

/** What a repository answers: `hasNextPage` comes from reading one row more than was asked for. */
export type Page<T> = { readonly rows: readonly PageRow<T>[]; readonly hasNextPage: boolean }

export const EMPTY_PAGE: Page<never> = { rows: [], hasNextPage: false }

/** Cuts the one row too many off `found`, which was read with a limit of `first + 1`. */
export function pageOf<R, T>({
  found,
  first,
  toRow,
}: {
  readonly found: readonly R[]
  readonly first: number
  readonly toRow: (row: R) => PageRow<T>
}): Page<T> {
  return { rows: found.slice(0, first).map(toRow), hasNextPage: found.length > first }
}

/**
 * The opaque text of a place in a list. It names the order, so that a cursor of one order is not taken for a place in
 * another.
 */
export function encodeCursor({
  order,
  keys,
}: {
  readonly order: string
  readonly keys: CursorKeys
}): string {
  return toBase64Url(JSON.stringify([order, ...keys]))
}

const MAX_CURSOR_LENGTH = 2000

/** The keys in a cursor that `encodeCursor` made for the same order; null for anything else. */
export function decodeCursor({
  order,
  cursor,
}: {
  readonly order: string
  readonly cursor: string
}): CursorKeys | null {
  if (cursor.length > MAX_CURSOR_LENGTH || !/^[\w-]+$/.test(cursor)) return null
  const parsed = parseJson(fromBase64Url(cursor))
  if (!Array.isArray(parsed) || parsed.length < 2 || parsed[0] !== order) return null
  const keys: unknown[] = parsed.slice(1)
  return keys.every(isKey) ? keys : null
}

const isKey = (key: unknown): key is string | number | null =>
  key === null || typeof key === 'string' || typeof key === 'number'

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null // A cursor that nobody of us made is no place in the list.
  }
}

function toBase64Url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte))
  return btoa(bytes.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): string | null {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null // Not base64 or not UTF-8: not ours.
  }
}
