import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noticeGrantsSchema, noticesSchema } from '../../contract/notices.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import { addProgramme, friday, problemOf, signInAs, startTestApi, type TestApi } from '../../test-support.ts'

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>

let api: TestApi
let programme: Awaited<ReturnType<typeof addProgramme>>
let me: Asker
const start = async (env: Record<string, string> = {}) => {
  api = await startTestApi({ env })
  programme = await addProgramme(api.db)
  me = await signInToMiniProgram(api, { programmeId: programme.id, name: '其木格' })
}
beforeEach(() => start())
afterEach(() => api.stop())

const path = '/v1/me/notice-grants'
const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}
const leftOf = async (response: Response) =>
  Object.fromEntries(
    noticeGrantsSchema.parse(await response.json()).items.map(({ templateId, left }) => [templateId, left]),
  )
const tap = (results: Record<string, string>, asker = me) => asker.send('POST', path, { results })
const none = { 'county-next-class': 0, 'county-certificate': 0, 'county-moved-up': 0, 'county-follow-up': 0 }

describe('/v1/me/notice-grants', () => {
  it('tells which templates there are, and counts what was tapped', async () => {
    expect(await leftOf(await me.get(path))).toEqual(none)
    const tapped = await tap({ 'county-next-class': 'accept', 'county-certificate': 'reject' })
    expect(await leftOf(tapped)).toEqual({ ...none, 'county-next-class': 1 })
    await tap({
      'county-next-class': 'accept',
      'county-moved-up': 'acceptWithAudio',
      'county-certificate': 'filter',
    })
    expect(await leftOf(await me.get(path))).toEqual({
      ...none,
      'county-next-class': 2,
      'county-moved-up': 1,
    })
    await tap({ 'county-next-class': 'ban' })
    expect(await leftOf(await me.get(path))).toEqual({ ...none, 'county-moved-up': 1 })
  })

  it('is one’s own WeChat’s', async () => {
    await tap({ 'county-next-class': 'accept' })
    const other = await signInToMiniProgram(api, { programmeId: programme.id, name: '苏和' })
    expect(await leftOf(await other.get(path))).toEqual(none)
    expect((await api.get(path)).status).toBe(401)
    await api.db.miniProgramLink.deleteMany()
    expect(await refusalOf(await tap({ 'county-next-class': 'accept' }))).toEqual([403, 'notLinked'])
  })

  it('refuses what is none of ours, and keeps nothing of it', async () => {
    for (const results of [
      {},
      { 'another-template': 'accept' },
      { 'county-next-class': 'accept', 'another-template': 'accept' },
      { 'county-next-class': 'always' },
      Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`template-${i}`, 'accept'])),
    ])
      expect(await refusalOf(await tap(results))).toEqual([400, 'invalidInput'])
    expect(await api.db.noticeGrant.count()).toBe(0)
  })

  it('has only the kinds that are configured', async () => {
    await api.stop()
    const template = { id: 'a-template-of-ours', fields: { thing1: 'course' } }
    await start({ WECHAT_NOTICES: JSON.stringify({ certificate: template }) })
    expect(await leftOf(await me.get(path))).toEqual({ 'a-template-of-ours': 0 })
    expect(() => JSON.parse('{')).toThrow()
    await expect(startTestApi({ env: { WECHAT_NOTICES: '{' } })).rejects.toThrow(/WECHAT_NOTICES/)
  })
})

describe('GET /v1/notices', () => {
  const add = (id: string, state: string) =>
    api.db.notice.create({
      data: {
        ...{ id, programmeId: programme.id, personId: me.personId, kind: 'nextClass', state, onceKey: id },
        ...{ words: { course: '直播带货' }, dueAt: friday, createdAt: friday, causeId: 'x' },
      },
    })

  it('shows staff what became of each, page by page', async () => {
    for (const [id, state] of [
      ['ntc_1', 'sent'],
      ['ntc_2', 'unknown'],
      ['ntc_3', 'failed'],
    ] as const)
      await add(id, state)
    const staff = await signInAs(api, { programmeId: programme.id })
    const read = async (query: string) =>
      noticesSchema.parse(await (await staff.get(`/v1/notices?programme=${programme.key}${query}`)).json())
    const first = await read('&limit=2')
    expect(first.items.map(({ id }) => id)).toEqual(['ntc_3', 'ntc_2'])
    expect((await read(`&limit=2&cursor=${first.next}`)).items).toMatchObject([
      { id: 'ntc_1', name: '其木格', kind: 'nextClass', words: { course: '直播带货' }, state: 'sent' },
    ])
    expect((await read('&state=unknown')).items.map(({ id }) => id)).toEqual(['ntc_2'])
    expect((await staff.get(`/v1/notices?programme=${programme.key}&state=lost`)).status).toBe(400)
    const stranger = await signInAs(api, { programmeId: (await addProgramme(api.db)).id })
    expect((await stranger.get(`/v1/notices?programme=${programme.key}`)).status).toBe(403)
  })
})
