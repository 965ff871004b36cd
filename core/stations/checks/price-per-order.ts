// What an order comes to, out of line with what it comes to at this station. Pure.
import type { DayNumber, DayNumbers, DayState } from '../ledger/day-ledger.ts'
import type { FindingOf } from './findings.ts'
import { fenOf, type History, ordersOf, priceOf, pricesOf, type Side, sides, valuesOf } from './history.ts'
import { spreadsAway, type Usual, usualOf } from './robust.ts'
import { inLine, outOfLine, worthAWord } from './tenfold.ts'

type Found = FindingOf<'pricePerOrder'>['found'][number]

export function findPricePerOrder(
  { numbers }: DayState,
  history: History,
): FindingOf<'pricePerOrder'> | null {
  const found = sides.flatMap((side) => ofSide(numbers, history, side) ?? [])
  return found.length > 0 ? { kind: 'pricePerOrder', found } : null
}

function ofSide(numbers: DayNumbers, history: History, side: Side): Found | null {
  const price = priceOf(numbers, side)
  const usual = price === null ? null : usualOf(pricesOf(history, side))
  if (price === null || !usual || Math.abs(spreadsAway(price, usual)) < outOfLine) return null
  const [orders, fen] = [numbers[ordersOf[side]] ?? 0, numbers[fenOf[side]] ?? 0]
  if (!worthAWord(fenOf[side], fen - orders * usual.median)) return null
  const meant = meantBy({ orders, fen }, usual, { history, side })
  return { side, fen, orders, usual: Math.round(usual.median), days: usual.days, meant }
}

/** Amounts slip more often than counts: they have more figures. */
const moreOften = 1

interface Stated {
  orders: number
  fen: number
}

// The one number that a slipped zero or point explains; of several, the one that is then nearest to its own usual.
function meantBy(
  { orders, fen }: Stated,
  price: Usual,
  { history, side }: { history: History; side: Side },
): Found['meant'] {
  const away = (name: DayNumber, value: number): number => {
    const usual = usualOf(valuesOf(history, name))
    return usual ? Math.abs(spreadsAway(value, usual)) : 0
  }
  const amounts = [fen / 10, fen / 100, fen * 10].map((value) => ({
    ...{ number: fenOf[side], value, price: value / orders },
    away: away(fenOf[side], value),
  }))
  const counts = [orders / 10, orders * 10].map((value) => ({
    ...{ number: ordersOf[side], value, price: fen / value },
    away: away(ordersOf[side], value) + moreOften,
  }))
  const [best] = [...amounts, ...counts]
    .filter((each) => Number.isInteger(each.value) && Math.abs(spreadsAway(each.price, price)) <= inLine)
    .sort((a, b) => a.away - b.away)
  return best && best.away < outOfLine ? { number: best.number, value: best.value } : null
}
