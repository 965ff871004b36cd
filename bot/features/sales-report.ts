// 销售: a trainee, a seller or an enterprise says what was sold. Before others no number is repeated.

import { takeLateTexts } from '../../core/messaging/late-texts.ts'
import { hasSoldBefore } from '../../core/sales/report-reads.ts'
import { type ChangedSale, isToCome, reportSales } from '../../core/sales/report-sales.ts'
import { orderNumbersIn } from '../../core/sales/said/order-numbers.ts'
import {
  correctionIn,
  isOnTop,
  isSlip,
  refundWords,
  sellerKindIn,
  throughStation,
} from '../../core/sales/said/read-said.ts'
import type { Said, SaleSaid } from '../../core/sales/said/sale-said.ts'
import { correctsWithinMs } from '../../core/sales/said/sales-fold.ts'
import { type Seller, sellerFor } from '../../core/sales/sellers.ts'
import type { IntentOf, SalesReportFields } from '../../core/understanding/intents.ts'
import { understand } from '../../core/understanding/understand.ts'
import { personDayAt } from '../../core/values/days.ts'
import { fenFromYuan } from '../../core/values/fen.ts'
import { acknowledge, answer, type FeatureContext, inPrivate } from './context.ts'
import { changedWords, yuanWords } from './sales-words.ts'

type SaleIntent = IntentOf<'salesReport'>
type Part = Said & { part: number }

/** A county sells less than these twenty million yuan in a year: one digit too many. */
const mostFen = 2_000_000_000
/** Refunds of a message come behind its sales. */
const firstRefund = 1000

const isSale = (intent: { intent: string }): intent is SaleIntent => intent.intent === 'salesReport'

/** All sales of a message are taken with its first. */
export async function salesReport(context: FeatureContext, index: number): Promise<void> {
  const { understanding, scene } = context
  if (understanding.intents.findIndex(isSale) !== index) return
  if (!context.person)
    return answer(context, '小二还不认识您，说一声姓名和村子（如“我是太荣村的王小梅”），再报就记上了')
  const text = scene.message.text ?? ''
  const parts = partsOf(context, text)
  const [wrong] = parts.flatMap((part) => refusalOf(context, part))
  if (wrong) return answer(context, wrong)
  const words = { kind: sellerKindIn(text), words: text }
  await recordSales(context, await sellerFor(context.work, context.person, words), parts)
}

function partsOf(context: FeatureContext, text: string): Part[] {
  const { without, asSale } = refundWords(text)
  const intents = context.understanding.intents.filter(isSale)
  const sold = without === '' ? [] : intents
  const kind = isOnTop(text) ? 'more' : 'report'
  const parts = sold.map((intent, i): Part => {
    const said = saidBy(context, intent, text)
    return (
      correcting(context, intent, said) ?? {
        kind,
        said: withOrders(said, text, { intents: sold, i }),
        part: i,
      }
    )
  })
  return [...parts, ...refundsOf(context, asSale, sold[0])]
}

/** 说错了，抖音是2600元: without a day it is of what was just said. */
function correcting(
  { scene }: FeatureContext,
  { spans, fields }: SaleIntent,
  said: SaleSaid,
): Part | undefined {
  const dated = 'date' in spans || 'from' in spans
  if (dated || fields.product || !isSlip(scene.message.text ?? '')) return undefined
  const { quantity, unit, orders, amountFen, approximate } = said
  const numbers = Object.entries({ quantity, unit, orders, amountFen, approximate })
  return { kind: 'correction', said: Object.fromEntries(numbers.filter(([, n]) => n !== undefined)), part: 0 }
}

