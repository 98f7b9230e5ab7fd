import { sentenceOf } from './post.ts'

/** What a door of ours answered: the value, or its sentence of refusal (null where there was no connection). */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: string | null }

/** Asks a door of ours (`/api/…`) as whoever is signed in. */
export async function ask<Value>(address: string, how: RequestInit = {}): Promise<Answer<Value>> {
  const answer = await fetch(address, { credentials: 'include', ...how }).catch(() => null)
  if (!answer?.ok) return { ok: false, refusal: await sentenceOf(answer) }
  return { ok: true, value: (await answer.json()) as Value }
}
