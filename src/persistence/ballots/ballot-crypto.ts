import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type CipherGCM,
} from 'node:crypto'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const ALGORITHM = 'aes-256-gcm'

/** The most options that a poll has; every ballot is so many bytes, one for each, chosen or not. */
export const BALLOT_BYTES = 64

/** A key of its own from the secret of the installation, which is not in the database. */
export const wrappingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'sotay', 'secret ballots', KEY_BYTES))

/** Makes receipts: what a voter sent, without the choice. */
export const receiptKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'sotay', 'receipts of secret ballots', KEY_BYTES))

export const newPollKey = (): Buffer => randomBytes(KEY_BYTES)

/** Sealed with a nonce of its own: the same text never gives the same bytes. `about` must be the same when it is opened. */
export function seal(key: Buffer, text: Buffer, about: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher: CipherGCM = createCipheriv(ALGORITHM, key, nonce)
  cipher.setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws for what was not sealed with this key about this. */
export function unseal(key: Buffer, sealed: Buffer, about: string): Buffer {
  const body = NONCE_BYTES + TAG_BYTES
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, body))
  return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()])
}

/** What tells a command sent again. The choice is no part of it: it would be told by trying all there are. */
export const receiptOf = (key: Buffer, about: string, commandId: string): string =>
  createHmac('sha256', key).update(`${about} ${commandId}`).digest('base64url')

/** The choice as bytes of one length. */
export function ballotOf(optionKeys: readonly string[], chosen: readonly string[]): Buffer {
  const ballot = Buffer.alloc(BALLOT_BYTES)
  for (const key of chosen) {
    const at = optionKeys.indexOf(key)
    if (at < 0 || at >= BALLOT_BYTES)
      throw new Error('A ballot names an option that the poll lacks')
    ballot[at] = 1
  }
  return ballot
}

export const chosenIn = (optionKeys: readonly string[], ballot: Buffer): readonly string[] =>
  optionKeys.filter((_key, at) => ballot[at] === 1)
