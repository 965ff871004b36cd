// When a demo's evening begins: at seven, when stations report and the class starts; or where it was left off, for a
// county's time goes forward only.
import { readLastReceived } from '../core/messaging/pending-reads.ts'
import type { Database } from '../core/platform/database/database.ts'
import { dayAt, instantOf } from '../core/values/days.ts'

const zone = 'Asia/Shanghai'

export async function demoStart({ client }: Database, today: Date): Promise<Date> {
  const evening = instantOf(dayAt(today, zone), '19:00', zone)
  const last = await readLastReceived(client)
  return last && last >= evening ? new Date(last.getTime() + 1_000) : evening
}
