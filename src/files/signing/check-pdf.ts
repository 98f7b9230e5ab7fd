import { ContentInfo, SignedData, type Certificate } from 'pkijs'

import { cryptoEngine } from './cades-signature.ts'

/** One signature of a file. `valid`: these bytes were signed with the key of this certificate, and nothing was taken out or put in between. */
export type PdfSignature = { readonly name: string; readonly valid: boolean }
export type CheckedPdf = {
  readonly signatures: readonly PdfSignature[]
  /** Whether the last signature covers the file to its end; true where there is none. */
  readonly isWhole: boolean
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g
const COMMON_NAME = '2.5.4.3'
/** More is no file of ours. */
const MAX_SIGNATURES = 16

/** The signatures in a PDF, in their order. Whom the certificates belong to is not asked: that is known to whoever gave them out. */
export async function checkPdf(pdf: Uint8Array): Promise<CheckedPdf> {
  const text = Buffer.from(pdf).toString('latin1')
  const ranges: [number, number, number, number][] = []
  for (const [, ...numbers] of text.matchAll(BYTE_RANGE)) {
    ranges.push(numbers.map(Number) as [number, number, number, number])
    if (ranges.length === MAX_SIGNATURES) break
  }
  const signatures = []
  for (const range of ranges) signatures.push(await checkOne({ pdf, text, range }))
  const ends = ranges.map(([, , from, length]) => from + length)
  return { signatures, isWhole: ends.length === 0 || Math.max(...ends) === pdf.length }
}

async function checkOne({
  pdf,
  text,
  range: [start, before, from, after],
}: {
  readonly pdf: Uint8Array
  readonly text: string
  readonly range: readonly [number, number, number, number]
}): Promise<PdfSignature> {
  // Between the two parts stands the signature and nothing else.
  const hex = /^<([0-9a-fA-F]+)>$/.exec(text.slice(start + before, from))?.[1]
  if (start !== 0 || hex === undefined || from + after > pdf.length)
    return { name: '', valid: false }
  const data = new Uint8Array(before + after)
  data.set(pdf.subarray(0, before))
  data.set(pdf.subarray(from, from + after), before)
  try {
    const content = ContentInfo.fromBER(new Uint8Array(Buffer.from(hex, 'hex')))
    const signed = new SignedData({ schema: content.content })
    const own = signed.certificates?.find((one): one is Certificate => 'subject' in one)
    const valid = await signed.verify({ signer: 0, data: data.buffer }, cryptoEngine)
    return { name: own ? commonName(own) : '', valid }
  } catch {
    // What cannot be read as a signature is none.
    return { name: '', valid: false }
  }
}

function commonName({ subject }: Certificate): string {
  const found = subject.typesAndValues.find(({ type }) => String(type) === COMMON_NAME)
  return String(found?.value.valueBlock.value ?? '')
}
