/** Kinds of notifications, as the contract names them. */
export const NOTIFICATION_KINDS = [
  'MEETING_INVITED',
  'MEETING_CHANGED',
  'MEETING_CANCELLED',
  'MEETING_OPENED',
  'MEETING_REMINDER',
  'POLL_OPENED',
  'REGISTRATION_RETURNED',
  'REPORT_RETURNED',
  'EDITORIAL_TASK',
  'CONTENT_PUBLISHED',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/**
 * Whom it is for: a member, who may have no account yet and finds it after activation, or an account of somebody outside
 * the register. Written as one text, so that (person, cause) can be unique.
 */
export type Recipient = { readonly memberId: string } | { readonly accountId: string }

export const personOf = (recipient: Recipient): string =>
  'memberId' in recipient ? `member:${recipient.memberId}` : `account:${recipient.accountId}`

/** Everything that a person who is signed in is addressed as. */
export function personsOf({
  accountId,
  memberId,
}: {
  readonly accountId: string
  readonly memberId: string | null
}): readonly string[] {
  const account = personOf({ accountId })
  return memberId === null ? [account] : [personOf({ memberId }), account]
}

/** What the sentences are made of; an instant is an ISO text under a key that ends in `At`. */
export type NotificationFacts = Readonly<Record<string, string | number>>

/**
 * Something to tell. Two with the same cause reach a person once. `url` is a path of the pages. News that grow have a `revision`:
 * a higher one takes the place of what was told of the same cause, and is unread again.
 */
export type NotificationNews = {
  readonly kind: NotificationKind
  readonly cause: string
  readonly facts: NotificationFacts
  readonly url: string
  readonly revision?: number
}
