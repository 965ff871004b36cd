// Writes of the jobs' runs.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'

export const insertRun = (tx: Tx, row: Prisma.JobRunCreateManyInput) => tx.jobRun.create({ data: row })

export const updateRun = (tx: Tx, id: string, data: Prisma.JobRunUpdateManyMutationInput) =>
  tx.jobRun.updateMany({ where: { id }, data })
