// Passwords as argon2id hashes (OWASP's 19 MiB and 2 passes), in their encoded form, which tells its own parameters.
import { randomBytes } from 'node:crypto'
import { argon2id, argon2Verify } from 'hash-wasm'

export const hashPassword = (password: string): Promise<string> =>
  argon2id({
    password: password.normalize('NFC'),
    salt: randomBytes(16),
    memorySize: 19 * 1024,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  })

let decoy: Promise<string> | undefined

/** Without a hash it takes as long and is false, so that nobody learns by the clock which logins there are. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  const right = await argon2Verify({ password: password.normalize('NFC'), hash: hash ?? (await decoy) })
  return hash !== null && right
}
