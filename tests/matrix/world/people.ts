import { randomBytes } from 'node:crypto'

import { ASKERS, type Asker } from '../oracle/askers.ts'
import { PLACE_NAMES, type Place } from '../oracle/tree.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import type { Draft, Id } from './matrix-world.ts'

const CELLS: readonly Place[] = ['K1', 'K2', 'SK', 'FK']
const YESTERDAY = new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10)

/** Members, accounts and appointments of every place, and whoever asks. */
export async function writePeople(draft: Draft): Promise<void> {
  for (const cell of CELLS) {
    const member = await writeMember(draft, cell)
    await writeAccount(draft, cell, { member })
  }
  for (const place of PLACE_NAMES) {
    const account = await writeAccount(draft, place, {
      organization: draft.organizations[place].id,
    })
    await writeAppointment(draft, { place, account })
  }
  for (const asker of ASKERS) await writeAsker(draft, asker)
  await plantSecrets(draft)
}

async function writeMember(
  { world, canaries, organizations, add }: Draft,
  place: Place,
  { owner, status = 'OFFICIAL' }: { owner?: string; status?: 'OFFICIAL' | 'SUSPENDED' } = {},
): Promise<Id> {
  const [name, reason, dossier, file] = [1, 2, 3, 4].map(() => canaries.word())
  const phone = canaries.number('091', 10)
  const citizenId = canaries.number('042080', 12)
  const [cardNumber, oldCard] = [canaries.number('38', 8), canaries.number('39', 8)]
  const birthDate = canaries.day(1957)
  const member = await world.member({
    cell: organizations[place],
    fullName: `Nguyễn Văn ${name}`,
    status,
    phone,
    citizenId,
    birthDate,
    admittedOn: '1990-02-03',
    officialOn: '1991-02-03',
    cards: [
      { number: oldCard, status: 'REPLACED' },
      { number: cardNumber, status: 'CURRENT' },
    ],
    exemptionReason: `Lý do ${reason}`,
    dossierNumber: `HS ${dossier}`,
    source: { file: `${file}.xlsx`, row: 7, text: { phone: `${file}` } },
  })
  add(
    { kind: 'member', place, id: member.id, ...(owner && { owner }) },
    {
      [name!]: 'name',
      [reason!]: 'text',
      [dossier!]: 'sensitive',
      [file!]: 'sensitive',
      [phone]: 'sensitive',
      [`84${phone.slice(1)}`]: 'sensitive',
      [citizenId]: 'sensitive',
      [cardNumber]: 'sensitive',
      [oldCard]: 'sensitive',
      [birthDate]: 'sensitive',
    },
    {
      name: name!,
      phone,
      citizenId,
      cardNumber,
      oldCard,
      birthDate,
      dossier: dossier!,
      file: file!,
    },
  )
  return member
}

async function writeAccount(
  { world, canaries, add }: Draft,
  place: Place,
  { member, organization }: { member?: Id; organization?: string },
): Promise<Id> {
  const [name, username] = [canaries.word(), canaries.word()]
  const account = await world.payload.create({
    collection: 'accounts',
    data: {
      username,
      password: 'mot-mat-khau-dai-2026',
      displayName: `Người ${name}`,
      status: 'ACTIVE',
      locale: 'vi',
      ...(member && { member: member.id }),
      ...(organization && { organization }),
    },
  })
  const id = String(account.id)
  add({ kind: 'account', place, id }, { [name]: 'text', [username]: 'text' }, { username, name })
  return { id }
}

/** One that begins far from now: it gives nobody anything, and its day is its canary. */
async function writeAppointment(
  { world, canaries, organizations, add }: Draft,
  { place, account }: { readonly place: Place; readonly account: Id },
): Promise<void> {
  const from = canaries.day(2091)
  const appointment = await world.appoint({
    account,
    role: 'OVERSEER',
    organization: organizations[place],
    from,
  })
  add({ kind: 'appointment', place, id: appointment.id }, { [from]: 'text' }, { from })
}

async function writeAsker(draft: Draft, asker: Asker): Promise<void> {
  const { world, organizations, accounts } = draft
  const { name, kind, at, column } = asker
  if (kind === 'nobody') return
  const member =
    kind === 'member'
      ? await writeMember(draft, at ?? 'K1', { owner: name })
      : name === 'a suspended member'
        ? await writeMember(draft, 'K1', { owner: name, status: 'SUSPENDED' })
        : undefined
  const account = await world.account({
    displayName: 'Người hỏi',
    ...(member && { member }),
    ...(kind === 'system' && { systemAdministrator: true }),
  })
  accounts.set(name, account)
  if (kind === 'role' && column !== null && column !== 'MEMBER' && at !== null)
    await world.appoint({ account, role: column, organization: organizations[at] })
  if (name.includes('has ended'))
    await world.appoint({
      account,
      role: 'SECRETARY',
      organization: organizations.C,
      from: '2020-01-01',
      to: YESTERDAY,
    })
}

/** What is kept of passwords and codes is for nobody's eyes. */
async function plantSecrets({ world, canaries }: Draft): Promise<void> {
  const rows = rowsOf({ payload: world.payload, slug: 'accounts' })
  const stored = await rows
    .find({}, { hash: 1, salt: 1 })
    .lean<{ _id: unknown; hash: string; salt: string }[]>()
  const never = { kind: 'account', place: 'F', id: 'secrets' } as const
  for (const { hash, salt } of stored)
    canaries.plant(never, { [hash.toLowerCase()]: 'never', [salt.toLowerCase()]: 'never' })
  const code = randomBytes(32).toString('hex')
  await rows.updateMany({}, { $set: { activationCodeHash: code } })
  canaries.plant(never, { [code]: 'never' })
}
