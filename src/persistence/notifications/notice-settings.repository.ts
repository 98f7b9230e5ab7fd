import { Types, type Model } from 'mongoose'
import type { Payload } from 'payload'

import { DEFAULT_NOTICE_SETTINGS } from '../../domain/notifications/notice-settings.ts'
import { personOf } from '../../domain/notifications/notifications.ts'
import type {
  NoticeSettingsRepository,
  PersonalSettings,
} from '../../services/notifications/notice-settings.repository.ts'
import type { StoredNoticeSettings } from '../models/notice-settings.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { accountRows, type AccountRow } from '../sessions/account-rows.ts'

type Owner = Pick<AccountRow, '_id' | 'member' | 'locale'>

type Stored = {
  readonly payload: Payload
  readonly settings: Model<StoredNoticeSettings>
}

const BATCH = 500

/** What people have chosen, in MongoDB; the language is that of the account. */
export function createNoticeSettingsRepository(stored: Stored): NoticeSettingsRepository {
  const { payload, settings } = stored
  return {
    async find(accountId) {
      const owners = await ownersOf({ payload, filter: { _id: { $in: toObjectIds([accountId]) } } })
      const [chosen] = await chosenBy({ settings, owners })
      return chosen ?? { ...DEFAULT_NOTICE_SETTINGS, locale: 'vi' }
    },

    async save({ accountId, changes: { locale, ...changes } }) {
      const _id = new Types.ObjectId(accountId)
      if (Object.keys(changes).length > 0)
        await settings.updateOne({ _id }, { $set: changes }, { upsert: true })
      if (locale)
        await accountRows(payload).updateOne({ _id }, { $set: { locale, updatedAt: new Date() } })
    },

    async ofPersonsAsSystem(persons) {
      const found = new Map<string, PersonalSettings>()
      for (let start = 0; start < persons.length; start += BATCH)
        await addBatch({ ...stored, found, persons: persons.slice(start, start + BATCH) })
      return found
    },
  }
}

async function addBatch({
  payload,
  settings,
  persons,
  found,
}: Stored & {
  readonly persons: readonly string[]
  readonly found: Map<string, PersonalSettings>
}): Promise<void> {
  const inUse = { status: 'ACTIVE' }
  const byMember = { member: { $in: idsIn(persons, 'member:') }, ...inUse }
  const byAccount = { _id: { $in: idsIn(persons, 'account:') }, ...inUse }
  const owners = [
    ...(await ownersOf({ payload, filter: byMember })),
    ...(await ownersOf({ payload, filter: byAccount })),
  ]
  const chosen = await chosenBy({ settings, owners })
  owners.forEach(({ _id, member }, index) => {
    const own = chosen[index]
    if (own === undefined) return
    found.set(personOf({ accountId: String(_id) }), own)
    if (member) found.set(personOf({ memberId: String(member) }), own)
  })
}

const ownersOf = ({
  payload,
  filter,
}: {
  readonly payload: Payload
  readonly filter: Record<string, unknown>
}) => accountRows(payload).find(filter, { member: 1, locale: 1 }).lean<Owner[]>()

/** In the order of the owners. */
async function chosenBy({
  settings,
  owners,
}: {
  readonly settings: Model<StoredNoticeSettings>
  readonly owners: readonly Owner[]
}): Promise<readonly PersonalSettings[]> {
  if (owners.length === 0) return []
  const found = await settings
    .find({ _id: { $in: owners.map(({ _id }) => _id) } })
    .lean<StoredNoticeSettings[]>()
  const byAccount = new Map(found.map(({ _id, ...chosen }) => [String(_id), chosen]))
  return owners.map(({ _id, locale }) => ({
    ...DEFAULT_NOTICE_SETTINGS,
    ...byAccount.get(String(_id)),
    locale: locale === 'en' ? 'en' : 'vi',
  }))
}

const idsIn = (persons: readonly string[], prefix: string) =>
  toObjectIds(
    persons
      .filter((person) => person.startsWith(prefix))
      .map((person) => person.slice(prefix.length)),
  )
