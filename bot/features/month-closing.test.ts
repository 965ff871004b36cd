import { describe, expect } from 'vitest'
import { closeMonth } from '../../core/stations/months/close-month.ts'
import { approveAmendment, refuseAmendment } from '../../core/stations/months/decide-amendment.ts'
import { readClosedMonth } from '../../core/stations/months/month-reads.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'

const month = '2026-10'
const held = '10月已经结账了，改动小二记下来交给工作人员批'

async function octoberClosed(world: World) {
  const wang = world.person('王秀兰')
  await world.at('2026-10-30T19:00+08:00')
  await wang.saysPrivately('今天代买3单156块')
  wang.gets(/^✅ 石哈河站 10月30日/)
  await world.at('2026-11-20T19:00+08:00')
  const actor = await actorNamed(world.deps, '赵敏', { roles: ['staff'] })
  await doWork(world.deps, (work) => closeMonth(work, month), { actor })
  return wang
}

const october = async (world: World) => {
  const rows = await world.deps.database.client.dailyReport.findMany({
    where: { day: { startsWith: month } },
    orderBy: { day: 'asc' },
  })
  return rows.map(({ day, purchaseOrders, parcelsIn, grade }) => ({ day, purchaseOrders, parcelsIn, grade }))
}

const asked = (world: World) =>
  world.deps.database.client.reportAmendment.findMany({ orderBy: { id: 'asc' } })

const closedMonth = async (world: World) => {
  const { client } = world.deps.database
  const programme = await client.programme.findUniqueOrThrow({ where: { id: world.programmeId } })
  return readClosedMonth(client, { programme, month })
}

async function approveAll(world: World) {
  const actor = await actorNamed(world.deps, '赵敏', { roles: ['admin'] })
  for (const { id, state } of await asked(world))
    if (state === 'asked') await doWork(world.deps, (work) => approveAmendment(work, id), { actor })
}

const before = [{ day: '2026-10-30', purchaseOrders: 3, parcelsIn: null, grade: 'self' }]

