import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parkedListSchema } from '../../contract/parked.ts'
import {
  addBot,
  addInbox,
  addPerson,
  addProgramme,
  friday,
  problemOf,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId = ''
let bot: Awaited<ReturnType<typeof addBot>>
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  bot = await addBot(api.db)
  await api.db.conversation.update({
    where: { id: bot.conversationId },
    data: { programmeId, name: '站长群' },
  })
})
afterEach(() => api.stop())

const park = async (where = bot, senderAliasId: string | null = null) => {
  const { id } = await addInbox(api.db, where, { state: 'parked' })
  const more = { text: '今天代买3单', error: 'TypeError', tries: 3, senderAliasId }
  await api.db.inboxMessage.update({ where: { id }, data: more })
  return id
}
const privateChat = async (id: string) => {
  const row = { id, accountId: bot.accountId, externalId: id, kind: 'private' }
  await api.db.conversation.create({ data: row })
  const alias = { id: `als_${id}`, accountId: bot.accountId, externalId: id, firstSeenAt: friday }
  await api.db.wechatAlias.create({ data: alias })
  return { where: { accountId: bot.accountId, conversationId: id }, senderAliasId: alias.id }
}
const standsFor = (aliasId: string, personId: string) =>
  api.db.aliasPerson.create({
    data: { id: `alp_${aliasId}_${personId}`, aliasId, personId, matchedBy: 'code', since: friday },
  })

const listed = async (headers: Record<string, string>) =>
  parkedListSchema.parse(await (await api.get('/v1/parked', headers)).json()).items

describe('GET /v1/parked', () => {
  it("tells of the programme's groups when, where, what and why", async () => {
    const id = await park()
    await addInbox(api.db, bot, { state: 'done' })
    const sentAt = friday.toISOString()
    for (const role of ['staff', 'admin', 'auditor']) {
      const { headers } = await signInAs(api, { programmeId, roles: [role] })
      expect(await listed(headers)).toEqual([
        { id, sentAt, group: '站长群', error: 'TypeError', text: '今天代买3单' },
      ])
    }
  })

  it('masks what would be masked once it is handled', async () => {
    const id = await park()
    await api.db.inboxMessage.update({ where: { id }, data: { text: '张三15400009001，低保户' } })
    const { headers } = await signInAs(api, { programmeId })
    expect((await listed(headers)).map(({ text }) => text)).toEqual(['张三154****9001，＊＊'])
  })

  it('tells of private chats with its own people alone', async () => {
    const [ours, shared, stranger] = [await privateChat('a'), await privateChat('b'), await privateChat('c')]
    const mine = await addPerson(api.db, programmeId, '王秀兰')
    const elsewhere = await addPerson(api.db, (await addProgramme(api.db)).id, '王秀兰')
    await standsFor(ours.senderAliasId, mine.id)
    await standsFor(shared.senderAliasId, mine.id)
    await standsFor(shared.senderAliasId, elsewhere.id)
    const id = await park(ours.where, ours.senderAliasId)
    await park(shared.where, shared.senderAliasId)
    await park(stranger.where, stranger.senderAliasId)
    const { headers } = await signInAs(api, { programmeId })
    expect((await listed(headers)).map((each) => [each.id, each.group])).toEqual([[id, null]])
  })

  it("tells nothing to nobody, and nothing of another programme's", async () => {
    await park()
    expect((await api.get('/v1/parked')).status).toBe(401)
    const other = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    expect(await listed(other.headers)).toEqual([])
  })
})

describe('POST /v1/parked/:id/retry', () => {
  const retry = (id: string, { headers }: { headers: Record<string, string> }) =>
    api.send('POST', `/v1/parked/${id}/retry`, { headers })

  it('puts it back, once', async () => {
    const [id, other] = [await park(), await park()]
    const me = await signInAs(api, { programmeId })
    expect((await retry(id, me)).status).toBe(200)
    const row = await api.db.inboxMessage.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ state: 'pending', tries: 0, error: null })
    expect((await listed(me.headers)).map(({ id }) => id)).toEqual([other])
    const [event] = await api.db.event.findMany({ where: { type: 'inboxMessage' } })
    expect(event).toMatchObject({ subjectId: id, actorId: me.personId, after: { state: 'pending' } })
    expect((await problemOf(await retry(id, me))).status).toBe(404)
  })

  it("is not for auditors, nor for another programme's", async () => {
    const id = await park()
    expect((await retry(id, { headers: {} })).status).toBe(401)
    expect((await retry(id, await signInAs(api, { programmeId, roles: ['auditor'] }))).status).toBe(403)
    const elsewhere = (await addProgramme(api.db)).id
    expect((await retry(id, await signInAs(api, { programmeId: elsewhere }))).status).toBe(404)
    expect(await api.db.inboxMessage.count({ where: { state: 'parked' } })).toBe(1)
  })
})
