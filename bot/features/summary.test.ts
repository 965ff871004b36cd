import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

async function someReports(world: World): Promise<void> {
  await world.person('王秀兰').says('今天代买3单156块，收件12发件2，已签到')
  world.room('stations').gets(/^✅/)
  await world.person('王永').says('今天代卖1单88')
  world.room('stations').gets(/^✅/)
  await world.person('娜仁').says('APP签到了')
  world.room('stations').gets(/^✅/)
  await world.person('巴特尔').says('昨天收件8')
  world.room('stations').gets(/^✅/)
}

describe('汇总', () => {
  chat('in the group: all stations added up, nobody named', async (world) => {
    await someReports(world)
    const wang = world.person('王秀兰')
    await wang.says('汇总')
    wang.gets('11月20日汇总：2/45站报了，帮人买3单156元，帮人卖1单88元，取件12，寄件2；APP签到2站')
    await wang.says('昨天汇总')
    wang.gets('11月19日汇总：1/45站报了，取件8；APP签到0站')
  })

  chat('of a day without any', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('汇总')
    zhao.gets('11月20日汇总：0/45站报了，还没有数；APP签到0站')
  })

  chat('of a span of days', async (world) => {
    await someReports(world)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('本月汇总')
    zhao.gets('11月1日到11月30日汇总：共3站次，帮人买3单156元，帮人卖1单88元，取件20，寄件2；APP签到2站次')
    await zhao.saysPrivately('石哈河站本月汇总')
    zhao.gets('石哈河站 11月1日到11月30日：报了1天，帮人买3单156元，取件12，寄件2；APP签到1天')
  })

  chat('one’s own station, and another’s only for staff', async (world) => {
    await someReports(world)
    const wang = world.person('王秀兰')
    await wang.says('石哈河站汇总')
    wang.gets('石哈河站 11月20日 周五：帮人买3单156元，取件12，寄件2，APP已签')
    await wang.says('德岭山站汇总')
    wang.gets('别的站的数请找工作人员，您自己的站随时可以问')
    const zhao = world.person('赵敏')
    await zhao.says('德岭山站汇总')
    zhao.gets('德岭山站 11月20日 周五：帮人卖1单88元')
    await zhao.says('川井站汇总')
    zhao.gets('川井站 11月20日 周五：还没报')
    await zhao.says('火星站汇总')
    zhao.gets('没找到“火星站”，发站的全名再问一次')
  })
})

describe('谁没报', () => {
  chat('an operator in the group: the count, and their own state', async (world) => {
    await someReports(world)
    await world.person('王秀兰').says('谁没报')
    world.room('stations').gets('11月20日还差43站，石哈河站已报')
    await world.person('刘二平').says('谁没报')
    world.room('stations').gets('11月20日还差43站，川井站还没报')
    await world.person('图雅').says('谁没报')
    world.room('stations').gets('11月20日还差43站，毛其格站还没报，哈登敖包站还没报')
  })

  chat('an app sign-in alone is no report', async (world) => {
    await someReports(world)
    await world.person('娜仁').says('谁没报')
    world.room('stations').gets('11月20日还差43站，温更站还没报')
  })

  for (const room of ['stations', 'staff'] as const) {
    chat(`staff in the ${room} room: the count there, the names alone`, async (world) => {
      await someReports(world)
      const zhao = world.person('赵敏')
      await zhao.says('谁没报', { in: room })
      const here = world.room(room).gets('11月20日还差43站，名单私下发您')
      expect(here).not.toMatch(/川井/)
      const names = zhao.getsPrivately(/^11月20日还差43站：/)
      expect(names).toContain('川井站')
      expect(names).not.toMatch(/石哈河站|德岭山站/)
    })
  }

  chat('staff alone with the bot', async (world) => {
    await someReports(world)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('昨天谁没报')
    const names = zhao.gets(/^11月19日还差44站：/)
    expect(names).not.toContain('甘其毛都站')
    world.silence()
  })

  chat('whom the bot can’t write to alone, staff are told to call', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没报')
    const [all, toCall = ''] = zhao.gets(/得打电话的：/).split('\n')
    expect(all).toContain('石哈河站')
    expect(toCall).toMatch(/^小二私下够不着、得打电话的：.*宏丰站/)
    expect(toCall).not.toContain('石哈河站')
  })

  chat('when all have reported', async (world) => {
    const { client } = world.deps.database
    await client.station.updateMany({ data: { closedOn: '2026-11-01' } })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没报')
    zhao.gets('11月20日都报齐了')
  })
})

describe('课表', () => {
  chat('a class’s group sees its own class', async (world) => {
    await world.person('李四').says('课表')
    const said = world
      .room('live')
      .gets(/^课表\n11月20日 周五 19:30–21:00 直播带货第3期，旗电商公共服务中心二楼培训教室\n/)
    expect(said).not.toContain('短视频')
  })

  chat('others see what the programme offers in two weeks', async (world) => {
    await world.person('王秀兰').says('课表')
    const said = world.room('stations').gets(/^课表\n/)
    for (const course of ['直播带货第3期', '短视频拍摄第2期', '站长业务培训第2期']) {
      expect(said).toContain(course)
    }
  })

  chat('when nothing is planned', async (world) => {
    await world.at('2026-12-20T12:00+08:00')
    await world.person('李四').says('课表')
    world.room('live').gets('接下来两周还没排课，排上了会在群里说')
  })
})

describe('帮助', () => {
  const openings: [string, 'stations' | 'live' | 'staff', RegExp][] = [
    ['王秀兰', 'stations', /报数：今天代买3单156块，收件12发件2，已签到\n改数：代买金额是165/],
    ['李四', 'live', /签到：签到加黑板上的四个数/],
    ['赵敏', 'staff', /课堂口令、汇总、昨天谁没报、课表/],
  ]
  for (const [name, room, expected] of openings) {
    chat(`in the ${room} room`, async (world) => {
      await world.person(name).says('帮助')
      const said = world.room(room).gets(expected)
      expect(said).toMatch(/^小二会这些，像平时说话一样发就行：/)
      expect(said).toContain('小二是机器人，不要钱、不要验证码')
    })
  }

  chat('alone, each hears of their own work', async (world) => {
    for (const [name, , expected] of openings) {
      const person = world.person(name)
      await person.saysPrivately('帮助')
      person.gets(expected)
    }
  })

  chat('what it advises is understood', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块，收件12发件2，已签到')
    wang.gets(/^✅/)
    await wang.says('代买金额是165')
    wang.gets(/^✏️/)
    await wang.says('昨天收件8')
    wang.gets(/^✅.*11月19日.*取件8/)
    await wang.says('今天没生意')
    wang.gets(/没生意/)
  })

  chat('what it cannot answer yet, it says', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('指标进度')
    wang.gets(/^这个小二还查不了/)
  })
})
