// The groups of a programme, and what became of a broadcast. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import type { Group } from './groups.ts'

const inForce = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

/** The programme's bound rooms, each with the number of people that it reaches as far as the rosters know. */
export async function readGroups(tx: Tx, programmeId: string, at: Date): Promise<Group[]> {
  const rooms = await tx.conversation.findMany({
    where: { programmeId, kind: 'room', purpose: { not: null } },
    orderBy: { id: 'asc' },
  })
  const runs = await readRuns(tx, rooms)
  const [operators, staff] = await Promise.all([
    countOperators(tx, programmeId, at),
    countHolders(tx, { programmeId, roles: ['staff', 'admin'], at }),
  ])
  return rooms.map((room) => {
    const run = runs.get(room.courseRunId ?? '')
    const purpose = room.purpose as Group['purpose']
    const roster = purpose === 'stations' ? operators : purpose === 'staff' ? staff : 0
    return {
      ...{ conversationId: room.id, accountId: room.accountId, externalId: room.externalId, purpose },
      name: room.name ?? (run ? `${run.course}${run.number}期` : '没有名字的群'),
      run: run ? { id: run.id, course: run.course, number: run.number } : null,
      people: run?.enrolled ?? roster,
    }
  })
}

async function readRuns(tx: Tx, rooms: readonly { courseRunId: string | null }[]) {
  const rows = await tx.courseRun.findMany({
    where: { id: { in: rooms.flatMap(({ courseRunId }) => courseRunId ?? []) } },
    select: {
      ...{ id: true, number: true },
      course: { select: { name: true } },
      _count: { select: { enrolments: { where: { state: 'enrolled' } } } },
    },
  })
  return new Map(
    rows.map(({ id, number, course, _count }) => [
      id,
      { id, number, course: course.name, enrolled: _count.enrolments },
    ]),
  )
}

async function countOperators(tx: Tx, programmeId: string, at: Date): Promise<number> {
  const rows = await tx.stationAssignment.findMany({
    where: { station: { programmeId }, ...inForce(at) },
    select: { personId: true },
    distinct: ['personId'],
  })
  return rows.length
}

async function countHolders(
  tx: Tx,
  { programmeId, roles, at }: { programmeId: string; roles: string[]; at: Date },
): Promise<number> {
  const rows = await tx.roleAssignment.findMany({
    where: { programmeId, role: { in: roles }, ...inForce(at) },
    select: { personId: true },
    distinct: ['personId'],
  })
  return rows.length
}

/** queued and held wait; sending is under way; the others are final. */
export type SendState = 'queued' | 'held' | 'sending' | 'sent' | 'unknown' | 'failed' | 'cancelled'

export interface TargetState {
  conversationId: string
  name: string
  people: number
  /** The least certain of its text and pictures; null while nothing is under way. */
  state: SendState | null
  sentAt: Date | null
}

// What is least certain of a group's rows speaks for the group.
const order: readonly SendState[] = ['unknown', 'failed', 'sending', 'queued', 'held', 'cancelled', 'sent']

/** Each group of a broadcast with what became of it. */
export async function readTargets(tx: Tx, broadcastId: string): Promise<TargetState[]> {
  const [targets, rows] = await Promise.all([
    tx.broadcastTarget.findMany({ where: { broadcastId }, orderBy: { id: 'asc' } }),
    tx.outboxMessage.findMany({
      where: { broadcastId },
      select: { conversationId: true, state: true, sentAt: true },
    }),
  ])
  return targets.map(({ conversationId, name, people }) => {
    const own = rows.filter((row) => row.conversationId === conversationId)
    const state = order.find((each) => own.some((row) => row.state === each)) ?? null
    const sentAt = state === 'sent' ? (own.at(-1)?.sentAt ?? null) : null
    return { conversationId, name, people, state, sentAt }
  })
}

export interface BroadcastSummary {
  id: string
  number: number
  text: string
  by: string
  state: string
  createdAt: Date
  sendAt: Date | null
  confirmedAt: Date | null
  finishedAt: Date | null
  targets: TargetState[]
}

/** The last ones first. */
export async function listBroadcasts(
  tx: Tx,
  { programmeId, before, limit }: { programmeId: string; before: string | undefined; limit: number },
): Promise<BroadcastSummary[]> {
  const rows = await tx.broadcast.findMany({
    where: { programmeId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ byPersonId }) => byPersonId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return Promise.all(
    rows.map(async ({ id, number, text, state, createdAt, sendAt, confirmedAt, finishedAt, byPersonId }) => ({
      ...{ id, number, text, state, createdAt, sendAt, confirmedAt, finishedAt },
      by: names.get(byPersonId) ?? '',
      targets: await readTargets(tx, id),
    })),
  )
}

/** Ids of those that are under way and have nothing left to send, with their programme. */
export async function findFinished(tx: Tx): Promise<{ id: string; programmeId: string }[]> {
  const sending = await tx.broadcast.findMany({
    where: { state: 'sending' },
    select: { id: true, programmeId: true },
  })
  const finished: { id: string; programmeId: string }[] = []
  for (const broadcast of sending) {
    const left = await tx.outboxMessage.count({
      where: { broadcastId: broadcast.id, state: { in: ['queued', 'held', 'sending'] } },
    })
    if (left === 0) finished.push(broadcast)
  }
  return finished
}
