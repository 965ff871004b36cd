import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../core/values/days.ts'
import { flagsSchema, totalsSchema, verifiedSchema } from '../../contract/checks.ts'
import {
  addBot,
  addInbox,
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
let station: Awaited<ReturnType<typeof addStation>>
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  station = await addStation(api.db, { programmeId, name: '石哈河站' })
  staff = await signInAs(api, { programmeId, name: '赵敏' })
})
afterEach(() => api.stop())

const today = '2026-11-20'
const tenfold = {
  kind: 'tenfold',
  found: [{ number: 'purchaseFen', value: 156_000, usual: 14_625, days: 12, meant: 15_600, likely: 'slip' }],
}
const sameNumbers = { kind: 'sameNumbers', from: '2026-11-18', days: 3, numbers: {}, saidOpenly: [today] }

interface Flagging {
  id: string
  day?: string
  detail?: { kind: string }
  state?: string
  of?: { id: string; programmeId: string }
}

const addFlag = ({ id, day = today, detail = tenfold, state = 'open', of = station }: Flagging) =>
  api.db.reportFlag.create({
    data: {
      ...{ id, programmeId: of.programmeId, stationId: of.id, day, kind: detail.kind, detail, state },
      ...{ causeId: 'msg_1', openedAt: friday },
    },
  })

const listed = async (query = '') => {
  const response = await staff.get(`/v1/report-flags?programme=zhongqi${query}`)
  return flagsSchema.parse(await response.json())
}
const stateOf = async (id: string) => {
  const { state, settledWords } = await api.db.reportFlag.findUniqueOrThrow({ where: { id } })
  return [state, settledWords]
}
const decide = (id: string, body: object) => staff.send('POST', `/v1/report-flags/${id}/decision`, body)

/** Said by the operator in the stations' group, with a picture. */
async function addMessage(report: Awaited<ReturnType<typeof addReport>>, text: string) {
  const bot = await addBot(api.db)
  await api.db.conversation.update({ where: { id: bot.conversationId }, data: { programmeId } })
  const alias = { accountId: bot.accountId, externalId: 'wxid_wang', nickname: '秀兰', firstSeenAt: friday }
  await api.db.wechatAlias.create({ data: { id: 'als_1', ...alias } })
  const { id: inboxId } = await addInbox(api.db, bot, { state: 'done' })
  await api.db.inboxMessage.update({ where: { id: inboxId }, data: { text, senderAliasId: 'als_1' } })
  const person = await addPerson(api.db, programmeId, '王秀兰')
  await addRevision(api.db, report, { causeId: inboxId, actorId: person.id })
  mkdirSync(api.deps.config.DATA_DIR, { recursive: true })
  writeFileSync(join(api.deps.config.DATA_DIR, 'receipt'), 'a receipt')
  const file = { kind: 'image', mime: 'image/png', sha256: 'x', bytes: 9, path: 'receipt', createdAt: friday }
  await api.db.attachment.create({ data: { id: 'att_1', inboxId, boundToId: inboxId, ...file } })
  return bot
}

