// Sealing and keyed hashes. The installation has one master key; each programme has data keys of its own, sealed by
// it, and from a data key come a key for sealing, one for the blind index and one for the journal.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** nonce ‖ tag ‖ ciphertext */
export function seal(key: Buffer, plain: Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, key, nonce)
  const body = Buffer.concat([sealing.update(plain), sealing.final()])
  return new Uint8Array(Buffer.concat([nonce, sealing.getAuthTag(), body]))
}

/** Throws when the bytes were changed or the key is another. */
export function unseal(key: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength))
  opening.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([opening.update(bytes.subarray(nonceLength + tagLength)), opening.final()])
}

export const derivedKey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `xiaoer/${purpose}`, 32))

export const keyedHash = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

/** 256 bits, for a signed-in browser to keep. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const newDataKey = (): Buffer => randomBytes(32)

/** MASTER_KEY, or the key file of the data folder, made on first use and readable by its owner alone. */
export function masterKey(config: { MASTER_KEY?: string | undefined; DATA_DIR: string }): Buffer {
  if (config.MASTER_KEY) return Buffer.from(config.MASTER_KEY, 'hex')
  const file = join(config.DATA_DIR, 'master.key')
  if (!existsSync(file)) {
    mkdirSync(config.DATA_DIR, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}
