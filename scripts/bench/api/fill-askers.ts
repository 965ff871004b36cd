// People who are signed in to the mini-program, spread over those who are there.
import { insert } from '../../../core/platform/database/direct.ts'
import type { Deps } from '../../../core/platform/deps.ts'

const most = 200
const hour = 3_600_000

interface Askers {
  programmeId: string
  people: readonly string[]
  now: Date
}

/** Their access tokens. */
export async function fillAskers(
  { database: { transact }, keyring }: Deps,
  { programmeId, people, now }: Askers,
): Promise<string[]> {
  const step = Math.max(1, Math.floor(people.length / most))
  const asking = people.filter((_, index) => index % step === 0).slice(0, most)
  return transact(async (tx) => {
    const tokens = []
    for (const personId of asking) {
      const token = `bench-access-token-${personId}`
      const [id, userId] = [`mps_${personId}`, `mpu_${personId}`]
      const until = new Date(now.getTime() + 24 * hour)
      await insert(tx, 'MiniProgramUser', { id: userId, appId: 'bench', openid: personId, createdAt: now })
      await insert(tx, 'MiniProgramSession', {
        ...{ id, userId, client: '压测', accessHash: keyring.sessionHash(token), refreshHash: id },
        ...{ accessUntil: until, expiresAt: until, rotatedAt: now, createdAt: now },
      })
      const link = { id: `mpl_${personId}`, userId, programmeId, personId }
      await insert(tx, 'MiniProgramLink', { ...link, matchedBy: 'code', since: now })
      tokens.push(token)
    }
    return tokens
  })
}
