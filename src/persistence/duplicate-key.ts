const DUPLICATE_KEY = 11_000

/** One write of a batch that failed, and the document's place in the batch. */
export type FailedWrite = {
  readonly code?: number
  readonly index?: number
  readonly errmsg?: string
}

/** Whether a write was refused because a unique key is taken. Judged by the code: the driver may be loaded twice in one process. */
export const isDuplicateKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === DUPLICATE_KEY

/** What failed of a batch that went on after a failure, where that is taken keys and nothing else; null for every other error. */
export function onlyDuplicateKeys(error: unknown): readonly FailedWrite[] | null {
  const { writeErrors } = error as { readonly writeErrors?: FailedWrite | readonly FailedWrite[] }
  const failed = [writeErrors ?? []].flat() as readonly FailedWrite[]
  return failed.length > 0 && failed.every(isDuplicateKey) ? failed : null
}
