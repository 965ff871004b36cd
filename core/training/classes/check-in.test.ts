import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { readSchedule } from '../courses/session-reads.ts'
import { checkCode, checkIn } from './check-in.ts'
import { currentClassCode, issueClassCode } from './issue-class-code.ts'
import { takeBackAttendance } from './mark-attendance.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const at = (time: string) => new Date(`2026-11-20T${time}+08:00`)
const check = (code: string, time: string) =>
  doWork(opened.deps, (work) => checkCode(work, code), { cause: { at: at(time) } })

describe('what a code opens', () => {
  test.each([
    ['4821', '18:29:59', 'early'],
    ['4821', '18:30:00', 'valid'],
    ['4821', '21:00:00', 'valid'],
    ['4821', '21:00:01', 'expired'],
    ['0000', '19:00:00', 'unknown'],
  ])('%s at %s: %s', async (code, time, kind) => {
    expect(await check(code, time)).toMatchObject({ kind })
  })

  test('another programme’s code opens nothing', async () => {
    const found = await doWork(opened.deps, (work) => checkCode(work, '4821'), { programme: 'zeku' })
    expect(found).toEqual({ kind: 'unknown' })
  })
})

describe('a new code', () => {
  const first = async () => {
    const rows = await doWork(opened.deps, (work) =>
      readSchedule(work.tx, work.programme.id, { from: work.now, until: at('23:00:00') }),
    )
    const [session] = rows
    if (!session) throw new Error('no class tonight')
    return session
  }

  test('ends the class’s earlier ones, and is good until its end', async () => {
    const session = await first()
    const actor = await actorNamed(opened.deps, '赵敏')
    const code = await doWork(opened.deps, (work) => issueClassCode(work, session), { actor })
    expect(code).toMatch(/^\d{4}$/)
    expect(await check('4821', '19:00:01')).toMatchObject({ kind: 'expired' })
    expect(await check(code, '20:59:00')).toMatchObject({ kind: 'valid', session: { course: '直播带货' } })
  })

  test('is for staff to give', async () => {
    const session = await first()
    for (const actor of [
      await actorNamed(opened.deps, '王秀兰'),
      await actorNamed(opened.deps, '赵敏', { verified: false }),
    ]) {
      const asking = doWork(opened.deps, (work) => issueClassCode(work, session), { actor })
      await expect(asking).rejects.toMatchObject({ code: 'notAllowed' })
    }
    expect(await check('4821', '19:00:01')).toMatchObject({ kind: 'valid' })
  })
})

describe('the class page’s code', () => {
  const current = async (time: string) => {
    opened.clock.set(at(time))
    const { client } = opened.deps.database
    const where = { run: { course: { name: '直播带货' } }, number: 1 }
    const { id } = await client.classSession.findFirstOrThrow({ where })
    const actor = await actorNamed(opened.deps, '赵敏')
    return doWork(opened.deps, (work) => currentClassCode(work, id), { actor })
  }

  test('changes every five minutes; the last one is good for two more', async () => {
    const first = (await current('19:31:00'))?.code ?? ''
    expect(first).not.toBe('4821')
    expect((await current('19:35:59'))?.code).toBe(first)
    const second = (await current('19:36:00'))?.code ?? ''
    expect(second).not.toBe(first)
    expect(await check(first, '19:38:00')).toMatchObject({ kind: 'valid' })
    expect(await check(first, '19:38:01')).toMatchObject({ kind: 'expired' })
    expect(await check(second, '19:36:00')).toMatchObject({ kind: 'valid' })
    expect(await check('4821', '19:34:00')).toMatchObject({ kind: 'expired' })
  })

  test('waits for the door to open, and ends with the class', async () => {
    const { client } = opened.deps.database
    await client.classCode.deleteMany()
    const early = (await current('17:00:00'))?.code ?? ''
    expect((await current('18:50:00'))?.code).toBe(early)
    expect(await check(early, '18:59:59')).toMatchObject({ kind: 'early' })
    expect(await check(early, '19:00:00')).toMatchObject({ kind: 'valid' })
    expect(await current('21:00:00')).toBeNull()
  })

  test('says when it changes: five minutes after it became good, and with the end of the class', async () => {
    await opened.deps.database.client.classCode.deleteMany()
    expect((await current('18:00:00'))?.changesAt).toEqual(at('19:05:00'))
    expect((await current('19:02:00'))?.changesAt).toEqual(at('19:05:00'))
    expect((await current('19:05:00'))?.changesAt).toEqual(at('19:10:00'))
    expect((await current('20:58:00'))?.changesAt).toEqual(at('21:00:00'))
  })
})

describe('a check-in', () => {
  async function arrive(time: string, id = 'message-1') {
    const found = await check('4821', '19:00:00')
    if (found.kind !== 'valid') throw new Error('no class tonight')
    const { client } = opened.deps.database
    const person = await client.person.findFirstOrThrow({ where: { name: '李四' } })
    const alias = await client.wechatAlias.findFirstOrThrow({ where: { externalId: 'wxid_demo_tr02' } })
    const arrival = { session: found.session, person, aliasId: alias.id, proxy: false, part: 0 }
    const actor = await actorNamed(opened.deps, '李四', { verified: false })
    return doWork(opened.deps, (work) => checkIn(work, arrival), { actor, cause: { id, at: at(time) } })
  }
  const states = async () => {
    const rows = await opened.deps.database.client.attendance.findMany()
    return rows.map(({ state, voidedAt }) => (voidedAt ? `${state} (taken back)` : state))
  }

  test.each([
    ['19:00:00', 'present'],
    ['19:45:00', 'present'],
    ['19:45:01', 'late'],
  ])('at %s is %s', async (time, state) => {
    expect(await arrive(time)).toBe(state === 'late' ? 'late' : 'onTime')
    expect(await states()).toEqual([state])
  })

  test('the second changes nothing: the first says when', async () => {
    await arrive('19:30:00')
    expect(await arrive('20:30:00', 'message-2')).toBe('onTime')
    expect(await states()).toEqual(['present'])
  })

  test('taken back with its message, once; and made again', async () => {
    await arrive('19:30:00')
    const takeBack = () => doWork(opened.deps, (work) => takeBackAttendance(work, 'message-1'))
    expect(await takeBack()).toEqual(['checkIn'])
    expect(await takeBack()).toEqual([])
    expect(await states()).toEqual(['present (taken back)'])
    expect(await arrive('20:30:00', 'message-2')).toBe('late')
    expect(await states()).toEqual(['late'])
  })
})
