import { describe, expect } from 'vitest'
import { afterRatings, attended, jobsRun, personId } from '../../test/support/follow-ups.ts'
import { chat, type World } from '../../test/support/world.ts'

const due = async (world: World, names: readonly string[], more: { state?: string; dueOn?: string } = {}) => {
  const { client } = world.deps.database
  for (const name of names)
    await client.followUpDue.create({
      data: {
        ...{ id: `fud_${name}`, programmeId: world.programmeId, personId: await personId(world.deps, name) },
        ...{ plan: 'week', dueOn: '2026-11-19', state: 'due', createdAt: world.clock.now(), ...more },
      },
    })
}

const needs = async (world: World, name: string, value: string) => {
  const fact = { kind: 'needs', value, day: '2026-11-19', grade: 'staff', causeId: 'test' }
  const id = await personId(world.deps, name)
  await world.deps.database.client.personFact.create({
    data: { id: `fac_${name}`, programmeId: world.programmeId, personId: id, ...fact, at: world.clock.now() },
  })
}

describe('谁没来', () => {
  chat('in the class’s group: the count there, the names alone', async (world) => {
    const [zhao, li] = [world.person('赵敏'), world.person('李四')]
    await li.says('签到4821')
    li.gets(/签到了/)
    await zhao.says('谁没来', { in: 'live' })
    zhao.gets(/^直播带货第3期\d+人，还没签到\d+人，名单私下发您/)
    expect(zhao.getsPrivately(/^直播带货第3期\d+人，还没签到\d+人：/)).not.toContain('李四')
  })

  chat('more than thirty are counted', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没来')
    const [whole = ''] = zhao.gets(/…等\d+人/).split('…')
    const [head = '', names = ''] = whole.split('：')
    expect(names.split('、')).toHaveLength(30)
    expect(head).toContain('还没签到')
  })

  chat('谁没签到 means the class while one is on, and 谁没报 the stations', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没签到')
    zhao.gets(/^直播带货第3期/)
    await zhao.saysPrivately('谁没报')
    zhao.gets(/还差45站/)
    await zhao.says('谁没签到', { in: 'stations' })
    zhao.gets(/还差45站/)
    zhao.getsPrivately(/站/)
  })

  chat('of a class that is over', async (world) => {
    await world.at('2026-11-20T21:30+08:00')
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没来')
    zhao.gets(/^直播带货第3期\d+人，没到\d+人：/)
  })

  chat('on a day without a class', async (world) => {
    await world.at('2026-11-20T09:00+08:00')
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没来')
    zhao.gets('今天到现在还没有课')
  })

  chat('a trainee who asks is told of their own', async (world) => {
    const li = world.person('李四')
    await li.says('谁没签到')
    li.gets('谁没来由老师看，您自己的发“我的进度”就能查')
  })
})

describe('the other lists', () => {
  chat('whom the bot can’t write to is on the list until somebody has phoned', async (world) => {
    await attended(world.deps, ['李四', '娜仁花'])
    const ofLi = { people: { some: { person: { name: '李四' } } } }
    await world.deps.database.client.wechatAlias.updateMany({ where: ofLi, data: { friend: false } })
    await world.at(afterRatings)
    await jobsRun(world)
    world.person('娜仁花').getsPrivately(/网上卖货了吗/)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁该回访')
    zhao.gets(/^该回访2人：.*娜仁花（奋斗村，小二在问）/)
    await zhao.saysPrivately('电话名单')
    zhao.gets(/^要打电话1人：李四（乌日图嘎查，小二够不着，没留电话）\n号码在后台/)
    await zhao.saysPrivately('电话回访 李四 已开店')
    zhao.gets(/^✅/)
    await zhao.saysPrivately('电话名单')
    zhao.gets('现在没有要打电话的')
  })

  chat('who is due: once each, not before their day', async (world) => {
    await due(world, ['李四'], { state: 'asked' })
    await due(world, ['娜仁花'])
    await due(world, ['呼和'], { dueOn: '2026-11-30' })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('该回访谁')
    const said = zhao.gets(/^该回访2人：/)
    expect(said).toContain('李四（乌日图嘎查，小二在问）')
    expect(said).toContain('娜仁花（奋斗村）')
  })

  chat('whom to phone: never the number', async (world) => {
    await due(world, ['李四', '娜仁花'], { state: 'handedOver' })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话名单')
    const said = zhao.gets(/^要打电话2人：/)
    expect(said).toContain('李四（乌日图嘎查，小二够不着，没留电话）')
    expect(said).not.toMatch(/\d{6}/)
  })

  chat('who needs help: illness and poverty are left to the console', async (world) => {
    await needs(world, '李四', '包装盒')
    await needs(world, '娜仁花', '吃低保，想贷款')
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁需要帮助')
    const said = zhao.gets(/^说过要帮忙的2人：/)
    expect(said).toContain('李四（包装盒）')
    expect(said).toContain('娜仁花（到后台看）')
    await zhao.says('谁要帮忙')
    zhao.gets('说过要帮忙的2人，名单私下发您')
    zhao.getsPrivately(/李四/)
  })

  chat('of nobody, it says so', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('该回访谁')
    zhao.gets('现在没有该回访的，都跟上了')
    await zhao.saysPrivately('电话名单')
    zhao.gets('现在没有要打电话的')
    await zhao.saysPrivately('谁要帮忙')
    zhao.gets('现在没有人说要帮忙')
  })

  chat('are for staff alone', async (world) => {
    await due(world, ['娜仁花'], { state: 'handedOver' })
    const li = world.person('李四')
    await li.says('电话名单')
    await li.says('该回访谁')
    world.silence()
  })
})
