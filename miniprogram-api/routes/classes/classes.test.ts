import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liveRun, mark, personId } from '../../../core/training/test-class.ts'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { classCodeSchema, classesSchema, classPageSchema } from '../../contract/classes.ts'
import { startApi } from '../../http/server.ts'
import { getWithHost, problemOf, type SignedInTester, signInAs } from '../../test-support.ts'

let opened: TestDeps
let api: Awaited<ReturnType<typeof startApi>>
let session: string
let staff: SignedInTester
beforeEach(async () => {
  opened = await openDeps({ env: { API_URL: 'http://127.0.0.1:0' } })
  api = await startApi(opened.deps, {})
  const { sessions, programmeId } = await liveRun(opened)
  session = sessions[0]?.id ?? ''
  staff = await signInAs({ url: api.url, deps: opened.deps }, { programmeId, name: '包老师' })
})
afterEach(async () => {
  await api.close()
  await opened.close()
})

const ask = (path: string) => staff.get(path)
const send = (method: string, path: string, body: unknown) => staff.send(method, path, body)
const pageOf = async (response: Response) => {
  expect(response.status).toBe(200)
  return classPageSchema.parse(await response.json())
}
const page = async () => pageOf(await ask(`/v1/sessions/${session}`))

describe('GET /v1/sessions', () => {
  const list = async (query: string) => {
    const response = await ask(`/v1/sessions?programme=urad-middle&${query}`)
    return classesSchema.parse(await response.json()).items.map(({ course, attended }) => [course, attended])
  }

  it('lists the classes of a span, with who came', async () => {
    await mark(opened, { name: '李四', session: 1 })
    expect(await list('from=2026-11-20&to=2026-11-21')).toEqual([
      ['直播带货', 1],
      ['直播带货', 0],
    ])
    expect(await list('from=2027-01-01&to=2027-01-31')).toEqual([])
  })

  it.each([
    ['programme=urad-middle', 400],
    ['programme=urad-middle&from=2026-11-21&to=2026-11-20', 400],
    ['programme=urad-middle&from=2024-11-21&to=2026-11-20', 400],
    ['programme=urad-middle&from=today&to=2026-11-20', 400],
    ['programme=nowhere&from=2026-11-20&to=2026-11-20', 404],
  ])('refuses %s', async (query, status) => {
    expect((await problemOf(await ask(`/v1/sessions?${query}`))).status).toBe(status)
  })
})

