import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto'

import { Certificate } from 'pkijs'

export type SigningKey = {
  readonly privateKey: webcrypto.CryptoKey
  /** The signer's first, then those it follows from. */
  readonly certificates: readonly [Certificate, ...Certificate[]]
}

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** A private key (RSA or ECDSA) with its certificates, in one PEM file. Throws where they do not belong together. */
export async function readSigningKey({
  pem,
  passphrase,
}: {
  readonly pem: string
  readonly passphrase?: string | undefined
}): Promise<SigningKey> {
  const key = createPrivateKey({ key: pem, passphrase })
  const [own, ...above] = (pem.match(CERTIFICATE) ?? []).map((text) => new X509Certificate(text))
  if (own === undefined) throw new Error('The signing key file holds no certificate')
  if (!own.checkPrivateKey(key)) throw new Error('The first certificate is not that of the key')
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? {
          name: 'ECDSA',
          namedCurve: CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'unknown',
        }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' })
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
  const parsed = ({ raw }: X509Certificate) => Certificate.fromBER(new Uint8Array(raw))
  return { privateKey, certificates: [parsed(own), ...above.map(parsed)] }
}
