// Writes of the bot's own accounts and of the hours in which they could not hear.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'

export type AccountRow = Prisma.WechatAccountGetPayload<object>

export const findOrInsertAccount = (tx: Tx, row: { id: string; key: string }): Promise<AccountRow> =>
  tx.wechatAccount.upsert({ where: { key: row.key }, create: row, update: {} })

export const readAccount = (tx: Tx, id: string): Promise<AccountRow> =>
  tx.wechatAccount.findUniqueOrThrow({ where: { id } })

export const updateAccount = (tx: Tx, id: string, data: Prisma.WechatAccountUpdateManyMutationInput) =>
  tx.wechatAccount.updateMany({ where: { id }, data })

/** Only of an account that is in: while it is out, nothing is heard. */
export const beat = (tx: Tx, id: string, heartbeatAt: Date) =>
  tx.wechatAccount.updateMany({ where: { id, state: 'in' }, data: { heartbeatAt } })

export const insertGap = (tx: Tx, row: Prisma.OfflineGapCreateManyInput) =>
  tx.offlineGap.create({ data: row })
