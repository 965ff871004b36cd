// The calendar of live sessions. Reads only.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { type KeptFile, keptFileSchema } from '../../platform/kept-files.ts'
import { Problem } from '../../values/problem.ts'
import type { LiveKind, LivePlatform, LiveState } from './live-rules.ts'

type Row = Prisma.LiveSessionGetPayload<object>

export interface LiveRead
  extends Omit<Row, 'kind' | 'platform' | 'state' | 'products' | 'expectedFen' | 'turnoverFen' | 'proof'> {
  kind: LiveKind
  platform: LivePlatform
  state: LiveState
  products: string[]
  expectedFen: number | null
  turnoverFen: number | null
  proof: KeptFile | null
  /** Who said how it went. */
  resultBy: string | null
}

const fenOf = (value: bigint | null): number | null => (value === null ? null : Number(value))

function read(row: Row, names: ReadonlyMap<string, string>): LiveRead {
  return {
    ...row,
    ...{ kind: row.kind as LiveKind, platform: row.platform as LivePlatform, state: row.state as LiveState },
    products: row.products as string[],
    ...{ expectedFen: fenOf(row.expectedFen), turnoverFen: fenOf(row.turnoverFen) },
    proof: row.proof === null ? null : keptFileSchema.parse(row.proof),
    resultBy: names.get(row.resultById ?? '') ?? null,
  }
}

async function withNames(tx: Tx, rows: readonly Row[]): Promise<LiveRead[]> {
  const ids = [...new Set(rows.flatMap(({ resultById }) => resultById ?? []))]
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => read(row, names))
}

export interface LiveQuestion {
  programmeId: string
  state?: LiveState | undefined
  /** Id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** The latest first. */
export async function listLive(
  tx: Tx,
  { programmeId, state, after, limit }: LiveQuestion,
): Promise<LiveRead[]> {
  const rows = await tx.liveSession.findMany({
    where: { programmeId, voidedAt: null, ...(state ? { state } : {}) },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: limit,
  })
  return withNames(tx, rows)
}

/** What isn't over, the next first; with those that were called off, for whoever counted on them. */
export async function upcomingLive(
  tx: Tx,
  { programmeId, now, limit }: { programmeId: string; now: Date; limit: number },
): Promise<LiveRead[]> {
  const rows = await tx.liveSession.findMany({
    where: { programmeId, voidedAt: null, endsAt: { gt: now }, state: { in: ['planned', 'cancelled'] } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map((row) => read(row, new Map()))
}

/** Throws `notFound`. */
export async function liveById(tx: Tx, id: string): Promise<LiveRead> {
  const row = await tx.liveSession.findUnique({ where: { id } })
  const [found] = row && !row.voidedAt ? await withNames(tx, [row]) : []
  if (!found) throw new Problem('notFound', { thing: 'liveSession', id })
  return found
}

/** Throws `notFound`. Of one that was struck out, too. */
export async function programmeOfLive(tx: Tx, id: string): Promise<string> {
  const row = await tx.liveSession.findUnique({ where: { id }, select: { programmeId: true } })
  if (!row) throw new Problem('notFound', { thing: 'liveSession', id })
  return row.programmeId
}

export interface LiveCount {
  /** Held, whether or not a picture proves it. */
  held: number
  proved: number
  /** 直播盛典 among them. */
  festivals: number
  planned: number
  cancelled: number
  viewers: number
  orders: number
  turnoverFen: number
}

interface CountQuestion {
  programmeId: string
  /** They begin from then on, and before `until`. */
  from?: Date | undefined
  until?: Date | undefined
  /** 直播盛典 alone. */
  festivals?: boolean
}

export async function countLive(
  tx: Tx,
  { programmeId, from, until, festivals = false }: CountQuestion,
): Promise<LiveCount> {
  const startsAt = { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) }
  const rows = await tx.liveSession.findMany({
    where: { programmeId, voidedAt: null, startsAt, ...(festivals ? { kind: '直播盛典' } : {}) },
    select: {
      ...{ state: true, kind: true, proof: true, viewers: true, orders: true, turnoverFen: true },
    },
  })
  const held = rows.filter(({ state }) => state === 'held')
  return {
    held: held.length,
    proved: held.filter(({ proof }) => proof !== null).length,
    festivals: held.filter(({ kind }) => kind === '直播盛典').length,
    planned: rows.filter(({ state }) => state === 'planned').length,
    cancelled: rows.filter(({ state }) => state === 'cancelled').length,
    viewers: held.reduce((sum, { viewers }) => sum + (viewers ?? 0), 0),
    orders: held.reduce((sum, { orders }) => sum + (orders ?? 0), 0),
    turnoverFen: held.reduce((sum, { turnoverFen }) => sum + Number(turnoverFen ?? 0n), 0),
  }
}
