import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const attendances = async (world: World) => {
  const rows = await world.deps.database.client.attendance.findMany({
    where: { voidedAt: null },
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  })
  return rows.map(({ person, state, via }) => `${person.name} ${state} ${via}`)
}
const headcounts = async (world: World) => {
  const rows = await world.deps.database.client.classSession.findMany({ where: { headcount: { not: null } } })
  return rows.map(({ headcount }) => headcount)
}
const reasons = async (world: World) =>
  (await world.deps.database.client.attendanceMark.findMany()).map(({ reason }) => reason)

const during = '2026-11-20T20:00+08:00'

describe('补签', () => {
  chat('alone with the bot, with why', async (world) => {
    await world.at(during)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('补签 李四 萨日朗，手机没电')
    zhao.gets('✅ 直播带货11月20日补签：李四、萨日朗（手机没电）')
    expect(await attendances(world)).toEqual(['李四 present staff', '萨日朗 present staff'])
    expect(await reasons(world)).toEqual(['手机没电', '手机没电'])
  })

  chat('in a group nobody is named', async (world) => {
    await world.at(during)
    const zhao = world.person('赵敏')
    await zhao.says('补签 李四', { in: 'live' })
    zhao.gets('✅ 补签了1人')
    await zhao.says('补签 萨日朗，来晚了')
    zhao.gets('✅ 补签了1人')
    expect(await attendances(world)).toEqual(['李四 present staff', '萨日朗 present staff'])
  })

  chat('makes up for being late', async (world) => {
    await world.at(during)
    const li = world.person('李四')
    await li.saysPrivately('签到4821')
    li.gets(/晚到了/)
    await world.person('赵敏').saysPrivately('补签李四')
    world.person('赵敏').getsPrivately(/补签：李四/)
    expect(await attendances(world)).toEqual(['李四 present staff'])
  })

  chat('names behind commas, with 和 between them and in them', async (world) => {
    await world.at(during)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('补签 李四和萨日朗，呼和，塔娜，网络不好')
    zhao.gets('✅ 直播带货11月20日补签：李四、萨日朗、呼和、塔娜（网络不好）')
  })

  chat('a name that is on no list', async (world) => {
    await world.at(during)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('补签 李四 赵小宝')
    zhao.gets('✅ 直播带货11月20日补签：李四\n名单里没找到赵小宝，到课程页核一下')
    await zhao.saysPrivately('补签 赵小宝')
    zhao.gets('这三天的课里没有赵小宝，到课程页补签吧')
    expect(await attendances(world)).toEqual(['李四 present staff'])
  })

  chat('trainees make up nothing', async (world) => {
    await world.at(during)
    await world.person('李四').says('补签 李四')
    await world.person('李四').saysPrivately('补签 李四')
    world.silence()
    expect(await attendances(world)).toEqual([])
  })

  chat('taken back with its message', async (world) => {
    await world.at(during)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('补签 李四')
    zhao.gets(/补签：李四/)
    await zhao.recalls()
    zhao.gets('撤回的那条补签不算了')
    expect(await attendances(world)).toEqual([])
  })
})

describe('实到', () => {
  chat('in the run’s group, while the class is on', async (world) => {
    await world.at(during)
    const zhao = world.person('赵敏')
    await zhao.says('实到38人', { in: 'live' })
    zhao.gets('✅ 直播带货实到38人')
    await zhao.saysPrivately('今天到了39人')
    zhao.gets('✅ 直播带货实到39人')
    expect(await headcounts(world)).toEqual([39])
  })

  chat('when no class is on', async (world) => {
    const zhao = world.person('赵敏')
    await world.at('2026-11-21T01:00+08:00')
    await zhao.saysPrivately('实到38人')
    zhao.gets('这会儿没有课，上课时再报实到人数')
    expect(await headcounts(world)).toEqual([])
  })

  chat('of a trainee, and in another group, is talk', async (world) => {
    await world.at(during)
    await world.person('李四').says('实到38人')
    await world.person('赵敏').says('实到38人')
    world.silence()
    expect(await headcounts(world)).toEqual([])
  })
})

describe('a picture of the class', () => {
  const photos = (world: World) => world.deps.database.client.classPhoto.count()

  chat('by staff, in the run’s group, until an hour after it', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.sendsPicture(Buffer.from('before'), { in: 'live' })
    expect(await photos(world)).toBe(0)
    await world.at(during)
    const id = await zhao.sendsPicture(Buffer.from('during'), { in: 'live' })
    await zhao.sendsPicture(Buffer.from('during'), { in: 'live' })
    expect(await photos(world)).toBe(1)
    await world.at('2026-11-20T21:50+08:00')
    await zhao.sendsPicture(Buffer.from('after'), { in: 'live' })
    expect(await photos(world)).toBe(2)
    await world.at('2026-11-20T22:05+08:00')
    await zhao.sendsPicture(Buffer.from('too late'), { in: 'live' })
    expect(await photos(world)).toBe(2)
    await zhao.recalls(id)
    expect(await photos(world)).toBe(1)
  })

  chat('of a trainee is theirs', async (world) => {
    await world.at(during)
    await world.person('李四').sendsPicture()
    expect(await photos(world)).toBe(0)
  })
})
