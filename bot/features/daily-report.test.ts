import { describe } from 'vitest'
import { chat } from '../../test/support/world.ts'

describe('日报', () => {
  chat('a report is echoed in one line', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块，收件12发件2，已签到')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元，取件12，寄件2，APP已签')
  })
})
