import { createHash, webcrypto } from 'node:crypto'

import { ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Attribute,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

import type { SigningKey } from './signing-key.ts'

const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const DATA = '1.2.840.113549.1.7.1'

/** The engine that signs and checks: that of Node. */
export const cryptoEngine = new CryptoEngine({
  name: 'node',
  // Node's own type of the same interface.
  crypto: webcrypto as unknown as Crypto,
})

/** A detached CMS signature (SHA-256) as PAdES baseline wants it: the time stands in the file, the certificate's digest is signed too. */
export async function cadesSignature({
  bytes,
  key: { privateKey, certificates },
}: {
  readonly bytes: Uint8Array
  readonly key: SigningKey
}): Promise<Uint8Array> {
  const [own] = certificates
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [...certificates],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: inOrder([
            attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
            attribute(MESSAGE_DIGEST, octets(sha256(bytes))),
            attribute(SIGNING_CERTIFICATE_V2, certificateDigest(own.toSchema(true).toBER())),
          ]),
        }),
      }),
    ],
  })
  await signed.sign(privateKey, 0, 'SHA-256', new Uint8Array(bytes).buffer, cryptoEngine)
  const content = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  })
  return new Uint8Array(content.toSchema().toBER())
}

const sha256 = (bytes: Uint8Array | ArrayBuffer) =>
  createHash('sha256').update(new Uint8Array(bytes)).digest()

const octets = (bytes: Uint8Array) => new OctetString({ valueHex: new Uint8Array(bytes).buffer })

const attribute = (type: string, value: OctetString | ObjectIdentifier | Sequence) =>
  new Attribute({ type, values: [value] })

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default algorithm and is left out. */
const certificateDigest = (der: ArrayBuffer) =>
  new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(der))] })] })],
  })

/** DER keeps the members of a set in the order of their bytes. */
const inOrder = (attributes: readonly Attribute[]): Attribute[] =>
  attributes
    .map((one) => ({ one, der: Buffer.from(one.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ one }) => one)
