// Staff: what a live session came to, with its proof. Its turnover is counted by the sales alone, as a campaign of its
// own there (直播专场), so that what its sellers told is never counted beside it.
import { authorize } from '../../people/policy.ts'
import type { KeptFile } from '../../platform/kept-files.ts'
import type { Work } from '../../platform/work.ts'
import { addCampaign, changeCampaign } from '../../sales/desk/campaigns-desk.ts'
import { dayAt } from '../../values/days.ts'
import { checkHeld } from './live-rules.ts'
import * as store from './live-store.ts'
import { campaignStands, liveOf } from './plan-live.ts'

export interface LiveResults {
  viewers: number | null
  orders: number | null
  turnoverFen: number | null
  note: string | null
}

interface Noting {
  results: LiveResults
  /** Left out, that of before stays. */
  proof: KeptFile | null
}

/** Step. Said again, it takes the place of what was said before. Throws `notFound` and `liveRefused`. */
export async function noteResults(work: Work, id: string, { results, proof }: Noting): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await liveOf(work, id)
  checkHeld(row, work.now)
  const { viewers, orders, turnoverFen, note } = results
  const campaignId = await campaignFor(work, row, turnoverFen)
  await store.updateLive(work.tx, id, {
    ...{ state: 'held', viewers, orders, resultNote: note, campaignId, updatedAt: work.now },
    turnoverFen: turnoverFen === null ? null : BigInt(turnoverFen),
    resultById: work.actor.kind === 'person' ? work.actor.personId : null,
    resultAt: work.now,
    ...(proof ? { proof } : {}),
  })
  const before = {
    ...{ state: row.state, viewers: row.viewers, orders: row.orders, note: row.resultNote, proof: row.proof },
    turnoverFen: row.turnoverFen === null ? null : Number(row.turnoverFen),
  }
  const after = { state: 'held', ...results, proof: proof ?? row.proof, campaignId }
  work.changed({ type: 'liveSession', id, before, after })
}

async function campaignFor(
  work: Work,
  { title, startsAt, endsAt, campaignId }: store.LiveRow,
  amountFen: number | null,
): Promise<string | null> {
  // One that was struck out at the sales' desk stays so.
  if (campaignId && (await campaignStands(work, campaignId))) {
    await changeCampaign(work, campaignId, { fields: { amountFen } })
    return campaignId
  }
  if (amountFen === null) return null
  const { zone } = work.programme
  const days = { from: dayAt(startsAt, zone), to: dayAt(endsAt, zone) }
  return addCampaign(work, { name: title, kind: '直播专场', ...days, amountFen, papers: [] })
}
