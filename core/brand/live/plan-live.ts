// Staff: a live session is planned, changed, cancelled or struck out.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { changeCampaign } from '../../sales/desk/campaigns-desk.ts'
import { readCampaignRows } from '../../sales/record-reads.ts'
import { Problem } from '../../values/problem.ts'
import { checkPlanned, checkTimes, type LiveKind, type LivePlatform, type LiveState } from './live-rules.ts'
import * as store from './live-store.ts'

export interface LiveFields {
  title: string
  kind: LiveKind
  platform: LivePlatform
  /** As it may be shown to everybody. */
  host: string
  startsAt: Date
  endsAt: Date
  url: string | null
  products: readonly string[]
  expectedFen: number | null
}

const columnsOf = ({ products, expectedFen, ...fields }: LiveFields) => ({
  ...fields,
  products: [...products],
  expectedFen: expectedFen === null ? null : BigInt(expectedFen),
})

/** Step. Throws `invalidInput`. */
export async function planLive(work: Work, fields: LiveFields, { sample = false } = {}): Promise<string> {
  authorize(work.actor, 'change brand')
  checkTimes(fields)
  const { tx, programme, actor, now, cause } = work
  const id = work.ids.next('liv')
  await store.insertLive(tx, {
    ...{ id, programmeId: programme.id, ...columnsOf(fields), state: 'planned', sample },
    byPersonId: actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, createdAt: now, updatedAt: now },
  })
  work.changed({ type: 'liveSession', id, before: null, after: { ...fields, state: 'planned' } })
  return id
}

/** Throws `notFound`. */
export async function liveOf(work: Work, id: string): Promise<store.LiveRow & { state: LiveState }> {
  const row = await store.lockLive(work.tx, id)
  if (row?.programmeId !== work.programme.id || row.voidedAt)
    throw new Problem('notFound', { thing: 'liveSession', id })
  return { ...row, state: row.state as LiveState }
}

const fieldsOf = (row: store.LiveRow): LiveFields => ({
  ...{ title: row.title, kind: row.kind as LiveKind, platform: row.platform as LivePlatform },
  ...{ host: row.host, startsAt: row.startsAt, endsAt: row.endsAt, url: row.url },
  products: row.products as string[],
  expectedFen: row.expectedFen === null ? null : Number(row.expectedFen),
})

/** Step: before it is held. Throws `notFound`, `liveRefused` and `invalidInput`. */
export async function changeLive(work: Work, id: string, change: Partial<LiveFields>): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await liveOf(work, id)
  checkPlanned(row.state)
  const before = fieldsOf(row)
  const after = { ...before, ...change }
  checkTimes(after)
  await store.updateLive(work.tx, id, { ...columnsOf(after), updatedAt: work.now })
  work.changed({ type: 'liveSession', id, before: { ...before }, after: { ...after } })
}

/** Step: it will not be held, and whoever has it in their calendar is told so. Throws `notFound` and `liveRefused`. */
export async function cancelLive(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await liveOf(work, id)
  checkPlanned(row.state)
  await store.updateLive(work.tx, id, { state: 'cancelled', cancelReason: reason, updatedAt: work.now })
  work.changed({
    type: 'liveSession',
    id,
    before: { state: row.state },
    after: { state: 'cancelled', reason },
  })
}

export const campaignStands = async ({ tx, programme }: Work, id: string): Promise<boolean> =>
  (await readCampaignRows(tx, programme.id)).some((campaign) => campaign.id === id)

/** Step: it was entered by mistake. Its campaign is struck out with it. Throws `notFound`. */
export async function strikeLive(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await liveOf(work, id)
  await store.updateLive(work.tx, id, { voidedAt: work.now, voidReason: reason, updatedAt: work.now })
  if (row.campaignId && (await campaignStands(work, row.campaignId)))
    await changeCampaign(work, row.campaignId, { voidReason: reason })
  work.changed({ type: 'liveSession', id, before: { state: row.state }, after: { voidReason: reason } })
}
