// One day of all stations, as it is told in the evening and the next morning. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { openOn, readMissing, readSummary, type StationName } from '../ledger/summary-reads.ts'

export interface DayCount {
  day: Day
  reported: number
  /** Reported by the day's own end or not, of those that are in by now. */
  late: number
  missing: StationName[]
  signedIn: number
  numbers: DayNumbers
}

export async function readDayCount(tx: Tx, programmeId: string, day: Day): Promise<DayCount> {
  const { reported, signedIn, numbers } = await readSummary(tx, programmeId, { from: day, to: day })
  const missing = await readMissing(tx, programmeId, day)
  const late = await tx.dailyReport.count({
    where: { programmeId, day, reported: true, grade: 'late', station: openOn(day) },
  })
  return { day, reported, late, missing, signedIn, numbers }
}
