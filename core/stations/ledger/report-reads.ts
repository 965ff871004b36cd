// The stations' ledger for screens: a station's days, each with the messages that made it.
// Parts of a day are found by (station, day), which is how they are indexed.
import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import {
  type DayNumber,
  dayChangeSchema,
  dayNumberNames,
  dayNumbersSchema,
  dayPartKinds,
  inOrder,
} from './day-ledger.ts'
import { messageOfPart } from './message-of-part.ts'

const gradeSchema = z.enum(['self', 'late', 'forAnother', 'imported', 'staff'])
const kindSchema = z.enum([...dayPartKinds, 'sameAs'])
const levelSchema = z.enum(['township', 'village'])

const flagsSchema = z.object({
  appSignedIn: z.boolean().optional(),
  noBusiness: z.boolean().optional(),
  approximate: z.boolean().optional(),
})

/** As a revision keeps a day: only what was stated. */
const statedSchema = dayNumbersSchema.extend(flagsSchema.shape)
export type StatedDay = z.infer<typeof statedSchema>

type NumbersRead = Record<DayNumber, number | null>

export interface StationSummary {
  id: string
  programmeId: string
  name: string
  township: string
  level: z.infer<typeof levelSchema>
}

export interface RevisionRead {
  id: string
  kind: z.infer<typeof kindSchema>
  change: StatedDay
  before: StatedDay | null
  after: StatedDay
  grade: z.infer<typeof gradeSchema>
  sentAt: Date
  /** WeChat's id; null when no message made it. */
  messageExternalId: string | null
  reporter: string | null
  voidedAt: Date | null
  /** Why staff corrected it. */
  reason: string | null
  /** What somebody said that a report in doubt was. */
  decidedAs: 'parts' | 'totals' | null
  /** The approved amendment by which it came into a closed month. */
  amendmentId: string | null
  /** The message's words, where they are kept. */
  words: string | null
}

export interface ReportRead {
  id: string
  day: Day
  grade: z.infer<typeof gradeSchema>
  /** Null where nobody stated it. */
  numbers: NumbersRead
  reported: boolean
  noBusiness: boolean
  appSignedIn: boolean | null
  approximate: boolean
  undecided: boolean
  version: number
  firstSentAt: Date
  lastSentAt: Date
  /** In the order in which they were said, those that were taken back included. */
  revisions: RevisionRead[]
}

const stationSelect = {
  id: true,
  programmeId: true,
  name: true,
  level: true,
  township: { select: { name: true } },
} as const

type StationRow = Prisma.StationGetPayload<{ select: typeof stationSelect }>

const stationSummary = (row: StationRow): StationSummary => ({
  id: row.id,
  programmeId: row.programmeId,
  name: row.name,
  township: row.township.name,
  level: levelSchema.parse(row.level),
})

/** By name. */
export async function listStations(
  tx: Tx,
  { programmeId, limit }: { programmeId: string; limit: number },
): Promise<StationSummary[]> {
  const rows = await tx.station.findMany({
    where: { programmeId },
    select: stationSelect,
    orderBy: { name: 'asc' },
    take: limit,
  })
  return rows.map(stationSummary)
}

export interface StationInZone extends StationSummary {
  zone: string
}

/** Throws the Problem `notFound`. */
export async function stationById(tx: Tx, id: string): Promise<StationInZone> {
  const row = await tx.station.findUnique({
    where: { id },
    select: { ...stationSelect, programme: { select: { zone: true } } },
  })
  if (!row) throw new Problem('notFound', { thing: 'station', id })
  return { ...stationSummary(row), zone: row.programme.zone }
}

/** Throws the Problem `notFound`. */
export async function programmeOfRevision(tx: Tx, id: string): Promise<string> {
  const row = await tx.reportRevision.findUnique({
    where: { id },
    select: { report: { select: { programmeId: true } } },
  })
  if (!row) throw new Problem('notFound', { thing: 'revision', id })
  return row.report.programmeId
}

export interface ReportSpan {
  stationId: string
  /** Both days count. */
  from: Day
  to: Day
  /** Only days before this one. */
  before?: Day | undefined
  limit: number
}

/** The newest day first. */
export async function readStationReports(tx: Tx, span: ReportSpan): Promise<ReportRead[]> {
  const { stationId } = span
  const rows = await tx.dailyReport.findMany({
    where: { stationId, day: { gte: span.from, lte: span.to, ...(span.before ? { lt: span.before } : {}) } },
    orderBy: { day: 'desc' },
    take: span.limit,
  })
  const [newest, oldest] = [rows[0], rows.at(-1)]
  if (!newest || !oldest) return []
  const revisions = await tx.reportRevision.findMany({
    where: { stationId, day: { gte: oldest.day, lte: newest.day } },
  })
  const said = { reporters: await namesOf(tx, revisions), words: await wordsOf(tx, revisions) }
  const byReport = new Map<string, RevisionRow[]>(rows.map(({ id }) => [id, []]))
  for (const revision of revisions.sort(inOrder)) byReport.get(revision.reportId)?.push(revision)
  return rows.map((row) => reportRead(row, byReport.get(row.id) ?? [], said))
}

type ReportRow = Prisma.DailyReportGetPayload<object>
type RevisionRow = Prisma.ReportRevisionGetPayload<object>

async function namesOf(tx: Tx, revisions: readonly RevisionRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(revisions.flatMap(({ actorId }) => actorId ?? []))]
  if (ids.length === 0) return new Map()
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

interface Said {
  reporters: ReadonlyMap<string, string>
  words: ReadonlyMap<string, string>
}

async function wordsOf(tx: Tx, revisions: readonly RevisionRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(revisions.map(({ causeId }) => causeId))]
  if (ids.length === 0) return new Map()
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: ids }, text: { not: null } },
    select: { id: true, text: true },
  })
  return new Map(messages.flatMap(({ id, text }) => (text === null ? [] : [[id, text]])))
}

const numbersRead = (row: ReportRow) =>
  Object.fromEntries(dayNumberNames.map((name) => [name, row[name]])) as NumbersRead

const reportRead = (row: ReportRow, revisions: readonly RevisionRow[], said: Said): ReportRead => ({
  id: row.id,
  day: row.day,
  grade: gradeSchema.parse(row.grade),
  numbers: numbersRead(row),
  reported: row.reported,
  noBusiness: row.noBusiness,
  appSignedIn: row.appSignedIn,
  approximate: row.approximate,
  undecided: row.undecided,
  version: row.version,
  firstSentAt: row.firstSentAt,
  lastSentAt: row.lastSentAt,
  revisions: revisions.map((revision) => revisionRead(revision, said)),
})

function revisionRead(row: RevisionRow, said: Said): RevisionRead {
  const { numbers, appSignedIn, noBusiness, approximate } = dayChangeSchema.parse(row.change)
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    change: statedSchema.parse({ ...numbers, appSignedIn, noBusiness, approximate }),
    before: statedSchema.nullable().parse(row.before),
    after: statedSchema.parse(row.after),
    grade: gradeSchema.parse(row.grade),
    sentAt: row.sentAt,
    messageExternalId: messageOfPart(row),
    reporter: (row.actorId && said.reporters.get(row.actorId)) || null,
    ...{ voidedAt: row.voidedAt, reason: row.reason, amendmentId: row.amendmentId },
    decidedAs: z.enum(['parts', 'totals']).nullable().parse(row.decidedAs),
    words: said.words.get(row.causeId) ?? null,
  }
}
