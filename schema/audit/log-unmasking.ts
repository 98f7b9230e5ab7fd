import type { Context } from '../context.ts'

/** Writes what the operation has shown in full to the audit log. Doors wait for it before an answer leaves. */
export async function logUnmasking({ unmasked, services, request }: Context): Promise<void> {
  for (const shown of unmasked.take())
    await services.audit.recordUnmasking({ ...shown, door: 'API', address: request.address })
}
