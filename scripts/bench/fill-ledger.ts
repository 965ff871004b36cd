// A programme with years of daily reports, put into the database without messages.
import type { Database } from '../../core/platform/database/database.ts'
import { insert } from '../../core/platform/database/direct.ts'
import type { Random } from '../../core/platform/random.ts'
import { addDays, type Day } from '../../core/values/days.ts'

type Client = Database['client']

export interface Ledger {
  key: string
  stations: number
  from: Day
  to: Day
}

export interface Filled {
  programmeId: string
  days: number
  revisions: number
}

/** So many stations have never missed a day: theirs are the longest runs to count. */
const faultless = 5
export async function fillLedger(
  { client, transact }: Database,
  random: Random,
  ledger: Ledger,
): Promise<Filled> {
  const programmeId = `prg_${ledger.key}`
  await addProgramme(client, programmeId, ledger)
  const since = new Date(`${ledger.from}T00:00:00+08:00`)
  const filled: Filled = { programmeId, days: 0, revisions: 0 }
  for (let index = 0; index < ledger.stations; index++) {
    const stationId = `stn_${ledger.key}_${index}`
    const personId = `per_${ledger.key}_${index}`
    await client.station.create({
      data: {
        ...{ id: stationId, programmeId, name: `第${index + 1}站`, townshipId: `twn_${ledger.key}` },
        ...{ level: 'village', openedOn: ledger.from },
      },
    })
    await client.person.create({
      data: { id: personId, programmeId, name: `站长${index + 1}`, createdAt: since },
    })
    await client.stationAssignment.create({
      data: { id: `asg_${ledger.key}_${index}`, stationId, personId, since },
    })
    const rows = daysOf(random, { ledger, programmeId, stationId, personId, isFaultless: index < faultless })
    // Prisma's createMany takes twenty times as long.
    await transact(async (tx) => {
      for (const row of rows.reports) await insert(tx, 'DailyReport', row)
      for (const row of rows.revisions) await insert(tx, 'ReportRevision', row)
    })
    filled.days += rows.reports.length
    filled.revisions += rows.revisions.length
  }
  return filled
}

async function addProgramme(client: Client, id: string, { key, from, to }: Ledger): Promise<void> {
  const createdAt = new Date(`${from}T00:00:00+08:00`)
  await client.programme.create({
    data: { id, key, name: key, region: '测试县', detail: {}, fileHash: key, createdAt },
  })
  await client.township.create({ data: { id: `twn_${key}`, programmeId: id, name: '测试镇', kind: '镇' } })
  await client.wechatAccount.create({
    data: { id: `acc_${key}`, key, state: 'in', heartbeatAt: new Date(`${to}T20:00:00+08:00`) },
  })
  await client.conversation.create({
    data: {
      ...{ id: `cnv_${key}`, accountId: `acc_${key}`, externalId: `${key}@room`, kind: 'room' },
      ...{ purpose: 'stations', programmeId: id, boundAt: createdAt },
    },
  })
  // A restart each week, and a real outage each month.
  const gaps = []
  for (let day = from, n = 0; day < to; day = addDays(day, 7), n++) {
    const begins = new Date(`${day}T18:00:00+08:00`)
    const until = new Date(begins.getTime() + (n % 4 === 0 ? 90 : 1) * 60_000)
    gaps.push({ id: `gap_${key}_${n}`, accountId: `acc_${key}`, from: begins, until })
  }
  await client.offlineGap.createMany({ data: gaps })
}

interface Filling {
  ledger: Ledger
  programmeId: string
  stationId: string
  personId: string
  isFaultless: boolean
}

function daysOf(random: Random, filling: Filling) {
  const { ledger, stationId, isFaultless } = filling
  const reports: ReturnType<typeof reportRow>[] = []
  const revisions: ReturnType<typeof revisionRow>[] = []
  for (let day = ledger.from; day <= ledger.to; day = addDays(day, 1)) {
    const chance = random.below(100)
    if (!isFaultless && chance < 6) continue
    const grade = isFaultless ? 'self' : gradeOf(chance)
    const sentAt = new Date(new Date(`${day}T16:00:00+08:00`).getTime() + random.below(5 * 60) * 60_000)
    const said = { id: `rpt_${stationId}_${day}`, stationId, day, grade, sentAt, numbers: numbersOf(random) }
    reports.push(reportRow(filling, said))
    // One in ten is corrected.
    for (let part = 0; part < (chance % 10 === 0 ? 2 : 1); part++)
      revisions.push(revisionRow(filling, { ...said, part }))
  }
  return { reports, revisions }
}

function gradeOf(chance: number): string {
  if (chance < 90) return 'self'
  if (chance < 95) return 'late'
  return chance < 98 ? 'staff' : 'forAnother'
}

const numbersOf = (random: Random) => ({
  ...{ purchaseOrders: random.below(9), purchaseFen: random.below(50_000), saleFen: random.below(90_000) },
  ...{ parcelsIn: random.below(40), parcelsOut: random.below(9) },
})

interface Said {
  id: string
  stationId: string
  day: Day
  grade: string
  sentAt: Date
  numbers: ReturnType<typeof numbersOf>
}

const reportRow = ({ programmeId }: Filling, { sentAt, numbers, ...said }: Said) => ({
  ...{ ...said, ...numbers, programmeId, reported: true, appSignedIn: numbers.parcelsIn % 3 > 0 },
  ...{ noBusiness: false, approximate: false, undecided: false, version: 1 },
  ...{ firstSentAt: sentAt, lastSentAt: sentAt },
})

const revisionRow = ({ personId }: Filling, { id, numbers, part, ...said }: Said & { part: number }) => ({
  ...{ ...said, id: `${id}_${part}`, reportId: id, part, kind: part === 0 ? 'report' : 'correction' },
  ...{ change: { numbers }, after: numbers, causeId: id, messageId: id, actorId: personId },
  ...{ floating: false, recordedAt: said.sentAt },
})
