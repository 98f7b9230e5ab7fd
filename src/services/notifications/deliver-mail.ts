import { afterAttempt, type DeliveryOutcome } from '../../domain/notifications/delivery.ts'
import { mailContent, type MailContent } from '../../domain/notifications/mail-content.ts'
import type { Delivery, DeliveryRepository } from './deliveries.repository.ts'
import type { NoticeSettingsRepository } from './notice-settings.repository.ts'
import type { NotificationRepository } from './notifications.repository.ts'

export type Letter = MailContent & {
  readonly to: string
  /** The same for every try, so that a mail server or reader that gets one twice shows it once. */
  readonly key: string
}

/** What hands a letter to a mail server; never throws for what that says. */
export type Postman = { readonly send: (letter: Letter) => Promise<DeliveryOutcome> }

export type MailParts = {
  readonly deliveries: Pick<DeliveryRepository, 'takeNext' | 'settle'>
  readonly notifications: Pick<NotificationRepository, 'findToldAsSystem'>
  readonly settings: Pick<NoticeSettingsRepository, 'ofPersonsAsSystem'>
  readonly postman: Postman
  readonly publicUrl: string
  readonly clock: () => Date
}

/** Longer than a mail server may take over one letter. */
const LEASE_MS = 5 * 60_000
/** So many in one go; the rest is for the next. */
const AT_ONCE = 200

/**
 * Sends what is due, oldest first, each try written down. A server that cannot be reached ends the run: the letters wait, each with the
 * pause of its own tries. A crash between sending and writing it down sends the same letter, with the same key, once more. Returns
 * how many were tried.
 */
export async function deliverMail(parts: MailParts): Promise<number> {
  const { deliveries, clock } = parts
  for (let tried = 0; tried < AT_ONCE; tried += 1) {
    const now = clock()
    const until = new Date(now.getTime() + LEASE_MS)
    const delivery = await deliveries.takeNext({ now, until })
    if (delivery === null) return tried
    const outcome = await attempt(parts, delivery)
    const at = clock()
    await deliveries.settle({ delivery, at, ...afterAttempt({ ...delivery, outcome, now: at }) })
    if (outcome.kind === 'later' && outcome.isUnreachable) return tried + 1
  }
  return AT_ONCE
}

async function attempt(
  { notifications, settings, postman, publicUrl }: MailParts,
  { id, person, cause }: Delivery,
): Promise<DeliveryOutcome> {
  const told = await notifications.findToldAsSystem({ person, cause })
  // As it is wished now: what was queued may not be wanted any more.
  const chosen = (await settings.ofPersonsAsSystem([person])).get(person)
  if (told === null || !chosen?.mailWanted || !chosen.mailAddress) return { kind: 'unwanted' }
  const content = mailContent({ ...told, locale: chosen.locale, publicUrl })
  return postman.send({ ...content, to: chosen.mailAddress, key: id })
}
