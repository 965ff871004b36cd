// Writes of flags, and what must be seen to reckon them.
import { insertNew, rows, updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { dayNumberNames } from '../ledger/day-ledger.ts'
import { type ReportRow, stateOf } from '../ledger/store.ts'
import { type Finding, type FlagKind, findingSchema } from './findings.ts'
import type { FlagState, Settled, Settlement } from './flag-state.ts'
import type { LedgerDay } from './history.ts'

export interface StationDay {
  stationId: string
  day: Day
}

export interface FlagRow extends StationDay {
  id: string
  kind: FlagKind
  detail: Finding
  state: FlagState
  settled: Settled | null
  askedOf: string | null
}

interface RawFlag extends StationDay {
  id: string
  kind: string
  detail: unknown
  state: string
  settledAs: string | null
  settledOf: string | null
  askedOf: string | null
}

const flagSql = `SELECT "id", "stationId", "day", "kind", "detail", "state", "settledAs", "settledOf", "askedOf"
  FROM "ReportFlag"`

const flagOf = ({ settledAs, settledOf, ...row }: RawFlag): FlagRow => ({
  ...row,
  kind: row.kind as FlagKind,
  state: row.state as FlagState,
  detail: findingSchema.parse(row.detail),
  settled: settledAs === null ? null : { as: settledAs as Settlement, of: settledOf ?? '' },
})

// What is not judged is not read: each report asks for eight weeks of these.
const daySql = `SELECT "day", "noBusiness", "reported", ${dayNumberNames.map((name) => `"${name}"`).join(', ')}
  FROM "DailyReport" WHERE "stationId" = ? AND "day" >= ? AND "day" <= ? ORDER BY "day"`

/** In their order, both ends counted. */
export async function daysBetween(
  tx: Tx,
  stationId: string,
  span: { from: Day; to: Day },
): Promise<LedgerDay[]> {
  const found = await rows<ReportRow>(tx, daySql, [stationId, span.from, span.to])
  return found.map((row) => ({ day: row.day, state: stateOf(row) }))
}

export async function flagsBetween(
  tx: Tx,
  stationId: string,
  span: { from: Day; to: Day },
): Promise<FlagRow[]> {
  const sql = `${flagSql} WHERE "stationId" = ? AND "day" >= ? AND "day" <= ?`
  return (await rows<RawFlag>(tx, sql, [stationId, span.from, span.to])).map(flagOf)
}

export async function findFlag(tx: Tx, id: string): Promise<FlagRow | null> {
  const [row] = await rows<RawFlag>(tx, `${flagSql} WHERE "id" = ?`, [id])
  return row ? flagOf(row) : null
}

export async function flagsSettledBy(tx: Tx, causeId: string): Promise<FlagRow[]> {
  return (await rows<RawFlag>(tx, `${flagSql} WHERE "settledCauseId" = ?`, [causeId])).map(flagOf)
}

export interface NewFlag extends StationDay {
  id: string
  programmeId: string
  kind: FlagKind
  detail: Finding
  causeId: string
  openedAt: Date
}

/** False where another transaction was quicker. */
export const insertFlag = (tx: Tx, flag: NewFlag): Promise<boolean> =>
  insertNew(tx, 'ReportFlag', { ...flag, state: 'open' })

export const updateFlag = (tx: Tx, id: string, to: { state: FlagState; detail?: Finding | undefined }) =>
  updateById(tx, 'ReportFlag', id, to)

export const markAsked = (tx: Tx, id: string, { of, at }: { of: string; at: Date }) =>
  updateById(tx, 'ReportFlag', id, { askedOf: of, askedAt: at })

export interface SettledBy {
  settledById: string | null
  settledAt: Date
  settledCauseId: string
  settledWords: string | null
}

export const settle = (tx: Tx, id: string, { as, of, ...by }: Settled & SettledBy & { state: FlagState }) =>
  updateById(tx, 'ReportFlag', id, { ...by, settledAs: as, settledOf: of })

const unsettled = { settledAs: null, settledOf: null, settledById: null, settledAt: null }

export const unsettle = (tx: Tx, id: string, state: FlagState) =>
  updateById(tx, 'ReportFlag', id, { ...unsettled, state, settledCauseId: null, settledWords: null })

/** Days of the span of which somebody said 跟昨天一样, by what counts now. */
export async function daysSaidOpenly(
  tx: Tx,
  stationId: string,
  span: { from: Day; to: Day },
): Promise<Day[]> {
  const sql = `SELECT "day", "change" FROM "ReportRevision"
    WHERE "stationId" = ? AND "day" >= ? AND "day" <= ? AND "voidedAt" IS NULL`
  const said = await rows<{ day: Day; change: { sameAs?: Day } }>(tx, sql, [stationId, span.from, span.to])
  return [...new Set(said.filter(({ change }) => change.sameAs !== undefined).map(({ day }) => day))].sort()
}
