import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdDialogs } from '../core/follow-ups/hold-dialogs.ts'
import { planFollowUps } from '../core/follow-ups/plan-follow-ups.ts'
import { mergePeople, undoMerge } from '../core/people/merge-people.ts'
import { openDeps, type TestDeps } from '../test/support/deps.ts'
import { attended, personId, setFollowUps } from '../test/support/follow-ups.ts'
import { doWork } from '../test/support/work.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

const plan = (instant: string) => {
  opened.clock.set(new Date(instant))
  return planFollowUps(opened.deps, opened.clock.now())
}
const hold = (instant: string) => {
  opened.clock.set(new Date(instant))
  return holdDialogs(opened.deps, opened.clock.now())
}
const rows = async () => {
  const found = await opened.deps.database.client.followUpDue.findMany({
    orderBy: [{ dueOn: 'asc' }, { plan: 'asc' }],
  })
  return found.map(({ plan: of, dueOn, state }) => `${of} ${dueOn} ${state}`)
}
const fact = async (name: string, kind: string, value: boolean | string, day: string) => {
  const { client } = opened.deps.database
  const person = await client.person.findFirstOrThrow({ where: { name } })
  const id = opened.deps.ids.next('fct')
  const at = new Date(`${day}T12:00:00+08:00`)
  await client.personFact.create({
    data: {
      id,
      programmeId: person.programmeId,
      personId: person.id,
      kind,
      value,
      day,
      at,
      grade: 'self',
      causeId: 'x',
    },
  })
}

describe('plan-follow-ups', () => {
  it('everybody a week after their last class, once, however often it runs', async () => {
    await attended(opened.deps, ['李四', '娜仁花'])
    expect(await plan('2026-11-29T09:00+08:00')).toEqual({ due: 0, cancelled: 0 })
    expect(await plan('2026-11-30T09:00+08:00')).toEqual({ due: 2, cancelled: 0 })
    expect(await plan('2026-11-30T09:00+08:00')).toEqual({ due: 0, cancelled: 0 })
    expect(await rows()).toEqual(['week 2026-11-30 due', 'week 2026-11-30 due'])
  })

  it('a day off, or three weeks, is caught up with', async () => {
    await attended(opened.deps, ['李四'])
    await plan('2026-12-20T09:00+08:00')
    expect(await rows()).toEqual(['week 2026-11-30 due'])
  })

  it('nobody while the run goes on', async () => {
    await attended(opened.deps, ['李四'])
    const { client } = opened.deps.database
    await client.classSession.updateMany({
      where: { number: 3, run: { course: { name: '直播带货' } } },
      data: { endsAt: new Date('2026-12-30T09:00:00+08:00') },
    })
    expect(await plan('2026-12-01T09:00+08:00')).toEqual({ due: 0, cancelled: 0 })
  })

  it('later, only who sells or is incubated by the latest that is known', async () => {
    await attended(opened.deps, ['李四', '娜仁花', '萨日朗'])
    await fact('李四', 'sells', true, '2026-12-01')
    await fact('娜仁花', 'sells', true, '2026-12-01')
    await fact('娜仁花', 'sells', false, '2026-12-02')
    await fact('萨日朗', 'sells', 'preparing', '2026-12-01')
    await plan('2026-12-23T09:00+08:00')
    expect((await rows()).filter((row) => row.startsWith('later'))).toEqual(['later 2026-12-23 due'])
  })

  it('every so many weeks', async () => {
    await setFollowUps(opened.deps, {
      plans: [{ key: 'often', who: 'everybody', everyWeeks: 1, untilDays: 21, dialog: 'follow-up' }],
    })
    await attended(opened.deps, ['李四'])
    await plan('2026-12-20T09:00+08:00')
    expect(await rows()).toEqual(['often 2026-11-30 due', 'often 2026-12-07 due', 'often 2026-12-14 due'])
  })

  it('is taken back with the check-in, for whom they were merged into, and with their consent', async () => {
    await attended(opened.deps, ['李四', '娜仁花', '萨日朗'])
    await plan('2026-11-30T09:00+08:00')
    const { client } = opened.deps.database
    const [li, naren, sa] = [
      await personId(opened.deps, '李四'),
      await personId(opened.deps, '娜仁花'),
      await personId(opened.deps, '萨日朗'),
    ]
    await client.attendance.updateMany({ where: { personId: li }, data: { voidedAt: opened.clock.now() } })
    await client.person.update({
      where: { id: naren },
      data: { mergedIntoId: await personId(opened.deps, '叶青') },
    })
    const { programmeId } = await client.person.findUniqueOrThrow({ where: { id: sa } })
    const consent = { id: 'cns_1', programmeId, personId: sa, purpose: 'followUp' }
    await client.consent.create({ data: { ...consent, refusedAt: opened.clock.now() } })
    expect(await plan('2026-12-01T09:00+08:00')).toEqual({ due: 0, cancelled: 2 })
    expect(await plan('2026-12-01T09:00+08:00')).toEqual({ due: 0, cancelled: 0 })
    await client.consent.deleteMany({})
    expect(await plan('2026-12-01T09:00+08:00')).toEqual({ due: 1, cancelled: 0 })
  })
})

