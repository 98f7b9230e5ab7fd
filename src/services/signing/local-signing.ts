import { cadesSignature } from '../../files/signing/cades-signature.ts'
import { readSigningKey } from '../../files/signing/signing-key.ts'
import type { SigningProvider } from './signing-provider.ts'

/** Signs with one key of the site, whoever signs: for small sites and for tests. `pem` holds a private key and its certificates. */
export async function createLocalSigning({
  pem,
  passphrase,
}: {
  readonly pem: string
  readonly passphrase?: string | undefined
}): Promise<SigningProvider> {
  const key = await readSigningKey({ pem, passphrase })
  return { name: 'local', sign: ({ bytes }) => cadesSignature({ bytes, key }) }
}
