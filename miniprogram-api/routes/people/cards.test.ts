import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { doubtDetailSchema, mergesSchema, personCardSchema } from '../../contract/person-cards.ts'
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
let programmeId: string
let headers: Record<string, string>
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(randomBytes(32)))
  headers = (await signInAs(api, { programmeId })).headers
})
afterEach(() => api.stop())

const person = (name: string) => addPerson(api.db, programmeId, name)
const refusal = async (path: string, as: Record<string, string> = headers) =>
  (await problemOf(await api.get(path, as))).status
/** Of another programme. */
const foreign = async () => (await signInAs(api, { programmeId: (await addProgramme(api.db)).id })).headers

const addAlias = async (personId: string, accountId: string, nickname: string) => {
  const id = `als_${nickname}`
  await api.db.wechatAlias.create({
    data: { id, accountId, externalId: id, nickname, firstSeenAt: friday },
  })
  await api.db.aliasPerson.create({
    data: { id: `alp_${nickname}`, aliasId: id, personId, matchedBy: 'self', since: friday },
  })
  return id
}

const enrol = async (personId: string) => {
  await api.db.course.create({
    data: { id: 'crs_1', programmeId, code: '直播', name: '直播带货', type: '增值' },
  })
  await api.db.courseRun.create({ data: { id: 'run_1', courseId: 'crs_1', number: 3 } })
  await api.db.enrolment.create({
    data: { id: 'enr_1', runId: 'run_1', personId, state: 'enrolled', createdAt: friday },
  })
}

describe('GET /v1/people/:id', () => {
  const card = async (id: string) => {
    const response = await api.get(`/v1/people/${id}`, headers)
    expect(response.status).toBe(200)
    return personCardSchema.strict().parse(await response.json())
  }

  it('tells enough to know somebody by; the phone is masked', async () => {
    const li = await person('李四')
    const phoneCipher = Buffer.from(api.deps.keyring.sealPhone(programmeId, '15400001234'))
    await api.db.person.update({ where: { id: li.id }, data: { village: '太荣村', phoneCipher } })
    await addAlias(li.id, (await addBot(api.db)).accountId, '小李')
    await enrol(li.id)
    expect(await card(li.id)).toEqual({
      ...{ id: li.id, name: '李四', village: '太荣村', township: null, phone: '154****1234' },
      ...{ origin: 'roster', nicknames: ['小李'], staff: false },
      courses: [{ course: '直播带货', run: 3, state: 'enrolled', attended: 0, held: 0 }],
    })
  })

  it('says who is one of staff, or became one', async () => {
    const { personId } = await signInAs(api, { programmeId, name: '白雪' })
    expect(await card(personId)).toMatchObject({ staff: true })
    const now = await person('白小雪')
    await api.db.person.update({ where: { id: personId }, data: { mergedIntoId: now.id } })
    expect(await card(personId)).toMatchObject({ id: now.id, staff: true })
  })

  it('is of whom they turned out to be, with what they had before', async () => {
    const [old, now] = [await person('李小四'), await person('李四')]
    await addAlias(old.id, (await addBot(api.db)).accountId, '旧号')
    await api.db.person.update({ where: { id: old.id }, data: { mergedIntoId: now.id } })
    expect(await card(old.id)).toMatchObject({ id: now.id, name: '李四', nicknames: ['旧号'] })
  })

  it('is not for who is not of this programme, nor of nobody', async () => {
    const li = await person('李四')
    expect(await refusal(`/v1/people/${li.id}`, {})).toBe(401)
    expect(await refusal(`/v1/people/${li.id}`, await foreign())).toBe(403)
    expect(await refusal('/v1/people/per_nobody')).toBe(404)
    expect(await refusal(`/v1/people/${'x'.repeat(61)}`)).toBe(400)
  })
})

