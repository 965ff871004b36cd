// What became of chat imports, and what they leave to staff. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'
import { maskWords } from '../mask-words.ts'

export interface ImportRead {
  id: string
  programmeId: string
  conversationId: string
  room: string | null
  fileName: string
  fileHash: string
  by: string | null
  createdAt: Date
  firstSentAt: Date | null
  lastSentAt: Date | null
  rows: number
  unread: number
  known: number
  taken: number
  ignored: number
  unmatched: number
  refused: number
  /** Journalled and not handled yet, or not even journalled. */
  waiting: number
  finished: boolean
}

const most = 50

/** The last ones first. */
export async function listImports(tx: Tx, programmeId: string): Promise<ImportRead[]> {
  const rows = await tx.chatImport.findMany({ where: { programmeId }, orderBy: { id: 'desc' }, take: most })
  return Promise.all(rows.map((row) => importRead(tx, row)))
}

/** Throws the Problem `notFound`. */
export async function importById(tx: Tx, id: string): Promise<ImportRead> {
  const row = await tx.chatImport.findUnique({ where: { id } })
  if (!row) throw new Problem('notFound', { thing: 'chatImport', id })
  return importRead(tx, row)
}

type Row = NonNullable<Awaited<ReturnType<Tx['chatImport']['findUnique']>>>

async function importRead(tx: Tx, { options: _, journalled, journalledAt, byPersonId, ...row }: Row) {
  const [room, by, pending] = await Promise.all([
    tx.conversation.findUnique({ where: { id: row.conversationId }, select: { name: true } }),
    byPersonId ? tx.person.findUnique({ where: { id: byPersonId }, select: { name: true } }) : null,
    tx.importedMessage.count({ where: { importId: row.id, outcome: 'pending' } }),
  ])
  const rest = Math.max(0, row.rows - row.known - row.taken - row.ignored - row.unmatched - row.refused)
  return {
    ...row,
    ...{ room: room?.name ?? null, by: by?.name ?? null },
    waiting: journalledAt ? pending : rest,
    finished: journalledAt !== null && pending === 0,
  }
}

const mostAtOnce = 500

/** Journalled and not handled yet, the first said first. */
export async function pendingOf(tx: Tx, importId: string): Promise<string[]> {
  const rows = await tx.importedMessage.findMany({
    where: { importId, outcome: 'pending' },
    select: { inboxId: true },
    take: mostAtOnce,
  })
  const ids = rows.map(({ inboxId }) => inboxId)
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: ids }, state: 'pending' },
    orderBy: [{ sentAt: 'asc' }, { externalId: 'asc' }],
    select: { id: true },
  })
  return messages.map(({ id }) => id)
}

export interface SenderRead {
  aliasId: string
  name: string
  messages: number
  firstSentAt: Date
  lastSentAt: Date
}

/** Who said something for the bot in that room and is nobody known; most messages first. */
export async function unmatchedSenders(tx: Tx, conversationId: string): Promise<SenderRead[]> {
  const messages = await leftOver(tx, conversationId, 'unmatched')
  const byAlias = new Map<string, SenderRead>()
  for (const { senderAliasId: aliasId, sentAt, sender } of messages) {
    if (!aliasId) continue
    const row = byAlias.get(aliasId)
    if (!row)
      byAlias.set(aliasId, { aliasId, name: sender, messages: 1, firstSentAt: sentAt, lastSentAt: sentAt })
    else {
      row.messages++
      row.lastSentAt = sentAt
    }
  }
  return [...byAlias.values()].sort((a, b) => b.messages - a.messages)
}

export interface RefusedRead {
  inboxId: string
  sender: string
  sentAt: Date
  text: string | null
  note: string | null
}

/** What was for the bot and could not be recorded, with what was in the way; the latest last. */
export async function refusedMessages(tx: Tx, conversationId: string): Promise<RefusedRead[]> {
  const messages = await leftOver(tx, conversationId, 'refused')
  return messages.map(({ id, sender, sentAt, text, note }) => ({
    ...{ inboxId: id, sender, sentAt, note },
    text: text && maskWords(text),
  }))
}

const mostLeftOver = 1_000

async function leftOver(tx: Tx, conversationId: string, outcome: string) {
  const imports = await tx.chatImport.findMany({ where: { conversationId }, select: { id: true } })
  const rows = await tx.importedMessage.findMany({
    where: { importId: { in: imports.map(({ id }) => id) }, outcome },
    take: mostLeftOver,
  })
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: rows.map(({ inboxId }) => inboxId) } },
    select: { id: true, senderAliasId: true, sentAt: true, text: true },
    orderBy: [{ sentAt: 'asc' }, { externalId: 'asc' }],
  })
  const imported = new Map(rows.map((row) => [row.inboxId, row]))
  return messages.map((message) => {
    const { sender = '', note = null } = imported.get(message.id) ?? {}
    return { ...message, sender, note }
  })
}

const subjectSchema = z.object({
  ...{ station: z.string(), reportId: z.string(), stationId: z.string(), revisionId: z.string() },
})

export interface UndecidedRead {
  questionId: string
  reportId: string
  revisionId: string
  stationId: string
  station: string
  day: string
  sender: string
  text: string | null
}

/** Days of which nobody was asked whether a second report was a part or the total, each with its last such report. */
export async function undecidedDays(tx: Tx, conversationId: string): Promise<UndecidedRead[]> {
  const questions = await tx.openQuestion.findMany({
    where: { conversationId, kind: 'partOrTotal', answeredAt: null },
    select: { id: true, subject: true, causeId: true },
    orderBy: { id: 'asc' },
    take: mostLeftOver,
  })
  const causes = questions.map(({ causeId }) => causeId)
  const imported = await tx.importedMessage.findMany({ where: { inboxId: { in: causes } } })
  const senders = new Map(imported.map(({ inboxId, sender }) => [inboxId, sender]))
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: causes } },
    select: { id: true, text: true },
  })
  const texts = new Map(messages.map(({ id, text }) => [id, text && maskWords(text)]))
  const asked = questions.flatMap(({ id: questionId, subject, causeId }) => {
    const sender = senders.get(causeId)
    const said = subjectSchema.safeParse(subject)
    if (sender === undefined || !said.success) return []
    return [{ questionId, ...said.data, sender, text: texts.get(causeId) ?? null }]
  })
  const reports = await tx.dailyReport.findMany({
    where: { id: { in: asked.map(({ reportId }) => reportId) }, undecided: true },
    select: { id: true, day: true },
  })
  const days = new Map(reports.map(({ id, day }) => [id, day]))
  return asked.flatMap((each) => {
    const day = days.get(each.reportId)
    return day ? [{ ...each, day }] : []
  })
}

/** A sender of a log of whom something was kept. Throws the Problem `notFound`. */
export async function senderOfLog(tx: Tx, aliasId: string): Promise<{ id: string; programmeId: string }> {
  const message = await tx.importedMessage.findFirst({ where: { aliasId }, select: { importId: true } })
  const log = message && (await tx.chatImport.findUnique({ where: { id: message.importId } }))
  if (!log) throw new Problem('notFound', { thing: 'sender', id: aliasId })
  return { id: aliasId, programmeId: log.programmeId }
}

/** Throws the Problem `notFound`. */
export async function programmeOfQuestion(tx: Tx, id: string): Promise<string> {
  const question = await tx.openQuestion.findUnique({ where: { id }, select: { programmeId: true } })
  if (!question) throw new Problem('notFound', { thing: 'question', id })
  return question.programmeId
}
