// A month's total and the same seller's days are not counted twice: each sale adds what those that it may hold, or be
// held by, don't already. The better source is counted first; of equal ones the finer, so that a total adds the rest
// of its days. Why so: docs/decisions/018. Pure; any order of the same sales comes to the same.
import type { Day } from '../../values/days.ts'
import { byTelling, byWorth, type Counted, type Flag, type ListedSpan, type Sale } from './sale.ts'

/** One seller's sales without order numbers; `numbered` are those with, counted already. */
export function countWithoutParts(
  sales: readonly Sale[],
  { numbered, lists }: { numbered: readonly Counted[]; lists: readonly ListedSpan[] },
): Counted[] {
  const { leaders, repeats } = told(sales)
  const done = new Held()
  for (const counted of numbered) done.add({ counted, causes: new Set() })
  const result: Counted[] = []
  for (const leader of leaders.sort(inTurn)) {
    const counted = countOne(leader, { done, lists })
    done.add({ counted, causes: leader.causes })
    result.push(counted)
  }
  return [...result, ...repeats]
}

interface Leader {
  sale: Sale
  /** Period, channel and product: no two have the same. */
  scope: string
  /** Of all that told of the same. */
  causes: ReadonlySet<string>
}

/** Of one scope, the best and then the latest stands for all. */
function told(sales: readonly Sale[]): { leaders: Leader[]; repeats: Counted[] } {
  const byScope = new Map<string, Sale[]>()
  for (const sale of sales) {
    const scope = sale.apart ? sale.id : [sale.from, sale.to, channelOf(sale), sale.product].join('|')
    byScope.set(scope, [...(byScope.get(scope) ?? []), sale])
  }
  const leaders: Leader[] = []
  const repeats: Counted[] = []
  for (const [scope, same] of byScope) {
    const withAmount = same.filter(({ amountFen }) => amountFen !== null)
    const [sale] = (withAmount.length > 0 ? withAmount : same).sort(
      (a, b) => byWorth(a, b) || -byTelling(a, b),
    )
    if (!sale) continue
    leaders.push({ sale, scope, causes: new Set(same.map(({ causeId }) => causeId)) })
    for (const other of same.filter((each) => each !== sale))
      repeats.push({ sale: other, fen: 0, flags: ['sameSale'], because: [sale.id] })
  }
  return { leaders, repeats }
}

/** What went through a station went nowhere else. */
const channelOf = (sale: Sale): string | null => (sale.viaStation ? '代卖' : sale.channel)

const days = ({ from, to }: Sale): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
const stated = (sale: Sale): number => Number(sale.product !== null) + Number(channelOf(sale) !== null)

/** By what they say and never by when it was said: one more that says the same moves none of them. */
function inTurn(one: Leader, other: Leader): number {
  const [a, b] = [one.sale, other.sale]
  return byWorth(a, b) || days(a) - days(b) || stated(b) - stated(a) || (one.scope < other.scope ? -1 : 1)
}

const fits = (a: string | null, b: string | null): boolean => a === null || b === null || a === b
const contains = (a: Sale, b: Sale): boolean => a.from <= b.from && b.to <= a.to
const meets = (a: Sale, b: Sale): boolean => a.from <= b.to && b.from <= a.to

interface Taken {
  counted: Counted
  causes: ReadonlySet<string>
}

function clashes(leader: Leader, { counted, causes }: Taken): boolean {
  const [a, b] = [leader.sale, counted.sale]
  if (b.apart || counted.fen <= 0 || !meets(a, b)) return false
  if (!fits(channelOf(a), channelOf(b)) || !fits(a.product, b.product)) return false
  // 抖音5单300，牛肉干3单260: said together, of the same day.
  const together = a.from === b.from && a.to === b.to && [...causes].some((cause) => leader.causes.has(cause))
  return !together
}

function countOne(leader: Leader, { done, lists }: { done: Held; lists: readonly ListedSpan[] }): Counted {
  const { sale } = leader
  if (sale.amountFen === null) return { sale, fen: 0, flags: ['noAmount'], because: [] }
  if (sale.apart) return { sale, fen: sale.amountFen, flags: [], because: [] }
  const list = lists.find(
    ({ channel, from, to }) => channel === channelOf(sale) && from <= sale.from && sale.to <= to,
  )
  if (list) return { sale, fen: 0, flags: ['inList'], because: [list.id] }
  const held = done.near(sale).filter((each) => clashes(leader, each))
  const already = held.reduce((sum, { counted }) => sum + counted.fen, 0)
  const others = held.map(({ counted }) => counted.sale)
  const flags: Flag[] = []
  if (already > 0) flags.push('inOthers')
  if (others.some((other) => !contains(sale, other) && !contains(other, sale))) flags.push('overlap')
  if (already > sale.amountFen && others.every((other) => contains(sale, other))) flags.push('partsExceed')
  const fen = Math.max(0, sale.amountFen - already)
  return { sale, fen, flags, because: others.map(({ id }) => id) }
}

/** What is counted, found by its day: most sales are of one. */
class Held {
  readonly #ofDay = new Map<Day, Taken[]>()
  readonly #longer: Taken[] = []

  add(taken: Taken): void {
    const { from, to } = taken.counted.sale
    if (from !== to) {
      this.#longer.push(taken)
      return
    }
    const same = this.#ofDay.get(from)
    if (same) same.push(taken)
    else this.#ofDay.set(from, [taken])
  }

  near({ from, to }: Sale): Taken[] {
    if (from === to) return [...(this.#ofDay.get(from) ?? []), ...this.#longer]
    const found = [...this.#longer]
    for (const [day, taken] of this.#ofDay) if (from <= day && day <= to) found.push(...taken)
    return found
  }
}
