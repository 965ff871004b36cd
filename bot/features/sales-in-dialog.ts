// 卖了，上周卖了两千多: the answer to whether they sell names what was sold. It goes to the books as well.
import { reportSales } from '../../core/sales/report-sales.ts'
import type { SaleSaid } from '../../core/sales/said/sale-said.ts'
import { sellerFor } from '../../core/sales/sellers.ts'
import { addDays, personDayAt } from '../../core/values/days.ts'
import { fenFromYuan } from '../../core/values/fen.ts'
import type { FeatureContext } from './context.ts'
import { yuanWords } from './sales-words.ts'

/** 1，卖了800; 卖了两千多: the answer itself, in front of what was sold. */
export const answerHeads = (text: string): string[] =>
  [/^\s*\d(?=[\s,，.、。])/, /^\s*(?:已经|在)?卖了?/].flatMap((head) => head.exec(text)?.[0].trim() ?? [])

/** The question is about the week after the course. */
const weekBefore = -6
/** 1，卖了800: the number of the choice is no amount. */
const leastFen = 500

/** What is to be said of it, behind the dialog's own words; empty where no amount was named. */
export async function soldWithAnswer(
  context: FeatureContext,
  answers: Record<string, unknown>,
): Promise<string> {
  const { work, person, scene, understanding } = context
  // Asked by the month it is an estimate, and stays one.
  if (answers.sells !== true || 'monthlySales' in answers || !person) return ''
  const today = personDayAt(work.cause.at, work.programme.zone)
  const parts = understanding.intents.flatMap((intent, part) => {
    if (intent.intent !== 'salesReport') return []
    const { fields, spans } = intent
    const fen = fenFromYuan(fields.amount ?? 0)
    if (fen < leastFen) return []
    const dated = 'date' in spans || 'from' in spans
    const said: SaleSaid = {
      from: fields.from ?? (dated ? (fields.date ?? today) : addDays(today, weekBefore)),
      to: fields.to ?? fields.date ?? today,
      ...(fields.product ? { product: fields.product } : {}),
      ...(fields.channel ? { channel: fields.channel } : {}),
      ...(fields.orders === undefined ? {} : { orders: fields.orders }),
      ...(fields.approximate ? { approximate: true as const } : {}),
      amountFen: fen,
    }
    return [{ kind: 'report' as const, said, part }]
  })
  if (parts.length === 0) return ''
  const seller = await sellerFor(work, person, { kind: undefined, words: '' })
  const changed = await reportSales(work, {
    ...{ sellerId: seller.id, conversationId: scene.conversation.id, parts },
  })
  const fen = parts.reduce((sum, { said }) => sum + (said.amountFen ?? 0), 0)
  return changed.length > 0 ? `（卖的${yuanWords(fen)}也记上了）` : ''
}
