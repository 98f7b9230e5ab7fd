import { gatheringMs } from '../../domain/meetings/change-digest.ts'
import { isWorthSending } from '../../domain/notifications/delivery.ts'
import type { Channel } from './channel.ts'
import type { DeliveryRepository } from './deliveries.repository.ts'
import type { NoticeSettingsRepository } from './notice-settings.repository.ts'

/** Queues a mail for everybody who has an address and wants it; `deliverMail` sends what is queued. */
export const createMailChannel = ({
  deliveries,
  settings,
  clock,
}: {
  readonly deliveries: Pick<DeliveryRepository, 'add'>
  readonly settings: Pick<NoticeSettingsRepository, 'ofPersonsAsSystem'>
  readonly clock: () => Date
}): Channel => ({
  async tell({ persons, news: { cause, kind, facts }, at }) {
    const now = clock()
    if (!isWorthSending({ at, now })) return
    const chosen = await settings.ofPersonsAsSystem(persons)
    const wanting = persons.filter((person) => {
      const { mailWanted, mailAddress } = chosen.get(person) ?? {}
      return mailWanted === true && mailAddress
    })
    if (wanting.length === 0) return
    // A digest grows for a while, and is sent when it is whole.
    const wait = kind === 'MEETING_CHANGED' ? gatheringMs({ facts, at }) : 0
    const nextAt = new Date(at.getTime() + wait)
    await deliveries.add({ persons: wanting, cause, queuedAt: now, nextAt })
  },
})
