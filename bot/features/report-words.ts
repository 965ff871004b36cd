// How a station's numbers are said. 代买 and 代卖 sound alike and dictation swaps them, so the bot says 帮人买 and 帮人卖.
import type { DayNumber, DayNumbers, DayState, NumberChange } from '../../core/stations/ledger/day-ledger.ts'
import { type Day, dayText, dayWithWeekday } from '../../core/values/days.ts'
import { yuanText } from '../../core/values/fen.ts'

interface Pair {
  label: string
  orders: DayNumber
  fen: DayNumber
}

const pairs: readonly Pair[] = [
  { label: '帮人买', orders: 'purchaseOrders', fen: 'purchaseFen' },
  { label: '帮人卖', orders: 'saleOrders', fen: 'saleFen' },
  { label: '便民', orders: 'serviceOrders', fen: 'serviceFen' },
  { label: '取款', orders: 'cashOrders', fen: 'cashFen' },
  { label: '帮买退货', orders: 'purchaseRefundOrders', fen: 'purchaseRefundFen' },
  { label: '帮卖退货', orders: 'saleRefundOrders', fen: 'saleRefundFen' },
]

const singles: readonly { label: string; name: DayNumber; unit: string }[] = [
  { label: '取件', name: 'parcelsIn', unit: '' },
  { label: '寄件', name: 'parcelsOut', unit: '' },
  { label: '进店', name: 'visitors', unit: '人' },
]

const orderUnit = (label: string) => (label === '便民' || label === '取款' ? '笔' : '单')

function pairWords(numbers: DayNumbers, { label, orders, fen }: Pair): string | undefined {
  const [count, amount] = [numbers[orders], numbers[fen]]
  if (count === undefined && amount === undefined) return undefined
  const countWords = count === undefined ? '' : `${count}${orderUnit(label)}`
  return `${label}${countWords}${amount === undefined ? '' : `${yuanText(amount)}元`}`
}

/** `帮人买3单156元，取件12，寄件2`; the trade first, parcels next, in the order in which people say them. */
export function numbersWords(numbers: DayNumbers): string {
  const trade = pairs.slice(0, 2).map((pair) => pairWords(numbers, pair))
  const others = pairs.slice(2).map((pair) => pairWords(numbers, pair))
  const single = singles.map(({ label, name, unit }) =>
    numbers[name] === undefined ? undefined : `${label}${numbers[name]}${unit}`,
  )
  return [...trade, ...single, ...others].filter((words) => words !== undefined).join('，')
}

const signInWords = (appSignedIn: boolean | undefined): string =>
  appSignedIn === undefined ? '' : appSignedIn ? 'APP已签' : 'APP没签上'

export function dayWords(day: DayState): string {
  const said = day.noBusiness ? '没生意' : numbersWords(day.numbers)
  const about = day.approximate && said ? `${said}（约数）` : said
  return [about, signInWords(day.appSignedIn)].filter(Boolean).join('，')
}

const changeLabels = new Map<DayNumber, { label: string; words: (value: number) => string }>([
  ...pairs.flatMap(
    ({ label, orders, fen }): [DayNumber, { label: string; words: (v: number) => string }][] => [
      [orders, { label, words: (value) => `${value}${orderUnit(label)}` }],
      [fen, { label, words: (value) => `${yuanText(value)}元` }],
    ],
  ),
  ...singles.map(({ label, name, unit }): [DayNumber, { label: string; words: (v: number) => string }] => [
    name,
    { label, words: (value) => `${value}${unit}` },
  ]),
])

/** `帮人买 156→165元`; what was not there before is just said, `帮人买1单26元`. */
export function changeWords(changes: readonly NumberChange[]): string {
  const fresh: DayNumbers = {}
  for (const { name, before, after } of changes) {
    if (before === undefined && after !== undefined) fresh[name] = after
  }
  const moved = changes.flatMap(({ name, before, after }) => {
    const said = changeLabels.get(name)
    if (!said || before === undefined) return []
    if (after === undefined) return `${said.label} ${said.words(before)}→无`
    return `${said.label} ${said.words(before).replace(/\D+$/, '')}→${said.words(after)}`
  })
  return [...moved, numbersWords(fresh)].filter(Boolean).join('，')
}

export const stationDay = (station: string, day: Day): string => `${station} ${dayWithWeekday(day)}`

/** `石哈河站20日`, within a month of the person's own day; with the month beyond it. */
export function stationDayShort(station: string, day: Day, today: Day): string {
  const sameMonth = day.slice(0, 7) === today.slice(0, 7)
  return sameMonth ? `${station}${Number(day.slice(8))}日` : `${station}${dayText(day)}`
}
