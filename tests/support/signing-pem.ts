import { webcrypto } from 'node:crypto'

import { Integer, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, Certificate } from 'pkijs'

import { cryptoEngine } from '../../src/files/signing/cades-signature.ts'

const COMMON_NAME = '2.5.4.3'

/** A new key with a certificate of its own making, as one PEM text. */
export async function signingPem(name: string): Promise<string> {
  const keys = await webcrypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ['sign', 'verify'],
  )
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 7 })
  for (const named of [certificate.issuer, certificate.subject])
    named.typesAndValues.push(
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) }),
    )
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2036-01-01T00:00:00Z')
  // Node's own types of the same interfaces.
  const [publicKey, privateKey] = [keys.publicKey, keys.privateKey] as unknown as [
    CryptoKey,
    CryptoKey,
  ]
  await certificate.subjectPublicKeyInfo.importKey(publicKey, cryptoEngine)
  await certificate.sign(privateKey, 'SHA-256', cryptoEngine)
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return armored('PRIVATE KEY', pkcs8) + armored('CERTIFICATE', certificate.toSchema(true).toBER())
}

function armored(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
