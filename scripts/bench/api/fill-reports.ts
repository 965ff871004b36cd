// Stations with years of daily reports, a statement a day: a million rows one by one would take longer than the bench.
import { insert, run } from '../../../core/platform/database/direct.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { addDays } from '../../../core/values/days.ts'

const stations = 274
const firstDay = '2016-11-20'

const aDay = `
  INSERT INTO "DailyReport" ("id", "programmeId", "stationId", "day", "grade", "purchaseOrders", "purchaseFen",
    "parcelsIn", "version", "firstSentAt", "lastSentAt")
  SELECT 'rpt_' || "id" || CAST(? AS TEXT), "programmeId", "id", CAST(? AS TEXT), 'self', 3, 15600, 12, 1, ?, ?
  FROM "Station" WHERE "code" = 'bench'`

/** So many rows, to the nearest day of all stations. Returns how many. */
export async function fillReports(
  { database: { transact } }: Deps,
  { programmeId, rows }: { programmeId: string; rows: number },
): Promise<number> {
  const days = Math.max(1, Math.round(rows / stations))
  await transact(async (tx) => {
    const townshipId = 'twn_bench'
    await insert(tx, 'Township', { id: townshipId, programmeId, name: '压测镇', kind: '镇' })
    for (let index = 0; index < stations; index++) {
      const station = { id: `stn_bench_${index}`, programmeId, name: `压测站${index}`, townshipId }
      await insert(tx, 'Station', { ...station, level: 'village', code: 'bench', ledgerVersion: 0 })
    }
    for (let index = 0; index < days; index++) {
      const day = addDays(firstDay, index)
      const at = new Date(`${day}T18:00:00+08:00`)
      await run(tx, aDay, [day, day, at, at])
    }
  })
  return days * stations
}
