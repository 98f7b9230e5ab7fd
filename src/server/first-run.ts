import type { Services } from '../services/services.ts'

/** The one-time link with which the first administrator begins; null once there is one. Each start prints a new link and ends the one before. */
export async function firstRunLink({
  services,
  publicUrl,
}: {
  readonly services: Services
  readonly publicUrl: string
}): Promise<string | null> {
  const token = await services.accounts.openFirstRun()
  if (token === null) return null
  const link = new URL('/first-run', publicUrl)
  link.searchParams.set('token', token)
  return link.toString()
}
