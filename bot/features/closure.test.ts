import { describe, expect } from 'vitest'
import { readMissing } from '../../core/stations/ledger/summary-reads.ts'
import { chat, type World } from '../../test/support/world.ts'

const shut = async (world: World) => {
  const rows = await world.deps.database.client.stationClosure.findMany({
    where: { voidedAt: null },
    include: { station: true },
    orderBy: [{ fromDay: 'asc' }, { part: 'asc' }],
  })
  return rows.map(({ station, fromDay, toDay, kind }) => `${station?.name} ${fromDay}…${toDay} ${kind}`)
}

const missing = async (world: World, day: string) =>
  (await readMissing(world.deps.database.client, world.programmeId, day)).map(({ name }) => name)

describe('歇业', () => {
  chat('an operator’s own station owes nothing on those days', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('21号到23号歇业，家里有事')
    world.room('stations').gets('✅ 石哈河站 11月21日到11月23日歇业，记下了，不用报数')
    expect(await shut(world)).toEqual(['石哈河站 2026-11-21…2026-11-23 closed'])
    expect(await missing(world, '2026-11-20')).toContain('石哈河站')
    expect(await missing(world, '2026-11-22')).not.toContain('石哈河站')
    expect(await missing(world, '2026-11-24')).toContain('石哈河站')
  })

  chat('an operator’s 请假 is one too, and why is kept nowhere', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('请假三天，去呼市看病')
    wang.gets('✅ 石哈河站 11月20日到11月22日请假，记下了，不用报数')
    expect(await shut(world)).toEqual(['石哈河站 2026-11-20…2026-11-22 leave'])
    const { client } = world.deps.database
    const kept = [await client.stationClosure.findMany(), await client.event.findMany()]
    expect(JSON.stringify(kept)).not.toContain('看病')
  })

  chat('with no day named it is today, and the bot says how to say more', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('这几天不开门')
    world.room('stations').gets('✅ 石哈河站 11月20日歇业，记下了，不用报数。歇几天的话，说“歇到25号”就行')
    await wang.says('歇到25号')
    world.room('stations').gets('✅ 石哈河站 11月20日到11月25日歇业，记下了，不用报数')
    expect(await missing(world, '2026-11-25')).not.toContain('石哈河站')
  })

  chat('a report of such a day counts all the same', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天歇业')
    world.room('stations').gets(/^✅/)
    await wang.says('汇总')
    wang.gets('11月20日汇总：0/44站报了，还没有数；APP签到0站')
    await wang.says('谁没报')
    wang.gets('11月20日还差44站，石哈河站这天不用报')
    await wang.says('今天代买1单20')
    world.room('stations').gets('✅ 石哈河站 11月20日 周五：帮人买1单20元')
    await wang.says('汇总')
    wang.gets('11月20日汇总：1/45站报了，帮人买1单20元；APP签到0站')
  })

  chat('recalled, the days are owed again', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('明天歇业')
    world.room('stations').gets(/^✅/)
    await wang.recalls()
    wang.gets('撤回的那条歇业不算了，11月21日照常报数')
    expect(await shut(world)).toEqual([])
    expect(await missing(world, '2026-11-21')).toContain('石哈河站')
  })

  chat('beside a report, both are taken', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156，明天歇业')
    world
      .room('stations')
      .gets(
        /^✅ 石哈河站 11月20日 周五：帮人买3单156元\n(?:不对.*\n)?✅ 石哈河站 11月21日歇业，记下了，不用报数/s,
      )
  })

  chat('of another’s station, only staff say so', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('德岭山站明天歇业')
    wang.gets('这件事要工作人员来办')
    expect(await shut(world)).toEqual([])
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('德岭山站明天请假')
    zhao.gets('✅ 德岭山站 11月21日请假，记下了，不用报数')
    expect(await shut(world)).toEqual(['德岭山站 2026-11-21…2026-11-21 leave'])
  })

  chat('longer than a quarter is for staff', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('歇业，明天到明年5月1号')
    wang.gets('歇这么久要工作人员来记，跟他们说一声就行')
  })

  chat('who has two stations is asked which', async (world) => {
    const { client } = world.deps.database
    const person = await client.person.findFirstOrThrow({ where: { name: '王秀兰' } })
    const since = new Date('2026-01-01T00:00:00Z')
    await client.stationAssignment.create({
      data: { id: 'sas_two', personId: person.id, stationId: await world.stationId('德岭山站'), since },
    })
    const wang = world.person('王秀兰')
    await wang.says('明天歇业')
    const asked = wang.gets(/^您管着几个站，哪个歇？1 \S+ {2}2 \S+ {2}3 都歇，回数字就行/)
    await wang.says('1')
    world.room('stations').gets(/^✅ \S+ 11月21日歇业，记下了，不用报数$/)
    expect(await shut(world)).toHaveLength(1)
    expect(asked).toContain((await shut(world))[0]?.split(' ')[0])
    await wang.says('后天歇业')
    wang.gets(/^您管着几个站/)
    await wang.says('3')
    world.room('stations').gets(/^✅ \S+、\S+ 11月22日歇业，记下了，不用报数$/)
    expect(await shut(world)).toHaveLength(3)
  })
})
