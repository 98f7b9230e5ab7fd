import type { Viewer } from '../permissions.ts'
import type { AuditKind } from './audit-kinds.ts'

/** Through what somebody acted: a session of the API, the admin, the command line, the product by itself, or nobody who is known yet. */
export type AuditVia = 'SESSION' | 'ADMIN' | 'COMMAND_LINE' | 'SYSTEM' | 'STRANGER'

export type AuditActor = {
  readonly accountId: string | null
  /** As it was then. */
  readonly name: string
  readonly sessionId: string | null
  readonly via: AuditVia
}

export type AuditSubject = {
  readonly collection: string
  readonly id: string
  /** As it was then. */
  readonly name: string
}

type DetailValue = string | number | boolean | null
/** Small facts; never a password, a code or a number of somebody's papers. */
export type AuditDetail = Readonly<Record<string, DetailValue | readonly DetailValue[]>>

/** What happened, as whoever does it tells the log. */
export type AuditEvent = {
  readonly kind: AuditKind
  /** Who does it; null: nobody who is signed in. */
  readonly viewer: Viewer | null
  /** In place of the viewer where nobody is signed in yet. */
  readonly actor?: AuditActor
  readonly subject?: AuditSubject | null
  /** Ids from the root of the organization that it concerns; whoever may read the log there sees the entry. */
  readonly organizationPath?: readonly string[]
  /** In place of the path: ids of organizations that it concerns, whose common path the log finds. */
  readonly organizationIds?: readonly string[]
  readonly detail?: AuditDetail
  readonly address?: string | null
}

/** One line of the log. JSON all through, so that its canonical form is the same wherever it is made. */
export type AuditEntry = {
  readonly id: string
  readonly at: string
  readonly kind: AuditKind
  readonly by: AuditActor
  readonly subject: AuditSubject | null
  readonly organizationPath: readonly string[]
  readonly detail: AuditDetail
  readonly address: string | null
}

/** Who acted, as the log names them. `unattended` is how the product acts where there is no viewer. */
export function actorOf({
  viewer,
  unattended,
}: {
  readonly viewer: Viewer | null
  readonly unattended: 'COMMAND_LINE' | 'SYSTEM'
}): AuditActor {
  if (viewer === null) return { accountId: null, name: '', sessionId: null, via: unattended }
  const { accountId, displayName: name, sessionId } = viewer
  if (accountId === '') return { accountId: null, name, sessionId, via: 'COMMAND_LINE' }
  return { accountId, name, sessionId, via: sessionId === null ? 'ADMIN' : 'SESSION' }
}

/** The ids that all paths begin with: where something that concerns several organizations belongs. */
export function commonPath(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = paths
  const end = first.findIndex((id, at) => others.some((path) => path[at] !== id))
  return end === -1 ? first : first.slice(0, end)
}
