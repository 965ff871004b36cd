// The health as both /healthz and /metrics ask for it; null while the database fails.
import { type Health, readHealth } from '../../../core/messaging/health-reads.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { withoutWords } from '../../../core/platform/without-words.ts'

export async function currentHealth({ config, clock, database, log }: Deps): Promise<Health | null> {
  const accountKey = config.CHANNEL === 'county' ? 'county' : (config.WECHATY_PUPPET ?? '')
  try {
    return await readHealth(database.client, { now: clock.now(), accountKey })
  } catch (error) {
    log.error({ err: withoutWords(error) }, 'the database does not answer')
    return null
  }
}
