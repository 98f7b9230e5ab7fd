import { describe, expect, it } from '@jest/globals'
import jsqrModule from 'jsqr'

import {
  activationLink,
  printRuns,
  slipSheets,
  SLIPS_A_FILE,
  type SlipAccount,
} from '../../../src/domain/accounts/activation-slips.ts'
import { activationSlipsPdf } from '../../../src/files/pdf/activation-slips-pdf.ts'
import { qrPath } from '../../../src/files/qr-svg.ts'

// A CommonJS package: what it exports by default comes one step deeper in some loaders.
const jsQR = (jsqrModule as { default?: typeof jsqrModule }).default ?? jsqrModule

const publicUrl = 'https://sotay.example.vn/'
const account = (organizationCode: string, at: number): SlipAccount => ({
  identifier: `09123456${String(at).padStart(2, '0')}`,
  fullName: 'Y Khư\u0306m Êban',
  organizationCode,
  organization: `Chi bộ ${organizationCode}`,
  activationCode: '7K3M-Q0X8-BD4T',
})
const cell = (code: string, people: number) =>
  Array.from({ length: people }, (_, at) => account(code, at))

describe('activation slips', () => {
  it('begin a new sheet with each cell, eight a sheet', () => {
    const sheets = slipSheets({ accounts: [...cell('A', 9), ...cell('B', 8)], publicUrl })

    expect(
      sheets.map(({ organizationCode, number, of, slips }) => [
        organizationCode,
        number,
        of,
        slips.length,
      ]),
    ).toEqual([
      ['A', 1, 2, 8],
      ['A', 2, 2, 1],
      ['B', 1, 1, 8],
    ])
  })

  it('carry identifier and code behind the #, where no server sees them', () => {
    const link = new URL(activationLink({ publicUrl, identifier: 'dv+1', activationCode: 'AB-CD' }))

    expect(link.href).not.toContain('?')
    expect(link.pathname).toBe('/activate')
    expect(Object.fromEntries(new URLSearchParams(link.hash.slice(1)))).toEqual({
      identifier: 'dv+1',
      code: 'AB-CD',
    })
  })

  it('come in files that divide no cell', () => {
    const accounts = [...cell('A', 300), ...cell('B', 150), ...cell('C', SLIPS_A_FILE + 1)]

    expect(printRuns(accounts).map((run) => run.length)).toEqual([300, 150, SLIPS_A_FILE, 1])
    expect(printRuns(accounts).flat()).toHaveLength(accounts.length)
  })

  it('have a QR code that a camera reads', () => {
    const link = activationLink({ publicUrl, ...account('A', 1) })
    const { data, size } = painted(qrPath(link))

    expect(jsQR(data, size, size)?.data).toBe(link)
  })

  it('are a page each sheet, in fonts of their own', async () => {
    const sheets = slipSheets({ accounts: [...cell('A', 9), ...cell('B', 1)], publicUrl })
    const pdf = await activationSlipsPdf({
      sheets,
      validUntil: '26/12/2026',
      publicUrl,
      locale: 'vi',
    })
    const text = Buffer.from(pdf).toString('latin1')

    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(3)
    expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3)
  })
})

/** The strokes of the path as pixels, with a quiet zone. */
function painted(svg: string): { readonly data: Uint8ClampedArray; readonly size: number } {
  const scale = 4
  const quiet = 4
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const size = (modules + quiet * 2) * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row += 1)
      for (let at = 0; at < Number(width) * scale; at += 1) {
        const column = (Number(x) + quiet) * scale + at
        const line = (Number(y) + quiet) * scale + row
        data.fill(0, (line * size + column) * 4, (line * size + column) * 4 + 3)
      }
  return { data, size }
}
