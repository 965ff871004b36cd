// Requests for deletion, as the person and staff see them. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'

export type RequestState = 'asked' | 'withdrawn' | 'refused' | 'granted'

export interface OwnRequest {
  id: string
  state: RequestState
  words: string | null
  askedAt: Date
  dueOn: Day
  decidedAt: Date | null
  reason: string | null
}

const columns = {
  ...{ id: true, state: true, words: true, askedAt: true, dueOn: true, decidedAt: true, reason: true },
} as const

const stateOf = <Row extends { state: string }>(row: Row) => ({ ...row, state: row.state as RequestState })

/** The newest first. */
export async function ownRequests(tx: Tx, personId: string): Promise<OwnRequest[]> {
  const found = await tx.deletionRequest.findMany({
    where: { person: { OR: [{ id: personId }, { mergedIntoId: personId }] } },
    select: columns,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  return found.map(stateOf)
}

export interface RequestListed extends OwnRequest {
  personId: string
  name: string
  village: string | null
}

interface Listing {
  programmeId: string
  /** Undecided ones alone, the most urgent first; else all, the newest first. */
  open: boolean
  limit: number
}

export async function listRequests(tx: Tx, { programmeId, open, limit }: Listing): Promise<RequestListed[]> {
  const found = await tx.deletionRequest.findMany({
    where: { programmeId, ...(open ? { state: 'asked' } : {}) },
    select: { ...columns, personId: true, person: { select: { name: true, village: true } } },
    orderBy: open ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ askedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return found.map(({ person, ...row }) => ({ ...stateOf(row), ...person }))
}

/** Where it belongs, for a door that has only its id; null where there is none. */
export const programmeOfRequest = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.deletionRequest.findUnique({ where: { id }, select: { programmeId: true } }))?.programmeId ?? null