describe('two people who turned out to be one', () => {
  const merging = async (from: string, into: string) => {
    const [fromId, intoId] = [await personId(opened.deps, from), await personId(opened.deps, into)]
    return doWork(opened.deps, (work) => mergePeople(work, { fromId, intoId }))
  }

  it('have one follow-up, and two again when they are two', async () => {
    await attended(opened.deps, ['李四', '娜仁花'])
    await plan('2026-12-08T09:00+08:00')
    const mergeId = await merging('李四', '娜仁花')
    expect((await rows()).sort()).toEqual(['week 2026-11-30 cancelled', 'week 2026-11-30 due'])
    expect(await plan('2026-12-08T09:00+08:00')).toEqual({ due: 0, cancelled: 0 })
    await doWork(opened.deps, (work) => undoMerge(work, { mergeId }))
    expect(await plan('2026-12-08T09:00+08:00')).toEqual({ due: 1, cancelled: 0 })
    expect(await rows()).toEqual(['week 2026-11-30 due', 'week 2026-11-30 due'])
  })

  it('are not asked again by what the other was asked', async () => {
    await attended(opened.deps, ['李四'])
    await plan('2026-12-08T09:00+08:00')
    expect(await hold('2026-12-08T19:30+08:00')).toMatchObject({ begun: 1 })
    await attended(opened.deps, ['娜仁花'])
    await plan('2026-12-08T19:30+08:00')
    await merging('李四', '娜仁花')
    expect((await rows()).sort()).toEqual(['week 2026-11-30 asked', 'week 2026-11-30 cancelled'])
    expect(await plan('2026-12-08T19:30+08:00')).toEqual({ due: 0, cancelled: 0 })
    expect(await hold('2026-12-08T19:45+08:00')).toMatchObject({ begun: 0 })
  })

  it('rate a course once', async () => {
    await attended(opened.deps, ['李四'])
    expect(await hold('2026-11-27T19:30+08:00')).toMatchObject({ begun: 1 })
    await merging('李四', '娜仁花')
    const { client } = opened.deps.database
    await client.dialogSession.updateMany({ data: { state: 'done' } })
    expect(await hold('2026-11-28T19:30+08:00')).toMatchObject({ begun: 0 })
  })

  it('have what is due cleared by the visit to either, until they are two', async () => {
    await attended(opened.deps, ['娜仁花'])
    await plan('2026-12-08T09:00+08:00')
    const { client } = opened.deps.database
    const li = await client.person.findFirstOrThrow({ where: { name: '李四' } })
    await client.followUpVisit.create({
      data: {
        ...{ id: 'fuv_1', programmeId: li.programmeId, personId: li.id, day: '2026-12-01', via: 'staff' },
        ...{ causeId: 'x', messageId: 'x', sentAt: new Date(0), createdAt: new Date(0) },
      },
    })
    const mergeId = await merging('李四', '娜仁花')
    expect(await rows()).toEqual(['week 2026-11-30 done'])
    await doWork(opened.deps, (work) => undoMerge(work, { mergeId }))
    expect(await rows()).toEqual(['week 2026-11-30 due'])
  })
})

