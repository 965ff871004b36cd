// Who may what, as it is met in the chat.
import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const endRoles = (world: World) =>
  world.deps.database.client.roleAssignment.updateMany({ data: { until: world.clock.now() } })

describe('a stranger', () => {
  chat('who reports is sent to staff, and nothing is recorded', async (world) => {
    const stranger = world.stranger('顺路带货老马')
    await stranger.says('今天代买3单156块，收件12')
    stranger.gets('小二还不知道您是哪个站的，请工作人员把您登记到站上，再发一次就行')
    expect(await world.deps.database.client.dailyReport.count()).toBe(0)
  })

  chat('who asks for names gets a count', async (world) => {
    const stranger = world.stranger('顺路带货老马')
    await stranger.says('谁没报')
    stranger.gets('11月20日还差45站')
  })

  chat('alone with the bot is nobody’s: no programme, no answer', async (world) => {
    await world.stranger('风吹草低', { friend: true }).saysPrivately('你好')
    world.silence()
  })
})

describe('rights end at once', () => {
  chat('of staff', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没报')
    zhao.gets(/川井站/)
    await endRoles(world)
    await world.passes('1s')
    await zhao.saysPrivately('谁没报')
    expect(zhao.gets(/^11月20日还差45站/)).not.toMatch(/川井站/)
    await zhao.saysPrivately('绑定站长群')
    zhao.gets('绑群要工作人员来办')
  })

  chat('of an operator whose station is another’s now', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天收件3')
    wang.gets(/^✅ 石哈河站/)
    await world.deps.database.client.stationAssignment.updateMany({ data: { until: world.clock.now() } })
    await world.passes('1s')
    await wang.says('石哈河站收件改成4')
    wang.gets('这个站的数要本站的人或工作人员来改，小二没动')
  })
})

describe('staff known by nickname alone', () => {
  chat('see no names and give no codes', async (world) => {
    await world.deps.database.client.aliasPerson.updateMany({ data: { matchedBy: 'nickname' } })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('谁没报')
    zhao.gets('11月20日还差45站')
    await zhao.says('给我口令', { in: 'live' })
    await zhao.saysPrivately('绑定站长群')
    expect(zhao.gets(/./)).not.toMatch(/\d{6}/)
    world.silence()
  })
})

describe('somebody who cannot be reached alone', () => {
  chat('is told in the room why the names do not come', async (world) => {
    const zhao = world.person('赵敏', { friend: false })
    await zhao.says('谁没报')
    zhao.gets('11月20日还差45站。名单只能私下给：先加小二好友')
    await zhao.says('绑定站长群')
    expect(zhao.gets('绑群的口令只能私下给：先加小二好友')).not.toMatch(/\d{6}/)
    await zhao.says('给我口令', { in: 'live' })
    expect(zhao.gets('口令只能单独告诉您：先加小二好友，再私下要一次')).not.toMatch(/\d{4}/)
  })
})

describe('another programme', () => {
  chat('has stations of its own, which nobody here sees', async (world) => {
    const { client } = world.deps.database
    const zeku = await client.programme.findUniqueOrThrow({
      where: { key: 'zeku' },
      include: { townships: true },
    })
    const townshipId = zeku.townships[0]?.id ?? ''
    const station = { id: 'stn_zeku', programmeId: zeku.id, name: '麦秀站', level: 'township', townshipId }
    await client.station.create({ data: station })
    const wang = world.person('王秀兰')
    await wang.says('麦秀站今天收件3')
    wang.gets('没找到“麦秀站”，是哪个站？发全名再报一次')
    await wang.says('汇总')
    wang.gets(/^11月20日汇总：0\/45站报了/)
  })
})
