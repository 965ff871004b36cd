// What was reported over a span, what of it is verified, flagged or undecided: never one for the other. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { type DayNumbers, type DayState, dayNumberNames } from '../ledger/day-ledger.ts'
import { stateOf } from '../ledger/store.ts'
import { turnoverFen } from '../ledger/turnover.ts'
import { stillHolds, type VerifiedDay, verifiedDaySchema } from './verification.ts'

export interface Total {
  /** Station-days. */
  days: number
  numbers: DayNumbers
  turnoverFen: number
}

export interface Totals {
  reported: Total
  verified: Total
  /** With something open that a person should look at. */
  flagged: Total
  /** The bot asked whether it was a part or the total. */
  undecided: Total
}

export interface TotalsSpan {
  programmeId: string
  /** Both days count. */
  from: Day
  to: Day
  stationId?: string | undefined
}

interface DayRead {
  key: string
  state: DayState
  undecided: boolean
}

export async function readTotals(tx: Tx, span: TotalsSpan): Promise<Totals> {
  const days = await daysOf(tx, span)
  const verified = await verifiedOf(tx, span)
  const flagged = await flaggedOf(tx, span)
  const holds = ({ key, state }: DayRead): boolean => {
    const last = verified.get(key)
    return last !== undefined && stillHolds(last, state)
  }
  return {
    reported: totalOf(days),
    verified: totalOf(days.filter(holds)),
    flagged: totalOf(days.filter(({ key }) => flagged.has(key))),
    undecided: totalOf(days.filter(({ undecided }) => undecided)),
  }
}

const keyOf = ({ stationId, day }: { stationId: string; day: Day }) => `${stationId} ${day}`

const within = ({ programmeId, from, to, stationId }: TotalsSpan) => ({
  programmeId,
  day: { gte: from, lte: to },
  ...(stationId ? { stationId } : {}),
})

async function daysOf(tx: Tx, span: TotalsSpan): Promise<DayRead[]> {
  const rows = await tx.dailyReport.findMany({ where: { ...within(span), reported: true } })
  return rows.map((row) => ({ key: keyOf(row), state: stateOf(row), undecided: row.undecided }))
}

/** The last of each station's day. */
async function verifiedOf(tx: Tx, span: TotalsSpan): Promise<Map<string, VerifiedDay>> {
  const rows = await tx.reportVerification.findMany({
    where: within(span),
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { stationId: true, day: true, numbers: true },
  })
  return new Map(rows.map((row) => [keyOf(row), verifiedDaySchema.parse(row.numbers)]))
}

async function flaggedOf(tx: Tx, span: TotalsSpan): Promise<Set<string>> {
  const where = { ...within(span), state: 'open' }
  const rows = await tx.reportFlag.findMany({ where, select: { stationId: true, day: true } })
  return new Set(rows.map(keyOf))
}

function totalOf(days: readonly DayRead[]): Total {
  const numbers: DayNumbers = {}
  for (const { state } of days)
    for (const name of dayNumberNames) {
      const value = state.numbers[name]
      if (value !== undefined) numbers[name] = (numbers[name] ?? 0) + value
    }
  return { days: days.length, numbers, turnoverFen: turnoverFen(numbers) }
}
