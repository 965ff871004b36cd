// What the recogniser of sales does not read: 刚才说错了，是三千, and 退了2单180元.
import { findSeller, hasReportedSales } from '../../core/sales/report-reads.ts'
import { sellerJustHeard } from '../../core/sales/report-sales.ts'
import { correctionIn, refundWords, sellerKindIn } from '../../core/sales/said/read-said.ts'
import { sellerFor } from '../../core/sales/sellers.ts'
import type { FeatureContext } from './context.ts'
import { recordSales, refundsOf } from './sales-report.ts'

/** True when it was about a sale. Only from somebody whose sales are known. */
export async function saleSaidBesides(context: FeatureContext): Promise<boolean> {
  const { scene, person, understanding } = context
  const text = scene.message.text
  if (!text || !person || scene.conversation.purpose === 'staff') return false
  if (understanding.intents.some(({ intent }) => intent !== 'ask' && intent !== 'register')) return false
  return (await corrected(context, text, person.id)) || (await refunded(context, text, person))
}

async function corrected(context: FeatureContext, text: string, personId: string): Promise<boolean> {
  const { work, scene } = context
  const said = correctionIn(text)
  if (!said) return false
  const place = { conversationId: scene.conversation.id, personId }
  const sellerId = await sellerJustHeard(work, place)
  const seller = sellerId ? await findSeller(work.tx, sellerId) : null
  if (!seller) return false
  await recordSales(context, seller, [{ kind: 'correction', said, part: 0 }])
  return true
}

async function refunded(
  context: FeatureContext,
  text: string,
  person: { id: string; name: string },
): Promise<boolean> {
  const { asSale } = refundWords(text)
  const parts = refundsOf(context, asSale, undefined)
  if (parts.length === 0) return false
  // 退了168 of somebody who sold nothing is talk; 快手退了1单30元 is not.
  const plain = parts.every(({ kind, said }) => kind !== 'correction' && said.channel !== undefined)
  if (!plain && !(await hasReportedSales(context.work.tx, person.id))) return false
  const seller = await sellerFor(context.work, person, { kind: sellerKindIn(text), words: text })
  await recordSales(context, seller, parts)
  return true
}
