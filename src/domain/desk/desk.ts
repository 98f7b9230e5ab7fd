import type { Viewer } from '../permissions.ts'
import type { Duty } from './duties.ts'

/** The first page of the admin for one person: what waits for them. */
export type Desk = {
  readonly viewer: Viewer | null
  readonly duties: readonly { readonly duty: Duty; readonly count: number }[]
  /** Whoever may import members is led through the first steps while there are none. */
  readonly isEmpty: boolean
}

/** Tells what waits for an account; the first page of the admin is given it. */
export type DeskOfAccount<Source> = (asked: {
  readonly payload: Source
  readonly accountId: string
}) => Promise<Desk>
