import { isGrantedAt, reachOf, type Viewer } from '../permissions.ts'

/** What is shown only where `member.readSensitive` reaches; everywhere else it is null. */
export const SENSITIVE_FIELDS = ['birthDate', 'phone', 'cardNumber'] as const
type SensitiveField = (typeof SENSITIVE_FIELDS)[number]

/** The same and what the register keeps beside: shown in the admin as a mask until somebody asks, which is logged. */
export const MASKED_FIELDS = [...SENSITIVE_FIELDS, 'citizenId', 'dossierNumber'] as const
export type MaskedField = (typeof MASKED_FIELDS)[number]

const DOT = '•'
const TAIL = 4

/** What stands in place of a value: enough to tell two apart, too little to use. `1980-05-01` is `••/••/1980`, `0912345678` is `••••5678`. */
export function maskOf(value: string): string {
  const day = /^(\d{4})-\d\d-\d\d$/.exec(value)
  if (day) return `${DOT}${DOT}/${DOT}${DOT}/${day[1] ?? ''}`
  const tail = value.length >= 2 * TAIL ? value.slice(-TAIL) : ''
  return DOT.repeat(TAIL) + tail
}

export const isMask = (value: unknown): value is string =>
  typeof value === 'string' && value.includes(DOT)

/** Whether this viewer may see the sensitive fields of the member whose cell has the ids `path` from the root. */
export function isSensitiveVisible({
  viewer,
  memberId,
  path,
}: {
  readonly viewer: Viewer | null
  readonly memberId: string
  readonly path: readonly string[]
}): boolean {
  const { memberId: own } = reachOf({ viewer, permission: 'member.readSensitive' })
  return own === memberId || isGrantedAt({ viewer, permission: 'member.readSensitive', path })
}

/**
 * Whether the viewer may see the sensitive fields of every member that they may see at all: only then may lists be filtered or
 * ordered by such a field. False when it cannot be told from the viewer alone.
 */
export function seesEverySensitive(viewer: Viewer | null): boolean {
  if (viewer === null) return false
  const seen = reachOf({ viewer, permission: 'member.read' })
  const open = reachOf({ viewer, permission: 'member.readSensitive' })
  if (open.everywhere) return true
  if (seen.everywhere) return false
  const ownCell = viewer.cellPath.at(-1)
  const isOpen = (id: string) =>
    open.subtrees.includes(id) ||
    (id === ownCell && viewer.cellPath.some((above) => open.subtrees.includes(above)))
  return (
    seen.subtrees.every(isOpen) &&
    seen.organizations.every((id) => isOpen(id) || open.organizations.includes(id)) &&
    seen.subtrees.length + seen.organizations.length > 0
  )
}

/** The record as the viewer may see it; `path` leads from the root to the member's cell. */
export function masked<
  Row extends { readonly id: string } & { readonly [field in SensitiveField]: string | null },
>({
  viewer,
  path,
  row,
}: {
  readonly viewer: Viewer | null
  readonly path: readonly string[]
  readonly row: Row
}): Row {
  return isSensitiveVisible({ viewer, memberId: row.id, path })
    ? row
    : { ...row, birthDate: null, phone: null, cardNumber: null }
}
