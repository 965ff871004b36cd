import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseDefinition } from '../../../core/dialogs/definition.ts'
import { loadUsualDialogs } from '../../../core/dialogs/load-dialog.ts'
import {
  followUpFormSchema,
  followUpRepliedSchema,
  ownFollowUpsSchema,
} from '../../contract/own-follow-ups.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import {
  addClass,
  addPerson,
  addProgramme,
  friday,
  problemOf,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>

let api: TestApi
let programme: Awaited<ReturnType<typeof addProgramme>>
let me: Asker
let runId = ''
const dialogs = ['follow-up-week', 'follow-up'].map((name): unknown =>
  JSON.parse(readFileSync(`prisma/dialogs/${name}.json`, 'utf8')),
)
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db)
  api.deps.keyring.add(programme.id, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  await loadUsualDialogs(api.deps, { programmeKey: programme.key, dialogs })
  runId = (await addClass(api.db, programme.id)).runId
  me = await signInToMiniProgram(api, { programmeId: programme.id })
  await due('fud_1', me.personId)
})
afterEach(() => api.stop())

const due = (id: string, personId: string, row: { dueOn?: string; state?: string; plan?: string } = {}) =>
  api.db.followUpDue.create({
    data: {
      ...{ id, programmeId: programme.id, personId, runId, plan: 'week', dueOn: '2026-11-20', state: 'due' },
      ...{ createdAt: friday, ...row },
    },
  })
const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}
const formOf = async (id = 'fud_1') =>
  followUpFormSchema.parse(await (await me.get(`/v1/me/follow-ups/${id}`)).json())
const answer = (asker: Asker, body: object, id = 'fud_1') =>
  asker.send('POST', `/v1/me/follow-ups/${id}`, body)
const sells = (n: number) => [{ step: 'sells', answer: n }]

describe('GET /v1/me/follow-ups', () => {
  it('lists what fell due, with a title, and nothing of others', async () => {
    const other = await addPerson(api.db, programme.id, '苏和')
    await due('fud_2', other.id)
    await due('fud_3', me.personId, { dueOn: '2026-11-21' })
    await due('fud_4', me.personId, { plan: 'gone' })
    await due('fud_5', me.personId, { plan: 'later', state: 'handedOver', dueOn: '2026-11-19' })
    expect(ownFollowUpsSchema.parse(await (await me.get('/v1/me/follow-ups')).json()).items).toEqual([
      { id: 'fud_5', title: '学员回访', course: '直播带货', dueOn: '2026-11-19', state: 'handedOver' },
      { id: 'fud_1', title: '课后一周回访', course: '直播带货', dueOn: '2026-11-20', state: 'due' },
    ])
  })
})

describe('GET /v1/me/follow-ups/:id', () => {
  it('has the questions in their words, and where each answer leads', async () => {
    expect((await formOf()).steps).toEqual([
      {
        ...{ key: 'sells', kind: 'choice', ask: '上周的直播带货课后，您网上卖货了吗？', optional: false },
        choices: [
          { n: 1, label: '卖了' },
          { n: 2, label: '正准备' },
          { n: 3, label: '先不卖' },
        ],
        next: { when: [], else: null },
      },
    ])
    await due('fud_2', me.personId, { plan: 'later' })
    const [first, second] = (await formOf('fud_2')).steps
    expect(first?.next).toEqual({ when: [{ choice: 1, to: 'monthlySales' }], else: 'employed' })
    expect(second).toMatchObject({
      key: 'monthlySales',
      kind: 'amount',
      optional: true,
      next: { else: 'employed' },
    })
  })

  it('is nobody else’s, and not there before its day', async () => {
    const other = await addPerson(api.db, programme.id, '苏和')
    await due('fud_2', other.id)
    await due('fud_3', me.personId, { dueOn: '2026-11-21' })
    const { id: elsewhere } = await addProgramme(api.db)
    const stranger = await signInToMiniProgram(api, { programmeId: elsewhere })
    for (const [asker, id] of [
      [me, 'fud_2'],
      [me, 'fud_3'],
      [me, 'fud_none'],
      [stranger, 'fud_1'],
    ] as const) {
      expect(await refusalOf(await asker.get(`/v1/me/follow-ups/${id}`))).toEqual([404, 'notFound'])
      const body = { form: 'dlg_1', answers: [], stop: true }
      expect(await refusalOf(await answer(asker, body, id))).toEqual([404, 'notFound'])
    }
    expect((await api.get('/v1/me/follow-ups/fud_1')).status).toBe(401)
  })
})

