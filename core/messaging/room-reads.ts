// The groups that the bot is in, as staff see them on the page. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import type { RoomPurpose } from './scene-reads.ts'

export interface RoomRow {
  id: string
  name: string | null
  purpose: RoomPurpose
  run: { id: string; course: string; number: number } | null
  /** Who wrote there so far: nobody tells the bot who else is in it. */
  members: number
  boundAt: Date | null
  boundBy: string | null
  lastMessageAt: Date | null
}

/** Those bound to the programme, in the order of their binding. */
export async function listRooms(tx: Tx, programmeId: string): Promise<RoomRow[]> {
  const rooms = await tx.conversation.findMany({
    where: { programmeId, kind: 'room', purpose: { not: null } },
    orderBy: [{ boundAt: 'asc' }, { id: 'asc' }],
  })
  const [runs, binders] = await Promise.all([
    runsNamed(
      tx,
      rooms.flatMap(({ courseRunId }) => courseRunId ?? []),
    ),
    peopleNamed(
      tx,
      rooms.flatMap(({ boundById }) => boundById ?? []),
    ),
  ])
  return Promise.all(
    rooms.map(async ({ id, name, purpose, courseRunId, boundAt, boundById }) => ({
      ...{ id, name, boundAt, purpose: purpose as RoomPurpose, run: runs.get(courseRunId ?? '') ?? null },
      ...{ boundBy: binders.get(boundById ?? '') ?? null, ...(await talkIn(tx, id)) },
    })),
  )
}

async function talkIn(tx: Tx, conversationId: string) {
  const writers = await tx.inboxMessage.findMany({
    where: { conversationId, senderAliasId: { not: null } },
    select: { senderAliasId: true },
    distinct: ['senderAliasId'],
  })
  return { members: writers.length, lastMessageAt: await lastMessageAt(tx, conversationId) }
}

const lastMessageAt = async (tx: Tx, conversationId: string): Promise<Date | null> =>
  (
    await tx.inboxMessage.findFirst({
      where: { conversationId },
      select: { sentAt: true },
      orderBy: { sentAt: 'desc' },
    })
  )?.sentAt ?? null

async function runsNamed(tx: Tx, ids: readonly string[]) {
  const rows = await tx.courseRun.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true, course: { select: { name: true } } },
  })
  return new Map(rows.map(({ id, number, course }) => [id, { id, number, course: course.name }]))
}

async function peopleNamed(tx: Tx, ids: readonly string[]) {
  const rows = await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface UnboundRoom {
  id: string
  name: string | null
  lastMessageAt: Date | null
}

/** Groups that nobody bound yet, of the accounts that serve this programme. */
export async function unboundRooms(tx: Tx, programmeId: string): Promise<UnboundRoom[]> {
  const serving = await tx.conversation.findMany({
    where: { programmeId, kind: 'room' },
    select: { accountId: true },
    distinct: ['accountId'],
  })
  const rooms = await tx.conversation.findMany({
    where: {
      accountId: { in: serving.map(({ accountId }) => accountId) },
      ...{ kind: 'room', programmeId: null },
    },
    select: { id: true, name: true },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return Promise.all(
    rooms.map(async (room) => ({ ...room, lastMessageAt: await lastMessageAt(tx, room.id) })),
  )
}

/** The programme that a room is bound to; null where it is none's, or there is no such room. */
export const programmeOfRoom = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.conversation.findFirst({ where: { id, kind: 'room' }, select: { programmeId: true } }))
    ?.programmeId ?? null