describe('GET /v1/report-flags', () => {
  it('shows each with the day, the usual numbers, the words and the picture', async () => {
    for (let i = 1; i <= 9; i++)
      await addReport(api.db, station, {
        day: addDays(today, -i),
        purchaseFen: 14_000 + i * 100,
        saleOrders: i < 4 ? 1 : 0,
      })
    const report = await addReport(api.db, station, { purchaseOrders: 3, purchaseFen: 156_000, version: 2 })
    await addMessage(report, '今天代买3单1560块')
    await addFlag({ id: 'flg_1' })
    expect((await listed()).items).toEqual([
      {
        ...{ id: 'flg_1', station: { id: station.id, name: '石哈河站' }, day: today, state: 'open' },
        ...{ found: tenfold, openedAt: friday.toISOString(), askedAt: null, settled: null, askable: true },
        report: {
          numbers: { purchaseOrders: 3, purchaseFen: 156_000 },
          ...{ noBusiness: false, undecided: false, grade: 'self', version: 2 },
        },
        usual: [{ number: 'purchaseFen', usual: 14_500, days: 9 }],
        messages: [
          {
            ...{ id: expect.any(String), text: '今天代买3单1560块', sentAt: friday.toISOString() },
            ...{ sender: '王秀兰', photoIds: ['att_1'] },
          },
        ],
      },
    ])
  })

  it('names the stations and the people that it speaks of', async () => {
    const other = await addStation(api.db, { programmeId, name: '海流图站' })
    const person = await addPerson(api.db, programmeId, '王永')
    const first = { stationId: other.id, day: '2026-11-19' }
    await addFlag({
      id: 'flg_1',
      detail: { kind: 'samePhoto', found: [{ attachmentId: 'a', firstId: 'b', first }] } as never,
    })
    await addFlag({
      id: 'flg_2',
      detail: { kind: 'oneSender', personId: person.id, stationIds: [other.id, station.id] } as never,
    })
    const found = (await listed()).items.map((item) => item.found)
    expect(found).toEqual([
      { kind: 'oneSender', person: '王永', stations: ['海流图站', '石哈河站'] },
      {
        kind: 'samePhoto',
        found: [{ photoId: 'a', firstPhotoId: 'b', station: '海流图站', day: '2026-11-19' }],
      },
    ])
  })

  it('comes the newest day first, in pages; settled ones apart, withdrawn ones not at all', async () => {
    for (const [i, day] of ['2026-11-18', '2026-11-20', '2026-11-19'].entries())
      await addFlag({ id: `flg_${i}`, day })
    await addFlag({ id: 'flg_same', day: '2026-11-19', detail: sameNumbers })
    await addFlag({ id: 'flg_done', day: '2026-11-01', state: 'explained' })
    await addFlag({ id: 'flg_gone', day: '2026-11-02', state: 'withdrawn' })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await listed(`&limit=1${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen).toEqual(['flg_1', 'flg_same', 'flg_2', 'flg_0'])
    expect((await listed('&state=settled')).items.map(({ id }) => id)).toEqual(['flg_done'])
  })

  it('shows nothing of another programme', async () => {
    const elsewhere = await addStation(api.db, { programmeId: (await addProgramme(api.db)).id })
    await addFlag({ id: 'flg_1', of: elsewhere })
    expect(await listed()).toEqual({ items: [], next: null })
  })

  it.each(['limit=0', 'limit=51', 'state=all', 'cursor=flg_1'])('refuses %s', async (query) => {
    expect((await staff.get(`/v1/report-flags?programme=zhongqi&${query}`)).status).toBe(400)
  })

  it('knows only programmes that are there', async () => {
    expect((await problemOf(await staff.get('/v1/report-flags?programme=nowhere'))).status).toBe(404)
  })
})

describe('POST /v1/report-flags/:id/decision', () => {
  it('accepts, with the words and who said them', async () => {
    await addFlag({ id: 'flg_1' })
    const response = await decide('flg_1', { decision: 'accept', words: '看过账本，赶集' })
    expect(response.status).toBe(200)
    expect(await stateOf('flg_1')).toEqual(['accepted', '看过账本，赶集'])
    const [settled] = (await listed('&state=settled')).items
    expect(settled?.settled).toEqual({ by: '赵敏', at: friday.toISOString(), words: '看过账本，赶集' })
    expect(await api.db.event.count({ where: { type: 'reportFlag', subjectId: 'flg_1' } })).toBe(1)
    expect((await problemOf(await decide('flg_1', { decision: 'accept', words: '又点了一下' }))).status).toBe(
      409,
    )
  })

  it('asks again where it was said, by a mention, once a day', async () => {
    const report = await addReport(api.db, station, { purchaseOrders: 3, purchaseFen: 156_000 })
    const bot = await addMessage(report, '今天代买3单1560块')
    await addFlag({ id: 'flg_1' })
    expect((await decide('flg_1', { decision: 'askAgain' })).status).toBe(200)
    const [said] = await api.db.outboxMessage.findMany()
    expect(said).toMatchObject({
      conversationId: bot.conversationId,
      mentions: ['wxid_wang'],
      text: '@秀兰 石哈河站11月20日帮人买1560元。帮人买平时一天一百多块，多打了个0吗？1 没错  2 是156元',
    })
    expect(await api.db.openQuestion.findFirst()).toMatchObject({
      ...{
        kind: 'isItRight',
        aliasId: 'als_1',
        conversationId: bot.conversationId,
        subject: { flagId: 'flg_1' },
      },
    })
    const again = await problemOf(await decide('flg_1', { decision: 'askAgain' }))
    expect(again).toMatchObject({ status: 409, code: 'cannotAsk' })
    expect(await api.db.outboxMessage.count()).toBe(1)
  })

  it('never asks about what nobody is to be asked in a group, nor whom it can’t', async () => {
    const report = await addReport(api.db, station, { purchaseFen: 156_000 })
    await addFlag({ id: 'flg_1', detail: sameNumbers })
    await addFlag({ id: 'flg_2' })
    expect(await problemOf(await decide('flg_1', { decision: 'askAgain' }))).toMatchObject({
      code: 'cannotAsk',
    })
    // Nobody said it in a chat.
    expect(await problemOf(await decide('flg_2', { decision: 'askAgain' }))).toMatchObject({
      code: 'cannotAsk',
    })
    await addMessage(report, '今天代买1560块')
    await api.db.wechatAlias.updateMany({ data: { mutedAt: friday } })
    expect(await problemOf(await decide('flg_2', { decision: 'askAgain' }))).toMatchObject({
      code: 'cannotAsk',
    })
    expect(await api.db.outboxMessage.count()).toBe(0)
  })

  it.each([{}, { decision: 'accept' }, { decision: 'askAgain', words: '问问' }, { decision: 'delete' }])(
    'refuses %o',
    async (body) => {
      await addFlag({ id: 'flg_1' })
      expect((await decide('flg_1', body)).status).toBe(400)
      expect(await stateOf('flg_1')).toEqual(['open', null])
    },
  )

  it('does not know a flag that is not there, and is for staff alone', async () => {
    expect((await decide('flg_none', { decision: 'askAgain' })).status).toBe(404)
    await addFlag({ id: 'flg_1' })
    const auditor = await signInAs(api, { programmeId, roles: ['auditor'] })
    const body = { decision: 'accept', words: '行' }
    expect((await auditor.send('POST', '/v1/report-flags/flg_1/decision', body)).status).toBe(403)
    expect((await api.send('POST', '/v1/report-flags/flg_1/decision', { body })).status).toBe(401)
    expect(await stateOf('flg_1')).toEqual(['open', null])
  })
})

const verify = (body: object) =>
  staff.send('POST', '/v1/report-verifications', { stationId: station.id, how: 'accounts', ...body })
const oneDay = { from: today, to: today }
const totalsOf = async (query = '') => {
  const response = await staff.get(
    `/v1/report-totals?programme=zhongqi&from=2026-11-01&to=2026-11-30${query}`,
  )
  return totalsSchema.parse(await response.json())
}

describe('POST /v1/report-verifications', () => {
  it('keeps the numbers as they were, and settles what was open of the day', async () => {
    await addReport(api.db, station, { purchaseOrders: 3, purchaseFen: 156_000 })
    await addFlag({ id: 'flg_1' })
    const response = await verify({ ...oneDay, note: '11月账本第3页' })
    expect(verifiedSchema.parse(await response.json())).toEqual({ verified: [today], undecided: [] })
    expect(await api.db.reportVerification.findFirst()).toMatchObject({
      ...{ day: today, how: 'accounts', note: '11月账本第3页', byPersonId: staff.personId },
      numbers: { purchaseOrders: 3, purchaseFen: 156_000 },
    })
    expect(await stateOf('flg_1')).toEqual(['accepted', '核对过：账本'])
  })

  it('takes a span of days, without those that nobody reported or that are undecided', async () => {
    for (const day of ['2026-11-01', '2026-11-03'])
      await addReport(api.db, station, { day, purchaseFen: 100 })
    await addReport(api.db, station, { day: '2026-11-02', undecided: true, purchaseFen: 100 })
    await addReport(api.db, station, { day: '2026-11-04', reported: false, appSignedIn: true })
    await addReport(api.db, station, { day: '2026-12-01', purchaseFen: 100 })
    const response = await verify({ from: '2026-11-01', to: '2026-11-30' })
    expect(await response.json()).toEqual({
      verified: ['2026-11-01', '2026-11-03'],
      undecided: ['2026-11-02'],
    })
    expect(await api.db.reportVerification.count()).toBe(2)
  })

  it('does not verify unseen what changed in the meantime', async () => {
    await addReport(api.db, station, { purchaseFen: 156_000, version: 2 })
    expect((await problemOf(await verify({ ...oneDay, version: 1 }))).status).toBe(409)
    expect((await verify({ ...oneDay, version: 2 })).status).toBe(200)
  })

  it.each([
    { from: '2026-11-21', to: '2026-11-20' },
    { from: '2025-01-01', to: '2026-11-20' },
    { from: today },
    { ...oneDay, how: 'guess' },
    { ...oneDay, note: '' },
  ])('refuses %o', async (body) => {
    await addReport(api.db, station)
    expect((await verify(body)).status).toBe(400)
    expect(await api.db.reportVerification.count()).toBe(0)
  })

  it('does not know a station that is not there, and is for staff alone', async () => {
    expect((await verify({ ...oneDay, stationId: 'stn_none' })).status).toBe(404)
    const auditor = await signInAs(api, { programmeId, roles: ['auditor'] })
    const body = { stationId: station.id, how: 'accounts', ...oneDay }
    expect((await auditor.send('POST', '/v1/report-verifications', body)).status).toBe(403)
    expect((await api.send('POST', '/v1/report-verifications', { body })).status).toBe(401)
  })
})

describe('GET /v1/report-totals', () => {
  it('keeps what was reported apart from what is verified, flagged and undecided', async () => {
    const other = await addStation(api.db, { programmeId, name: '海流图站' })
    await addReport(api.db, station, {
      day: '2026-11-18',
      purchaseFen: 10_000,
      purchaseRefundFen: 1_000,
      purchaseOrders: 2,
    })
    await addReport(api.db, station, { day: '2026-11-19', saleFen: 5_000, cashFen: 99_000, undecided: true })
    await addReport(api.db, other, { day: '2026-11-20', serviceFen: 3_000, parcelsIn: 4 })
    await addReport(api.db, other, { day: '2026-12-01', purchaseFen: 77_000 })
    await addFlag({ id: 'flg_1', day: '2026-11-20', of: other })
    await verify({ from: '2026-11-18', to: '2026-11-18' })
    const { reported, verified, flagged, undecided, ...span } = await totalsOf()
    expect(span).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(reported).toEqual({
      ...{ days: 3, turnoverFen: 17_000 },
      numbers: {
        ...{ purchaseFen: 10_000, purchaseRefundFen: 1_000, purchaseOrders: 2 },
        ...{ saleFen: 5_000, cashFen: 99_000, serviceFen: 3_000, parcelsIn: 4 },
      },
    })
    expect(verified).toMatchObject({ days: 1, turnoverFen: 9_000 })
    expect(flagged).toMatchObject({ days: 1, turnoverFen: 3_000, numbers: { parcelsIn: 4 } })
    expect(undecided).toMatchObject({ days: 1, turnoverFen: 5_000 })
    expect((await totalsOf(`&station=${other.id}`)).reported).toMatchObject({ days: 1, turnoverFen: 3_000 })
  })

  it('verified is no more what changed since, and is again when it is back', async () => {
    const report = await addReport(api.db, station, { purchaseFen: 10_000 })
    await verify(oneDay)
    const set = (purchaseFen: number) =>
      api.db.dailyReport.update({ where: { id: report.id }, data: { purchaseFen } })
    expect((await totalsOf()).verified.days).toBe(1)
    await set(12_000)
    expect((await totalsOf()).verified).toEqual({ days: 0, numbers: {}, turnoverFen: 0 })
    expect((await totalsOf()).reported.turnoverFen).toBe(12_000)
    await set(10_000)
    expect((await totalsOf()).verified.days).toBe(1)
    await set(12_000)
    await verify(oneDay)
    expect((await totalsOf()).verified.turnoverFen).toBe(12_000)
  })

  it.each(['', '&from=2026-11-20', '&from=2026-11-20&to=2026-11-19', '&from=2024-11-20&to=2026-11-19'])(
    'refuses “%s”',
    async (query) => {
      expect((await staff.get(`/v1/report-totals?programme=zhongqi${query}`)).status).toBe(400)
    },
  )

  it('knows only programmes that are there', async () => {
    const url = '/v1/report-totals?programme=nowhere&from=2026-11-01&to=2026-11-30'
    expect((await problemOf(await staff.get(url))).status).toBe(404)
  })
})

describe('GET /v1/report-photos/:id', () => {
  it('is the picture beside a report, for those who may see the reports', async () => {
    await addMessage(await addReport(api.db, station), '今天收件3')
    const auditor = await signInAs(api, { programmeId, roles: ['auditor'] })
    const response = await auditor.get('/v1/report-photos/att_1')
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(await response.text()).toBe('a receipt')
    const elsewhere = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    expect((await elsewhere.get('/v1/report-photos/att_1')).status).toBe(403)
  })

  it('is no other picture, and nothing that is no picture', async () => {
    const bot = await addMessage(await addReport(api.db, station), '今天收件3')
    const { id: inboxId } = await addInbox(api.db, bot, { state: 'done' })
    const file = { kind: 'image', sha256: 'z', bytes: 9, path: 'receipt', createdAt: friday, inboxId }
    await api.db.attachment.create({ data: { id: 'att_idle', mime: 'image/png', ...file } })
    await api.db.attachment.updateMany({ where: { id: 'att_1' }, data: { mime: 'text/html' } })
    for (const id of ['att_idle', 'att_1', 'att_none'])
      expect((await staff.get(`/v1/report-photos/${id}`)).status, id).toBe(404)
  })
})
