import { describe, expect } from 'vitest'
import { chat } from '../../test/support/world.ts'

describe('APP 签到', () => {
  for (const text of ['APP签到了', '智慧乡村已签到', '已签到']) {
    chat(`“${text}” stands in the day without making it a reported one`, async (world) => {
      const wang = world.person('王永')
      await wang.says(text)
      wang.gets('✅ 德岭山站 11月20日 周五：APP已签')
      const [day] = await world.deps.database.client.dailyReport.findMany()
      expect(day).toMatchObject({ day: '2026-11-20', appSignedIn: true, reported: false })
    })
  }

  chat('a report after it keeps it', async (world) => {
    const wang = world.person('王永')
    await wang.says('APP签到了')
    wang.gets(/APP已签/)
    await wang.says('今天代买2单30')
    wang.gets('✅ 德岭山站 11月20日 周五：帮人买2单30元，APP已签')
  })

  chat('an operator with two stations is asked which', async (world) => {
    const tuya = world.person('图雅')
    await tuya.says('APP签到了')
    tuya.gets('您管着几个站，这是哪个？1 毛其格站  2 哈登敖包站，回数字就行')
    await tuya.says('1')
    tuya.gets('✅ 毛其格站 11月20日 周五：APP已签')
  })
})
