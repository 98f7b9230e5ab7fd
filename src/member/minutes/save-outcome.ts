/** The minutes as the server has them. */
export type StoredMinutes = { readonly html: string; readonly revision: string }

/** `stale`: somebody saved first; theirs comes with it. `refused` tells in a sentence why nothing is saved. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: string }
  | { readonly kind: 'stale'; readonly newer: StoredMinutes }
  | { readonly kind: 'refused'; readonly message: string }

export type MinutesEditorProps = StoredMinutes & {
  /** `basedOn` is the revision that the writer has seen. */
  readonly onSave: (text: string, basedOn: string) => Promise<SaveOutcome>
  /** Whether something here is not saved yet. */
  readonly onUnsaved?: (unsaved: boolean) => void
}