describe('GET /v1/sessions/:id', () => {
  it('shows the list, who came and how, and who came along', async () => {
    await mark(opened, { name: '李四', session: 1 })
    await mark(opened, { name: '萨日朗', session: 1, kind: 'proxy', at: '2026-11-20T20:00:00+08:00' })
    await mark(opened, { name: '王秀兰', session: 1 })
    opened.clock.set(new Date('2026-11-20T21:30:00+08:00'))
    const { roster, walkIns, counts, course, run, paper, headcount } = await page()
    expect([course, run, paper, headcount]).toEqual(['直播带货', 3, null, null])
    expect(roster.find(({ name }) => name === '李四')).toEqual({
      ...{ personId: await personId(opened, '李四'), name: '李四', village: '乌日图嘎查' },
      ...{ state: 'present', via: 'code', at: '2026-11-20T11:30:00.000Z', onPaper: null, reason: null },
    })
    expect(walkIns.map(({ name }) => name)).toEqual(['王秀兰'])
    expect(counts).toEqual({
      ...{ enrolled: 46, attended: 3, late: 1, leave: 0, absent: 44, walkIns: 1, onPaper: null },
    })
  })

  it('is nobody else’s business on the way, and not known of another id', async () => {
    const response = await ask(`/v1/sessions/${session}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await problemOf(await ask('/v1/sessions/ses_nowhere'))).status).toBe(404)
    expect((await getWithHost(`${api.url}/v1/sessions/${session}`, 'evil.example')).status).toBe(403)
  })
})

describe('POST /v1/sessions/:id/code', () => {
  it('gives the code of the moment, and the same one for a while', async () => {
    const code = async () => {
      const response = await send('POST', `/v1/sessions/${session}/code`, {})
      expect(response.headers.get('cache-control')).toBe('no-store')
      return classCodeSchema.parse(await response.json()).code
    }
    opened.clock.set(new Date('2026-11-20T19:40:00+08:00'))
    const first = await code()
    expect(first).toMatch(/^\d{4}$/)
    expect(await code()).toBe(first)
    opened.clock.set(new Date('2026-11-20T22:00:00+08:00'))
    expect(await code()).toBeNull()
  })

  it('of no class is 404', async () => {
    expect((await send('POST', '/v1/sessions/ses_nowhere/code', {})).status).toBe(404)
  })
})

describe('POST /v1/sessions/:id/make-ups', () => {
  const make = (body: unknown) => send('POST', `/v1/sessions/${session}/make-ups`, body)

  it('makes up for people, with why', async () => {
    const ids = [await personId(opened, '李四'), await personId(opened, '萨日朗')]
    const { roster } = await pageOf(await make({ personIds: ids, reason: '手机没电' }))
    const made = roster.filter(({ state }) => state === 'present')
    expect(made.map(({ via, reason }) => [via, reason])).toEqual([
      ['staff', '手机没电'],
      ['staff', '手机没电'],
    ])
  })

  it.each([
    [{ personIds: ['per_x'] }, 'reason'],
    [{ personIds: [], reason: '手机没电' }, 'personIds'],
    [{ personIds: ['per_nobody'], reason: '手机没电' }, 'personIds'],
    [{ personIds: ['per_x'], reason: ' ' }, 'reason'],
  ])('refuses %j', async (body, where) => {
    expect(await problemOf(await make(body))).toMatchObject({ status: 400, detail: `这里填得不对：${where}` })
    expect((await page()).counts.attended).toBe(0)
  })
})

describe('the signed sheet', () => {
  const read = (names: unknown) => send('POST', `/v1/sessions/${session}/paper`, { names })
  const accept = (personIds: string[]) =>
    send('POST', `/v1/sessions/${session}/paper/acceptance`, { personIds })
  const names = (people: { name: string }[] | undefined) => people?.map(({ name }) => name)

  it('is compared with the chat as it was pasted, and taken for those whom the chat missed', async () => {
    await mark(opened, { name: '李四', session: 1 })
    await mark(opened, { name: '呼和', session: 1 })
    const { paper, counts } = await pageOf(await read('序号 姓名\n1. 李四\n2. 萨日朗\n3. 赵小宝'))
    expect(names(paper?.both)).toEqual(['李四'])
    expect(names(paper?.onlyOnPaper)).toEqual(['萨日朗'])
    expect(names(paper?.onlyInChat)).toEqual(['呼和'])
    expect(paper?.notFound).toEqual(['赵小宝'])
    expect([counts.attended, counts.onPaper]).toEqual([2, 1])
    const after = await pageOf(await accept([await personId(opened, '萨日朗')]))
    expect([after.counts.attended, after.counts.onPaper]).toEqual([3, 2])
  })

  it('may come row by row', async () => {
    const { paper } = await pageOf(await read(['李四', '萨日朗']))
    expect(paper?.onlyOnPaper).toHaveLength(2)
  })

  it('may be a file', async () => {
    const file = Buffer.from('序号,姓名,村\n1,李四,乌日图嘎查\n2,赵小宝,\n').toString('base64')
    const sent = { fileName: '签到表.csv', file }
    const { paper } = await pageOf(await send('POST', `/v1/sessions/${session}/paper`, sent))
    expect([names(paper?.onlyOnPaper), paper?.notFound]).toEqual([['李四'], ['赵小宝']])
    const both = { ...sent, names: '李四' }
    expect((await problemOf(await send('POST', `/v1/sessions/${session}/paper`, both))).status).toBe(400)
    const picture = { fileName: '签到表.jpg', file: Buffer.from('picture').toString('base64') }
    expect((await problemOf(await send('POST', `/v1/sessions/${session}/paper`, picture))).status).toBe(400)
  })

  it('without names, or for somebody who is not on it, is refused', async () => {
    expect((await problemOf(await read(''))).status).toBe(400)
    expect((await problemOf(await read('12345'))).detail).toBe('这里填得不对：names')
    await read('李四')
    expect((await problemOf(await accept([await personId(opened, '呼和')]))).status).toBe(400)
    expect((await page()).counts.attended).toBe(0)
  })
})

describe('PUT /v1/sessions/:id/headcount', () => {
  const put = (headcount: unknown) => send('PUT', `/v1/sessions/${session}/headcount`, { headcount })

  it('keeps the last count', async () => {
    await put(38)
    expect((await pageOf(await put(39))).headcount).toBe(39)
  })

  it.each([-1, 2.5, '38', 99_999])('refuses %j', async (headcount) => {
    expect((await put(headcount)).status).toBe(400)
    expect((await page()).headcount).toBeNull()
  })
})

describe('GET /v1/sessions/:id/sheet', () => {
  it('is a page to print, with everybody on the list and ten empty rows', async () => {
    const response = await ask(`/v1/sessions/${session}/sheet`)
    const html = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(html.match(/<tr>/g)).toHaveLength(1 + 46 + 10)
    expect(html).toContain('直播带货第3期')
    expect(html).toContain('2026年11月20日 周五 19:30–21:00')
    expect(html).toContain('旗电商公共服务中心二楼培训教室')
    // Styles of our own alone are allowed, and none within the page.
    expect(html).not.toMatch(/<style|style=/)
    const [, styles = ''] = /href="([^"]+\.css)"/.exec(html) ?? []
    const css = await ask(styles)
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  })

  it('takes a name for words, whatever is in it', async () => {
    await opened.deps.database.client.person.updateMany({
      where: { name: '李四' },
      data: { name: '<script>alert(1)</script>' },
    })
    const html = await (await ask(`/v1/sessions/${session}/sheet`)).text()
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  })

  it('of no class is 404', async () => {
    expect((await problemOf(await ask('/v1/sessions/ses_nowhere/sheet'))).status).toBe(404)
  })
})
