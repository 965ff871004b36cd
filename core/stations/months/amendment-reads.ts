// Amendments of closed months, with the words of the message that asked for them. Reads only.
import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { dayChangeSchema, dayPartKinds } from '../ledger/day-ledger.ts'

export const heldPartSchema = z.object({
  kind: z.enum(dayPartKinds),
  change: dayChangeSchema,
  grade: z.enum(['self', 'late', 'forAnother', 'staff', 'imported']),
  floating: z.boolean(),
  reason: z.string().nullable(),
})

const stateSchema = z.enum(['asked', 'approved', 'refused', 'withdrawn'])

export interface AmendmentRead {
  id: string
  programmeId: string
  stationId: string
  station: string
  day: Day
  kind: 'part' | 'recall' | 'move'
  /** Of a part: what it says. */
  part: z.infer<typeof heldPartSchema> | null
  /** Of a move: where to. */
  toDay: Day | null
  /** Of a recall or a move: what the revision says. */
  revision: { kind: string; change: z.infer<typeof dayChangeSchema> } | null
  by: string | null
  /** Null when no message asked for it, or its text is gone. */
  words: string | null
  sentAt: Date
  state: z.infer<typeof stateSchema>
  decidedBy: string | null
  decidedAt: Date | null
  decisionReason: string | null
}

type Row = Prisma.ReportAmendmentGetPayload<object>

interface Asked {
  programmeId: string
  /** Of this month, or of all. */
  month?: string | undefined
  open?: boolean
  limit: number
}

/** The latest first. */
export async function listAmendments(tx: Tx, asked: Asked): Promise<AmendmentRead[]> {
  const { programmeId, month, open = false, limit } = asked
  const rows = await tx.reportAmendment.findMany({
    where: {
      programmeId,
      ...(month ? { day: { startsWith: month } } : {}),
      ...(open ? { state: 'asked' } : {}),
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return withNames(tx, rows)
}

/** Null when there is none. */
export async function amendmentById(tx: Tx, id: string) {
  return tx.reportAmendment.findUnique({ where: { id }, select: { id: true, programmeId: true } })
}

async function withNames(tx: Tx, rows: readonly Row[]): Promise<AmendmentRead[]> {
  const people = await tx.person.findMany({
    where: {
      id: { in: rows.flatMap(({ actorId, decidedById }) => [actorId ?? [], decidedById ?? []].flat()) },
    },
    select: { id: true, name: true },
  })
  const stations = await tx.station.findMany({
    where: { id: { in: rows.map(({ stationId }) => stationId) } },
    select: { id: true, name: true },
  })
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: rows.map(({ causeId }) => causeId) } },
    select: { id: true, text: true },
  })
  const revisions = await tx.reportRevision.findMany({
    where: { id: { in: rows.flatMap(({ revisionId }) => revisionId ?? []) } },
    select: { id: true, kind: true, change: true },
  })
  const nameOf = new Map([...people, ...stations].map(({ id, name }) => [id, name]))
  const wordsOf = new Map(messages.map(({ id, text }) => [id, text]))
  const revisionOf = new Map(
    revisions.map(({ id, kind, change }) => [id, { kind, change: dayChangeSchema.parse(change) }]),
  )
  return rows.map((row) => ({
    ...{ id: row.id, programmeId: row.programmeId, stationId: row.stationId, day: row.day },
    station: nameOf.get(row.stationId) ?? '',
    kind: z.enum(['part', 'recall', 'move']).parse(row.kind),
    part: row.kind === 'part' ? heldPartSchema.parse(row.detail) : null,
    toDay: row.kind === 'move' ? z.object({ toDay: z.string() }).parse(row.detail).toDay : null,
    revision: (row.revisionId && revisionOf.get(row.revisionId)) || null,
    by: (row.actorId && nameOf.get(row.actorId)) || null,
    ...{ words: wordsOf.get(row.causeId) ?? null, sentAt: row.sentAt, state: stateSchema.parse(row.state) },
    decidedBy: (row.decidedById && nameOf.get(row.decidedById)) || null,
    ...{ decidedAt: row.decidedAt, decisionReason: row.decisionReason },
  }))
}
