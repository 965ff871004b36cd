// Whose WeChat id a name of a log may be. Reads only.
import { rows } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export interface Room {
  id: string
  accountId: string
  programmeId: string
  name: string | null
  purpose: string | null
}

/** A room that is bound to the programme, by its id or its name; several where two have that name. */
export async function findRooms(tx: Tx, programmeId: string, idOrName: string): Promise<Room[]> {
  const found = await tx.conversation.findMany({
    where: { programmeId, kind: 'room', OR: [{ id: idOrName }, { name: idOrName }] },
    select: { id: true, accountId: true, name: true, purpose: true },
    orderBy: { id: 'asc' },
  })
  return found.map((row) => ({ ...row, programmeId }))
}

export const listRooms = async (tx: Tx, programmeId: string): Promise<Room[]> => {
  const found = await tx.conversation.findMany({
    where: { programmeId, kind: 'room' },
    select: { id: true, accountId: true, name: true, purpose: true },
    orderBy: [{ purpose: 'asc' }, { name: 'asc' }],
  })
  return found.map((row) => ({ ...row, programmeId }))
}

export interface Candidate {
  aliasId: string
  nickname: string | null
  /** Of the programme, whom it stands for now. */
  people: { id: string; name: string }[]
}

/** WeChat ids of the account that have one of those nicknames, or stand for one of those people. */
export async function findCandidates(tx: Tx, room: Room, names: readonly string[]): Promise<Candidate[]> {
  const { accountId, programmeId } = room
  const ours = { until: null, person: { programmeId } }
  const found = await tx.wechatAlias.findMany({
    where: {
      accountId,
      OR: [
        { nickname: { in: [...names] } },
        { people: { some: { until: null, person: { programmeId, name: { in: [...names] } } } } },
      ],
    },
    select: {
      ...{ id: true, nickname: true },
      people: { where: ours, select: { person: { select: { id: true, name: true } } } },
    },
  })
  return found.map(({ id, nickname, people }) => ({
    ...{ aliasId: id, nickname },
    people: people.map(({ person }) => person),
  }))
}

export async function wroteIn(tx: Tx, conversationId: string, aliasId: string): Promise<boolean> {
  const sql = `SELECT "id" FROM "InboxMessage" WHERE "conversationId" = ? AND "senderAliasId" = ? LIMIT 1`
  return (await rows(tx, sql, [conversationId, aliasId])).length > 0
}

/** The people that each WeChat id stands for. */
export async function peopleBehind(tx: Tx, aliasIds: readonly string[]): Promise<Map<string, string[]>> {
  const links = await tx.aliasPerson.findMany({
    where: { aliasId: { in: [...aliasIds] }, until: null },
    select: { aliasId: true, personId: true, alias: { select: { nickname: true } } },
  })
  const found = new Map<string, string[]>()
  for (const { aliasId, personId } of links) found.set(aliasId, [...(found.get(aliasId) ?? []), personId])
  return found
}

/** Of names without a WeChat id: whom the log's own id stands for already, or the only person of that name. */
export async function peopleNamed(
  tx: Tx,
  { programmeId }: Room,
  { names, accountKey }: { names: readonly string[]; accountKey: string },
): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { programmeId, name: { in: [...names] }, mergedIntoId: null },
    select: { name: true },
  })
  const found = new Map<string, string>()
  for (const { name } of people) {
    if (people.filter((person) => person.name === name).length === 1) found.set(name, name)
  }
  const links = await tx.aliasPerson.findMany({
    where: { until: null, alias: { account: { key: accountKey }, externalId: { in: [...names] } } },
    select: { alias: { select: { externalId: true } }, person: { select: { name: true } } },
  })
  for (const { alias, person } of links) found.set(alias.externalId, person.name)
  return found
}
