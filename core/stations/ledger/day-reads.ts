// One station's day, as it stands. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import type { DayState } from './day-ledger.ts'
import { lastDayBefore } from './last-day.ts'
import { countParts, findReport, stateOf } from './store.ts'

export interface DayAsItStands extends DayState {
  /** The bot asked what was meant and was not answered yet. */
  undecided: boolean
}

export async function findDayState(tx: Tx, stationId: string, day: Day): Promise<DayAsItStands | null> {
  const row = await findReport(tx, stationId, day)
  return row && { ...stateOf(row), undecided: row.undecided }
}

/** The day that a station reported last before then, by when it was said. */
export async function findLastDayState(tx: Tx, stationId: string, notAfter: Date): Promise<DayState | null> {
  const day = await lastDayBefore(tx, stationId, { sentAt: notAfter, messageId: '\uffff', part: 0 })
  return day === null ? null : findDayState(tx, stationId, day)
}

/** Whether somebody reported so seldom that a hint still helps: at most `few` parts of any ledger are theirs. */
export async function isNewcomer(tx: Tx, personId: string, few: number): Promise<boolean> {
  return (await countParts(tx, personId, few + 1)) <= few
}
