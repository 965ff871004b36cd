import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deletionAskedSchema, deletionsSchema, ownDeletionsSchema } from '../../contract/deletion-requests.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import { addProgramme, friday, problemOf, signInAs, startTestApi, type TestApi } from '../../test-support.ts'

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>

let api: TestApi
let programme: Awaited<ReturnType<typeof addProgramme>>
let me: Asker
let admin: Awaited<ReturnType<typeof signInAs>>
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db)
  api.deps.keyring.add(programme.id, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  me = await signInToMiniProgram(api, { programmeId: programme.id, name: '其木格' })
  admin = await signInAs(api, { programmeId: programme.id, roles: ['admin'] })
})
afterEach(() => api.stop())

const own = '/v1/me/deletion-requests'
const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}
const ask = async (asker: Asker, body: object = {}) =>
  deletionAskedSchema.parse(await (await asker.send('POST', own, body)).json())
const mine = async () => ownDeletionsSchema.parse(await (await me.get(own)).json()).items
const listed = async (show = 'open') => {
  const path = `/v1/deletion-requests?programme=${programme.key}&show=${show}`
  return deletionsSchema.parse(await (await admin.get(path)).json()).items
}
const decide = (id: string, decision: string, reason = '按您说的办') =>
  admin.send('POST', `/v1/deletion-requests/${id}/decision`, { decision, reason })

describe('asking to be forgotten', () => {
  it('is answered with the last day, three weeks on, and asked once', async () => {
    const { id, dueOn } = await ask(me, { words: '不参加了' })
    expect(dueOn).toBe('2026-12-11')
    expect(await mine()).toMatchObject([{ id, state: 'asked', words: '不参加了', dueOn, decidedAt: null }])
    expect(await refusalOf(await me.send('POST', own, {}))).toEqual([409, 'deletionAsked'])
    expect(await api.db.deletionRequest.count()).toBe(1)
    expect(await api.db.event.findMany({ where: { type: 'deletionRequest' } })).toMatchObject([
      { subjectId: id, actorId: me.personId, after: { state: 'asked', dueOn } },
    ])
  })

  it('two taps at once make one', async () => {
    const both = await Promise.all([me.send('POST', own, {}), me.send('POST', own, {})])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is taken back, once, and may be asked anew', async () => {
    const { id } = await ask(me)
    expect((await me.send('DELETE', `${own}/${id}`)).status).toBe(200)
    expect(await refusalOf(await me.send('DELETE', `${own}/${id}`))).toEqual([409, 'deletionDecided'])
    expect((await mine())[0]?.state).toBe('withdrawn')
    await ask(me)
    expect((await mine()).map(({ state }) => state)).toEqual(['asked', 'withdrawn'])
  })

  it('is nobody else’s to take back, and says no more than it may', async () => {
    const { id } = await ask(me)
    const other = await signInToMiniProgram(api, { programmeId: programme.id, name: '苏和' })
    expect(await refusalOf(await other.send('DELETE', `${own}/${id}`))).toEqual([404, 'notFound'])
    for (const body of [{ words: 'x'.repeat(301) }, { words: '' }, { more: 1 }])
      expect(await refusalOf(await other.send('POST', own, body))).toEqual([400, 'invalidInput'])
    expect(ownDeletionsSchema.parse(await (await other.get(own)).json()).items).toEqual([])
  })
})

describe('deciding', () => {
  it('lists the most urgent first, and says which is late', async () => {
    await ask(me)
    const other = await signInToMiniProgram(api, { programmeId: programme.id, name: '苏和' })
    await ask(other)
    await api.db.deletionRequest.updateMany({
      where: { personId: other.personId },
      data: { dueOn: '2026-11-19' },
    })
    expect((await listed()).map(({ name, late }) => [name, late])).toEqual([
      ['苏和', true],
      ['其木格', false],
    ])
    const { id: elsewhere } = await addProgramme(api.db)
    const stranger = await signInAs(api, { programmeId: elsewhere, roles: ['admin'] })
    expect((await stranger.get(`/v1/deletion-requests?programme=${programme.key}`)).status).toBe(403)
    expect((await admin.get(`/v1/deletion-requests?programme=${programme.key}&show=some`)).status).toBe(400)
  })

  it('refused, the person reads why', async () => {
    const { id } = await ask(me)
    expect((await decide(id, 'refused', '合同期内要留到验收')).status).toBe(200)
    expect(await mine()).toMatchObject([{ state: 'refused', reason: '合同期内要留到验收' }])
    expect(await refusalOf(await decide(id, 'granted'))).toEqual([409, 'deletionDecided'])
    expect(await listed()).toEqual([])
    expect(await listed('all')).toMatchObject([{ state: 'refused' }])
  })

  it('granted, they are signed in nowhere, and known under no name', async () => {
    const { id } = await ask(me, { words: '不参加了' })
    expect((await decide(id, 'granted')).status).toBe(200)
    expect((await me.get('/v1/me')).status).toBe(401)
    expect([await api.db.miniProgramUser.count(), await api.db.miniProgramLink.count()]).toEqual([0, 0])
    const person = await api.db.person.findUniqueOrThrow({ where: { id: me.personId } })
    expect([person.name, person.erasedAt]).toEqual([`已注销${me.personId.slice(-6)}`, friday])
    expect(await listed('all')).toMatchObject([{ state: 'granted', words: null, name: person.name }])
  })

  it('granted to one of a couple, the other stays signed in', async () => {
    const other = await signInToMiniProgram(api, { programmeId: programme.id, name: '苏和' })
    await api.db.miniProgramLink.create({
      data: {
        ...{ id: 'mpl_couple', userId: me.userId, programmeId: programme.id, personId: other.personId },
        ...{ matchedBy: 'code', since: new Date(friday.getTime() + 1000) },
      },
    })
    const { id } = await ask(me)
    expect((await decide(id, 'granted')).status).toBe(200)
    expect(await (await me.get('/v1/me')).json()).toMatchObject({
      people: [{ name: '苏和' }],
      actingId: other.personId,
    })
  })

  it('wants a reason, and a request that is there', async () => {
    const { id } = await ask(me)
    for (const body of [
      { decision: 'granted' },
      { decision: 'maybe', reason: '理由' },
      { decision: 'refused', reason: '' },
    ]) {
      const response = await admin.send('POST', `/v1/deletion-requests/${id}/decision`, body)
      expect(await refusalOf(response)).toEqual([400, 'invalidInput'])
    }
    expect(await refusalOf(await decide('del_none', 'granted'))).toEqual([404, 'notFound'])
    expect((await mine())[0]?.state).toBe('asked')
  })
})
