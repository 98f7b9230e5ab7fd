import type { Payload } from 'payload'

import { provideDesk } from '../../collections/index.ts'
import { createDeskRepository } from '../persistence/desk/desk.repository.ts'
import { createDeskService } from '../services/desk/desk.service.ts'

/** What waits for an officer, for the first page of the admin and the lists that it leads to. */
export function openDesk({ payload }: { readonly payload: Payload }): void {
  provideDesk(payload, createDeskService({ repository: createDeskRepository({ payload }) }))
}
