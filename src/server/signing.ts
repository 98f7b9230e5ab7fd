import { readFile } from 'node:fs/promises'

import { EnvironmentError, type Env } from '../config/env.ts'
import { createLocalSigning } from '../services/signing/local-signing.ts'
import type { SigningProvider } from '../services/signing/signing-provider.ts'

/** Who signs minutes here; null where nobody does. A key that cannot be used stops the start and not the first signature. */
export async function signingOf({
  SIGNING_KEY_FILE: file,
  SIGNING_KEY_PASSPHRASE: passphrase,
}: Pick<Env, 'SIGNING_KEY_FILE' | 'SIGNING_KEY_PASSPHRASE'>): Promise<SigningProvider | null> {
  if (file === undefined) return null
  try {
    return await createLocalSigning({ pem: await readFile(file, 'utf8'), passphrase })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new EnvironmentError([`SIGNING_KEY_FILE: ${why}`])
  }
}
