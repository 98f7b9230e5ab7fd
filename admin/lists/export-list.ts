import { linesOf } from '../shared/lines-of.ts'
import { post, sentenceOf } from '../shared/post.ts'

export type Progress = { readonly done: number; readonly total: number }
export type Exported =
  | { readonly kind: 'whole'; readonly rows: number; readonly file: Blob }
  | { readonly kind: 'stopped' }
  /** With the server's sentence, where it said one. */
  | { readonly kind: 'failed'; readonly refusal: string | null }

type Line = Partial<Progress> & {
  readonly bytes?: string
  readonly rows?: number
  readonly failed?: boolean
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Takes a list out of `address`, piece by piece; a file that was broken off is no file. */
export async function exportList({
  address,
  query,
  signal,
  onProgress,
}: {
  readonly address: string
  readonly query: object
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}): Promise<Exported> {
  const answer = await post(address, query, { signal })
  if (signal.aborted) return { kind: 'stopped' }
  if (!answer?.ok || answer.body === null)
    return { kind: 'failed', refusal: await sentenceOf(answer) }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  try {
    for await (const line of linesOf(answer.body)) {
      const { bytes, done, total, rows, failed } = JSON.parse(line) as Line
      if (bytes !== undefined) pieces.push(bytesOf(bytes))
      if (done !== undefined && total !== undefined) onProgress({ done, total })
      if (failed) break
      if (rows !== undefined) return { kind: 'whole', rows, file: new Blob(pieces, { type: TYPE }) }
    }
  } catch {
    // The connection broke off, or whoever reads has stopped it.
  }
  return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', refusal: null }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
