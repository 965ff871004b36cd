// A seller's sales as the fold of all that was said of them, in the order (sentAt, messageId, part). Pure: any order of
// arrival, any resend and any recall end in the same sales.
import type { CorrectionSaid, Said, SaleSaid } from './sale-said.ts'

export type Statement = Said & {
  id: string
  conversationId: string | null
  byPersonId: string | null
  causeId: string
  messageId: string
  part: number
  sentAt: Date
}

export interface SaleState extends SaleSaid {
  kind: 'sale' | 'refund'
  /** What it goes by: kind, period, channel and product, or the numbers of its orders. */
  key: string
  /** Of all who had a part in it, the first one first. */
  statementIds: string[]
  /** Their messages. */
  causeIds: string[]
  /** The message by which it stands: the last that replaced it. */
  causeId: string
  sentAt: Date
}

/** A correction is of something said shortly before it. */
export const correctsWithinMs = 2 * 3_600_000

export const inOrder = (a: Pick<Statement, 'sentAt' | 'messageId' | 'part'>, b: typeof a): number =>
  a.sentAt.getTime() - b.sentAt.getTime() || compare(a.messageId, b.messageId) || a.part - b.part

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const plain = (words: string | undefined): string => (words ?? '').replace(/\s/g, '').toLowerCase()

/** A resend of the same period, product and channel is the same sale; so is one of the same orders. */
export function keyOf(kind: SaleState['kind'], said: SaleSaid): string {
  const orders = [...(said.orderNumbers ?? [])].sort()
  if (orders.length > 0) return `${kind} #${orders.join(',')}`
  return [kind, said.from, said.to, plain(said.channel), plain(said.product)].join('|')
}

interface Last {
  key: string
  at: Date
}

export function foldSales(statements: readonly Statement[]): Map<string, SaleState> {
  const sales = new Map<string, SaleState>()
  const last = new Map<string, Last>()
  for (const statement of [...statements].sort(inOrder)) {
    const place = `${statement.conversationId} ${statement.byPersonId}`
    if (statement.kind === 'correction') correct(sales, statement, last.get(place))
    else last.set(place, { key: take(sales, statement), at: statement.sentAt })
  }
  return sales
}

const isMore = (kind: Said['kind']): boolean => kind === 'more' || kind === 'moreRefund'

function take(sales: Map<string, SaleState>, statement: Exclude<Statement, { kind: 'correction' }>): string {
  const { said, id, causeId, sentAt } = statement
  const kind = statement.kind === 'refund' || statement.kind === 'moreRefund' ? 'refund' : 'sale'
  const key = keyOf(kind, said)
  const before = sales.get(key)
  const told = { kind, key, causeId, sentAt } as const
  if (!before) {
    sales.set(key, { ...said, ...told, statementIds: [id], causeIds: [causeId] })
    return key
  }
  // 羊肉2斤80，羊肉3斤120: parts of one message are never each other's resend.
  const adds = isMore(statement.kind) || before.causeId === causeId
  const merged = adds ? added(before, said) : restated(before, said)
  const parts = { statementIds: [...before.statementIds, id], causeIds: once(before.causeIds, causeId) }
  sales.set(key, { ...merged, ...told, ...parts })
  return key
}

function correct(sales: Map<string, SaleState>, statement: Statement, last: Last | undefined): void {
  const sale = last && sales.get(last.key)
  if (!sale || statement.sentAt.getTime() - last.at.getTime() > correctsWithinMs) return
  const statementIds = [...sale.statementIds, statement.id]
  const causeIds = once(sale.causeIds, statement.causeId)
  sales.set(sale.key, { ...restated(sale, statement.said), statementIds, causeIds })
}

const once = (causeIds: readonly string[], causeId: string): string[] => [...new Set([...causeIds, causeId])]

/** What is stated takes the place of what was; what is left out stays. */
function restated<Of extends SaleSaid>(before: Of, said: SaleSaid | CorrectionSaid): Of {
  const counted = said.quantity !== undefined
  const { approximate: _, ...rest } = before
  const { unit: _unit, ...others } = rest
  return {
    ...(counted ? others : rest),
    ...said,
    ...(said.amountFen === undefined && before.approximate ? { approximate: true } : {}),
  } as Of
}

function added(before: SaleState, said: SaleSaid): SaleSaid {
  const sum = (a: number | undefined, b: number | undefined) =>
    a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0)
  const numbers = {
    orders: sum(before.orders, said.orders),
    amountFen: sum(before.amountFen, said.amountFen),
    // 2斤 and 3只 are no 5 of anything.
    quantity: before.unit === said.unit ? sum(before.quantity, said.quantity) : before.quantity,
  }
  const { orders: _o, amountFen: _a, quantity: _q, ...rest } = said
  const given = Object.fromEntries(Object.entries(numbers).filter(([, n]) => n !== undefined))
  const { unit: _u, ...where } = rest
  const rough = before.approximate || said.approximate
  return { ...before, ...where, ...given, ...(rough ? { approximate: true } : {}) }
}
