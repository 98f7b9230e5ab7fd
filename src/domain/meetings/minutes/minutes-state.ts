/** Who wrote it: an account. */
type Written = { readonly at: Date; readonly accountId: string; readonly name: string }

export type MinutesCorrection = Written & { readonly text: string }
export type MinutesSignature = Written & {
  readonly provider: string
  readonly signatureId: string
}

export type MinutesState = {
  /** HTML as somebody has saved it; null while it is drafted from the log. */
  readonly text: string | null
  /** The number of the event that saved it, as text; "0" for the draft. Whoever saves says which one they read. */
  readonly revision: string
  readonly adoptedAt: Date | null
  readonly sealedSeq: number | null
  readonly seal: string | null
  readonly corrections: readonly MinutesCorrection[]
  readonly signatures: readonly MinutesSignature[]
}

export const NO_MINUTES: MinutesState = {
  text: null,
  revision: '0',
  adoptedAt: null,
  sealedSeq: null,
  seal: null,
  corrections: [],
  signatures: [],
}
