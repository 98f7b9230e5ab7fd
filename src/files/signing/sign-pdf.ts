import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { SignPdf } from '@signpdf/signpdf'
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'

/** Room for a signature with a chain of certificates, in bytes. */
const ROOM = 16_384

/** The PDF with one signature more (PAdES baseline); what was in it before stays byte for byte, earlier signatures too. */
export async function signPdf({
  pdf,
  name,
  reason,
  at,
  sign,
}: {
  readonly pdf: Uint8Array
  readonly name: string
  readonly reason: string
  readonly at: Date
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}): Promise<Uint8Array> {
  const withRoom = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    reason: plain(reason),
    name: plain(name),
    contactInfo: '',
    location: '',
    signingTime: at,
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    // A name of the format: no spaces.
    appName: 'SoTay',
  })
  return new Uint8Array(await new SignPdf().sign(withRoom, new CallingSigner(sign)))
}

/** The library writes letters beyond ASCII as other ones: here they stand without their marks. The paper itself has them. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7E]/g, '?')

/** The library wants a class. */
class CallingSigner extends Signer {
  readonly #sign: (bytes: Uint8Array) => Promise<Uint8Array>

  constructor(sign: (bytes: Uint8Array) => Promise<Uint8Array>) {
    super()
    this.#sign = sign
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    return Buffer.from(await this.#sign(new Uint8Array(pdf)))
  }
}
