// A number as people say it from memory: 一百来块, 五十多单. Pure.
import { yuanText } from '../../values/fen.ts'
import type { DayNumber } from '../ledger/day-ledger.ts'

const figures = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九']
const units: readonly [number, string][] = [
  [10_000, '万'],
  [1_000, '千'],
  [100, '百'],
  [10, '十'],
]
/** Up to this share of a unit above it, it is 来; beyond, 多. */
const barely = 0.3

/** `一百来`, `两千多`, `十来`; below ten, the figure itself. */
export function roughly(value: number): string {
  const unit = units.find(([size]) => value >= size)
  if (!unit) return yuanText(Math.round(value * 10) * 10)
  const [size, word] = unit
  const lead = Math.floor(value / size)
  const more = value / size - lead <= barely ? '来' : '多'
  if (lead > 9) return `${lead}${word}${more}`
  // 十来块, 二十来块: nobody says 一十 or 两十.
  const figure = size === 10 ? (lead === 1 ? '' : lead === 2 ? '二' : figures[lead]) : figures[lead]
  return `${figure}${word}${more}`
}

const countUnits: Partial<Record<DayNumber, string>> = {
  ...{ purchaseOrders: '单', saleOrders: '单', serviceOrders: '笔', cashOrders: '笔' },
  ...{ parcelsIn: '件', parcelsOut: '件', visitors: '人' },
}

/** `一百来块`, `十来件`. */
export const roughWords = (name: DayNumber, value: number): string =>
  name.endsWith('Fen') ? `${roughly(value / 100)}块` : `${roughly(value)}${countUnits[name] ?? ''}`

/** `156元`, `12件`. */
export const exactWords = (name: DayNumber, value: number): string =>
  name.endsWith('Fen') ? `${yuanText(value)}元` : `${value}${countUnits[name] ?? ''}`
