// 代买 and 代卖 sound alike and dictation swaps them: a day whose only trade is the opposite of what the station has
// nearly always done. Pure.
import type { DayNumbers, DayState } from '../ledger/day-ledger.ts'
import type { FindingOf } from './findings.ts'
import { fenOf, type History, ordersOf } from './history.ts'

type Way = 'purchase' | 'sale'

/** Fewer days with trade than this are no habit, nor is a smaller share of them. */
const leastDays = 10
const leastShare = 0.95

const traded = (numbers: DayNumbers, way: Way): boolean =>
  (numbers[ordersOf[way]] ?? 0) > 0 || (numbers[fenOf[way]] ?? 0) > 0

/** Null for both, or neither. */
function onlyWay(numbers: DayNumbers): Way | null {
  const [bought, sold] = [traded(numbers, 'purchase'), traded(numbers, 'sale')]
  if (bought === sold) return null
  return bought ? 'purchase' : 'sale'
}

export function findDirection({ numbers }: DayState, history: History): FindingOf<'direction'> | null {
  const way = onlyWay(numbers)
  if (!way) return null
  const usual = way === 'sale' ? 'purchase' : 'sale'
  const withTrade = history.filter(
    ({ state }) => traded(state.numbers, 'purchase') || traded(state.numbers, 'sale'),
  )
  const onDays = withTrade.filter(({ state }) => onlyWay(state.numbers) === usual).length
  if (withTrade.length < leastDays || onDays < leastShare * withTrade.length) return null
  const [orders, fen] = [numbers[ordersOf[way]], numbers[fenOf[way]]]
  return {
    ...{ kind: 'direction', usual, onDays, days: withTrade.length },
    ...(orders === undefined ? {} : { orders }),
    ...(fen === undefined ? {} : { fen }),
  }
}
