// Days that a station reported, put into the ledger without a message.
import type { Deps } from '../../core/platform/deps.ts'
import type { Day } from '../../core/values/days.ts'

export interface Reported {
  grade?: 'self' | 'late' | 'forAnother' | 'staff' | 'imported'
  numbers?: Record<string, number>
  appSignedIn?: boolean
  /** `HH:mm` of the next day, where it was not in the evening of the day itself. */
  nextDayAt?: string
}

/** By one part each, at seven in the evening of its day. */
export async function reported(
  { database: { client }, ids }: Deps,
  station: string,
  days: readonly Day[],
  { grade = 'self', numbers = { parcelsIn: 1 }, appSignedIn, nextDayAt }: Reported = {},
): Promise<void> {
  const { id: stationId, programmeId } = await client.station.findFirstOrThrow({ where: { name: station } })
  for (const day of days) {
    const evening = new Date(`${day}T19:00:00+08:00`)
    const sentAt = nextDayAt
      ? new Date(new Date(`${day}T${nextDayAt}:00+08:00`).getTime() + 86_400_000)
      : evening
    const id = ids.next('rpt')
    const sent = { firstSentAt: sentAt, lastSentAt: sentAt, version: 1 }
    const signed = { appSignedIn: appSignedIn ?? null }
    await client.dailyReport.create({
      data: { id, programmeId, stationId, day, grade, reported: true, ...numbers, ...signed, ...sent },
    })
    await client.reportRevision.create({
      data: {
        ...{ id: ids.next('rev'), reportId: id, stationId, day, kind: 'report', grade, sentAt, part: 0 },
        ...{ change: { numbers }, after: numbers, causeId: id, messageId: id, recordedAt: sentAt },
      },
    })
  }
}

/** From a day to a day, both of them. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
