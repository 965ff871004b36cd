// Makes every programme's data key known to the keyring; at start, before anything is read or written.
import type { Deps } from '../platform/deps.ts'
import { readSealedKeys } from './key-reads.ts'

export async function openKeys({ database, keyring }: Pick<Deps, 'database' | 'keyring'>): Promise<void> {
  const secrets = await readSealedKeys(database.client)
  for (const { programmeId, sealedKey } of secrets) keyring.add(programmeId, sealedKey)
}
