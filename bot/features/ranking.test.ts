import { describe, expect } from 'vitest'
import { daysFrom, reported } from '../../test/support/reports.ts'
import { chat, type World } from '../../test/support/world.ts'

async function someRuns({ deps }: World): Promise<void> {
  await reported(deps, '石哈河站', daysFrom('2026-11-01', '2026-11-19'), { numbers: { saleFen: 100 } })
  await reported(deps, '川井站', daysFrom('2026-11-10', '2026-11-20'), { numbers: { saleFen: 9900 } })
  await reported(deps, '温更站', daysFrom('2026-11-18', '2026-11-20'))
  await reported(deps, '德岭山站', ['2026-11-19'])
}

const top = '连报天数：石哈河站19天，川井站11天，温更站3天'

describe('排名', () => {
  chat('in the group: a few of the longest runs, and one’s own place', async (world) => {
    await someRuns(world)
    await world.person('王永').says('排名')
    world.room('stations').gets(`${top}。德岭山站连报1天，排第4`)
    await world.person('图雅').says('连报排名')
    world.room('stations').gets(`${top}。毛其格站报上就从1天攒起。哈登敖包站报上就从1天攒起`)
  })

  chat('alone, some more of them; staff have no place', async (world) => {
    await someRuns(world)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('排名')
    zhao.gets(`${top}，德岭山站1天`)
  })

  chat('before anybody has a run', async (world) => {
    await world.person('王永').says('排名')
    world.room('stations').gets('连报天数还没有，今天报上就从1天攒起。德岭山站报上就从1天攒起')
  })
})

describe('asked for a ranking of money', () => {
  chat('a friend of the bot is told their own place, alone', async (world) => {
    await someRuns(world)
    const liu = world.person('刘二平')
    await liu.says('卖货排名')
    world.room('stations').gets('自己的名次私下发您')
    liu.getsPrivately('川井站11月1日到11月20日代卖在45站里排第1。只告诉您自己')
    const wang = world.person('王秀兰')
    await wang.saysPrivately('销售额排名')
    wang.gets('石哈河站11月1日到11月20日代卖在45站里排第2。只告诉您自己')
    await wang.saysPrivately('代买排名')
    wang.gets('石哈河站11月1日到11月20日还没记到代买。只告诉您自己')
  })

  chat('who can’t be told alone hears how', async (world) => {
    await someRuns(world)
    await world.person('萨仁高娃').says('销售排名')
    const said = world.room('stations').gets(/^金额不排名.*先加小二好友/)
    expect(said).not.toMatch(/第\d/)
  })

  chat('and staff, too, get none', async (world) => {
    await someRuns(world)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('销售额排名')
    zhao.gets('金额不排名，小二只排连报天数，发“连报排名”看')
  })
})
