import type { Viewer } from '../domain/permissions.ts'
import { DEMO_PASSWORD } from './cast.ts'
import type { DemoDesk } from './demo-desk.ts'

const FROM = { address: 'demo', userAgent: 'Sổ Tay demo' } as const

/** Signs in as a person of the cast, does the work as them, and signs out again. */
export async function signedIn<T>({
  desk: {
    services: { sessions },
  },
  identifier,
  work,
}: {
  readonly desk: DemoDesk
  readonly identifier: string
  readonly work: (viewer: Viewer) => Promise<T>
}): Promise<T> {
  const { viewer } = await sessions.login({ ...FROM, identifier, password: DEMO_PASSWORD })
  try {
    return await work(viewer)
  } finally {
    await sessions.logout(viewer)
  }
}

/** Uses an activation code up, as its person would on their phone. */
export async function activated({
  desk: {
    services: { sessions },
  },
  identifier,
  activationCode,
}: {
  readonly desk: DemoDesk
  readonly identifier: string
  readonly activationCode: string
}): Promise<void> {
  const { viewer } = await sessions.activateAccount({
    ...FROM,
    identifier,
    activationCode,
    newPassword: DEMO_PASSWORD,
  })
  await sessions.logout(viewer)
}
