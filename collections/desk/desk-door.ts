import type { Payload } from 'payload'

import type { Desk, DeskOfAccount } from '../../src/domain/desk/desk.ts'
import type { Duty } from '../../src/domain/desk/duties.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { loadViewer } from '../accounts/load-viewer.ts'
import { provided } from '../provided.ts'

type Asked = { readonly viewer: Viewer | null; readonly now: Date }

/** The desk service, as far as the admin and its lists need it. */
export type DeskDoor = {
  readonly desk: (asked: Asked) => Promise<Desk>
  readonly idsOf: (asked: Asked & { readonly duty: Duty }) => Promise<readonly string[]>
}

/** Given by src/server. */
export const deskDoor = provided<DeskDoor>('desk')
export const provideDesk = deskDoor.provide

/** For the first page of the admin. */
export const deskOfAccount: DeskOfAccount<Payload> = async ({ payload, accountId }) => {
  const viewer = await loadViewer({ payload, accountId })
  return deskDoor.of(payload).desk({ viewer, now: new Date() })
}