describe('a day of a closed month', () => {
  chat('changes by no report, correction, sign-in or recall; each waits for an admin', async (world) => {
    await world.at('2026-10-30T18:00+08:00')
    const yong = world.person('王永')
    const said = await yong.saysPrivately('今天收件8')
    yong.gets(/^✅ 德岭山站/)
    const wang = await octoberClosed(world)
    const ledger = await october(world)
    await wang.saysPrivately('10月30日代买改成5单')
    wang.gets(held)
    await wang.saysPrivately('10月29日收件7，发件2')
    wang.gets(held)
    await wang.saysPrivately('10月28日APP签到了')
    wang.gets(held)
    await yong.recalls(said)
    yong.gets(held)
    expect(await october(world)).toEqual(ledger)
    expect((await asked(world)).map(({ kind, day, state }) => [kind, day, state])).toEqual([
      ['part', '2026-10-30', 'asked'],
      ['part', '2026-10-29', 'asked'],
      ['part', '2026-10-28', 'asked'],
      ['recall', '2026-10-30', 'asked'],
    ])
    expect(await closedMonth(world)).toMatchObject({ intact: true, changed: [] })
  })

  chat('approved, it stands at its message’s place, and the month tells of it', async (world) => {
    const wang = await octoberClosed(world)
    await wang.saysPrivately('10月30日代买改成5单')
    wang.gets(held)
    await wang.saysPrivately('10月29日收件7')
    wang.gets(held)
    await approveAll(world)
    expect(await october(world)).toEqual([
      { day: '2026-10-29', purchaseOrders: null, parcelsIn: 7, grade: 'late' },
      { day: '2026-10-30', purchaseOrders: 5, parcelsIn: null, grade: 'self' },
    ])
    const revision = await world.deps.database.client.reportRevision.findFirstOrThrow({
      where: { kind: 'correction' },
    })
    const [amendment] = await asked(world)
    expect(revision).toMatchObject({ amendmentId: amendment?.id, causeId: amendment?.causeId })
    const closed = await closedMonth(world)
    expect(closed).toMatchObject({ intact: true })
    expect(closed?.currentHash).not.toBe(closed?.rootHash)
    expect(closed?.changed.map(({ day, amended }) => [day, amended])).toEqual([
      ['2026-10-29', true],
      ['2026-10-30', true],
    ])
  })

  chat('refused, nothing changes, and it can’t be approved any more', async (world) => {
    const wang = await octoberClosed(world)
    await wang.saysPrivately('10月30日代买改成5单')
    wang.gets(held)
    const [amendment] = await asked(world)
    const actor = await actorNamed(world.deps, '赵敏', { roles: ['admin'] })
    await doWork(world.deps, (work) => refuseAmendment(work, amendment?.id ?? '', '没有票据'), { actor })
    expect(await october(world)).toEqual(before)
    expect((await asked(world))[0]).toMatchObject({ state: 'refused', decisionReason: '没有票据' })
    await expect(
      doWork(world.deps, (work) => approveAmendment(work, amendment?.id ?? ''), { actor }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const staff = await actorNamed(world.deps, '赵敏', { roles: ['staff'] })
    await expect(
      doWork(world.deps, (work) => approveAmendment(work, amendment?.id ?? ''), { actor: staff }),
    ).rejects.toMatchObject({ code: 'notAllowed' })
  })

  chat('a message that is recalled before anybody approved it asks for nothing', async (world) => {
    const wang = await octoberClosed(world)
    await wang.saysPrivately('10月30日代买改成5单')
    wang.gets(held)
    await wang.recalls()
    wang.gets('撤回的那条改动不交给工作人员批了')
    expect((await asked(world)).map(({ state }) => state)).toEqual(['withdrawn'])
  })

  chat('a recall that is approved takes the report out', async (world) => {
    await world.at('2026-10-30T18:00+08:00')
    const yong = world.person('王永')
    const said = await yong.saysPrivately('今天收件8')
    yong.gets(/^✅ 德岭山站/)
    await octoberClosed(world)
    await yong.recalls(said)
    yong.gets(held)
    await approveAll(world)
    expect((await october(world)).map(({ parcelsIn }) => parcelsIn)).toContain(null)
    expect(await closedMonth(world)).toMatchObject({ intact: true })
  })

  chat('a correction that names no day and would move there stays where it is', async (world) => {
    const { client } = world.deps.database
    const wang = await octoberClosed(world)
    // Said on 1 November before anything else: it belongs to the last report before it, of 31 October, which comes late.
    await wang.saysPrivately('代买改成9单', { sentAt: new Date('2026-11-01T10:00:00+08:00') })
    wang.gets(held)
    await approveAll(world)
    expect((await october(world))[0]).toMatchObject({ purchaseOrders: 9 })
    const moves = await client.reportAmendment.count({ where: { kind: 'move' } })
    expect(moves).toBe(0)
    await wang.saysPrivately('今天代买1单20', { sentAt: new Date('2026-11-01T09:00:00+08:00') })
    wang.gets(/^✅ 石哈河站 11月1日/)
    expect((await october(world))[0]).toMatchObject({ purchaseOrders: 9 })
    expect((await asked(world)).map(({ kind, state }) => [kind, state])).toEqual([
      ['part', 'approved'],
      ['move', 'asked'],
    ])
    await approveAll(world)
    expect((await october(world))[0]).toMatchObject({ purchaseOrders: 3 })
    const november = await client.dailyReport.findFirstOrThrow({ where: { day: '2026-11-01' } })
    expect(november.purchaseOrders).toBe(9)
    expect(await closedMonth(world)).toMatchObject({ intact: true })
  })

  chat('a change behind the bot’s back shows', async (world) => {
    await octoberClosed(world)
    await world.deps.database.client.dailyReport.updateMany({
      where: { day: '2026-10-30' },
      data: { purchaseOrders: 30 },
    })
    expect(await closedMonth(world)).toMatchObject({
      ...{ intact: false, changed: [{ station: '石哈河站', day: '2026-10-30', amended: false }] },
    })
  })

  chat('is shut by nobody afterwards', async (world) => {
    const wang = await octoberClosed(world)
    await wang.saysPrivately('10月30日歇业')
    wang.gets('2026-10-30已经结账，改数请找工作人员')
  })
})

describe('closing a month', () => {
  const close = async (world: World, name = '赵敏', roles = ['staff'] as const) => {
    const actor = await actorNamed(world.deps, name, { roles: [...roles] })
    return doWork(world.deps, (work) => closeMonth(work, month), { actor })
  }

  chat('waits for days that are undecided, for reasons, and for its end', async (world) => {
    const wang = world.person('王秀兰')
    await world.at('2026-10-30T19:00+08:00')
    await wang.saysPrivately('今天代买2单30')
    wang.gets(/^✅/)
    await wang.saysPrivately('今天代买3单156')
    wang.gets(/1 再加上 {2}2 是全天总数$/)
    await expect(close(world)).rejects.toMatchObject({ say: '这个月还没过完，过完再结账' })
    await world.at('2026-11-01T04:00+08:00')
    await expect(close(world)).rejects.toMatchObject({ say: '这个月还没过完，过完再结账' })
    await world.at('2026-11-01T09:00+08:00')
    await expect(close(world)).rejects.toMatchObject({ say: '还有1天没定下是再加还是总数，先定下再结账' })
    await world.at('2026-10-31T10:00+08:00')
    await wang.saysPrivately('1')
    wang.gets(/帮人买5单186元/)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('石哈河站10月30日代买改成6单')
    zhao.gets(/改这个数的原因/)
    await world.at('2026-11-01T09:00+08:00')
    await expect(close(world)).rejects.toMatchObject({
      say: '还有1处工作人员改的数没写原因，补上再结账',
    })
    await zhao.saysPrivately('票据上是6单', { sentAt: new Date('2026-10-31T11:00:00+08:00') })
    zhao.gets('✅ 原因记下了')
    const { rootHash, days } = await close(world)
    expect([rootHash, days]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), 1])
    await expect(close(world)).rejects.toMatchObject({ code: 'conflict' })
  })

  chat('is for staff', async (world) => {
    await expect(close(world, '王秀兰', ['operator'] as never)).rejects.toMatchObject({ code: 'notAllowed' })
  })
})
