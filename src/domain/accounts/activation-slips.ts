import type { Label } from '../messages/labels.ts'
import type { Locale } from '../messages/sentence.ts'
import { siteAddress } from '../text/site-address.ts'

/** An account with its code, as it was just issued. */
export type SlipAccount = {
  readonly identifier: string
  readonly fullName: string
  readonly organizationCode: string
  readonly organization: string
  /** In groups of four. */
  readonly activationCode: string
}

export type Slip = Omit<SlipAccount, 'organizationCode'> & {
  /** What its QR code opens. */
  readonly link: string
}

/** A sheet of slips of one cell, to be cut. */
export type SlipSheet = {
  readonly organization: string
  readonly organizationCode: string
  /** Of the sheets of this cell, from 1. */
  readonly number: number
  readonly of: number
  readonly slips: readonly Slip[]
}

/** Two beside each other, four rows. */
export const SLIPS_A_SHEET = 8

export const SLIP_LABELS = {
  title: { vi: 'PHIẾU KÍCH HOẠT TÀI KHOẢN SỔ TAY', en: 'ACTIVATION SLIPS' },
  sheet: { vi: 'Tờ {number}/{of} · {count} phiếu', en: 'Sheet {number}/{of} · {count} slips' },
  identifier: { vi: 'Đăng nhập bằng', en: 'Sign in with' },
  code: { vi: 'Mã kích hoạt', en: 'Activation code' },
  steps: {
    vi: '1. Quét mã QR, hoặc mở {address}\n2. Kiểm tra số đăng nhập và mã đã điền\n3. Đặt mật khẩu của riêng mình, bấm «Kích hoạt tài khoản»',
    en: '1. Scan the QR code, or open {address}\n2. Check the number and the code\n3. Choose your own password and press "Activate"',
  },
  validUntil: {
    vi: 'Dùng một lần, có hạn đến hết ngày {day}. Không đưa phiếu cho người khác.',
    en: 'For one use, until {day}. Give the slip to nobody else.',
  },
} as const satisfies Record<string, Label>

/**
 * The page that activates, with the identifier and the code filled in. They stand behind the #, which a browser keeps to itself: neither our
 * server nor one on the way writes them into a log.
 */
export function activationLink({
  publicUrl,
  identifier,
  activationCode,
}: Pick<SlipAccount, 'identifier' | 'activationCode'> & { readonly publicUrl: string }): string {
  const filled = new URLSearchParams({ identifier, code: activationCode })
  return siteAddress(publicUrl, `/activate#${filled.toString()}`)
}

/** Sheets in the order of the cells as they come; each cell begins a new one, so that its secretary takes whole sheets. */
export function slipSheets({
  accounts,
  publicUrl,
}: {
  readonly accounts: readonly SlipAccount[]
  readonly publicUrl: string
}): readonly SlipSheet[] {
  return byCell(accounts).flatMap((people) => {
    const of = Math.ceil(people.length / SLIPS_A_SHEET)
    return Array.from({ length: of }, (_, at): SlipSheet => {
      const some = people.slice(at * SLIPS_A_SHEET, (at + 1) * SLIPS_A_SHEET)
      const { organization = '', organizationCode = '' } = people[0] ?? {}
      return {
        organization,
        organizationCode,
        number: at + 1,
        of,
        slips: some.map((account) => slipOf({ account, publicUrl })),
      }
    })
  })
}

function slipOf({
  account: { identifier, fullName, organization, activationCode },
  publicUrl,
}: {
  readonly account: SlipAccount
  readonly publicUrl: string
}): Slip {
  const link = activationLink({ publicUrl, identifier, activationCode })
  return { identifier, fullName, organization, activationCode, link }
}

/** As many as are printed at once: more would keep the server from everybody else. */
export const SLIPS_A_FILE = 400

/** Accounts in files of a bearable size, a cell never divided unless it alone is too large. */
export function printRuns(accounts: readonly SlipAccount[]): readonly (readonly SlipAccount[])[] {
  const runs: SlipAccount[][] = []
  for (const cell of byCell(accounts)) {
    for (let at = 0; at < cell.length; at += SLIPS_A_FILE) {
      const some = cell.slice(at, at + SLIPS_A_FILE)
      const last = runs.at(-1)
      if (last && last.length + some.length <= SLIPS_A_FILE) last.push(...some)
      else runs.push([...some])
    }
  }
  return runs
}

function byCell(accounts: readonly SlipAccount[]): readonly (readonly SlipAccount[])[] {
  const cells = new Map<string, SlipAccount[]>()
  for (const account of accounts) {
    const cell = cells.get(account.organizationCode)
    if (cell) cell.push(account)
    else cells.set(account.organizationCode, [account])
  }
  return [...cells.values()]
}

/** How to use a slip, in the words of the language. */
export const slipSteps = ({ publicUrl, locale }: { publicUrl: string; locale: Locale }): string =>
  SLIP_LABELS.steps[locale].replace('{address}', siteAddress(publicUrl, '/activate'))
