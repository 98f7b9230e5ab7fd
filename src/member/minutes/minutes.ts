/** What the pages ask of minutes, and its shape. */
export type Written = { readonly at: string; readonly by: { readonly displayName: string } }

export type Minutes = {
  readonly text: string
  readonly revision: string
  readonly adoptedAt: string | null
  readonly seal: string | null
  readonly docxUrl: string
  readonly pdfUrl: string
  readonly verifyUrl: string | null
  readonly corrections: readonly (Written & { readonly text: string })[]
  readonly signatures: readonly (Written & { readonly provider: string })[]
}

export type MinutesAnswer = {
  readonly meeting: {
    readonly title: string
    readonly organization: { readonly name: string }
    readonly availableCommands: readonly string[]
    readonly minutes: Minutes | null
  } | null
}

export const MINUTES = `query Minutes($id: ID!) { meeting(id: $id) {
  title organization { name } availableCommands
  minutes {
    text revision adoptedAt seal docxUrl pdfUrl verifyUrl
    corrections { at by { displayName } text }
    signatures { at by { displayName } provider }
  }
} }`
