// What there is to ask about a station's day, right after it changed. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'
import { printOf } from './findings.ts'
import { findFlag, flagsBetween, type StationDay } from './flag-store.ts'
import { type Question, questionOf } from './question.ts'

export interface ToAsk extends Question {
  flagId: string
}

/** In this order, when there is more than one: only one is asked. */
const kinds = ['direction', 'tenfold', 'pricePerOrder']

/**
 * Only of numbers that this very message stated, and that are the day's now: of a sum of several deals nobody could
 * say which of them slipped. Not again of the same numbers, nor of a day and kind that were answered for.
 */
export async function findToAsk(tx: Tx, at: StationDay, stated: DayNumbers): Promise<ToAsk | null> {
  const flags = await flagsBetween(tx, at.stationId, { from: at.day, to: at.day })
  const open = flags
    .filter((flag) => flag.state === 'open' && !flag.settled && flag.askedOf !== printOf(flag.detail))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  for (const flag of open) {
    const question = questionOf(flag.detail)
    if (question && saysAll(stated, question.asked)) return { ...question, flagId: flag.id }
  }
  return null
}

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
