// What an account comes to in a span, and each seller's months and years. Pure. A line that reaches beyond the span is
// left out and told apart: nobody knows which part of it falls where.
import type { Day } from '../../values/days.ts'
import type { Line } from './account.ts'
import { type Grade, grades, type Span } from './sale.ts'

export interface Split {
  key: string
  fen: number
  /** Done for the seller before it. */
  drivenFen: number
}

export interface Totals {
  fen: number
  drivenFen: number
  byGrade: Record<Grade, number>
  byChannel: Split[]
  byProduct: Split[]
  bySeller: Split[]
  byKind: Record<Line['kind'], number>
  /** Of lines that reach beyond the span: part of no total of it. */
  straddlingFen: number
  straddling: number
  flagged: number
}

const within = (line: Span, { from, to }: Span): boolean => from <= line.from && line.to <= to
const meets = (line: Span, { from, to }: Span): boolean => line.from <= to && from <= line.to

export const linesIn = (lines: readonly Line[], span: Span): Line[] =>
  lines.filter((line) => within(line, span))

const sum = (lines: readonly Line[]): number => lines.reduce((total, { fen }) => total + fen, 0)

export function totalsOf(lines: readonly Line[], span: Span): Totals {
  const inside = linesIn(lines, span)
  const across = lines.filter((line) => meets(line, span) && !within(line, span) && line.fen !== 0)
  const of = <Key extends string>(keys: readonly Key[], keyOf: (line: Line) => string) =>
    Object.fromEntries(keys.map((key) => [key, sum(inside.filter((line) => keyOf(line) === key))]))
  return {
    fen: sum(inside),
    drivenFen: sum(inside.filter(({ service }) => service !== null)),
    byGrade: of(grades, ({ grade }) => grade) as Totals['byGrade'],
    byKind: of(['sale', 'refund', 'station', 'campaign'], ({ kind }) => kind) as Totals['byKind'],
    byChannel: splitBy(inside, ({ channel }) => channel),
    byProduct: splitBy(inside, ({ product }) => product ?? ''),
    bySeller: splitBy(inside, ({ sellerId, stationId, id }) => sellerId ?? stationId ?? id),
    straddlingFen: sum(across),
    straddling: across.length,
    flagged: inside.filter(({ flags }) => flags.length > 0).length,
  }
}

function splitBy(lines: readonly Line[], keyOf: (line: Line) => string): Split[] {
  const found = new Map<string, Split>()
  for (const line of lines) {
    const key = keyOf(line)
    const split = found.get(key) ?? { key, fen: 0, drivenFen: 0 }
    split.fen += line.fen
    if (line.service) split.drivenFen += line.fen
    found.set(key, split)
  }
  // By name: who sold most is nobody's list.
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** 网商: whoever sells for so much in a year (urad-middle-062). */
export const bigSellerFen = 100_000_000

export interface SellerYear {
  sellerId: string
  fen: number
  drivenFen: number
  /** The year before, for the comparison beside it. */
  lastYearFen: number
  /** January to December. */
  months: number[]
  /** Of lines that reach over months: in no month of it. */
  acrossMonthsFen: number
  big: boolean
}

const yearSpan = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export function sellerYears(lines: readonly Line[], year: number): SellerYear[] {
  const [now, before] = [
    bySeller(linesIn(lines, yearSpan(year))),
    bySeller(linesIn(lines, yearSpan(year - 1))),
  ]
  const ids = [...new Set([...now.keys(), ...before.keys()])].sort()
  return ids.map((sellerId) => {
    const own = now.get(sellerId) ?? []
    const months = Array.from({ length: 12 }, (_, i) =>
      sum(own.filter((line) => isOfMonth(line, year, i + 1))),
    )
    const fen = sum(own)
    return {
      ...{ sellerId, fen, months, lastYearFen: sum(before.get(sellerId) ?? []) },
      drivenFen: sum(own.filter(({ service }) => service !== null)),
      acrossMonthsFen: fen - months.reduce((a, b) => a + b, 0),
      big: fen >= bigSellerFen,
    }
  })
}

const monthOf = (day: Day): string => day.slice(0, 7)
const isOfMonth = ({ from, to }: Span, year: number, month: number): boolean =>
  monthOf(from) === `${year}-${String(month).padStart(2, '0')}` && monthOf(to) === monthOf(from)

function bySeller(lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of lines) {
    if (line.sellerId === null) continue
    const own = found.get(line.sellerId)
    if (own) own.push(line)
    else found.set(line.sellerId, [line])
  }
  return found
}
