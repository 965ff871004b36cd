import { describe, expect } from 'vitest'
import { afterRatings, attended, jobsRun, personId, setFollowUps } from '../../test/support/follow-ups.ts'
import { chat, type World } from '../../test/support/world.ts'

const visits = async (world: World) => {
  const rows = await world.deps.database.client.followUpVisit.findMany({
    where: { voidedAt: null },
    include: { person: true },
    orderBy: [{ day: 'asc' }, { person: { name: 'asc' } }],
  })
  return rows.map(({ person, day, reached, method, openedShop, monthlySalesFen }) =>
    [person.name, day, reached ? 'reached' : 'tried', method, openedShop, monthlySalesFen?.toString()]
      .filter((each) => each !== null && each !== undefined)
      .join(' '),
  )
}

describe('回访', () => {
  chat('alone with the bot it is echoed, with the contract’s count', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话回访 李四 已开店 抖音 月销3000')
    zhao.gets('✅ 已记：李四，电话，已开店，月销3000（自报）。合同回访累计1/10次')
    await zhao.saysPrivately('上门回访娜仁花，没开店，想学剪辑，满意度4')
    zhao.gets('✅ 已记：娜仁花，上门，没开店，需求：想学剪辑，满意度：4。合同回访累计2/10次')
    expect(await visits(world)).toEqual([
      '娜仁花 2026-11-20 reached 上门 false',
      '李四 2026-11-20 reached 电话 true 300000',
    ])
  })

  chat('what they need is told on, and no poverty or phone with it', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话回访李四，没开店，需求是贫困户贷款')
    zhao.gets(/需求：＊＊贷款/)
    const { client } = world.deps.database
    const kept = [await client.followUpStatement.findMany(), await client.personFact.findMany()]
    expect(JSON.stringify(kept)).toContain('＊＊贷款')
    expect(JSON.stringify(kept)).not.toContain('贫困')
  })

  chat('in a group of staff ✅ 已记 and nothing more', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('电话回访 李四 已开店 月销3000')
    zhao.gets('✅ 已记')
    await zhao.says('今天回访两个：娜仁花，微信，月销八百；李四，电话，关机')
    zhao.gets('✅ 已记')
    // 李四 was reached already today: that nobody answered later takes nothing away.
    expect(await visits(world)).toEqual([
      '娜仁花 2026-11-20 reached 微信 80000',
      '李四 2026-11-20 reached 电话 true 300000',
    ])
  })

  chat('resent, and told on: one visit, what was said later added', async (world) => {
    const zhao = world.person('赵敏')
    for (let i = 0; i < 2; i++) {
      await zhao.saysPrivately('电话回访李四，已开店')
      zhao.gets('✅ 已记：李四，电话，已开店。合同回访累计1/10次')
    }
    await zhao.saysPrivately('回访李四，月销两千左右')
    zhao.gets('✅ 已记：李四，电话，已开店，月销约2000（自报）。合同回访累计1/10次')
    expect(await visits(world)).toEqual(['李四 2026-11-20 reached 电话 true 200000'])
  })

  chat('nobody answered: kept, and not counted', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话回访李四，没人接')
    zhao.gets('✅ 已记：李四，电话，没联系上，不算回访次数')
    await zhao.saysPrivately('又给李四打了电话回访，接了，店开着')
    zhao.gets('✅ 已记：李四，电话，已开店。合同回访累计1/10次')
    expect(await visits(world)).toEqual(['李四 2026-11-20 reached 电话 true'])
  })

  chat('where the contract counts for each', async (world) => {
    await setFollowUps(world.deps, { basis: 'forEach', target: 10 })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话回访李四，已开店')
    zhao.gets('✅ 已记：李四，电话，已开店。李四回访1/10次')
  })

  chat('somebody of no list: said alone, and made known where they are new', async (world) => {
    const zhao = world.person('赵敏')
    const asked = '名单里没有“起正兰”，名字写对了吗？是新人就回“是”，小二登记上再记'
    await zhao.says('电话回访起正兰，已开店')
    zhao.getsPrivately(asked)
    expect(await visits(world)).toEqual([])
    await zhao.saysPrivately('电话回访起正兰，已开店')
    zhao.gets(asked)
    await zhao.saysPrivately('是')
    zhao.gets('✅ 已记：起正兰，电话，已开店。合同回访累计1/10次')
    expect(await visits(world)).toEqual(['起正兰 2026-11-20 reached 电话 true'])
  })

  chat('two of no list in one message: one question at a time', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('今天电话回访两个：起正兰，店开着；普光荣，没开店')
    zhao.gets(/^名单里没有“起正兰”.*\n普光荣也没对上，答完上一个单独再发一遍/)
    await zhao.saysPrivately('是')
    zhao.gets('✅ 已记：起正兰，电话，已开店。合同回访累计1/10次')
  })

  chat('one of two of that name: asked by their village, alone', async (world) => {
    const { client } = world.deps.database
    const row = { programmeId: world.programmeId, name: '李四', createdAt: world.clock.now() }
    await client.person.create({ data: { id: 'per_zz', ...row, village: '太荣村' } })
    await client.person.updateMany({
      where: { id: await personId(world.deps, '李四') },
      data: { village: '四义堂村' },
    })
    const zhao = world.person('赵敏')
    await zhao.says('电话回访李四，已开店')
    zhao.getsPrivately('叫李四的有2位，回访的是哪位？1 四义堂村  2 太荣村')
    await zhao.saysPrivately('2')
    zhao.gets('✅ 已记：李四，电话，已开店。合同回访累计1/10次')
    expect(await client.followUpVisit.findMany()).toMatchObject([{ personId: 'per_zz', day: '2026-11-20' }])
  })

  chat('who is no staff: one sentence alone, silence among people', async (world) => {
    const li = world.person('李四')
    await li.says('电话回访 娜仁花 已开店 月销3000')
    world.silence()
    expect(await visits(world)).toEqual([])
  })

  chat('taken back with its message', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话回访李四，已开店')
    zhao.gets(/^✅/)
    await zhao.recalls()
    zhao.gets('撤回的那条回访不算了')
    expect(await visits(world)).toEqual([])
    await zhao.saysPrivately('电话回访李四，没开店')
    zhao.gets('✅ 已记：李四，电话，没开店。合同回访累计1/10次')
  })

  chat('a visit clears what was due, and what was due is back when it is taken back', async (world) => {
    await attended(world.deps, ['李四', '娜仁花'])
    await world.deps.database.client.wechatAlias.updateMany({
      where: { NOT: { externalId: { contains: 'staff' } } },
      data: { friend: false },
    })
    await world.at(afterRatings)
    expect(await jobsRun(world)).toMatchObject({ handedOver: 2 })
    const { client } = world.deps.database
    const due = () => client.followUpDue.count({ where: { state: 'handedOver' } })
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('电话回访李四，没接')
    zhao.gets(/没联系上/)
    expect(await due()).toBe(2)
    await zhao.saysPrivately('电话回访李四，店开着')
    zhao.gets(/^✅/)
    expect(await due()).toBe(1)
    await zhao.recalls()
    zhao.gets(/不算了/)
    expect(await due()).toBe(2)
  })

  chat('more in an evening than anybody visits is marked, and said once, alone', async (world) => {
    await setFollowUps(world.deps, { bulkAfter: 2 })
    const zhao = world.person('赵敏')
    await zhao.says('今天电话回访3个：李四，店开着；娜仁花，店开着；萨日朗，没开店')
    zhao.gets('✅ 已记')
    zhao.getsPrivately(/^今晚记的回访有点多/)
    const { client } = world.deps.database
    expect(await client.followUpVisit.count({ where: { flag: 'bulk' } })).toBe(3)
    await zhao.says('电话回访 何志刚 没开店')
    zhao.gets('✅ 已记')
    world.silence()
    expect(await client.followUpVisit.count({ where: { flag: 'bulk' } })).toBe(4)
  })
})
