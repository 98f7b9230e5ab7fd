import { createHash } from 'node:crypto'

import { Types } from 'mongoose'
import type { Payload } from 'payload'

import { normalizePassword } from '../../domain/text/password-text.ts'
import { searchWords } from '../../domain/text/search-key.ts'
import { accountRows } from '../sessions/account-rows.ts'
import { hashPassword } from '../sessions/password-hash.ts'
import { insertOnce } from './insert-once.ts'

type Holder = {
  readonly memberId: string
  readonly fullName: string
  readonly path: readonly string[]
}

/**
 * Hashes a password, and gives what makes accounts in use with it, as if they had been issued and each person had used their code. For
 * the demo alone, whose password everybody knows: people share a salt here.
 */
export async function activeAccountsAsSystem({
  payload,
  password,
}: {
  readonly payload: Payload
  readonly password: string
}): Promise<(holders: readonly Holder[]) => Promise<void>> {
  const hash = await hashPassword(normalizePassword(password))
  return async (holders) => {
    const now = new Date()
    await insertOnce({
      rows: accountRows(payload),
      documents: holders.map(({ memberId, fullName, path }) => {
        const id = createHash('sha256').update(`account ${memberId}`).digest('hex')
        return {
          _id: new Types.ObjectId(id.slice(0, 24)),
          username: `dv${id.slice(24, 36)}`,
          displayName: fullName,
          searchWords: [...searchWords(fullName)],
          member: new Types.ObjectId(memberId),
          path: [...path],
          locale: 'vi',
          systemAdministrator: false,
          createdAt: now,
          updatedAt: now,
          status: 'ACTIVE',
          activationCodeHash: null,
          activationExpiresAt: now,
          codeHandedOutAt: now,
          passwordSetAt: now,
          ...hash,
        }
      }),
    })
  }
}
