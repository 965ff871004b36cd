// The pictures that wait for a person to say whether they show a sign-in, and those that were decided. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { saysSignIn } from './says-sign-in.ts'

export type ScreenshotState = 'waiting' | 'confirmed' | 'refused'

export interface ScreenshotRead {
  id: string
  attachmentId: string
  sentAt: Date
  sender: string
  state: ScreenshotState
  /** Said beside it that they signed in; false: it came without a word. */
  beside: boolean
  /** The sender's stations, the one that was spoken of first. */
  stations: { id: string; name: string }[]
  /** Confirmed for it, or else the one that it was probably sent for. */
  day: Day
  stationId: string | null
  reason: string | null
  /** The very same picture, sent before or after. */
  same: { sender: string; sentAt: Date; state: string; station: string | null; day: Day | null }[]
}

/** Of those sent last; more don't wait, as what nobody looked at goes after three days. */
const mostWaiting = 500

/**
 * The oldest that waits first; of the decided ones the last. One that its sender took back, or that went with the idle
 * talk, is none of them.
 */
export async function listScreenshots(
  tx: Tx,
  {
    programmeId,
    state,
    zone,
    limit,
  }: { programmeId: string; state: ScreenshotState; zone: string; limit: number },
): Promise<ScreenshotRead[]> {
  const rows = await tx.appScreenshot.findMany({
    where: { programmeId, state },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: mostWaiting,
  })
  const beside = await whatStandsBeside(tx, rows)
  const there = rows.filter(({ attachmentId }) => beside.has(attachmentId))
  const shown = (state === 'waiting' ? there.reverse() : there).slice(0, limit)
  const senders = await sendersOf(
    tx,
    shown.map(({ senderId }) => senderId),
  )
  const same = await sameAs(tx, { programmeId, hashes: shown.map(({ sha256 }) => sha256) })
  return shown.map((row) => {
    const { stationId: spokenOf, day, signIn } = beside.get(row.attachmentId) ?? nothingBeside
    const sender = senders.get(row.senderId)
    const own = [...(sender?.stations ?? [])].sort(
      (a, b) => Number(b.id === spokenOf) - Number(a.id === spokenOf),
    )
    return {
      ...{ id: row.id, attachmentId: row.attachmentId, sentAt: row.sentAt, reason: row.reason },
      ...{ sender: sender?.name ?? '', state: row.state as ScreenshotState, beside: signIn, stations: own },
      day: row.day ?? day ?? personDayAt(row.sentAt, zone),
      stationId: row.stationId ?? spokenOf,
      same: (same.get(row.sha256) ?? []).filter(({ id }) => id !== row.id),
    }
  })
}

interface Beside {
  signIn: boolean
  stationId: string | null
  day: Day | null
}
const nothingBeside: Beside = { signIn: false, stationId: null, day: null }

async function whatStandsBeside(
  tx: Tx,
  rows: readonly { attachmentId: string; inboxId: string }[],
): Promise<Map<string, Beside>> {
  const attachments = await tx.attachment.findMany({
    where: {
      id: { in: rows.map(({ attachmentId }) => attachmentId) },
      path: { not: null },
      inbox: { recalledAt: null },
    },
    select: { id: true, boundToId: true },
  })
  const boundTo = [...new Set(attachments.flatMap(({ boundToId }) => boundToId ?? []))]
  const texts = await tx.inboxMessage.findMany({
    where: { id: { in: boundTo }, recalledAt: null },
    select: { id: true, intents: true },
  })
  const parts = await tx.reportRevision.findMany({
    where: { causeId: { in: boundTo }, voidedAt: null },
    select: { causeId: true, stationId: true, day: true },
    orderBy: { part: 'asc' },
  })
  return new Map(
    attachments.map(({ id, boundToId }) => {
      const text = texts.find((each) => each.id === boundToId)
      if (!text) return [id, nothingBeside]
      const signIn = saysSignIn(text.intents)
      const part = parts.find(({ causeId }) => causeId === text.id)
      return [id, { signIn, stationId: part?.stationId ?? null, day: part?.day ?? null }]
    }),
  )
}

interface SenderRead {
  name: string
  stations: { id: string; name: string }[]
}

async function sendersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, SenderRead>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      ...{ id: true, name: true },
      stations: { where: { until: null }, select: { station: { select: { id: true, name: true } } } },
    },
  })
  return new Map(
    people.map(({ id, name, stations }) => [id, { name, stations: stations.map(({ station }) => station) }]),
  )
}

type Same = ScreenshotRead['same'][number] & { id: string }

async function sameAs(
  tx: Tx,
  { programmeId, hashes }: { programmeId: string; hashes: readonly string[] },
): Promise<Map<string, Same[]>> {
  const rows = await tx.appScreenshot.findMany({
    where: { programmeId, sha256: { in: [...new Set(hashes)] } },
    orderBy: { sentAt: 'asc' },
  })
  const senders = await sendersOf(
    tx,
    rows.map(({ senderId }) => senderId),
  )
  const stationIds = rows.flatMap(({ stationId }) => stationId ?? [])
  const stations = await tx.station.findMany({
    where: { id: { in: stationIds } },
    select: { id: true, name: true },
  })
  const same = new Map<string, Same[]>()
  for (const { id, sha256, senderId, sentAt, state, stationId, day } of rows) {
    const station = stations.find((each) => each.id === stationId)?.name ?? null
    const each = { id, sender: senders.get(senderId)?.name ?? '', sentAt, state, station, day }
    same.set(sha256, [...(same.get(sha256) ?? []), each])
  }
  return same
}

/** Throws the Problem `notFound`. */
export async function findScreenshot(
  tx: Tx,
  id: string,
): Promise<{ id: string; programmeId: string; attachmentId: string }> {
  const select = { id: true, programmeId: true, attachmentId: true }
  const row = await tx.appScreenshot.findUnique({ where: { id }, select })
  if (!row) throw new Problem('notFound', { thing: 'appScreenshot', id })
  return row
}
