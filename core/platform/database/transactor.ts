// Transactions for use cases. On SQLite there is one writer, so callers that come at the same time share one physical
// transaction, each in a savepoint of its own: one disk sync serves them all (group commit). Nobody is answered before
// the commit. On PostgreSQL each caller has a transaction of its own.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client.ts'
import { Problem } from '../../values/problem.ts'
import { allowDirect, run, type WriterSession } from './direct.ts'

export type Tx = Prisma.TransactionClient

export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

interface Waiting {
  run(tx: Tx): Promise<void>
  settle(): void
  fail(error: unknown): void
}

// A use case called inside another's transaction would wait for a writer that its caller holds, until it times out.
const inside = new AsyncLocalStorage<true>()

const limits = { maxWait: 20_000, timeout: 30_000 }
const largestGroup = 200

/** SQLite's driver: it knows which transaction holds the writer. */
export interface SingleWriter {
  session(): WriterSession | undefined
}

export function createTransactor(client: PrismaClient, driver: SingleWriter | 'postgresql'): Transact {
  const transact = driver === 'postgresql' ? singleTransactor(client) : groupedTransactor(client, driver)
  return (work) => (inside.getStore() ? Promise.reject(new Problem('nestedTransaction', {})) : transact(work))
}

const singleTransactor =
  (client: PrismaClient): Transact =>
  (work) =>
    client.$transaction((tx) => {
      allowDirect(tx, 'postgresql')
      return inside.run(true, () => work(tx))
    }, limits)

function groupedTransactor(client: PrismaClient, driver: SingleWriter): Transact {
  const queue: Waiting[] = []
  let running = false

  async function drain(): Promise<void> {
    running = true
    while (queue.length > 0) await commitGroup(client, driver, queue.splice(0, largestGroup))
    running = false
  }

  return (work) =>
    new Promise((resolve, reject) => {
      queue.push(waiting(work, resolve, reject))
      if (!running) void drain()
    })
}

function waiting<T>(
  work: (tx: Tx) => Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Waiting {
  let outcome: { value: T } | { error: unknown } | undefined
  return {
    run: async (tx) => {
      outcome = undefined
      await run(tx, 'SAVEPOINT member', [])
      try {
        outcome = { value: await inside.run(true, () => work(tx)) }
        await run(tx, 'RELEASE member', [])
      } catch (error) {
        outcome = { error }
        await run(tx, 'ROLLBACK TO member', [])
        await run(tx, 'RELEASE member', [])
      }
    },
    settle: () => {
      if (outcome && 'value' in outcome) resolve(outcome.value)
      else reject(outcome?.error)
    },
    fail: reject,
  }
}

async function commitGroup(
  client: PrismaClient,
  driver: SingleWriter,
  group: readonly Waiting[],
): Promise<void> {
  try {
    await client.$transaction(async (tx) => {
      const session = driver.session()
      if (!session) throw new Error('the transaction ended before its work began')
      allowDirect(tx, session)
      for (const member of group) await member.run(tx)
    }, limits)
  } catch (error) {
    for (const member of group) member.fail(error)
    return
  }
  for (const member of group) member.settle()
}
