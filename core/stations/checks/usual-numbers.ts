// What a station usually has of everything, to be shown beside a day. Pure.
import { type DayNumber, dayNumberNames } from '../ledger/day-ledger.ts'
import { type History, valuesOf } from './history.ts'
import { usualOf } from './robust.ts'

export interface UsualNumber {
  number: DayNumber
  /** The median of the days on which there was any; fen, of money. */
  usual: number
  days: number
}

/** None of what there was too seldom to tell. */
export const usualNumbers = (history: History): UsualNumber[] =>
  dayNumberNames.flatMap((number) => {
    const usual = usualOf(valuesOf(history, number))
    return usual ? [{ number, usual: Math.round(usual.median), days: usual.days }] : []
  })
