// When a demo's evening begins: at seven, when stations report and the class starts; or where it was left off, for a
// county's time goes forward only.

import { dayAt, instantOf } from '../core/values/days.ts'
import type { PrismaClient } from '../prisma/generated/sqlite/client.ts'

const zone = 'Asia/Shanghai'

export async function demoStart(client: PrismaClient, today: Date): Promise<Date> {
  const evening = instantOf(dayAt(today, zone), '19:00', zone)
  const last = await client.inboxMessage.findFirst({
    orderBy: { receivedAt: 'desc' },
    select: { receivedAt: true },
  })
  if (!last || last.receivedAt < evening) return evening
  return new Date(last.receivedAt.getTime() + 1_000)
}
