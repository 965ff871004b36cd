// Dialogs under way: writes, and the rows that a write must see first.
import { z } from 'zod'
import { rows, run } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { JsonObject } from '../values/json.ts'
import { type Progress, progressSchema } from './answers.ts'
import type { DialogDefinition } from './definition.ts'
import { readDefinition } from './definition-store.ts'

export const subjectSchema = z.object({
  kind: z.enum(['followUp', 'rating']),
  runId: z.string().nullable(),
  /** Of a follow-up: the row that fell due. */
  dueId: z.string().nullable(),
  /** What is filled into the words. */
  course: z.string(),
  name: z.string(),
})
export type Subject = z.infer<typeof subjectSchema>

export interface Session {
  id: string
  programmeId: string
  personId: string
  aliasId: string
  conversationId: string
  subject: Subject
  state: string
  step: string
  progress: Progress
  startedAt: Date
  askedAt: Date
  remindedAt: Date | null
  resumeAt: Date | null
  expiresAt: Date
  finishedAt: Date | null
  version: number
  definition: DialogDefinition
}

type Row = Omit<Session, 'subject' | 'progress' | 'definition'> & {
  subject: unknown
  answers: unknown
  definitionId: string
}

async function sessionOf(tx: Tx, { subject, answers, definitionId, ...row }: Row): Promise<Session> {
  return {
    ...row,
    subject: subjectSchema.parse(subject),
    progress: progressSchema.parse(answers),
    definition: await readDefinition(tx, definitionId),
  }
}

/** Asked of each private message, so it is one statement; nearly always there is none. */
export async function findOpenSession(tx: Tx, conversationId: string, at: Date): Promise<Session | null> {
  const sql = `SELECT * FROM "DialogSession"
    WHERE "conversationId" = ? AND "state" IN ('open', 'paused') AND "expiresAt" > ? ORDER BY "id" DESC LIMIT 1`
  const [row] = await rows<Row>(tx, sql, [conversationId, at])
  return row ? sessionOf(tx, row) : null
}

/** The one that was finished last, if it was since then. */
export async function findFinished(tx: Tx, conversationId: string, since: Date): Promise<Session | null> {
  const row = await tx.dialogSession.findFirst({
    where: { conversationId, state: 'done', finishedAt: { gte: since } },
    orderBy: { finishedAt: 'desc' },
  })
  return row && sessionOf(tx, row)
}

/** Of a person and of those who turned out to be them; a couple's phone and a second phone come to a few. */
export async function findOpenOf(tx: Tx, personId: string): Promise<Session[]> {
  const sql = `SELECT * FROM "DialogSession" WHERE "state" IN ('open', 'paused')
    AND "personId" IN (SELECT "id" FROM "Person" WHERE "id" = ? OR "mergedIntoId" = ?) ORDER BY "id" LIMIT 20`
  const found = await rows<Row>(tx, sql, [personId, personId])
  const sessions: Session[] = []
  for (const row of found) sessions.push(await sessionOf(tx, row))
  return sessions
}

export async function readSession(tx: Tx, id: string): Promise<Session> {
  return sessionOf(tx, await tx.dialogSession.findUniqueOrThrow({ where: { id } }))
}

/** One of the people, or of the conversation: people answer the last thing that they read. */
export const countOpen = (tx: Tx, place: { personId: string; conversationId: string }): Promise<number> =>
  tx.dialogSession.count({
    where: {
      state: { in: ['open', 'paused'] },
      OR: [{ personId: place.personId }, { conversationId: place.conversationId }],
    },
  })

export type NewSession = Omit<
  Session,
  'progress' | 'definition' | 'remindedAt' | 'resumeAt' | 'finishedAt' | 'version'
> & { definitionId: string }

export const insertSession = (tx: Tx, session: NewSession) =>
  tx.dialogSession.createMany({ data: [{ ...session, subject: { ...session.subject }, answers: {} }] })

export interface SessionUpdate {
  state: string
  step: string
  answers: JsonObject
  askedAt?: Date
  remindedAt?: Date
  resumeAt?: Date | null
  finishedAt?: Date | null
}

/** False when another message or job moved it in the meantime. */
export async function moveSession(
  tx: Tx,
  { id, version }: Pick<Session, 'id' | 'version'>,
  update: Partial<SessionUpdate>,
): Promise<boolean> {
  const values = Object.entries(update).filter(([, value]) => value !== undefined)
  const set = values.map(([name]) => `"${name}" = ?, `).join('')
  const sql = `UPDATE "DialogSession" SET ${set}"version" = "version" + 1 WHERE "id" = ? AND "version" = ?`
  return (await run(tx, sql, [...values.map(([, value]) => value), id, version])) === 1
}

/** One of the people is the one whom the dialog began with, or the one that they became. */
export async function standsFor(tx: Tx, personId: string, people: readonly string[]): Promise<boolean> {
  if (people.includes(personId)) return true
  const sql = 'SELECT "mergedIntoId" FROM "Person" WHERE "id" = ?'
  const [person] = await rows<{ mergedIntoId: string | null }>(tx, sql, [personId])
  return person?.mergedIntoId ? people.includes(person.mergedIntoId) : false
}
