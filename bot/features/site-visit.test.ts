import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

/** The demo's own are earlier: 巡查 2, 盘点 2, 指导 1. */
const visits = async (world: World) => {
  const rows = await world.deps.database.client.siteVisit.findMany({
    where: { voidedAt: null, day: { gte: '2026-11-17' } },
    include: { station: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ station, day, kind, findings }) =>
    [station.name, day, kind, findings].filter(Boolean).join(' '),
  )
}

describe('巡查、盘点、指导', () => {
  chat('alone with the bot it is echoed, with the contract’s count', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('石哈河站巡查：门头完好，灭火器过期')
    zhao.gets('✅ 已记：石哈河站，巡查，门头完好，灭火器过期。合同巡查累计3/12次')
    await zhao.saysPrivately('昨天去川井站巡查，没开门')
    zhao.gets('✅ 已记：川井站11月19日，巡查，没开门。合同巡查累计4/12次')
    expect(await visits(world)).toEqual([
      '石哈河站 2026-11-20 巡查 门头完好，灭火器过期',
      '川井站 2026-11-19 巡查 没开门',
    ])
  })

  chat('in a group of staff ✅ 已记 and nothing more', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('今天巡查了两个站。石哈河站：卫生不错。川井站：没开门。')
    zhao.gets('✅ 已记')
    expect(await visits(world)).toHaveLength(2)
  })

  chat('told on, and told again: one visit, counted once', async (world) => {
    const zhao = world.person('赵敏')
    for (let i = 0; i < 2; i++) {
      await zhao.saysPrivately('石哈河站巡查：门头完好')
      zhao.gets('✅ 已记：石哈河站，巡查，门头完好。合同巡查累计3/12次')
    }
    await zhao.saysPrivately('石哈河站巡查：灭火器过期')
    zhao.gets('✅ 已记：石哈河站，巡查，门头完好；灭火器过期。合同巡查累计3/12次')
  })

  chat('what arrives late is folded at its place', async (world) => {
    const early = new Date('2026-11-20T10:00:00Z')
    const late = new Date('2026-11-20T10:30:00Z')
    await world.post(world.message('赵敏', '石哈河站巡查：灭火器过期', { sentAt: late, private: true }))
    await world.post(world.message('赵敏', '石哈河站巡查：门头完好', { sentAt: early, private: true }))
    world.person('赵敏').getsPrivately(/灭火器过期/)
    world.person('赵敏').getsPrivately(/门头完好；灭火器过期/)
    expect(await visits(world)).toEqual(['石哈河站 2026-11-20 巡查 门头完好；灭火器过期'])
  })

  chat('a recalled message takes its part back', async (world) => {
    const zhao = world.person('赵敏')
    const first = await zhao.says('石哈河站巡查：门头完好')
    zhao.gets('✅ 已记')
    await zhao.says('石哈河站巡查：灭火器过期')
    zhao.gets('✅ 已记')
    await zhao.recalls()
    zhao.gets('撤回的那条巡查不算了')
    expect(await visits(world)).toEqual(['石哈河站 2026-11-20 巡查 门头完好'])
    await zhao.recalls(first)
    zhao.gets('撤回的那条巡查不算了')
    expect(await visits(world)).toEqual([])
    await zhao.says('石哈河站巡查：货架齐')
    zhao.gets('✅ 已记')
    expect(await visits(world)).toEqual(['石哈河站 2026-11-20 巡查 货架齐'])
  })

  chat('who was guided is on it', async (world) => {
    const zhao = world.person('赵敏')
    await world.passes('1d')
    await zhao.saysPrivately('今天在德岭山站一对一指导，教会站长打面单')
    zhao.gets('✅ 已记：德岭山站，指导，王永，教会站长打面单。合同指导累计2/12次')
    const where = { kind: '指导', day: '2026-11-21' }
    const [visit] = await world.deps.database.client.siteVisit.findMany({ where })
    expect(visit?.guided).toMatchObject([{ name: '王永' }])
  })

  chat('a count is read into things, and what changed since the last one is told alone', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('盘点石哈河站：货架2组 电脑1台 扫码枪1把 门头完好')
    zhao.gets('✅ 已记：石哈河站，盘点，货架2组、电脑1台、扫码枪1把、门头（完好）。合同盘点累计3/12次')
    await world.passes('1d')
    await zhao.says('盘点石哈河站：货架2组 电脑1台 扫码枪1把坏了')
    zhao.gets('✅ 已记')
    zhao.getsPrivately('石哈河站盘点跟上次比：扫码枪损坏1把、门头这次没盘到')
  })

  chat('a recalled count is no count', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('盘点石哈河站：货架2组 电脑1台')
    zhao.gets(/货架2组、电脑1台/)
    await zhao.recalls()
    zhao.gets('撤回的那条盘点不算了')
    await zhao.saysPrivately('盘点石哈河站：货架3组')
    zhao.gets('✅ 已记：石哈河站，盘点，货架3组。合同盘点累计3/12次')
  })

  chat('the pictures beside it are its own', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.sendsPicture(Buffer.from('before'))
    await world.passes('1m')
    await zhao.says('石哈河站巡查：门头完好')
    zhao.gets('✅ 已记')
    await zhao.sendsPicture(Buffer.from('behind'))
    await world.passes('3m')
    await zhao.sendsPicture(Buffer.from('later'))
    const { client } = world.deps.database
    const { causeId } = await client.siteVisit.findFirstOrThrow({ where: { day: '2026-11-20' } })
    expect(await client.attachment.count({ where: { boundToId: causeId } })).toBe(2)
  })

  chat('a station that nobody knows is asked for, and recorded once it is named', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('巡查天山站：门头完好')
    zhao.gets(/没找到“天山站”/)
    await zhao.saysPrivately('巡查海流站：门头完好')
    zhao.gets('“海流站”有2个？1 海流图站  2 海流斯太站，回数字就行')
    await zhao.saysPrivately('1')
    zhao.gets('✅ 已记：海流图站，巡查，门头完好。合同巡查累计3/12次')
  })

  chat('an operator records none', async (world) => {
    const wang = world.person('王永')
    await wang.saysPrivately('德岭山站巡查：门头完好')
    expect(await visits(world)).toEqual([])
  })
})
