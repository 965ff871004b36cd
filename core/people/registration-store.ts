// Writes of who somebody is, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { run } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { KnownRow } from './register-match.ts'
import { trustedRole } from './trusted-roles.ts'

/** Until the transaction ends nobody else changes who is who in this programme; needed on PostgreSQL alone. */
export const lockPeople = (tx: Tx, programmeId: string) =>
  run(tx, `UPDATE "Programme" SET "key" = "key" WHERE "id" = ?`, [programmeId])

export interface KnownQuestion {
  programmeId: string
  aliasId: string
  name: string
  phoneIndex: string | null
  at: Date
}

const withLinks = (at: Date) => ({
  aliases: { include: { alias: { select: { accountId: true, nickname: true } } } },
  roles: {
    where: { role: trustedRole, OR: [{ until: null }, { until: { gt: at } }] },
    select: { id: true },
  },
})

/** The programme's people of that name, or with that phone. */
export async function findKnownRows(tx: Tx, question: KnownQuestion): Promise<KnownRow[]> {
  const { programmeId, aliasId, name, phoneIndex, at } = question
  const alias = await tx.wechatAlias.findUniqueOrThrow({ where: { id: aliasId } })
  const rows = await tx.person.findMany({
    where: { programmeId, mergedIntoId: null, OR: [{ name }, ...(phoneIndex ? [{ phoneIndex }] : [])] },
    include: {
      ...withLinks(at),
      mergedFrom: { include: withLinks(at) },
      stations: { where: { since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] } },
    },
    orderBy: { id: 'asc' },
    take: 50,
  })
  return rows.map((row) => {
    const all = [row, ...row.mergedFrom]
    const links = all.flatMap(({ aliases }) => aliases)
    const inForce = links.filter(({ until }) => until === null || until > at)
    return {
      ...{ id: row.id, name: row.name, village: row.village, phoneIndex: row.phoneIndex },
      stationIds: row.stations.map(({ stationId }) => stationId),
      trusted: all.some(({ roles }) => roles.length > 0),
      // Two bots in one group see one WeChat under two ids, and the same nickname.
      taken: inForce.some((link) => link.aliasId !== aliasId && !isSameWechat(link.alias, alias)),
      ruledOut: links.some((link) => link.aliasId === aliasId && !inForce.includes(link)),
    }
  })
}

interface SeenWechat {
  accountId: string
  nickname: string | null
}

const isSameWechat = (a: SeenWechat, b: SeenWechat): boolean =>
  a.accountId !== b.accountId && a.nickname !== null && a.nickname === b.nickname

/** Ids of the people whom staff have said that this WeChat id is not. */
export async function findRuledOut(tx: Tx, aliasId: string): Promise<unknown[]> {
  const rows = await tx.matchDoubt.findMany({
    where: { aliasId, kind: 'alias', state: 'different' },
    select: { candidates: true },
  })
  return rows.map(({ candidates }) => candidates)
}

export const findOpenDoubt = (tx: Tx, aliasId: string, name: string) =>
  tx.matchDoubt.findFirst({ where: { aliasId, name, kind: 'alias', state: 'open' }, select: { id: true } })

export interface Details {
  name: string
  village: string | null
  phoneIndex: string | null
}

export const findDetails = (tx: Tx, id: string): Promise<Details> =>
  tx.person.findUniqueOrThrow({ where: { id }, select: { name: true, village: true, phoneIndex: true } })

export const updatePerson = (tx: Tx, id: string, data: Prisma.PersonUncheckedUpdateManyInput) =>
  tx.person.updateMany({ where: { id }, data })

export const insertClaim = (tx: Tx, row: Prisma.CategoryClaimCreateManyInput) =>
  tx.categoryClaim.createMany({ data: [row] })
