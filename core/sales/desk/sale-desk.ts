// Staff: a sale that was told in another way, and what they decide of one that is on the books.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import type { SaleSaid } from '../said/sale-said.ts'
import * as store from '../sales-store.ts'
import { findCampaign } from './desk-store.ts'
import { notToCome, sellerIn } from './sellers-desk.ts'

type Stated<Of> = { [Field in keyof Of]: Of[Field] | undefined }

export interface EnteredSale extends Stated<Omit<SaleSaid, 'from' | 'to'>> {
  from: Day
  to: Day
  sellerId: string
  kind: 'sale' | 'refund'
  /** Why staff enter it, and on what proof. */
  reason: string
  campaignId?: string | undefined
}

const byWhom = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

/** Step. Throws `notFound` and `invalidInput`. */
export async function enterSale(work: Work, sale: EnteredSale): Promise<string> {
  authorize(work.actor, 'change sales')
  const seller = await sellerIn(work, sale.sellerId)
  notToCome(work, sale.from, 'from')
  if (sale.from > sale.to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  if (sale.campaignId) await campaignIn(work, sale.campaignId)
  const id = work.ids.next('sal')
  const { from, to, product, quantity, unit, orders, amountFen, channel, reason, campaignId } = sale
  await store.insertRecords(work.tx, [
    {
      ...{ id, programmeId: work.programme.id, sellerId: seller.id, key: `staff ${id}`, kind: sale.kind },
      ...{ fromDay: from, toDay: to, product: product ?? null, quantity: quantity ?? null },
      ...{ unit: unit ?? null, orders: orders ?? null, channel: channel ?? null },
      amountFen: amountFen === undefined ? null : BigInt(amountFen),
      ...{ source: 'staff', orderNumbers: sale.orderNumbers ?? [], reason, campaignId: campaignId ?? null },
      ...{ enteredById: byWhom(work), causeId: work.cause.id, causes: [work.cause.id] },
      ...{ sentAt: work.cause.at, createdAt: work.now },
    },
  ])
  work.changed({ type: 'salesRecord', id, before: null, after: { ...sale } })
  return id
}

async function campaignIn(work: Work, id: string): Promise<void> {
  const campaign = await findCampaign(work.tx, id)
  if (campaign?.programmeId !== work.programme.id || campaign.voidedAt)
    throw new Problem('notFound', { thing: 'campaign', id })
}

export type SaleDecision =
  | { decision: 'verify' | 'unverify' | 'apart' | 'together' | 'noCampaign' }
  | { decision: 'campaign'; campaignId: string }
  | { decision: 'void'; reason: string }

/** Step. Throws `notFound`, and `conflict` for one that was struck out. */
export async function decideSale(work: Work, id: string, decision: SaleDecision): Promise<void> {
  authorize(work.actor, 'change sales')
  const record = await store.findRecord(work.tx, id)
  if (record?.programmeId !== work.programme.id || record.goneAt)
    throw new Problem('notFound', { thing: 'sale', id })
  if (record.voidedAt) throw new Problem('conflict', { thing: 'sale', reason: 'is struck out' })
  if (decision.decision === 'campaign') await campaignIn(work, decision.campaignId)
  const change = changeOf(work, decision)
  await store.updateRecord(work.tx, id, change)
  const before = Object.fromEntries(
    Object.keys(change).map((key) => [key, shown(record[key as keyof typeof record])]),
  )
  const after = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, shown(value)]))
  work.changed({ type: 'salesRecord', id, before, after })
}

const shown = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

function changeOf(work: Work, decision: SaleDecision) {
  const by = byWhom(work)
  switch (decision.decision) {
    case 'verify':
      return { verifiedAt: work.now, verifiedById: by }
    case 'unverify':
      return { verifiedAt: null, verifiedById: null }
    case 'apart':
      return { apart: true }
    case 'together':
      return { apart: false }
    case 'noCampaign':
      return { campaignId: null, noCampaign: true }
    case 'campaign':
      return { campaignId: decision.campaignId, noCampaign: false }
    case 'void':
      return { voidedAt: work.now, voidedById: by, voidReason: decision.reason }
  }
}
