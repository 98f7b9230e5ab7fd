import type { Viewer } from '../permissions.ts'

/** Tells who an account is now; the admin's server components are given it. */
export type ViewerOfAccount<Source> = (asked: {
  readonly payload: Source
  readonly accountId: string
}) => Promise<Viewer | null>
