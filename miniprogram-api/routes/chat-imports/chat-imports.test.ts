import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  chatImportDetailSchema,
  chatImportSchema,
  chatImportsSchema,
  chatPreviewSchema,
  chatRoomsSchema,
} from '../../contract/chat-imports.ts'
import {
  addBot,
  addPerson,
  addProgramme,
  addReport,
  addRevision,
  addStation,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
let roomId: string
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(randomBytes(32)))
  staff = await signInAs(api, { programmeId })
  roomId = (await addBot(api.db)).conversationId
  const data = { programmeId, name: '站长群', purpose: 'stations' }
  await api.db.conversation.update({ where: { id: roomId }, data })
})
afterEach(() => api.stop())

const logOf = (text: string, more: object = {}) => ({
  ...{ programme: 'zhongqi', room: '站长群', fileName: '站长群.txt' },
  ...{ file: Buffer.from(text).toString('base64'), ...more },
})
const log = '标题\n王秀兰 2026/11/18 19:03\n今天代买3单\n王秀兰 2026/11/18 19:04\n[图片]\n'
const post = (path: string, body: unknown) => staff.send('POST', path, body)
const bring = async (text = log) => {
  const response = await post('/v1/chat-imports', logOf(text))
  expect(response.status).toBe(200)
  return chatImportSchema.parse(await response.json())
}

describe('GET /v1/chat-rooms', () => {
  it('has the groups of the programme', async () => {
    const response = await staff.get('/v1/chat-rooms?programme=zhongqi')
    expect(chatRoomsSchema.parse(await response.json()).items).toEqual([
      { id: roomId, name: '站长群', purpose: 'stations' },
    ])
  })
})

describe('POST /v1/chat-imports/preview', () => {
  it('tells what would be read, and keeps nothing', async () => {
    await addPerson(api.db, programmeId, '王秀兰')
    const response = await post('/v1/chat-imports/preview', logOf(log))
    expect(chatPreviewSchema.parse(await response.json())).toMatchObject({
      ...{ room: { id: roomId, name: '站长群' }, messages: 1, notText: 1, known: 0 },
      senders: [{ name: '王秀兰', messages: 1, person: '王秀兰', bot: false }],
      ...{ unread: [{ row: 1, words: '标题' }], unreadCount: 1, firstSentAt: '2026-11-18T11:03:00.000Z' },
    })
    expect(await api.db.inboxMessage.count()).toBe(0)
    expect(await api.db.chatImport.count()).toBe(0)
  })
  it('asks from when 昨天 is reckoned', async () => {
    const text = '王秀兰 昨天 19:03\n今天代买3单'
    const problem = await problemOf(await post('/v1/chat-imports/preview', logOf(text)))
    expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining('哪天复制的') })
    const told = await post('/v1/chat-imports/preview', logOf(text, { copiedOn: '2026-11-19' }))
    expect(chatPreviewSchema.parse(await told.json()).firstSentAt).toBe('2026-11-18T11:03:00.000Z')
  })
})

describe('POST /v1/chat-imports', () => {
  it('journals it for the bot, and says what waits', async () => {
    expect(await bring()).toMatchObject({
      ...{ room: '站长群', fileName: '站长群.txt', by: '赵敏', rows: 2, unread: 1, ignored: 1 },
      ...{ waiting: 1, finished: false },
    })
    const [message] = await api.db.inboxMessage.findMany()
    expect(message).toMatchObject({ source: 'imported', state: 'pending', text: '今天代买3单' })
    const event = await api.db.event.findFirstOrThrow({ where: { type: 'chatImport' } })
    expect(event).toMatchObject({ actorId: staff.personId, causeKind: 'http' })
    const list = chatImportsSchema.parse(await (await staff.get('/v1/chat-imports?programme=zhongqi')).json())
    expect(list.items.map(({ fileName }) => fileName)).toEqual(['站长群.txt'])
  })
  it.each([
    [400, { file: '' }],
    [400, { year: 12 }],
    [404, { room: '没有的群' }],
    [404, { programme: 'nowhere' }],
  ])('%i for %j', async (status, more) => {
    expect((await problemOf(await post('/v1/chat-imports', logOf(log, more)))).status).toBe(status)
    expect(await api.db.chatImport.count()).toBe(0)
  })
  it('takes no group of another programme', async () => {
    const other = await signInAs(api, { programmeId: (await addProgramme(api.db, { key: 'other' })).id })
    const asked = logOf(log, { programme: 'other', room: roomId })
    expect((await problemOf(await other.send('POST', '/v1/chat-imports', asked))).status).toBe(404)
  })
})

