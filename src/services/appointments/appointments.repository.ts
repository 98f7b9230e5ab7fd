import type { Role, Viewer } from '../../domain/permissions.ts'

export type AppointmentRecord = {
  readonly id: string
  readonly role: Role
  readonly organizationId: string
  /** YYYY-MM-DD. */
  readonly from: string
  readonly to: string | null
}

export type AppointmentRepository = {
  /** As the viewer, who always sees the own ones. Unknown, malformed or out of sight: left out. */
  readonly findByIds: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }) => Promise<readonly AppointmentRecord[]>
}
