import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { openAccount } from './accounts.ts'
import { handleMessage, type Interpret } from './handle-message.ts'
import { emptyDirectory, journalMessages } from './journal-messages.ts'

let opened: TestDeps
let inboxId: string

beforeEach(async () => {
  opened = await openDeps()
  const accountId = await openAccount(opened.deps, 'test')
  const message = {
    id: 'm-1',
    conversation: { externalId: 'wxid_1', kind: 'private' as const, name: null },
    sender: { externalId: 'wxid_1', nickname: '秀兰', friend: true },
    ...{ kind: 'text' as const, text: '今天收件3', attachments: [], mentionsBot: false },
    sentAt: opened.clock.now(),
  }
  const [journalled] = await journalMessages(opened.deps, { accountId, directory: emptyDirectory() }, [
    message,
  ])
  inboxId = journalled?.id ?? 'none'
})
afterEach(() => opened.close())

const row = () => opened.deps.database.client.inboxMessage.findUniqueOrThrow({ where: { id: inboxId } })
const understood: Awaited<ReturnType<Interpret>> = {
  forBot: true,
  intents: [{ intent: 'dailyReport', fields: { parcelsIn: 3 } }],
}

/** Leaves a row each time, and fails as often as it is told. */
function interpreter(failures = 0): { interpret: Interpret; calls: () => number } {
  let calls = 0
  const interpret: Interpret = async ({ clock }, tx) => {
    calls++
    await tx.jobRun.create({ data: { id: `run-${calls}`, job: 'test', startedAt: clock.now() } })
    if (calls <= failures) throw new RangeError('今天收件3')
    return understood
  }
  return { interpret, calls: () => calls }
}

const effects = () => opened.deps.database.client.jobRun.count()

describe('a journalled message', () => {
  test('is handled once, whoever tries and however often', async () => {
    const { interpret, calls } = interpreter()
    const handle = () => handleMessage(opened.deps, inboxId, interpret)
    const results = [...(await Promise.all([handle(), handle(), handle()])), await handle()]
    expect(results.sort()).toEqual(['done', 'skipped', 'skipped', 'skipped'])
    expect(calls()).toBe(1)
    expect(await row()).toMatchObject({ state: 'done', forBot: true, intents: understood.intents })
  })

  test('that fails is tried again, and what failed left nothing', async () => {
    const { interpret } = interpreter(2)
    expect(await handleMessage(opened.deps, inboxId, interpret)).toBe('done')
    expect(await effects()).toBe(1)
    expect(await row()).toMatchObject({ state: 'done', tries: 2 })
    expect(opened.log.takeErrors()).toHaveLength(2)
  })

  test('is parked after the third time with the error’s name, and without anybody’s words', async () => {
    const { interpret } = interpreter(9)
    expect(await handleMessage(opened.deps, inboxId, interpret)).toBe('parked')
    expect(await effects()).toBe(0)
    expect(await row()).toMatchObject({ state: 'parked', tries: 3, error: 'RangeError' })
    expect(JSON.stringify(opened.log.takeErrors())).not.toContain('收件')
    expect(await handleMessage(opened.deps, inboxId, interpret)).toBe('skipped')
  })
})