describe('hold-dialogs', () => {
  const said = async () => (await opened.deps.database.client.outboxMessage.findMany()).length
  const noFriends = () => opened.deps.database.client.wechatAlias.updateMany({ data: { friend: false } })

  it('asks nothing of a mere match, which may be somebody else', async () => {
    await attended(opened.deps, ['娜仁花'])
    const { client } = opened.deps.database
    await client.aliasPerson.updateMany({ data: { matchedBy: 'nickname' } })
    expect(await hold('2026-11-27T19:30+08:00')).toMatchObject({ begun: 0, handedOver: 0 })
    await plan('2026-12-08T09:00+08:00')
    expect(await hold('2026-12-08T19:30+08:00')).toMatchObject({ begun: 0, handedOver: 1 })
    expect(await said()).toBe(0)
  })

  it('asks once, at their hour, however often it runs', async () => {
    await attended(opened.deps, ['娜仁花'])
    await plan('2026-12-08T09:00+08:00')
    expect(await hold('2026-12-08T19:15+08:00')).toMatchObject({ begun: 0 })
    expect(await hold('2026-12-08T19:30+08:00')).toMatchObject({ begun: 1 })
    expect(await hold('2026-12-08T19:30+08:00')).toMatchObject({ begun: 0, reminded: 0 })
    expect(await hold('2026-12-08T19:45+08:00')).toMatchObject({ begun: 0, reminded: 0 })
    expect(await said()).toBe(1)
  })

  it('after days off it begins where it stopped', async () => {
    await attended(opened.deps, ['娜仁花'])
    await plan('2026-12-08T09:00+08:00')
    await hold('2026-12-08T19:30+08:00')
    expect(await hold('2026-12-12T20:00+08:00')).toMatchObject({ reminded: 1 })
    expect(await hold('2026-12-12T20:15+08:00')).toMatchObject({ reminded: 0, handedOver: 0 })
    expect(await hold('2026-12-20T20:00+08:00')).toMatchObject({ ended: 1 })
    expect(await rows()).toEqual(['week 2026-11-30 handedOver'])
    expect(await hold('2026-12-20T20:15+08:00')).toMatchObject({ ended: 0, handedOver: 0, begun: 0 })
    expect(await said()).toBe(2)
    // Each is of its own day alone.
    const sent = await opened.deps.database.client.outboxMessage.findMany({ orderBy: { id: 'asc' } })
    expect(sent.map(({ expiresAt }) => expiresAt)).toEqual([
      new Date('2026-12-09T00:00+08:00'),
      new Date('2026-12-13T00:00+08:00'),
    ])
  })

  it('hands over whom it can not reach, once, at any hour', async () => {
    await attended(opened.deps, ['娜仁花'])
    await noFriends()
    await plan('2026-12-08T09:00+08:00')
    expect(await hold('2026-12-08T09:00+08:00')).toMatchObject({ handedOver: 1 })
    expect(await hold('2026-12-08T09:15+08:00')).toMatchObject({ handedOver: 0 })
    expect(await said()).toBe(0)
  })

  it('a programme without that dialog leaves it to staff', async () => {
    await setFollowUps(opened.deps, {
      plans: [{ key: 'week', who: 'everybody', afterDays: [7], dialog: 'nowhere' }],
    })
    await attended(opened.deps, ['娜仁花'])
    await plan('2026-12-08T09:00+08:00')
    expect(await hold('2026-12-08T19:30+08:00')).toMatchObject({ begun: 0, handedOver: 1 })
  })

  it('one of a couple waits for the other: one phone, one question', async () => {
    await attended(opened.deps, ['刘玉兰', '张有福'])
    await opened.deps.database.client.wechatAlias.updateMany({ data: { friend: true } })
    await plan('2026-12-08T09:00+08:00')
    expect(await hold('2026-12-08T19:30+08:00')).toMatchObject({ begun: 1 })
  })

  it('whom staff visited in the meantime is asked no more', async () => {
    await attended(opened.deps, ['娜仁花'])
    await plan('2026-12-08T09:00+08:00')
    await hold('2026-12-08T19:30+08:00')
    await opened.deps.database.client.followUpDue.updateMany({ data: { state: 'done' } })
    expect(await hold('2026-12-09T19:30+08:00')).toMatchObject({ ended: 1, reminded: 0 })
    expect(await said()).toBe(1)
  })
})
