import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeWechat, fakeApp, startFakeWechat } from '../../../test/fakes/wechat-server.ts'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { doWork } from '../../../test/support/work.ts'
import type { NoticeTemplates } from '../../platform/notice-templates.ts'
import { createWechatApi } from '../../platform/wechat-api.ts'
import { say } from '../say.ts'
import { grantNotices, type Tapped } from './grant-notices.ts'
import { sendNotices } from './send-notices.ts'
import { type NoticeToWrite, writeNotice } from './write-notice.ts'

const nextClass = {
  id: 'template-next-class',
  fields: { thing1: 'course', time2: 'time', thing3: 'place' },
} as const
const templates: NoticeTemplates = { nextClass }

let test: TestDeps
let wechat: FakeWechat
let personId = ''
let programmeId = ''
beforeEach(async () => {
  test = await openDeps()
  wechat = await startFakeWechat()
  const { client } = test.deps.database
  const person = await client.person.findFirstOrThrow({ where: { name: '娜仁花' } })
  personId = person.id
  programmeId = person.programmeId
  const since = test.clock.now()
  await client.miniProgramUser.create({
    data: { id: 'mpu_1', appId: fakeApp.appId, openid: 'o-naren', createdAt: since },
  })
  await client.miniProgramLink.create({
    data: { id: 'mpl_1', userId: 'mpu_1', programmeId, personId, matchedBy: 'code', since },
  })
})
afterEach(async () => {
  await wechat.stop()
  await test.close()
})

const doorNow = (more: NoticeTemplates = templates) => ({
  wechat: createWechatApi({ baseUrl: wechat.url, ...fakeApp }, test.clock),
  templates: more,
})
const send = (door = doorNow()) => sendNotices(test.deps, door, test.clock.now())
const tap = (tapped: Tapped, times = 1) =>
  doWork(test.deps, async (work) => {
    for (let n = 0; n < times; n++)
      await grantNotices(work, { userId: 'mpu_1', results: { [nextClass.id]: tapped }, templates })
  })
const words = { course: '直播带货', time: '2026年11月21日 19:30', place: '二楼教室' }
const write = (onceKey: string, more: Partial<NoticeToWrite> = {}) =>
  doWork(test.deps, (work) => writeNotice(work, { personId, kind: 'nextClass', words, onceKey, ...more }))
const grants = async () => {
  const rows = await test.deps.database.client.noticeGrant.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ state }) => state)
}
const notices = async () => {
  const rows = await test.deps.database.client.notice.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ state, error }) => [state, error])
}
const later = (ms: number) => test.clock.set(new Date(test.clock.now().getTime() + ms))
const minute = 60_000

