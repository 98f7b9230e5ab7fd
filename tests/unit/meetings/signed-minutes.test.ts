import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { minutesPdf } from '../../../src/files/minutes/minutes-pdf.ts'
import { checkPdf } from '../../../src/files/signing/check-pdf.ts'
import { signPdf } from '../../../src/files/signing/sign-pdf.ts'
import { createLocalSigning } from '../../../src/services/signing/local-signing.ts'
import type { SigningProvider } from '../../../src/services/signing/signing-provider.ts'
import { pdfText } from '../../support/read-minutes-files.ts'
import { signingPem } from '../../support/signing-pem.ts'

const NAME = 'Chi bộ thôn Một'
const AT = new Date('2026-12-03T14:10:00Z')
let pem: string
let signing: SigningProvider
let sealed: Uint8Array
let once: Uint8Array
let twice: Uint8Array

const signed = (pdf: Uint8Array, name: string) =>
  signPdf({
    pdf,
    name,
    reason: 'Chủ trì ký biên bản',
    at: AT,
    sign: (bytes) => signing.sign({ bytes, signer: { accountId: 'a', name } }),
  })

beforeAll(async () => {
  pem = await signingPem(NAME)
  signing = await createLocalSigning({ pem })
  sealed = await minutesPdf({
    text: '<p>Nội dung cuộc họp</p>',
    title: 'Sinh hoạt tháng 12',
    organization: NAME,
    adoption: {
      at: '21:05 ngày 03/12/2026',
      seal: 'ab'.repeat(32),
      verifyUrl: 'https://sotay.example.vn/verify/66f1?seal=ab',
      instant: AT,
    },
    corrections: [],
  })
  once = await signed(sealed, 'Nguyễn Văn An')
  twice = await signed(once, 'Trần Thị Bình')
})

/** The signature in the last byte range, and the bytes that it is of. */
function lastSignature(pdf: Uint8Array) {
  const text = Buffer.from(pdf).toString('latin1')
  const [, , before = 0, from = 0, after = 0] = (
    [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/g)].at(-1) ?? []
  ).map(Number)
  const der = Buffer.from(text.slice(before + 1, from - 1), 'hex')
  // What follows the structure is room that was not needed.
  const length = der.readUInt16BE(2) + 4
  const content = Buffer.concat([pdf.subarray(0, before), pdf.subarray(from, from + after)])
  return { cms: der.subarray(0, length), content }
}

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'])
    return true
  } catch {
    return false
  }
})()

function opensslSays(pdf: Uint8Array): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'sotay-sign-'))
  const file = (name: string, bytes: Uint8Array | string) => {
    const where = path.join(folder, name)
    writeFileSync(where, bytes)
    return where
  }
  const { cms, content } = lastSignature(pdf)
  const certificate = file('cert.pem', /-----BEGIN CERTIFICATE[\s\S]+/.exec(pem)?.[0] ?? '')
  try {
    const to = ['-out', path.join(folder, 'out')]
    const what = ['-in', file('cms', cms), '-inform', 'DER', '-content', file('content', content)]
    const trust = ['-CAfile', certificate, '-purpose', 'any', '-binary', '-cades']
    execFileSync('openssl', ['cms', '-verify', ...what, ...trust, ...to], { stdio: 'pipe' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('signed minutes', () => {
  it('hold the file as it was, and one signature for each signer', async () => {
    expect(Buffer.from(twice).subarray(0, once.length).equals(Buffer.from(once))).toBe(true)
    expect(await pdfText(twice)).toBe(await pdfText(sealed))
    expect(Buffer.from(once).toString('latin1')).toContain('/ETSI.CAdES.detached')
    expect(Buffer.from(twice).toString('latin1')).toContain('/Name (Tran Thi Binh)')
    expect(Buffer.from(twice).toString('latin1')).toMatch(/App <<\n\/Name \/SoTay\n>>/)
    expect(await checkPdf(sealed)).toEqual({ signatures: [], isWhole: true })
    expect(await checkPdf(once)).toEqual({
      signatures: [{ name: NAME, valid: true }],
      isWhole: true,
    })
    expect(await checkPdf(twice)).toEqual({
      signatures: [
        { name: NAME, valid: true },
        { name: NAME, valid: true },
      ],
      isWhole: true,
    })
  })

  const another = hasOpenssl ? it : it.skip
  another('are good for another tool, with the digest of the certificate signed', () => {
    expect(opensslSays(once)).toBe(true)
    expect(opensslSays(twice)).toBe(true)
  })

  it.each([
    ['at the beginning', 200],
    ['in the page', 2000],
    ['at the end', -40],
  ])('fail for one byte changed %s', async (_where, at) => {
    const changed = new Uint8Array(once)
    const place = at < 0 ? changed.length + at : at
    changed[place] = (changed[place] ?? 0) ^ 1

    const { signatures } = await checkPdf(changed)

    expect(signatures.every(({ valid }) => !valid)).toBe(true)
    if (hasOpenssl) expect(opensslSays(changed)).toBe(false)
  })

  it('tell that something was put behind the signature', async () => {
    const longer = Buffer.concat([once, Buffer.from('\n% thêm\n')])

    expect((await checkPdf(new Uint8Array(longer))).isWhole).toBe(false)
  })

  it('take no file of anything else for signed', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('/ByteRange [0 10 20 99999]'),
      Buffer.from('%PDF'),
    ])
      expect((await checkPdf(new Uint8Array(bytes))).signatures.filter((one) => one.valid)).toEqual(
        [],
      )
  })

  it('refuse a key without its certificate', async () => {
    const other = await signingPem('Khác')
    const mixed = `${/-----BEGIN PRIVATE[\s\S]+?-----END PRIVATE KEY-----\n/.exec(pem)?.[0]}${/-----BEGIN CERT[\s\S]+/.exec(other)?.[0]}`

    await expect(createLocalSigning({ pem: mixed })).rejects.toThrow('not that of the key')
  })
})
