import { sentenceOf } from '../shared/post.ts'

/** Writes the same to each of these rows, one after the other; tells how many took it, and why the others did not. */
export async function changeEach({
  address,
  ids,
  change,
}: {
  readonly address: string
  readonly ids: readonly string[]
  readonly change: object
}): Promise<{ readonly done: number; readonly refusals: readonly string[] }> {
  const refusals: string[] = []
  for (const id of ids) {
    const answer = await fetch(`${address}/${id}`, {
      method: 'PATCH',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(change),
    }).catch(() => null)
    if (!answer?.ok) refusals.push((await sentenceOf(answer)) ?? '…')
  }
  return { done: ids.length - refusals.length, refusals }
}
