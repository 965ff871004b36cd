// The root hash of a month: a chain over its days, so that whoever holds the root can tell a later change. Pure.
//
// A day's own hash is SHA-256 over the JSON array of what it says; the chain begins with the programme and the month, and
// each link is SHA-256 over the link before it and the day's hash, in the order (station, day).
import { createHash } from 'node:crypto'
import type { Day } from '../../values/days.ts'
import { type DayNumbers, dayNumberNames } from '../ledger/day-ledger.ts'

export interface DayRow {
  stationId: string
  day: Day
  grade: string
  numbers: { [Name in keyof DayNumbers]-?: number | null }
  reported: boolean
  noBusiness: boolean
  appSignedIn: boolean | null
  approximate: boolean
  undecided: boolean
  version: number
}

export interface HashedDay {
  stationId: string
  day: Day
  hash: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hashOf = (row: DayRow): string =>
  sha256(
    JSON.stringify([
      ...[row.stationId, row.day, row.grade, row.version],
      ...[row.reported, row.noBusiness, row.appSignedIn, row.approximate, row.undecided],
      ...dayNumberNames.map((name) => row.numbers[name]),
    ]),
  )

const inChain = (a: HashedDay, b: HashedDay): number =>
  a.stationId === b.stationId ? (a.day < b.day ? -1 : 1) : a.stationId < b.stationId ? -1 : 1

export interface HashedMonth {
  rootHash: string
  rows: HashedDay[]
}

export function hashMonth(programmeKey: string, month: string, days: readonly DayRow[]): HashedMonth {
  const rows = days.map((row) => ({ stationId: row.stationId, day: row.day, hash: hashOf(row) }))
  rows.sort(inChain)
  const start = sha256(JSON.stringify(['xiaoer-month-1', programmeKey, month]))
  return { rootHash: rows.reduce((link, { hash }) => sha256(link + hash), start), rows }
}

/** Days whose hash is another, that are gone, or that came. */
export function changedDays(before: readonly HashedDay[], after: readonly HashedDay[]): HashedDay[] {
  const key = ({ stationId, day }: HashedDay) => `${stationId} ${day}`
  const was = new Map(before.map((row) => [key(row), row.hash]))
  const is = new Map(after.map((row) => [key(row), row.hash]))
  const gone = before.filter((row) => !is.has(key(row)))
  return [...after.filter((row) => was.get(key(row)) !== row.hash), ...gone].sort(inChain)
}