describe('POST /v1/me/follow-ups/:id', () => {
  it('is a visit like the chat’s, with its facts, and clears what was due', async () => {
    const { form } = await formOf()
    const replied = await answer(me, { form, answers: sells(2) })
    expect(followUpRepliedSchema.parse(await replied.json())).toEqual({
      says: '记下了，谢谢您。有啥难处直接跟小二说',
    })
    expect(await api.db.followUpVisit.findMany()).toMatchObject([
      {
        personId: me.personId,
        via: 'dialog',
        method: '微信',
        reached: true,
        day: '2026-11-20',
        byPersonId: null,
      },
    ])
    expect(await api.db.personFact.findMany()).toMatchObject([
      { kind: 'sells', value: 'preparing', grade: 'self' },
    ])
    expect(await api.db.followUpDue.findMany()).toMatchObject([{ state: 'done' }])
    expect(ownFollowUpsSchema.parse(await (await me.get('/v1/me/follow-ups')).json()).items).toEqual([])
    const [event] = await api.db.event.findMany({ where: { type: 'followUpVisit' } })
    expect(event).toMatchObject({ causeKind: 'http', actorId: me.personId })
  })

  it('is answered once', async () => {
    const { form } = await formOf()
    const both = await Promise.all([1, 3].map((n) => answer(me, { form, answers: sells(n) })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await refusalOf(await answer(me, { form, answers: sells(1) }))).toEqual([409, 'followUpOver'])
    expect(await refusalOf(await me.get('/v1/me/follow-ups/fud_1'))).toEqual([409, 'followUpOver'])
    expect(await api.db.personFact.count()).toBe(1)
  })

  it('may be declined, and is then over without a word kept', async () => {
    const { form } = await formOf()
    expect((await answer(me, { form, answers: [], stop: true })).status).toBe(200)
    expect(await api.db.followUpDue.findMany()).toMatchObject([{ state: 'cancelled' }])
    expect([await api.db.followUpVisit.count(), await api.db.personFact.count()]).toEqual([0, 0])
  })

  it('takes the answers to the questions that were shown, though they were edited since', async () => {
    const { form } = await formOf()
    const edited = { ...parseDefinition(dialogs[0]), title: '回访' }
    await loadUsualDialogs(api.deps, { programmeKey: programme.key, dialogs: [edited] })
    expect((await formOf()).form).not.toBe(form)
    expect((await answer(me, { form, answers: sells(1) })).status).toBe(200)
  })

  it('refuses what is no answer, and keeps nothing of it', async () => {
    const { form } = await formOf()
    await due('fud_2', me.personId, { plan: 'later' })
    const other = (await formOf('fud_2')).form
    for (const body of [
      {},
      { form, answers: [] },
      { form, answers: sells(9) },
      { form, answers: [...sells(1), ...sells(1)] },
      { form, answers: [{ step: 'needs', answer: '钱' }] },
      { form: other, answers: sells(1) },
      { form, answers: sells(1), more: 1 },
      { form, answers: [{ step: 'sells', answer: 'x'.repeat(501) }] },
    ])
      expect(await refusalOf(await answer(me, body))).toEqual([400, 'invalidInput'])
    expect(await api.db.followUpVisit.count()).toBe(0)
  })
})