describe('GET /v1/doubts/:id', () => {
  const addDoubt = (row: { candidates: string[]; personId?: string; causeId?: string }) =>
    api.db.matchDoubt.create({
      data: {
        ...{ id: 'dbt_1', programmeId, kind: 'name', name: '李四', causeId: 'req_1', createdAt: friday },
        ...row,
      },
    })
  const detail = async () => {
    const response = await api.get('/v1/doubts/dbt_1', headers)
    expect(response.status).toBe(200)
    return doubtDetailSchema.strict().parse(await response.json())
  }

  it('has who wrote what and where, and the people side by side; no phone in it', async () => {
    const bot = await addBot(api.db)
    const [fresh, known] = [await person('李四'), await person('李四')]
    await api.db.conversation.update({ where: { id: bot.conversationId }, data: { name: '学员群' } })
    const senderAliasId = await addAlias(fresh.id, bot.accountId, '草原小李')
    const { id: causeId } = await addInbox(api.db, bot, { state: 'done' })
    const words = { text: '我是太荣村李四，电话15400001234', senderAliasId }
    await api.db.inboxMessage.update({ where: { id: causeId }, data: words })
    await addDoubt({ personId: fresh.id, candidates: [known.id], causeId })
    expect(await detail()).toMatchObject({
      said: {
        ...{ by: '草原小李', group: '学员群', at: friday.toISOString() },
        text: '我是太荣村李四，电话154****1234',
      },
      person: { id: fresh.id, nicknames: ['草原小李'] },
      candidates: [{ id: known.id, name: '李四' }],
    })
  })

  it('shows candidates who turned out to be one once, and does without a message', async () => {
    const [one, two] = [await person('李四'), await person('李四')]
    await api.db.person.update({ where: { id: one.id }, data: { mergedIntoId: two.id } })
    await addDoubt({ candidates: [one.id, two.id] })
    expect(await detail()).toMatchObject({ said: null, person: null, candidates: [{ id: two.id }] })
  })

  it('is not for who is not of this programme, nor of nothing', async () => {
    await addDoubt({ candidates: [] })
    expect(await refusal('/v1/doubts/dbt_1', {})).toBe(401)
    expect(await refusal('/v1/doubts/dbt_1', await foreign())).toBe(403)
    expect(await refusal('/v1/doubts/dbt_x')).toBe(404)
  })
})

describe('GET /v1/merges', () => {
  const merge = async (from: string, into: string) => {
    const body = { fromId: from, intoId: into, reason: '写错了' }
    const response = await api.send('POST', '/v1/merges', { body, headers })
    return ((await response.json()) as { id: string }).id
  }
  const listed = async (query = '') => {
    const response = await api.get(`/v1/merges?programme=zhongqi${query}`, headers)
    expect(response.status).toBe(200)
    return mergesSchema.strict().parse(await response.json())
  }

  it('has those in force, the newest first, in pages', async () => {
    const people = [await person('李四'), await person('李思'), await person('李小四')] as const
    const first = await merge(people[0].id, people[1].id)
    const second = await merge(people[2].id, people[1].id)
    const { items, next } = await listed('&limit=1')
    expect(items).toEqual([
      {
        ...{ id: second, reason: '写错了', by: '赵敏', at: friday.toISOString() },
        from: { id: people[2].id, name: '李小四', village: null },
        into: { id: people[1].id, name: '李思', village: null },
      },
    ])
    expect(await listed(`&limit=1&cursor=${next}`)).toMatchObject({ items: [{ id: first }], next: null })
    await api.send('POST', `/v1/merges/${second}/undo`, { body: {}, headers })
    expect((await listed()).items.map(({ id }) => id)).toEqual([first])
  })

  it('asks which programme, and who asks', async () => {
    expect(await refusal('/v1/merges')).toBe(400)
    expect(await refusal('/v1/merges?programme=nowhere')).toBe(404)
    expect(await refusal('/v1/merges?programme=zhongqi', {})).toBe(401)
    expect(await refusal('/v1/merges?programme=zhongqi', await foreign())).toBe(403)
  })
})
