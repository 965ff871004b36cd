import { describe, expect } from 'vitest'
import { consentWords } from '../../core/people/consent.ts'
import { chat, type World } from '../../test/support/world.ts'

const client = (world: World) => world.deps.database.client
const linksOf = async (world: World, wechatId: string) => {
  const rows = await client(world).aliasPerson.findMany({
    where: { alias: { externalId: wechatId }, until: null },
    include: { person: true },
  })
  return rows.map(({ person, matchedBy }) => `${person.name} ${matchedBy}`)
}
const codeIn = (said: string) => /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(said)?.[0] ?? 'none'
const matchedBy = (world: World, name: string, how: string) =>
  client(world).aliasPerson.updateMany({ where: { person: { name } }, data: { matchedBy: how } })

describe('绑定', () => {
  chat('gives a code that makes a new WeChat theirs, once', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('绑定小程序')
    const said = li.gets(/^绑定码 \S+。十分钟内.+新微信私下发给小二。这个码只您自己用，谁要都别给/)
    const anew = world.stranger('李四新号')
    await anew.saysPrivately(codeIn(said))
    anew.gets('✅ 李四，这个微信绑好了，接着报名、签到就行')
    anew.gets(consentWords)
    expect(await linksOf(world, anew.wechatId)).toEqual(['李四 code'])
    const other = world.stranger('别人')
    await other.saysPrivately(codeIn(said))
    world.silence()
    expect(await linksOf(world, other.wechatId)).toEqual([])
  })

  chat('typed in a group it is spent for nothing, and its typist told to ask for another', async (world) => {
    const li = world.person('李四')
    for (const friend of [true, false]) {
      await li.saysPrivately('绑定')
      const code = codeIn(li.gets(/^绑定码/))
      const anew = world.stranger(`新号${friend}`, { friend })
      await anew.says(code, { in: 'live' })
      if (friend)
        anew.getsPrivately('刚才那个码发到群里，大家都看见了，已经作废。再要一个，在这里私下发给小二')
      else anew.gets('口令发到群里就作废了，再要一个，私下发给小二')
      const other = world.stranger(`别人${friend}`)
      await other.saysPrivately(code)
      world.silence()
      for (const { wechatId } of [anew, other]) expect(await linksOf(world, wechatId)).toEqual([])
    }
  })

  chat('for ten minutes', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('绑定')
    const code = codeIn(li.gets(/绑定码/))
    await world.passes('11m')
    const anew = world.stranger('李四新号')
    await anew.saysPrivately(code)
    expect(await linksOf(world, anew.wechatId)).toEqual([])
  })

  chat('typed where it is theirs already, it changes nothing', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('绑定')
    await li.saysPrivately(codeIn(li.gets(/绑定码/)))
    li.gets('李四，这个微信本来就是您的，不用再绑')
    expect(await linksOf(world, li.wechatId)).toEqual(['李四 friend'])
  })

  chat('in a group the code comes alone, or not at all', async (world) => {
    await world.person('李四').says('绑定小程序')
    world.person('李四').getsPrivately(/^绑定码/)
    const han = world.person('乌日罕')
    await han.says('绑定小程序')
    expect(han.gets('绑定码只能私下给：先加小二好友，再私下发“绑定”')).not.toMatch(/[A-Z]{4}/)
    expect(await client(world).inviteCode.count()).toBe(1)
  })

  for (const how of ['roster', 'phone', 'nickname']) {
    chat(`a match by ${how} may be somebody else, and gets none`, async (world) => {
      await matchedBy(world, '李四', how)
      const li = world.person('李四')
      await li.saysPrivately('绑定')
      li.gets('这个微信还没核实是您本人，请工作人员当面给您换绑码')
      expect(await client(world).inviteCode.count()).toBe(0)
    })
  }

  chat('whoever made themselves known gets one; not when they turned out to be staff', async (world) => {
    await matchedBy(world, '李四', 'self')
    const li = world.person('李四')
    await li.saysPrivately('绑定')
    li.gets(/^绑定码/)
    const zhao = await client(world).person.findFirstOrThrow({ where: { name: '赵敏' } })
    await client(world).person.updateMany({ where: { name: '李四' }, data: { mergedIntoId: zhao.id } })
    await li.saysPrivately('绑定')
    li.gets(/^这个微信还没核实/)
  })

  chat('a couple gets one each', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.saysPrivately('绑定')
    lan.gets(/^绑定码 刘玉兰 \S+；张有福 \S+。/)
  })

  chat('a stranger registers first', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('绑定')
    mei.gets(/^小二还不认识您。您叫什么名字/)
    await mei.says('绑定小程序', { in: 'live' })
    mei.gets('小二还不认识您。先加小二好友，发“我要登记”')
  })
})

