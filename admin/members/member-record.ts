import type { CardKind, CardStatus } from '../../src/domain/members/cards.ts'

/** What the page takes from the record that the library has read for it: numbers are masks where they are not to stand there. */
export type MemberRecord = {
  readonly phone?: string | null
  readonly birthDate?: string | null
  readonly citizenId?: string | null
  readonly admittedOn?: string | null
  readonly officialOn?: string | null
  readonly cards?: readonly RecordCard[] | null
}

export type RecordCard = {
  readonly id?: string | null
  readonly number?: string | null
  readonly kind?: CardKind | null
  readonly issuedOn?: string | null
  readonly status?: CardStatus | null
}
