// A station's last weeks in the ledger, for tests of what is odd beside them.
import { addDays } from '../../core/values/days.ts'
import type { World } from './world.ts'

type Numbers = Record<string, number>

/** Three orders of some fifty yuan and a dozen parcels, every day of the two weeks before. */
const ordinaryDay = (i: number): Numbers => ({
  purchaseOrders: 2 + (i % 3),
  purchaseFen: (2 + (i % 3)) * (4_800 + 100 * (i % 4)),
  parcelsIn: 10 + ((i * 5) % 7),
})

export async function reported(
  { deps }: Pick<World, 'deps'>,
  station: string,
  { days = 14, of = ordinaryDay, until = '2026-11-19' } = {},
): Promise<void> {
  const { client } = deps.database
  const row = await client.station.findFirstOrThrow({ where: { name: station } })
  const at = new Date('2026-11-01T10:00:00Z')
  for (let i = 0; i < days; i++)
    await client.dailyReport.create({
      data: {
        ...{ id: `old-${station}-${i}`, programmeId: row.programmeId, stationId: row.id, grade: 'self' },
        ...{ day: addDays(until, -i), version: 1, firstSentAt: at, lastSentAt: at, ...of(i) },
      },
    })
}
