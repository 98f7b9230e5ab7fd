/** Sealed files that were handed out: their digests, and the signed ones whole. */
export type MinutesFiles = {
  /** Notes that a file with this digest is the sealed one of a meeting. Once is enough. */
  readonly remember: (asked: {
    readonly meetingId: string
    readonly digest: string
    readonly at: Date
  }) => Promise<void>
  readonly isKnown: (asked: {
    readonly meetingId: string
    readonly digest: string
  }) => Promise<boolean>
  /** Before the log says that there is one: a signature that the log names has its file. */
  readonly keepSigned: (asked: {
    readonly signatureId: string
    readonly meetingId: string
    readonly bytes: Uint8Array
    readonly at: Date
  }) => Promise<void>
  readonly findSigned: (signatureId: string) => Promise<Uint8Array | null>
  /** What the log did not take. */
  readonly dropSigned: (signatureId: string) => Promise<void>
}
