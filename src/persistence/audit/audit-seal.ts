import { createHmac, hkdfSync } from 'node:crypto'

import type { Seal } from '../../domain/audit/chain.ts'

const KEY_BYTES = 32

/** A key of its own from the secret of the installation, which is not in the database. */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'sotay', 'audit log', KEY_BYTES))
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}