describe('给李四换绑码', () => {
  chat('staff get it for somebody before them, who types it alone', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('给李四换绑码')
    const said = zhao.gets(/^李四的换绑码 \S+，十分钟内有效，只能用一次。当面念给本人，别在微信里转/)
    const anew = world.stranger('李四新号')
    await anew.saysPrivately(codeIn(said))
    anew.gets('✅ 李四，这个微信绑好了，接着报名、签到就行')
    anew.gets(consentWords)
    expect(await linksOf(world, anew.wechatId)).toEqual(['李四 code'])
  })

  chat('is worth nothing when whom it was for turned out to be staff, or was made so', async (world) => {
    await client(world).roleAssignment.deleteMany({ where: { role: 'admin', person: { name: '赵敏' } } })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('给李四换绑码')
    const code = codeIn(zhao.gets(/换绑码/))
    const chief = await client(world).person.findFirstOrThrow({ where: { name: '斯日古楞' } })
    await client(world).person.updateMany({ where: { name: '李四' }, data: { mergedIntoId: chief.id } })
    const anew = world.stranger('李四新号')
    await anew.saysPrivately(code)
    anew.gets('这个码用不了，再要一个就行')
    expect(await linksOf(world, anew.wechatId)).toEqual([])
    await client(world).person.updateMany({ where: { name: '李四' }, data: { mergedIntoId: null } })
    await zhao.saysPrivately('给李四换绑码')
    const second = codeIn(zhao.gets(/换绑码/))
    const li = await client(world).person.findFirstOrThrow({ where: { name: '李四' } })
    const role = { id: 'rol_li', personId: li.id, role: 'staff', since: world.clock.now() }
    await client(world).roleAssignment.create({ data: { ...role, programmeId: world.programmeId } })
    await anew.saysPrivately(second)
    anew.gets('这个码用不了，再要一个就行')
    expect(await linksOf(world, anew.wechatId)).toEqual([])
  })

  chat('makes a match by nickname sure', async (world) => {
    await matchedBy(world, '李四', 'nickname')
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('给李四换绑码')
    const li = world.person('李四')
    await li.saysPrivately(codeIn(zhao.gets(/换绑码/)))
    li.gets(/绑好了/)
    li.gets(consentWords)
    expect(await linksOf(world, li.wechatId)).toEqual(['李四 code'])
  })

  chat('of whoever had registered anew, staff are asked whether they are one', async (world) => {
    const anew = world.stranger('换了手机')
    await anew.saysPrivately('我是太荣村的王小梅')
    anew.gets(/登记好了/)
    anew.gets(/^小二会记/)
    const person = { id: 'per_mei', programmeId: world.programmeId, name: '王小梅', village: '联丰村' }
    await client(world).person.create({ data: { ...person, createdAt: world.clock.now() } })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('给联丰村王小梅换绑码')
    await anew.saysPrivately(codeIn(zhao.gets(/换绑码/)))
    anew.gets(/绑好了/)
    expect(await client(world).matchDoubt.findMany()).toMatchObject([
      { kind: 'name', name: '王小梅', candidates: ['per_mei'] },
    ])
  })

  chat('for nobody, or nobody certain', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('给赵小虎换绑码')
    zhao.gets('名册里没找到赵小虎，看看名字对不对')
    const person = { id: 'per_2', programmeId: world.programmeId, name: '李四', village: '太荣村' }
    await client(world).person.create({ data: { ...person, createdAt: world.clock.now() } })
    await zhao.saysPrivately('给李四换绑码')
    zhao.gets('名册里对不准是哪位李四，带上村子再说，如“给太荣村李四换绑码”')
    await zhao.saysPrivately('给太荣村李四换绑码')
    zhao.gets(/^李四的换绑码/)
  })

  chat('of an admin, only by an admin', async (world) => {
    const zhao = world.person('赵敏')
    const isAdmin = { role: 'admin', person: { name: '赵敏' } }
    await client(world).roleAssignment.deleteMany({ where: isAdmin })
    await zhao.saysPrivately('给斯日古楞换绑码')
    zhao.gets('工作人员的换绑码要管理员来要')
    expect(await client(world).inviteCode.count()).toBe(0)
  })

  chat('not in a group, and not by trainees', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('给李四换绑码')
    expect(zhao.gets('换绑码私下要，别在群里')).not.toMatch(/[A-Z]{4}/)
    await world.person('李四').saysPrivately('给赵敏换绑码')
    world.silence()
  })
})
