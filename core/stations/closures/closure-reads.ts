// Which stations are shut, and when. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { type ClosedSpan, closureKinds } from './closed-days.ts'

const kindSchema = z.enum(closureKinds)

/** For a `where` on closures: in force on some day of the span. */
export const closureCovers = (from: Day, to: Day) => ({
  voidedAt: null,
  fromDay: { lte: to },
  toDay: { gte: from },
})

interface Span {
  programmeId: string
  from: Day
  to: Day
  stationId?: string | undefined
}

const ofSpan = ({ programmeId, from, to, stationId }: Span) => ({
  programmeId,
  ...closureCovers(from, to),
  ...(stationId ? { OR: [{ stationId }, { stationId: null }] } : {}),
})

export async function closedSpans(tx: Tx, span: Span): Promise<ClosedSpan[]> {
  const rows = await tx.stationClosure.findMany({
    where: ofSpan(span),
    select: { stationId: true, fromDay: true, toDay: true, kind: true },
  })
  return rows.map((row) => ({ ...row, kind: kindSchema.parse(row.kind) }))
}

export interface ClosureRead extends ClosedSpan {
  id: string
  station: string | null
  note: string | null
  by: string | null
  /** WeChat's id; null when staff entered it on the page. */
  messageExternalId: string | null
  recordedAt: Date
}

/** In force on some day of the span, the latest first. */
export async function listClosures(tx: Tx, span: Span & { limit: number }): Promise<ClosureRead[]> {
  const rows = await tx.stationClosure.findMany({
    where: ofSpan(span),
    include: { station: { select: { name: true } } },
    orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
    take: span.limit,
  })
  const people = await tx.person.findMany({
    where: { id: { in: rows.flatMap(({ byPersonId }) => byPersonId ?? []) } },
    select: { id: true, name: true },
  })
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: rows.map(({ causeId }) => causeId) } },
    select: { id: true, externalId: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const external = new Map(messages.map(({ id, externalId }) => [id, externalId]))
  return rows.map((row) => ({
    ...{ id: row.id, stationId: row.stationId, fromDay: row.fromDay, toDay: row.toDay, note: row.note },
    ...{ kind: kindSchema.parse(row.kind), station: row.station?.name ?? null, recordedAt: row.recordedAt },
    by: (row.byPersonId && names.get(row.byPersonId)) || null,
    messageExternalId: external.get(row.causeId) ?? null,
  }))
}

/** Whose it is, to tell who may take it back; null when there is none. */
export async function closureById(tx: Tx, id: string) {
  const row = await tx.stationClosure.findUnique({ where: { id } })
  return row && { id: row.id, programmeId: row.programmeId, stationId: row.stationId }
}