describe('a tap is one message', () => {
  it('used up one by one, and none is written without', async () => {
    expect(await write('k0')).toBe('none')
    await tap('accept', 2)
    await tap('reject')
    wechat.allow('o-naren', nextClass.id, 2)
    expect([await write('k1'), await write('k2'), await write('k3')]).toEqual(['written', 'written', 'none'])
    expect(await send()).toMatchObject({ sent: 2 })
    expect(await send()).toMatchObject({ sent: 0 })
    expect(
      wechat.sent.map(({ touser, template_id, data }) => [touser, template_id, data.time2?.value]),
    ).toEqual([
      ['o-naren', nextClass.id, '2026年11月21日 19:30'],
      ['o-naren', nextClass.id, '2026年11月21日 19:30'],
    ])
    expect(await grants()).toEqual(['used', 'used'])
  })

  it('banned, what is left is gone; no more than fifty are remembered', async () => {
    await tap('accept', 52)
    expect((await grants()).length).toBe(50)
    await tap('ban')
    expect(new Set(await grants())).toEqual(new Set(['gone']))
    expect(await write('k1')).toBe('none')
  })

  it('of a template that is none of ours, it is refused whole', async () => {
    const results = { [nextClass.id]: 'accept', other: 'accept' } as const
    const refused = doWork(test.deps, (work) => grantNotices(work, { userId: 'mpu_1', results, templates }))
    await expect(refused).rejects.toMatchObject({ code: 'invalidInput' })
    expect(await grants()).toEqual([])
  })

  it('says it once, whichever way: a second notice, or chat under the same key', async () => {
    await tap('accept', 3)
    expect([await write('k1'), await write('k1')]).toEqual(['written', 'repeated'])
    const { client } = test.deps.database
    const { id, accountId } = await client.conversation.findFirstOrThrow({ where: { programmeId } })
    const inChat = (onceKey: string) =>
      doWork(test.deps, (work) =>
        say(work, {
          ...{
            account: accountId,
            conversation: { id, kind: 'room' },
            purpose: 'reminder',
            text: 'x',
            answers: [],
          },
          onceKey,
        }),
      )
    expect(await inChat('k1')).toBeNull()
    expect(await inChat('k2')).not.toBeNull()
    expect(await write('k2')).toBe('repeated')
    expect(await grants()).toEqual(['used', 'left', 'left'])
  })

  it('is kept with what it tells of, or not at all', async () => {
    await tap('accept')
    const broken = doWork(test.deps, async (work) => {
      await writeNotice(work, { personId, kind: 'nextClass', words, onceKey: 'k1' })
      throw new Error('the class could not be saved')
    })
    await expect(broken).rejects.toThrow('the class')
    expect([await grants(), await notices()]).toEqual([['left'], []])
  })
})

describe('WeChat says no', () => {
  const written = async (onceKey = 'k1') => {
    await tap('accept')
    await write(onceKey)
  }

  it('the token is old: another one, and it is sent', async () => {
    await written()
    wechat.allow('o-naren', nextClass.id, 2)
    const door = doorNow()
    await send(door)
    wechat.expireTokens()
    await written('k2')
    expect(await send(door)).toMatchObject({ sent: 1 })
    expect(wechat.asked.filter((path) => path.endsWith('stable_token'))).toHaveLength(2)
    expect(wechat.sent).toHaveLength(2)
  })

  it('43101, the person refuses: the taps that are left are gone, and it is not tried again', async () => {
    await tap('accept', 2)
    await write('k1')
    expect(await send()).toMatchObject({ cancelled: 1 })
    expect(await grants()).toEqual(['used', 'gone'])
    expect(await notices()).toEqual([['cancelled', 'unwanted 43101']])
    later(24 * 60 * minute)
    expect(await send()).toMatchObject({ sent: 0, cancelled: 0 })
  })

  it('47003, a field doesn’t fit: parked with its error, and the others go on', async () => {
    await written()
    await written('k2')
    wechat.allow('o-naren', nextClass.id, 2)
    const door = doorNow()
    await door.wechat.notice({ openid: 'o-naren', templateId: nextClass.id, data: {} })
    wechat.allow('o-naren', nextClass.id)
    wechat.failNext(47003)
    expect(await send(door)).toMatchObject({ failed: 1, sent: 1 })
    expect(await notices()).toEqual([
      ['failed', 'badNotice 47003'],
      ['sent', null],
    ])
    expect(test.log.takeErrors()).toHaveLength(1)
  })

  it('45009, the day’s quota: everybody waits, and longer each time', async () => {
    await written()
    await written('k2')
    wechat.allow('o-naren', nextClass.id, 2)
    const door = doorNow()
    await door.wechat.notice({ openid: 'o-naren', templateId: nextClass.id, data: {} })
    wechat.allow('o-naren', nextClass.id)
    wechat.failNext(45009)
    expect(await send(door)).toMatchObject({ later: 1, sent: 0 })
    expect(await notices()).toEqual([
      ['queued', 'quota 45009'],
      ['queued', null],
    ])
    later(minute)
    expect(await send(door)).toMatchObject({ sent: 2 })
  })

  it('busy for ever: it is given up after five tries', async () => {
    await written()
    const door = doorNow()
    wechat.allow('o-other', nextClass.id)
    await door.wechat.notice({ openid: 'o-other', templateId: nextClass.id, data: {} })
    for (let n = 0; n < 5; n++) {
      wechat.failNext(-1)
      await send(door)
      later(6 * 60 * minute)
      if (n < 4) test.clock.set(new Date(`2026-11-2${String(n + 1)}T04:00:00Z`))
    }
    expect(await notices()).toEqual([['failed', 'busy -1']])
    expect(wechat.sent).toHaveLength(1)
  })
})

