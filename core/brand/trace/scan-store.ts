// Writes of scans, many at a time.
import { insertNew, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { mostPlaces } from './public-page.ts'

export interface ScansOfCode {
  lotId: string
  position: number
  batchId: string
  scans: number
  firstAt: Date
  lastAt: Date
  /** Keyed hashes. */
  places: ReadonlySet<string>
  byDay: ReadonlyMap<Day, number>
}

export async function addScans(tx: Tx, scanned: readonly ScansOfCode[]): Promise<void> {
  const days = new Map<string, { batchId: string; day: Day; scans: number; firsts: number }>()
  for (const code of scanned) {
    const first = await addToCode(tx, code)
    const [firstDay] = [...code.byDay.keys()].sort()
    for (const [day, scans] of code.byDay) {
      const key = `${code.batchId} ${day}`
      const before = days.get(key) ?? { batchId: code.batchId, day, scans: 0, firsts: 0 }
      const firsts = before.firsts + (first && day === firstDay ? 1 : 0)
      days.set(key, { ...before, scans: before.scans + scans, firsts })
    }
  }
  for (const row of days.values()) await addToDay(tx, row)
}

/** Returns whether nobody had scanned it before. */
async function addToCode(tx: Tx, code: ScansOfCode): Promise<boolean> {
  const { lotId, position, scans, firstAt, lastAt } = code
  await insertNew(tx, 'TraceCode', { lotId, position, scans: 0 })
  const first = await run(
    tx,
    'UPDATE "TraceCode" SET "firstAt" = ? WHERE "lotId" = ? AND "position" = ? AND "firstAt" IS NULL',
    [firstAt, lotId, position],
  )
  await run(
    tx,
    'UPDATE "TraceCode" SET "scans" = "scans" + ?, "lastAt" = ? WHERE "lotId" = ? AND "position" = ?',
    [scans, lastAt, lotId, position],
  )
  for (const place of code.places) await addPlace(tx, code, place)
  return first === 1
}

const addPlace = (tx: Tx, { lotId, position }: ScansOfCode, place: string): Promise<number> =>
  run(
    tx,
    `INSERT INTO "TraceScanPlace" ("lotId", "position", "place") SELECT "lotId", "position", ? FROM "TraceCode" c
      WHERE c."lotId" = ? AND c."position" = ? AND (SELECT COUNT(*) FROM "TraceScanPlace" s
        WHERE s."lotId" = c."lotId" AND s."position" = c."position") < ? ON CONFLICT DO NOTHING`,
    [place, lotId, position, mostPlaces],
  )

async function addToDay(
  tx: Tx,
  { batchId, day, scans, firsts }: { batchId: string; day: Day; scans: number; firsts: number },
): Promise<void> {
  await insertNew(tx, 'TraceScanDay', { batchId, day, scans: 0, firsts: 0 })
  await run(
    tx,
    'UPDATE "TraceScanDay" SET "scans" = "scans" + ?, "firsts" = "firsts" + ? WHERE "batchId" = ? AND "day" = ?',
    [scans, firsts, batchId, day],
  )
}
