// Who runs which station, now and before. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

export interface OperatorRow {
  stationId: string
  personId: string
  name: string
  since: Date
  until: Date | null
  /** When it was said, and by whom; null where it came with the roster. */
  changedAt: Date | null
  changedBy: string | null
}

/** Everybody who ran them, those of now first. */
export async function operatorsOf(tx: Tx, stationIds: readonly string[], now: Date): Promise<OperatorRow[]> {
  const rows = await tx.stationAssignment.findMany({
    where: { stationId: { in: [...stationIds] } },
    include: {
      person: { select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } } },
    },
    orderBy: [{ since: 'desc' }, { id: 'asc' }],
  })
  const changes = await changesOf(
    tx,
    rows.flatMap(({ changeId, endedById }) => [changeId ?? [], endedById ?? []].flat()),
  )
  const operators = rows.map(({ stationId, person, since, until, changeId, endedById }) => {
    const { id: personId, name } = person.mergedInto ?? person
    const change = changes.get(endedById ?? changeId ?? '')
    const said = { changedAt: change?.sentAt ?? null, changedBy: change?.by ?? null }
    return { stationId, personId, name, since, until, ...said }
  })
  const isOver = ({ until }: OperatorRow) => until !== null && until <= now
  return [...operators.filter((each) => !isOver(each)), ...operators.filter(isOver)]
}

async function changesOf(tx: Tx, ids: readonly string[]) {
  const rows = await tx.operatorChange.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sentAt: true, byPersonId: true },
  })
  const people = await tx.person.findMany({
    where: { id: { in: rows.flatMap(({ byPersonId }) => byPersonId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return new Map(
    rows.map(({ id, sentAt, byPersonId }) => [id, { sentAt, by: names.get(byPersonId ?? '') ?? null }]),
  )
}

const inForce = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

/** The stations that somebody runs at that time; of whoever was merged into them too. */
export async function stationsRunBy(
  tx: Tx,
  personId: string,
  at: Date,
): Promise<{ id: string; name: string }[]> {
  const rows = await tx.stationAssignment.findMany({
    where: { ...inForce(at), person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
    select: { station: { select: { id: true, name: true } } },
    orderBy: { station: { name: 'asc' } },
  })
  return [...new Map(rows.map(({ station }) => [station.id, station])).values()]
}

/** The station that somebody ran last and runs no more, with who runs it now. */
export async function lastStationOf(
  tx: Tx,
  personId: string,
  at: Date,
): Promise<{ name: string; operators: string[] } | null> {
  const last = await tx.stationAssignment.findFirst({
    where: { until: { lte: at }, person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
    include: { station: { include: { operators: { where: inForce(at), include: { person: true } } } } },
    orderBy: { until: 'desc' },
  })
  if (!last) return null
  const { name, operators } = last.station
  return { name, operators: [...new Set(operators.map(({ person }) => person.name))] }
}

/** Where its operators talk: whom the bot can't write to alone is told there. */
export async function stationsRoomOf(
  tx: Tx,
  programmeId: string,
): Promise<{ conversationId: string; accountId: string } | null> {
  const room = await tx.conversation.findFirst({
    where: { programmeId, kind: 'room', purpose: 'stations' },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
  })
  return room && { conversationId: room.id, accountId: room.accountId }
}
