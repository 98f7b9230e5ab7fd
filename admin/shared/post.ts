/** Posts to Payload's REST as whoever is signed in; null where there is no connection. */
export const post = (
  address: string,
  body: object,
  how: RequestInit = {},
): Promise<Response | null> =>
  fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...how,
  }).catch(() => null)

/** The sentence of a refusal; null where the server said none. */
export async function sentenceOf(answer: Response | null): Promise<string | null> {
  const told = (await answer?.json().catch(() => null)) as {
    errors?: { message?: string }[]
  } | null
  return told?.errors?.[0]?.message ?? null
}
