// Makes every programme's data key known to the keyring; at start, before anything is read or written.
import type { Deps } from '../platform/deps.ts'

export async function openKeys({ database, keyring }: Pick<Deps, 'database' | 'keyring'>): Promise<void> {
  const secrets = await database.client.programmeSecret.findMany({
    where: { destroyedAt: null },
    orderBy: { version: 'asc' },
  })
  for (const { programmeId, sealedKey } of secrets) keyring.add(programmeId, sealedKey)
}
