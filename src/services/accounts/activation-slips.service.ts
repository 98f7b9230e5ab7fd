import { slipSheets, type SlipAccount } from '../../domain/accounts/activation-slips.ts'
import { codesEndAt } from '../../domain/accounts/code-validity.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { writtenDay } from '../../domain/calendar/written-day.ts'
import type { Locale } from '../../domain/messages/messages.ts'
import { activationSlipsPdf } from '../../files/pdf/activation-slips-pdf.ts'

type Asked = {
  readonly accounts: readonly SlipAccount[]
  readonly issuedAt: Date
  readonly publicUrl: string
  readonly locale: Locale
}

/** Slips to be printed and cut, from what was just issued: the codes are stored nowhere. */
export function activationSlips({
  accounts,
  issuedAt,
  publicUrl,
  locale,
}: Asked): Promise<Uint8Array> {
  // The last whole day on which they work.
  const validUntil = writtenDay(dayOf(new Date(codesEndAt(issuedAt).getTime() - DAY_MS)))
  return activationSlipsPdf({
    sheets: slipSheets({ accounts, publicUrl }),
    validUntil,
    publicUrl,
    locale,
  })
}

const DAY_MS = 24 * 60 * 60 * 1000
