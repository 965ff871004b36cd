// A day of a programme's stations as the ministry's platform wants it: a row for each station and kind of order. Pure.
import { z } from 'zod'
import type { HandInSettings } from '../../programmes/settings.ts'
import type { Day } from '../../values/days.ts'
import type { DayNumbers } from '../ledger/day-ledger.ts'

export const orderTypes = ['代买', '代卖'] as const
export type OrderType = (typeof orderTypes)[number]

export const handInRowSchema = z.object({
  stationId: z.string(),
  stationCode: z.string().nullable(),
  station: z.string(),
  stationType: z.string(),
  township: z.string(),
  orderType: z.enum(orderTypes),
  category: z.string(),
  /** Null where the station stated orders and no amount, or the other way round: nobody guesses it. */
  fen: z.int().nullable(),
  orders: z.int().nullable(),
  day: z.iso.date(),
  unit: z.string(),
})
export type HandInRow = z.infer<typeof handInRowSchema>

export const leftOutSchema = z.object({
  stationId: z.string(),
  station: z.string(),
  /** unreported: nobody has said anything of the day. undecided: what was said is not settled yet. */
  reason: z.enum(['unreported', 'undecided']),
})
export type LeftOut = z.infer<typeof leftOutSchema>

export interface StationDay {
  station: { id: string; name: string; code: string | null; level: string; township: string }
  report: { numbers: DayNumbers; reported: boolean; undecided: boolean } | null
}

export interface DayAsked {
  day: Day
  unit: string
  settings: HandInSettings
}

export interface DayRows {
  rows: HandInRow[]
  leftOut: LeftOut[]
}

/** With a row of zeros for what a station had none of, whatever the settings say: `asFiled` leaves those out. */
export function dayRows(days: readonly StationDay[], asked: DayAsked): DayRows {
  const rows: HandInRow[] = []
  const leftOut: LeftOut[] = []
  for (const { station, report } of days) {
    const named = { stationId: station.id, station: station.name }
    if (report?.undecided) leftOut.push({ ...named, reason: 'undecided' })
    else if (!report?.reported) leftOut.push({ ...named, reason: 'unreported' })
    else rows.push(...orderTypes.map((type) => rowOf(station, type, { ...asked, numbers: report.numbers })))
  }
  return { rows, leftOut }
}

const isEmpty = ({ fen, orders }: HandInRow): boolean => fen === 0 && orders === 0

export const asFiled = (rows: readonly HandInRow[], { withoutBusiness }: HandInSettings): HandInRow[] =>
  rows.filter((row) => withoutBusiness === 'zero' || !isEmpty(row))

function rowOf(
  station: StationDay['station'],
  orderType: OrderType,
  { day, unit, settings, numbers }: DayAsked & { numbers: DayNumbers },
): HandInRow {
  const { stationTypes, categories, refunds } = settings
  const side = orderType === '代买' ? 'purchase' : 'sale'
  return {
    ...{
      stationId: station.id,
      stationCode: station.code,
      station: station.name,
      township: station.township,
    },
    stationType: station.level === 'township' ? stationTypes.township : stationTypes.village,
    ...{ orderType, category: categories[side] },
    ...figuresOf(numbers, side, refunds),
    ...{ day, unit },
  }
}

interface Figures {
  fen: number | null
  orders: number | null
}

function figuresOf(
  numbers: DayNumbers,
  side: 'purchase' | 'sale',
  refunds: HandInSettings['refunds'],
): Figures {
  const stated = { fen: numbers[`${side}Fen`], orders: numbers[`${side}Orders`] }
  const takenOff = refunds === 'net'
  const fen = net(stated.fen, takenOff ? numbers[`${side}RefundFen`] : 0)
  const orders = net(stated.orders, takenOff ? numbers[`${side}RefundOrders`] : 0)
  // Of what is not spoken of there was none; of what is, half is no number.
  if (!stated.fen && !stated.orders) return { fen: 0, orders: 0 }
  return { fen, orders }
}

const net = (value: number | undefined, refund = 0): number | null =>
  value === undefined ? null : Math.max(0, value - refund)

export interface FigureChange {
  stationId: string
  station: string
  orderType: OrderType
  figure: 'fen' | 'orders'
  /** Null where it was not in the file, or is not known any more. */
  before: number | null
  after: number | null
}

const keyOf = ({ stationId, orderType }: HandInRow): string => `${stationId} ${orderType}`
const figures = ['fen', 'orders'] as const

/** What is otherwise now than it was handed in. */
export function changesSince(handedIn: readonly HandInRow[], now: readonly HandInRow[]): FigureChange[] {
  const before = new Map(handedIn.map((row) => [keyOf(row), row]))
  const after = new Map(now.map((row) => [keyOf(row), row]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)]
    const row = fresh ?? old
    if (!row) return []
    const { stationId, station, orderType } = row
    return figures
      .filter((figure) => (old?.[figure] ?? null) !== (fresh?.[figure] ?? null))
      .map((figure) => ({
        ...{ stationId, station, orderType, figure },
        ...{ before: old?.[figure] ?? null, after: fresh?.[figure] ?? null },
      }))
  })
}

/** The rows of now that somebody has to hand in once more. */
export const changedRows = (changes: readonly FigureChange[], now: readonly HandInRow[]): HandInRow[] => {
  const keys = new Set(changes.map(({ stationId, orderType }) => `${stationId} ${orderType}`))
  return now.filter((row) => keys.has(keyOf(row)))
}

export interface Filed {
  number: number
  kind: 'whole' | 'correction'
  rows: readonly HandInRow[]
}

/** What the platform has of a day: the last whole file with the corrections after it. */
export function inForce(filed: readonly Filed[]): HandInRow[] {
  let rows = new Map<string, HandInRow>()
  for (const { kind, rows: fresh } of [...filed].sort((a, b) => a.number - b.number)) {
    if (kind === 'whole') rows = new Map()
    for (const row of fresh) rows.set(keyOf(row), row)
  }
  return [...rows.values()]
}
