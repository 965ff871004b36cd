// All sales of a programme, each with what it adds to the total. Pure; any order of the same input comes to the same.
import { countNumbered, isNumbered } from './order-once.ts'
import type { Counted, ListedSpan, Sale } from './sale.ts'
import { byTelling } from './sale.ts'
import { countWithoutParts } from './without-parts.ts'

export function countSales(sales: readonly Sale[], lists: readonly ListedSpan[] = []): Counted[] {
  const sold = sales.filter(({ kind }) => kind === 'sale')
  const numbered = countNumbered(sold.filter(isNumbered))
  const others = sold.filter((sale) => !isNumbered(sale))
  const counted = [...numbered]
  const [numberedOf, listsOf] = [bySeller(numbered, ({ sale }) => sale), bySeller(lists, (list) => list)]
  for (const [sellerId, of] of bySeller(others, (sale) => sale)) {
    const known = { numbered: numberedOf.get(sellerId) ?? [], lists: listsOf.get(sellerId) ?? [] }
    counted.push(...countWithoutParts(of, known))
  }
  counted.push(...countRefunds(sales.filter(({ kind }) => kind === 'refund')))
  return counted.sort((a, b) => byTelling(a.sale, b.sale))
}

/** What came back is told on its own, and taken off whatever total there is. */
function countRefunds(refunds: readonly Sale[]): Counted[] {
  const numbered = countNumbered(refunds.filter(isNumbered))
  const others = refunds.filter((each) => !isNumbered(each))
  const counted = [...bySeller(others, (each) => each).values()].flatMap((of) =>
    countWithoutParts(of, { numbered: [], lists: [] }),
  )
  // No more and no less than was said: 0 stays 0, not -0.
  return [...numbered, ...counted].map((each) => ({ ...each, fen: each.fen === 0 ? 0 : -each.fen }))
}

function bySeller<Of>(all: readonly Of[], of: (each: Of) => { sellerId: string }): Map<string, Of[]> {
  const found = new Map<string, Of[]>()
  for (const each of all) {
    const { sellerId } = of(each)
    const same = found.get(sellerId)
    if (same) same.push(each)
    else found.set(sellerId, [each])
  }
  return found
}
