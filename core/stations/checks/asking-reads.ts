// What there is to ask about a station's day, right after it changed. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day } from '../../values/days.ts'
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'
import { printOf } from './findings.ts'
import type { FlagState } from './flag-state.ts'
import { type FlagRow, findFlag, flagsBetween, type StationDay } from './flag-store.ts'
import { historyDays } from './history.ts'
import { type Question, questionOf } from './question.ts'

export interface ToAsk extends Question {
  flagId: string
}

/** In this order, when there is more than one: only one is asked. */
const kinds = ['direction', 'tenfold', 'pricePerOrder'] as const
type AskedKind = (typeof kinds)[number]

/** Whoever said “没错” is not asked the like for so many days: a fair goes on, a station that sells sells again. */
const restDays: Record<AskedKind, number> = { direction: historyDays, tenfold: 7, pricePerOrder: 7 }

/**
 * Only of numbers that this very message stated, and that are the day's now: of a sum of several deals nobody could
 * say which of them slipped. Not again of the same numbers, nor of a day and kind that were answered for.
 */
export async function findToAsk(tx: Tx, at: StationDay, stated: DayNumbers): Promise<ToAsk | null> {
  const { stationId, day } = at
  const flags = await flagsBetween(tx, stationId, { from: addDays(day, -historyDays), to: day })
  for (const kind of kinds) {
    const flag = flags.find((each) => each.day === day && each.kind === kind)
    if (flag?.state !== 'open' || flag.settled || flag.askedOf === printOf(flag.detail)) continue
    const question = questionOf(flag.detail)
    if (question && saysAll(stated, question.asked) && !rests(flags, kind, day))
      return { ...question, flagId: flag.id }
  }
  return null
}

const rests = (flags: readonly FlagRow[], kind: AskedKind, day: Day): boolean =>
  flags.some(
    (flag) =>
      flag.kind === kind &&
      flag.day < day &&
      flag.day >= addDays(day, -restDays[kind]) &&
      isRight.has(flag.state),
  )

const isRight = new Set<FlagState>(['explained', 'accepted'])

const saysAll = (stated: DayNumbers, asked: DayNumbers): boolean =>
  (Object.keys(asked) as DayNumber[]).every((name) => stated[name] === asked[name])

export interface StillAsked extends StationDay, Question {}

/** The question as it stands; null where it was settled, or the numbers are others by now. */
export async function findAsked(tx: Tx, flagId: string): Promise<StillAsked | null> {
  const flag = await findFlag(tx, flagId)
  const question =
    flag?.state === 'open' && flag.askedOf === printOf(flag.detail) ? questionOf(flag.detail) : null
  return flag && question ? { stationId: flag.stationId, day: flag.day, ...question } : null
}
