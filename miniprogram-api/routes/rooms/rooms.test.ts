import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { roomsSchema } from '../../contract/rooms.ts'
import {
  addBot,
  addClass,
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
let staff: SignedInTester
let roomId: string
let accountId: string
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId, name: '孙倩' })
  const bot = await addBot(api.db)
  accountId = bot.accountId
  roomId = bot.conversationId
  await api.db.conversation.update({
    where: { id: roomId },
    data: {
      ...{ programmeId, purpose: 'trainees', name: '直播班3期' },
      ...{ boundAt: friday, boundById: staff.personId },
    },
  })
})
afterEach(() => api.stop())

const listed = async (who = staff) =>
  roomsSchema.parse(await (await who.get('/v1/rooms?programme=zhongqi')).json())
const room = () => api.db.conversation.findUniqueOrThrow({ where: { id: roomId } })

/** Somebody wrote there. */
async function write(externalId: string, sentAt: Date): Promise<void> {
  const alias = { id: `als_${externalId}`, accountId, externalId, firstSeenAt: friday }
  await api.db.wechatAlias.create({ data: alias })
  await api.db.inboxMessage.create({
    data: {
      ...{ id: `inb_${externalId}`, accountId, externalId, conversationId: roomId, kind: 'text' },
      ...{ senderAliasId: alias.id, sentAt, receivedAt: sentAt, state: 'done' },
    },
  })
}

describe('rooms', () => {
  it('are listed with what they are for and who wrote there', async () => {
    await write('a', friday)
    await write('b', new Date(friday.getTime() + 60_000))
    expect(await listed()).toEqual({
      items: [
        {
          ...{ id: roomId, name: '直播班3期', purpose: 'trainees', run: null, members: 2 },
          ...{ boundAt: friday.toISOString(), boundBy: '孙倩' },
          lastMessageAt: new Date(friday.getTime() + 60_000).toISOString(),
        },
      ],
      unbound: [],
    })
  })

  it('admins see those that nobody bound, of the accounts that serve the programme', async () => {
    await api.db.conversation.create({
      data: { id: 'cnv_new', accountId, externalId: 'new@room', kind: 'room', name: '新群' },
    })
    const foreign = await addBot(api.db, { key: 'another' })
    const admin = await signInAs(api, { programmeId, roles: ['admin'] })
    expect((await listed(admin)).unbound).toEqual([{ id: 'cnv_new', name: '新群', lastMessageAt: null }])
    expect((await listed()).unbound).toEqual([])
    // None of them is bound from here.
    for (const id of ['cnv_new', foreign.conversationId]) {
      expect(
        (await problemOf(await admin.send('PATCH', `/v1/rooms/${id}`, { purpose: 'staff' }))).status,
      ).toBe(404)
      expect((await problemOf(await admin.send('DELETE', `/v1/rooms/${id}/binding`))).status).toBe(404)
    }
    const row = await api.db.conversation.findUniqueOrThrow({ where: { id: 'cnv_new' } })
    expect(row.programmeId).toBeNull()
  })

  it('a class group is given its run, and loses it with its purpose', async () => {
    await api.db.courseType.create({
      data: { id: 'cty_1', programmeId, name: '增值培训', countsTowards: [] },
    })
    const { runId } = await addClass(api.db, programmeId)
    expect((await staff.send('PATCH', `/v1/rooms/${roomId}`, { runId })).status).toBe(200)
    expect((await listed()).items[0]?.run).toMatchObject({ id: runId })
    // Its people are told the schedule, once.
    const told = () => api.db.outboxMessage.count({ where: { conversationId: roomId } })
    expect(await told()).toBe(1)
    await staff.send('PATCH', `/v1/rooms/${roomId}`, { runId })
    expect(await told()).toBe(1)
    await staff.send('PATCH', `/v1/rooms/${roomId}`, { purpose: 'stations' })
    expect(await room()).toMatchObject({ purpose: 'stations', courseRunId: null })
    const wrong = await staff.send('PATCH', `/v1/rooms/${roomId}`, { runId })
    expect((await problemOf(wrong)).status).toBe(400)
  })

  it('is let go', async () => {
    expect((await staff.send('DELETE', `/v1/rooms/${roomId}/binding`)).status).toBe(200)
    expect(await room()).toMatchObject({ programmeId: null, purpose: null, boundAt: null })
    expect((await listed()).items).toEqual([])
    expect((await problemOf(await staff.send('DELETE', `/v1/rooms/${roomId}/binding`))).status).toBe(404)
    expect(await api.db.event.count({ where: { type: 'conversation' } })).toBe(1)
  })

  it('refuses what is not there', async () => {
    const statusOf = async (body: object, id = roomId) =>
      (await problemOf(await staff.send('PATCH', `/v1/rooms/${id}`, body))).status
    expect(await statusOf({ purpose: 'kitchen' })).toBe(400)
    expect(await statusOf({ runId: 'nowhere' })).toBe(404)
    expect(await statusOf({ purpose: 'staff' }, 'nowhere')).toBe(404)
    const { id: elsewhere } = await addProgramme(api.db)
    const run = await addClass(api.db, elsewhere)
    expect(await statusOf({ runId: run.runId })).toBe(404)
    expect((await problemOf(await staff.get('/v1/rooms?programme=nowhere'))).status).toBe(404)
  })
})