/** As the bot would have left it: nobody knows who that was. */
async function unmatched(): Promise<{ importId: string; aliasId: string; inboxId: string }> {
  const { id: importId } = await bring('路过的 2026/11/18 19:03\n今天代买3单')
  const { id: inboxId, senderAliasId } = await api.db.inboxMessage.findFirstOrThrow()
  await api.db.inboxMessage.updateMany({ data: { state: 'done', forBot: true } })
  await api.db.importedMessage.updateMany({ data: { outcome: 'unmatched' } })
  await api.db.chatImport.updateMany({ data: { unmatched: 1 } })
  return { importId, inboxId, aliasId: senderAliasId ?? '' }
}

describe('what is left to staff', () => {
  it('a sender is somebody, and the messages wait to be handled again', async () => {
    const { importId, aliasId, inboxId } = await unmatched()
    const seen = chatImportDetailSchema.parse(await (await staff.get(`/v1/chat-imports/${importId}`)).json())
    expect(seen.senders).toMatchObject([{ aliasId, name: '路过的', messages: 1 }])
    const { id: personId } = await addPerson(api.db, programmeId, '王秀兰')
    const response = await post(`/v1/chat-imports/senders/${aliasId}`, { personId })
    expect(await response.json()).toEqual({ again: 1 })
    const link = await api.db.aliasPerson.findFirstOrThrow({ where: { aliasId } })
    expect(link).toMatchObject({ personId, matchedBy: 'nickname', until: null })
    expect(await api.db.inboxMessage.findUniqueOrThrow({ where: { id: inboxId } })).toMatchObject({
      state: 'pending',
    })
    expect(await api.db.chatImport.findFirstOrThrow()).toMatchObject({ unmatched: 0 })
  })
  it('nobody of another programme, and no WeChat id of no log', async () => {
    const { aliasId } = await unmatched()
    const { id: elsewhere } = await addProgramme(api.db, { key: 'other' })
    const { id: personId } = await addPerson(api.db, elsewhere, '王秀兰')
    const statusOf = async (id: string) =>
      (await problemOf(await post(`/v1/chat-imports/senders/${id}`, { personId }))).status
    expect(await statusOf(aliasId)).toBe(404)
    expect(await statusOf('als_none')).toBe(404)
    expect(await api.db.aliasPerson.count()).toBe(0)
  })
  it('not a WeChat id that is surely somebody', async () => {
    const { aliasId } = await unmatched()
    const [known, other] = [
      await addPerson(api.db, programmeId, '李四'),
      await addPerson(api.db, programmeId, '王五'),
    ]
    const link = { aliasId, personId: known.id, matchedBy: 'code', since: friday }
    await api.db.aliasPerson.create({ data: { id: 'alp_1', ...link } })
    const response = await post(`/v1/chat-imports/senders/${aliasId}`, { personId: other.id })
    expect((await problemOf(response)).status).toBe(409)
    expect(await api.db.aliasPerson.findFirstOrThrow()).toMatchObject({ personId: known.id, until: null })
  })
  it('a day that was reported twice is decided once', async () => {
    const { importId, inboxId, aliasId } = await unmatched()
    const station = await addStation(api.db, { programmeId, name: '石哈河站' })
    const report = await addReport(api.db, station, { undecided: true, purchaseOrders: 3 })
    const change = (purchaseOrders: number) => ({ change: { numbers: { purchaseOrders } } })
    await addRevision(api.db, report, { ...change(2), sentAt: new Date(friday.getTime() - 60_000) })
    const revisionId = await addRevision(api.db, report, { ...change(3), causeId: inboxId })
    const subject = { reportId: report.id, revisionId, stationId: station.id, station: '石哈河站' }
    const asked = { conversationId: roomId, aliasId, askedAt: friday, expiresAt: friday, causeId: inboxId }
    await api.db.openQuestion.create({
      data: { id: 'qst_1', programmeId, kind: 'partOrTotal', subject, ...asked },
    })
    const detail = async () =>
      chatImportDetailSchema.parse(await (await staff.get(`/v1/chat-imports/${importId}`)).json())
    expect((await detail()).undecided).toMatchObject([
      { questionId: 'qst_1', station: '石哈河站', day: '2026-11-20' },
    ])
    const decided = await post('/v1/chat-imports/questions/qst_1', { meaning: 'parts' })
    expect(await decided.json()).toEqual({ days: 1 })
    expect(await api.db.dailyReport.findFirstOrThrow()).toMatchObject({ purchaseOrders: 5, undecided: false })
    expect((await detail()).undecided).toEqual([])
    const again = await post('/v1/chat-imports/questions/qst_1', { meaning: 'parts' })
    expect((await problemOf(again)).status).toBe(409)
    const none = await post('/v1/chat-imports/questions/qst_9', { meaning: 'parts' })
    expect((await problemOf(none)).status).toBe(404)
  })
  it('404 for an import that there is none of', async () => {
    expect((await problemOf(await staff.get('/v1/chat-imports/imp_none'))).status).toBe(404)
  })
})