function saidBy(context: FeatureContext, { fields }: SaleIntent, text: string): SaleSaid {
  const { work, lexicon } = context
  const { date, from, to, product, quantity, unit, orders, amount, channel, approximate } = fields
  const today = personDayAt(work.cause.at, work.programme.zone)
  const said: Record<keyof SaleSaid, unknown> = {
    ...{ from: from ?? date ?? today, to: to ?? date ?? today },
    ...{ product, quantity, unit, orders, channel, approximate },
    amountFen: amount === undefined ? undefined : fenFromYuan(amount),
    ...{ viaStation: undefined, stationId: undefined, orderNumbers: undefined },
    ...throughStation(text, lexicon.stations),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as SaleSaid
}

const startOf = ({ spans }: SaleIntent): number => Math.min(...Object.values(spans).map(([start]) => start))

/** Each number belongs to the sale that it stands behind. */
function withOrders(
  said: SaleSaid,
  text: string,
  { intents, i }: { intents: readonly SaleIntent[]; i: number },
): SaleSaid {
  const next = intents[i + 1]
  const from = i === 0 ? 0 : startOf(intents[i] as SaleIntent)
  const until = next ? startOf(next) : text.length
  const numbers = orderNumbersIn(text)
    .filter(({ at }) => at >= from && at < until)
    .map(({ number }) => number)
  return numbers.length > 0 ? { ...said, orderNumbers: numbers } : said
}

/** Read as if it had been sold: what came back is told in the same words. */
export function refundsOf(context: FeatureContext, asSale: string, sold: SaleIntent | undefined): Part[] {
  if (asSale === '') return []
  const { sentAt } = context.scene.message
  const setting = { room: 'trainees', role: 'trainee', mentionsBot: false } as const
  const read = understand({ text: asSale, sentAt, ...setting }, context.lexicon).intents.filter(isSale)
  const of = (fields: SalesReportFields): SalesReportFields => {
    if (!sold) return fields
    // 退了1单48元, behind a sale: of the same day, channel and product.
    const { date, from, to, channel, product } = sold.fields
    const { date: _d, from: _f, to: _t, ...numbers } = fields
    return {
      ...(date ? { date } : { from, to }),
      ...(channel ? { channel } : {}),
      ...(product ? { product } : {}),
      ...numbers,
    } as SalesReportFields
  }
  return read
    .filter(({ fields }) => fields.amount !== undefined)
    .map((intent, i) => ({
      kind: isOnTop(context.scene.message.text ?? '') ? 'moreRefund' : 'refund',
      said: saidBy(context, { ...intent, fields: of(intent.fields) }, ''),
      part: firstRefund + i,
    }))
}

function refusalOf({ work }: FeatureContext, part: Part): string[] {
  const { amountFen } = part.said
  if (amountFen !== undefined && amountFen > mostFen)
    return [`${yuanWords(amountFen)}？数太大了，看看是不是多打了，改好再发一次`]
  if (part.kind === 'correction') return []
  const today = personDayAt(work.cause.at, work.programme.zone)
  return isToCome(part.said, today) ? ['日子还没到，卖了再报就行'] : []
}

export async function recordSales(
  context: FeatureContext,
  seller: Seller,
  parts: readonly Part[],
): Promise<void> {
  const { work, scene } = context
  const first = !(await hasSoldBefore(work.tx, seller.id))
  const report = { sellerId: seller.id, conversationId: scene.conversation.id, parts }
  const changed = [...(await reportSales(work, report)), ...(await correctedLater(context, seller))]
  const added = parts.some(({ kind }) => kind === 'more' || kind === 'moreRefund')
  if (!inPrivate(context)) acknowledge(context, groupWords(seller.name, changed))
  const lines = changed.map((each) => changedWords(seller.name, each, added)).filter((words) => words !== '')
  const replaced = changed.some(({ before, after }) => before && after) && !added
  const alone = [
    ...(lines.length > 0 ? lines : [`✅ 记着呢，${seller.name}，跟前面报的一样，只算一次`]),
    ...(replaced && parts.every(({ kind }) => kind === 'report')
      ? ['（要是又卖的，说“又卖了…”就加上）']
      : []),
    ...(first ? ['有订单或收款的截图，两分钟内发一张，算作凭证'] : []),
  ]
  context.reply({ purpose: 'acknowledgement', text: alone.join('\n'), to: 'private' })
}

/** 刚才说错了，是三千 came before what it corrects: until now it was talk. */
async function correctedLater({ work, scene }: FeatureContext, seller: Seller): Promise<ChangedSale[]> {
  const late = await takeLateTexts(work, scene.message, {
    withinMs: correctsWithinMs,
    wanted: (text) => correctionIn(text) !== undefined,
  })
  const changed: ChangedSale[] = []
  for (const { id: causeId, externalId: messageId, sentAt, text } of late) {
    const said = correctionIn(text)
    if (!said) continue
    const parts = [{ kind: 'correction' as const, said, part: 0 }]
    const told = { causeId, messageId, sentAt }
    const report = { sellerId: seller.id, conversationId: scene.conversation.id, parts, told }
    changed.push(...(await reportSales(work, report)))
  }
  return changed
}

function groupWords(name: string, changed: readonly ChangedSale[]): string {
  if (changed.length === 0) return `✅ 记着呢，${name}`
  return changed.some(({ before, after }) => before && after) ? `✏️ 改好了，${name}` : `✅ 记上了，${name}`
}
