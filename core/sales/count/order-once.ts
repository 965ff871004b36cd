// An order counts once, whoever tells of it and however often. Pure.
import { byTelling, byWorth, type Counted, type Sale } from './sale.ts'

export const isNumbered = ({ orderNumbers }: Sale): boolean => orderNumbers.length > 0

/** Of the same order the best source counts, and of equal ones the first. */
export function countNumbered(sales: readonly Sale[]): Counted[] {
  const seen = new Map<string, string>()
  const inTurn = [...sales].sort((a, b) => byWorth(a, b) || byTelling(a, b))
  return inTurn.map((sale) => {
    const numbers = [...new Set(sale.orderNumbers)]
    const fresh = numbers.filter((number) => !seen.has(number))
    const because = [...new Set(numbers.flatMap((number) => seen.get(number) ?? []))]
    for (const number of fresh) seen.set(number, sale.id)
    const amount = sale.amountFen ?? 0
    // Which of its orders brought how much nobody said: equal shares.
    const fen = Math.floor((amount * fresh.length) / numbers.length)
    const repeated = because.length > 0 ? ['sameOrder' as const] : []
    return {
      sale,
      fen,
      flags: [...repeated, ...(sale.amountFen === null ? ['noAmount' as const] : [])],
      because,
    }
  })
}
