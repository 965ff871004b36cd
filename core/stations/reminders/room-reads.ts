// The stations' groups of a programme, and the programme itself. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

export interface StationsRoom {
  id: string
  accountId: string
}

export const readStationsRooms = (tx: Tx, programmeId: string): Promise<StationsRoom[]> =>
  tx.conversation.findMany({
    where: { programmeId, purpose: 'stations', kind: 'room' },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
  })

export const readProgramme = (tx: Tx, id: string): Promise<{ id: string; zone: string }> =>
  tx.programme.findUniqueOrThrow({ where: { id }, select: { id: true, zone: true } })

/** By WeChat id. */
export async function readNicknames(tx: Tx, externalIds: readonly string[]): Promise<Map<string, string>> {
  const aliases = await tx.wechatAlias.findMany({
    where: { externalId: { in: [...externalIds] } },
    select: { externalId: true, nickname: true },
  })
  return new Map(aliases.map(({ externalId, nickname }) => [externalId, nickname ?? '']))
}