describe('at most once', () => {
  it('an answer that is lost makes it unknown: it is never sent again', async () => {
    await tap('accept')
    await write('k1')
    wechat.allow('o-naren', nextClass.id, 2)
    const door = doorNow()
    await door.wechat.notice({ openid: 'o-naren', templateId: nextClass.id, data: {} })
    wechat.loseNextAnswer()
    expect(await send(door)).toMatchObject({ unknown: 1 })
    later(24 * 60 * minute)
    await send(door)
    expect(await notices()).toEqual([['unknown', 'lost 0']])
    expect(wechat.sent).toHaveLength(2)
  })

  it('out of reach before anything was asked, it waits', async () => {
    await tap('accept')
    await write('k1')
    const door = doorNow()
    await wechat.stop()
    expect(await send(door)).toMatchObject({ later: 1, unknown: 0 })
    wechat = await startFakeWechat()
    wechat.allow('o-naren', nextClass.id)
    later(minute)
    expect(await send()).toMatchObject({ sent: 1 })
  })

  it('who sent it died: unknown, after two minutes', async () => {
    await tap('accept')
    await write('k1')
    const { client } = test.deps.database
    const lease = new Date(test.clock.now().getTime() + 2 * minute)
    await client.notice.updateMany({ data: { state: 'sending', dueAt: lease } })
    expect(await send()).toMatchObject({ unknown: 0, sent: 0 })
    later(2 * minute)
    expect(await send()).toMatchObject({ unknown: 1, sent: 0 })
  })

  it('two senders at once send it once', async () => {
    await tap('accept', 5)
    for (let n = 0; n < 5; n++) await write(`k${n}`)
    wechat.allow('o-naren', nextClass.id, 20)
    const counts = await Promise.all([send(), send()])
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(5)
    expect(wechat.sent).toHaveLength(5)
  })
})

describe('what was not sent after all', () => {
  it('past its time it is cancelled, and the tap is good for another', async () => {
    await tap('accept')
    await write('k1', { expiresAt: new Date(test.clock.now().getTime() + minute) })
    later(minute)
    expect(await send()).toMatchObject({ cancelled: 1 })
    expect([await notices(), await grants()]).toEqual([[['cancelled', 'expired']], ['left']])
    expect(await write('k2')).toBe('written')
  })

  it('at night it waits for the morning', async () => {
    test.clock.set(new Date('2026-11-20T22:30:00+08:00'))
    await tap('accept')
    await write('k1')
    wechat.allow('o-naren', nextClass.id)
    expect(await send()).toMatchObject({ sent: 0 })
    test.clock.set(new Date('2026-11-21T07:00:00+08:00'))
    expect(await send()).toMatchObject({ sent: 1 })
  })

  it('its template is used no more', async () => {
    await tap('accept')
    await write('k1')
    expect(await send(doorNow({ nextClass: { ...nextClass, id: 'another-template' } }))).toMatchObject({
      cancelled: 1,
    })
  })
})

it('several ask for a token at once, and one is fetched', async () => {
  const { wechat: api } = doorNow()
  wechat.allow('o-naren', nextClass.id, 3)
  const notice = { openid: 'o-naren', templateId: nextClass.id, data: {} }
  await Promise.all([api.notice(notice), api.notice(notice), api.notice(notice)])
  expect(wechat.asked.filter((path) => path.endsWith('stable_token'))).toHaveLength(1)
})
