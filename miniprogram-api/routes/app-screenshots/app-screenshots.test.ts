import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { screenshotsSchema, signInsSchema } from '../../contract/app-sign-in.ts'
import {
  addBot,
  addInbox,
  addPerson,
  addProgramme,
  addStation,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let staff: SignedInTester
let programmeId: string
let stationId: string
let senderId: string
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  stationId = (await addStation(api.db, { programmeId, name: '石哈河站' })).id
  senderId = (await addPerson(api.db, programmeId, '图雅')).id
  await api.db.stationAssignment.create({
    data: { id: 'sas_1', stationId, personId: senderId, since: friday },
  })
})
afterEach(() => api.stop())

async function addScreenshot(id: string, sha256 = id): Promise<string> {
  const { id: inboxId } = await addInbox(api.db, await addBot(api.db, { key: id }), { state: 'done' })
  await api.db.inboxMessage.update({ where: { id: inboxId }, data: { forBot: true } })
  mkdirSync(api.deps.config.DATA_DIR, { recursive: true })
  writeFileSync(join(api.deps.config.DATA_DIR, id), `bytes of ${id}`)
  const file = { kind: 'image', mime: 'image/png', sha256, bytes: 9, path: id, createdAt: friday }
  await api.db.attachment.create({ data: { id: `att_${id}`, inboxId, ...file } })
  const row = { attachmentId: `att_${id}`, inboxId, sha256, senderId, sentAt: friday, createdAt: friday }
  await api.db.appScreenshot.create({ data: { id, programmeId, ...row } })
  return inboxId
}

const listed = async (query = '') => {
  const answer = await staff.get(`/v1/app-screenshots?programme=zhongqi${query}`)
  return screenshotsSchema.parse(await answer.json()).items
}
const decide = (id: string, decision: object) =>
  staff.send('POST', `/v1/app-screenshots/${id}/decision`, { decision })
const confirmed = () => ({ verdict: 'confirmed', stationId, day: '2026-11-20' })
const month = async () =>
  signInsSchema.parse(await (await staff.get('/v1/app-sign-ins?programme=zhongqi')).json()).total

describe('GET /v1/app-screenshots', () => {
  it('lists what waits, with whose it probably is and where the same picture was sent before', async () => {
    await addScreenshot('scr_1', 'same')
    await addScreenshot('scr_2', 'same')
    const [first] = await listed()
    expect(first).toMatchObject({
      ...{ sender: '图雅', state: 'waiting', beside: false, day: '2026-11-20', stationId: null },
      ...{ stations: [{ name: '石哈河站' }], same: [{ sender: '图雅', state: 'waiting' }] },
    })
  })
  it('refuses an unknown state and an unknown programme', async () => {
    expect((await problemOf(await staff.get('/v1/app-screenshots?programme=zhongqi&state=x'))).status).toBe(
      400,
    )
    expect((await problemOf(await staff.get('/v1/app-screenshots?programme=nowhere'))).status).toBe(404)
  })
})

describe('GET /v1/app-screenshots/{id}/picture', () => {
  it('shows it, and none that was taken back', async () => {
    const inboxId = await addScreenshot('scr_1')
    expect(await (await staff.get('/v1/app-screenshots/scr_1/picture')).text()).toBe('bytes of scr_1')
    await api.db.inboxMessage.update({ where: { id: inboxId }, data: { recalledAt: friday } })
    expect((await problemOf(await staff.get('/v1/app-screenshots/scr_1/picture'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/app-screenshots/scr_9/picture'))).status).toBe(404)
  })
})

describe('POST /v1/app-screenshots/{id}/decision', () => {
  it('confirms a station’s day; two pictures of it are one day', async () => {
    for (const id of ['scr_1', 'scr_2']) {
      await addScreenshot(id)
      expect((await decide(id, confirmed())).status).toBe(200)
    }
    expect(await month()).toMatchObject({ said: 0, confirmed: 1, verified: 0 })
    expect(await listed()).toEqual([])
    expect(await listed('&state=confirmed')).toMatchObject([{ stationId, day: '2026-11-20' }, { stationId }])
  })

  it('a picture that is taken back confirms nothing any more', async () => {
    const inboxId = await addScreenshot('scr_1')
    await decide('scr_1', confirmed())
    await api.db.inboxMessage.update({ where: { id: inboxId }, data: { recalledAt: friday } })
    expect(await month()).toMatchObject({ confirmed: 0 })
  })

  it('refuses with a reason, and may be put right', async () => {
    await addScreenshot('scr_1')
    await decide('scr_1', { verdict: 'refused', reason: '不是当天的' })
    expect(await listed('&state=refused')).toMatchObject([{ reason: '不是当天的' }])
    await decide('scr_1', confirmed())
    expect(await month()).toMatchObject({ confirmed: 1 })
    expect(await api.db.event.count({ where: { type: 'appScreenshot' } })).toBe(2)
  })

  it('what is no screenshot goes with the idle talk', async () => {
    const inboxId = await addScreenshot('scr_1')
    await decide('scr_1', { verdict: 'unrelated' })
    expect(await listed()).toEqual([])
    expect(await api.db.inboxMessage.findUnique({ where: { id: inboxId } })).toMatchObject({ forBot: false })
  })

  it('asks for a station and a day that are there', async () => {
    await addScreenshot('scr_1')
    const status = async (decision: object) => (await problemOf(await decide('scr_1', decision))).status
    expect(await status({ verdict: 'confirmed', stationId })).toBe(400)
    expect(await status({ ...confirmed(), day: '2026-12-01' })).toBe(400)
    expect(await status({ ...confirmed(), stationId: 'stn_none' })).toBe(404)
    expect(await status({ verdict: 'refused', reason: '' })).toBe(400)
    expect((await problemOf(await decide('scr_9', confirmed()))).status).toBe(404)
    expect(await listed()).toHaveLength(1)
  })
})
