import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../test/support/deps.ts'
import { openAccount } from './accounts.ts'
import type { InboundMessage } from './inbound-message.ts'
import { emptyDirectory, type Journal, journalMessages } from './journal-messages.ts'

let opened: TestDeps
let journal: Journal

beforeEach(async () => {
  opened = await openDeps()
  journal = { accountId: await openAccount(opened.deps, 'test'), directory: emptyDirectory() }
})
afterEach(() => opened.close())

const message = (id: string, overrides: Partial<InboundMessage> = {}): InboundMessage => ({
  id,
  conversation: { externalId: 'room@chatroom', kind: 'room', name: '站长群' },
  sender: { externalId: 'wxid_1', nickname: '秀兰', friend: false },
  ...{ kind: 'text', text: '今天收件3', attachments: [], mentionsBot: false },
  sentAt: new Date('2026-11-20T11:00:00Z'),
  ...overrides,
})
const write = (...messages: InboundMessage[]) => journalMessages(opened.deps, journal, messages)
const rows = () => opened.deps.database.client.inboxMessage.findMany({ orderBy: { externalId: 'asc' } })

describe('a message is journalled once', () => {
  test('of two in one batch, of two batches, and of two processes', async () => {
    expect(
      (await write(message('a'), message('a'), message('b'))).map(({ externalId }) => externalId),
    ).toEqual(['a', 'b'])
    expect(await write(message('a'), message('c'))).toMatchObject([{ externalId: 'c' }])
    journal = { ...journal, directory: emptyDirectory() }
    expect(await write(message('a'), message('b'), message('c'))).toEqual([])
    expect((await rows()).map(({ externalId }) => externalId)).toEqual(['a', 'b', 'c'])
  })

  test('the same id of another account is another message', async () => {
    await write(message('a'))
    const other = await openAccount(opened.deps, 'other')
    journal = { accountId: other, directory: emptyDirectory() }
    expect(await write(message('a'))).toHaveLength(1)
  })
})

test('conversations and WeChat ids are made once, and learnt only after the commit', async () => {
  const { client } = opened.deps.database
  const before = { rooms: await client.conversation.count(), aliases: await client.wechatAlias.count() }
  await write(message('a'), message('b'))
  await write(message('c'))
  expect(await client.conversation.count()).toBe(before.rooms + 1)
  expect(await client.wechatAlias.count()).toBe(before.aliases + 1)
  expect([journal.directory.conversations.size, journal.directory.aliases.size]).toEqual([1, 1])
})

test('a batch that cannot be written teaches nothing and leaves nothing', async () => {
  const broken = message('b', {
    sentAt: new Date(Number.NaN),
    sender: { externalId: 'wxid_9', nickname: null, friend: false },
  })
  await expect(write(message('a'), broken)).rejects.toThrow()
  expect(journal.directory.aliases.size).toBe(0)
  expect(await rows()).toEqual([])
})

test('secrets and control characters are gone before it is stored; a book is cut', async () => {
  await write(
    message('a', { text: '身份证11010519491231002X\u0000' }),
    message('b', { text: '长'.repeat(30_000) }),
  )
  const [first, second] = await rows()
  expect(first?.text).toBe('身份证［身份证号］')
  expect(second?.text).toHaveLength(20_000)
})

test('a picture’s file is there before its row, once for the same bytes', async () => {
  const attachments = [{ kind: 'image' as const, mime: 'image/png', bytes: Buffer.from('same') }]
  await write(
    message('a', { kind: 'image', text: '', attachments }),
    message('b', { kind: 'image', text: '', attachments }),
  )
  const stored = await opened.deps.database.client.attachment.findMany()
  expect(stored).toHaveLength(2)
  expect(new Set(stored.map(({ path }) => path)).size).toBe(1)
  const folder = join(opened.deps.config.DATA_DIR, 'attachments')
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).length > 60)).toHaveLength(1)
})

test('a nickname that changed is known from the next start on', async () => {
  await write(message('a'))
  journal = { ...journal, directory: emptyDirectory() }
  await write(message('b', { sender: { externalId: 'wxid_1', nickname: '兰兰', friend: true } }))
  const alias = await opened.deps.database.client.wechatAlias.findFirstOrThrow({
    where: { externalId: 'wxid_1' },
  })
  expect(alias).toMatchObject({ nickname: '兰兰', friend: true })
})
