// A slipped zero or decimal point: ten or a hundred times what the station usually has, or a tenth of it. Pure.
import type { DayNumber, DayNumbers, DayState } from '../ledger/day-ledger.ts'
import type { FindingOf } from './findings.ts'
import { fenOf, type History, ordersOf, priceOf, pricesOf, type Side, sides, valuesOf } from './history.ts'
import { spreadsAway, type Usual, usualOf } from './robust.ts'

type Found = FindingOf<'tenfold'>['found'][number]

/** Beyond it a number is out of line, within `inLine` it is as usual. */
export const outOfLine = 3.5
export const inLine = 2
/** Below these differences nothing is worth a word, however quiet the station. */
const leastFen = 50_00
const leastCount = 15

/** Money first: it is what is asked about. */
const judged: readonly DayNumber[] = [
  ...(['purchaseFen', 'saleFen', 'serviceFen', 'cashFen', 'purchaseOrders', 'saleOrders'] as const),
  ...(['serviceOrders', 'cashOrders', 'parcelsIn', 'parcelsOut', 'visitors'] as const),
]
const isMoney = (name: DayNumber): boolean => name.endsWith('Fen')

export const worthAWord = (name: DayNumber, difference: number): boolean =>
  Math.abs(difference) >= (isMoney(name) ? leastFen : leastCount)

export function findTenfold({ numbers }: DayState, history: History): FindingOf<'tenfold'> | null {
  const found: Found[] = []
  for (const name of judged) {
    const value = numbers[name]
    if (value === undefined || value <= 0) continue
    const usual = usualOf(valuesOf(history, name))
    const meant = usual && meantBy(name, value, usual)
    if (!usual || meant === null) continue
    const likely = likelihood({ name, numbers, history, low: meant > value })
    if (likely)
      found.push({ number: name, value, usual: Math.round(usual.median), days: usual.days, meant, likely })
  }
  if (found.length === 0) return null
  return {
    kind: 'tenfold',
    found: busyAllOver(found) ? found.map((each) => ({ ...each, likely: 'real' })) : found,
  }
}

/** What it is without the slip; null where no slip of a zero or a point explains it. */
function meantBy(name: DayNumber, value: number, usual: Usual): number | null {
  if (Math.abs(spreadsAway(value, usual)) < outOfLine) return null
  const candidates = [value / 10, value / 100, value * 10].filter(
    (each) =>
      Number.isInteger(each) &&
      each > 0 &&
      worthAWord(name, value - each) &&
      Math.abs(spreadsAway(each, usual)) <= inLine,
  )
  const nearest = (a: number, b: number) => Math.abs(spreadsAway(a, usual)) - Math.abs(spreadsAway(b, usual))
  return candidates.sort(nearest)[0] ?? null
}

interface Judging {
  name: DayNumber
  numbers: DayNumbers
  history: History
  low: boolean
}

// As much money for each order as ever: the station was busy. Little of anything may be a quiet day, or one that isn't
// over: only little money for its orders, or without any, is looked at.
function likelihood({ name, numbers, history, low }: Judging): Found['likely'] | null {
  const side = sides.find((each) => ordersOf[each] === name || fenOf[each] === name)
  const away = side ? priceAway(numbers, history, side) : null
  const asUsual = away !== null && Math.abs(away) <= inLine
  if (!low) return asUsual ? 'real' : 'slip'
  if (!side || name !== fenOf[side]) return null
  if (away !== null) return away <= -outOfLine ? 'slip' : null
  return numbers[ordersOf[side]] === undefined ? 'real' : null
}

/** In spreads; null where nobody can tell. */
function priceAway(numbers: DayNumbers, history: History, side: Side): number | null {
  const price = priceOf(numbers, side)
  const usual = price === null ? null : usualOf(pricesOf(history, side))
  return price !== null && usual ? spreadsAway(price, usual) : null
}

/** A fair, a festival: nobody slips three times in the same message. */
const busyAllOver = (found: readonly Found[]): boolean =>
  found.filter(({ value, meant }) => value > meant).length >= 3
