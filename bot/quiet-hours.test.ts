// When the bot speaks: quiet hours, and the gathering of a busy quarter of an hour.
import { describe, expect } from 'vitest'
import { changeSession } from '../core/training/courses/plan-runs.ts'
import { remindClasses } from '../core/training/courses/remind-classes.ts'
import { doWork } from '../test/support/work.ts'
import { chat, type World } from '../test/support/world.ts'

const names = ['王秀兰', '王永', '娜仁', '李建平', '张改梅', '乌云其木格', '刘二平', '赵永胜', '苏布德']

async function report(world: World, name: string, text = '今天收件3'): Promise<void> {
  await world.person(name).says(text)
}

/** As many reports as make the room busy. */
async function makeBusy(world: World): Promise<void> {
  for (const name of names.slice(0, 6)) {
    await report(world, name)
    world.room('stations').gets(/^✅/)
  }
}

describe('quiet hours', () => {
  chat('a group’s acknowledgements wait for seven in the morning, gathered', async (world) => {
    await world.at('2026-11-20T22:30+08:00')
    await report(world, '王秀兰')
    await report(world, '王永')
    world.silence()
    await world.at('2026-11-21T06:59+08:00')
    world.silence()
    await world.at('2026-11-21T07:00+08:00')
    const said = world.room('stations').gets(/✅ 石哈河站 11月20日 周五：取件3/)
    expect(said).toMatch(/✅ 德岭山站 11月20日 周五：取件3/)
    world.silence()
  })

  chat('questions, corrections and refusals are answered at any hour', async (world) => {
    await report(world, '王秀兰')
    world.room('stations').gets(/^✅/)
    await world.at('2026-11-21T02:00+08:00')
    await report(world, '王秀兰', '谁没报')
    world.room('stations').gets('11月20日还差44站，石哈河站已报')
    await report(world, '王秀兰', '收件改成4')
    world.room('stations').gets('✏️ 改好了：石哈河站20日 取件 3→4')
    await report(world, '王永', '石哈河站收件改成9')
    world.room('stations').gets(/^这个站的数要本站的人/)
    await report(world, '王秀兰', '今天收件5')
    world.room('stations').gets(/1 再加上/)
  })

  chat('a private report is acknowledged at once', async (world) => {
    await world.at('2026-11-20T23:30+08:00')
    const wang = world.person('王秀兰')
    await wang.saysPrivately('今天收件3')
    wang.gets('✅ 石哈河站 11月20日 周五：取件3')
  })
})

describe('a busy quarter of an hour', () => {
  chat('after six acknowledgements the next are gathered for three minutes', async (world) => {
    await makeBusy(world)
    await report(world, '刘二平')
    await world.passes('1m')
    await report(world, '赵永胜')
    world.silence()
    await world.passes('119s')
    world.silence()
    await world.passes('1s')
    const [said, ...more] = world.room('stations').takes()
    expect(more).toEqual([])
    expect(said?.text).toMatch(/✅ 川井站[\s\S]*\n✅ 巴音乌兰站/)
  })

  chat('questions and corrections do not wait for it', async (world) => {
    await makeBusy(world)
    await report(world, '刘二平')
    world.silence()
    await report(world, '刘二平', '收件改成4')
    world.room('stations').gets('✏️ 改好了：川井站20日 取件 3→4')
    await report(world, '赵永胜', '谁没报')
    world.room('stations').gets('11月20日还差38站，巴音乌兰站还没报')
    await world.passes('3m')
    world.room('stations').gets(/^✅ 川井站/)
  })

  chat('another room is not busy', async (world) => {
    await makeBusy(world)
    await world.person('李四').says('签到4821')
    world.room('live').gets('✅ 李四，今晚的课签到了')
  })

  chat('after a quiet quarter of an hour it is answered at once again', async (world) => {
    await makeBusy(world)
    await world.passes('16m')
    await report(world, '刘二平')
    world.room('stations').gets(/^✅ 川井站/)
  })

  chat('a gathered message is never so long that nobody reads it', async (world) => {
    await world.at('2026-11-20T22:30+08:00')
    const long = '今天代买3单156块，代卖2单88块，收件12发件2，充话费3笔150，取款2笔2000，进店30人，已签到'
    for (const name of names) await report(world, name, long)
    await world.at('2026-11-21T07:00+08:00')
    const said = world.room('stations').takes()
    expect(said.length).toBeGreaterThan(1)
    for (const { text } of said) expect(text.length).toBeLessThanOrEqual(700)
    const all = said.map(({ text }) => text).join('\n')
    expect(all.match(/✅/g)).toHaveLength(names.length)
  })
})

describe('what is past its time', () => {
  const states = async (world: World) => {
    const rows = await world.deps.database.client.outboxMessage.findMany({ orderBy: { id: 'asc' } })
    return rows.map(({ state, error }) => [state, error])
  }
  const logOut = async (world: World, from: string, until: string) => {
    await world.at(`2026-11-${from}+08:00`)
    world.bot.sender.setReady(false)
    await remindClasses(world.deps, world.clock.now())
    await world.at(`2026-11-${until}+08:00`)
    world.bot.sender.setReady(true)
  }

  chat('a reminder is not sent two days later', async (world) => {
    await logOut(world, '20T19:10', '22T10:00')
    await world.passes('1h')
    world.silence()
    expect(await states(world)).toEqual([['cancelled', 'expired']])
  })

  chat('a reminder that missed the evening is sent in the morning of the class', async (world) => {
    await logOut(world, '20T19:10', '21T03:00')
    await world.at('2026-11-21T06:59+08:00')
    world.silence()
    await world.at('2026-11-21T07:00+08:00')
    world.room('live').gets(/^📅 记着来上课：直播带货第3期 11月21日/)
  })

  chat('a class that was moved is no news once it is over', async (world) => {
    const { client } = world.deps.database
    const session = await client.classSession.findFirstOrThrow({ orderBy: { startsAt: 'asc' } })
    world.bot.sender.setReady(false)
    await doWork(world.deps, (work) =>
      changeSession(work, session.id, { endsAt: new Date('2026-11-20T21:30:00+08:00') }),
    )
    const [row] = await client.outboxMessage.findMany()
    expect(row?.expiresAt).toEqual(new Date('2026-11-20T21:30:00+08:00'))
    await world.at('2026-11-20T21:30+08:00')
    world.bot.sender.setReady(true)
    await world.passes('1s')
    world.silence()
    expect(await states(world)).toEqual([['cancelled', 'expired']])
  })

  chat('once the class has begun it says nothing any more', async (world) => {
    await logOut(world, '20T19:10', '21T19:30')
    world.silence()
    await world.passes('1h')
    world.silence()
  })
})
