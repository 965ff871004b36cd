import { describe } from 'vitest'
import { daysFrom, reported } from '../../test/support/reports.ts'
import { chat, type World } from '../../test/support/world.ts'

async function someDays({ deps }: World, station: string): Promise<void> {
  const numbers = { purchaseOrders: 2, purchaseFen: 3000, parcelsIn: 5 }
  await reported(deps, station, daysFrom('2026-10-28', '2026-11-10'), { numbers })
  await reported(deps, station, daysFrom('2026-11-12', '2026-11-19'), { numbers })
}

describe('我的本月', () => {
  chat('a friend of the bot gets all of it, alone', async (world) => {
    await someDays(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('我的本月')
    world.room('stations').gets('私下发您')
    wang.getsPrivately('石哈河站11月到20日：该报19天，报了18天，连报8天。帮人买36单540元，取件90')
    await wang.saysPrivately('我的上个月')
    wang.gets('石哈河站10月：该报31天，报了4天。帮人买8单120元，取件20')
  })

  chat('in the group days alone', async (world) => {
    await someDays(world, '新忽热站')
    await world.person('萨仁高娃').says('我的本月')
    world.room('stations').gets('新忽热站11月到20日：该报19天，报了18天，连报8天')
  })

  chat('today counts once it is reported', async (world) => {
    await reported(world.deps, '新忽热站', daysFrom('2026-11-01', '2026-11-20'))
    await world.person('萨仁高娃').says('我连报几天了')
    world.room('stations').gets('新忽热站11月到20日：20天都报了，连报20天')
  })

  chat('of a station that opened in the middle of the month', async (world) => {
    const { client } = world.deps.database
    await client.station.updateMany({ where: { name: '新忽热站' }, data: { openedOn: '2026-11-16' } })
    await reported(world.deps, '新忽热站', daysFrom('2026-11-16', '2026-11-18'))
    await world.person('萨仁高娃').says('我的本月')
    world.room('stations').gets('新忽热站11月到20日：该报4天，报了3天')
  })

  chat('both stations of one who has two', async (world) => {
    await reported(world.deps, '毛其格站', daysFrom('2026-11-01', '2026-11-19'))
    const tuya = world.person('图雅')
    await tuya.saysPrivately('我的本月')
    tuya.gets('哈登敖包站11月到20日：该报19天，报了0天\n毛其格站11月到20日：19天都报了，连报19天。取件19')
  })
})
