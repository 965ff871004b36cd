import { describe } from 'vitest'
import { chat } from '../../test/support/world.ts'

describe('课表', () => {
  chat('of the group’s own course; a class that is off is left out', async (world) => {
    const { client } = world.deps.database
    const li = world.person('李四')
    const place = '旗电商公共服务中心'
    await li.says('课表')
    li.gets(
      [
        '课表',
        `11月20日 周五 19:30–21:00 直播带货第3期，${place}二楼培训教室`,
        `11月21日 周六 19:30–21:00 直播带货第3期，${place}二楼培训教室`,
        `11月23日 周一 14:30–17:00 直播带货第3期，${place}公共直播基地`,
      ].join('\n'),
    )
    await client.classSession.updateMany({
      where: { number: { in: [1, 2] } },
      data: { cancelledAt: world.clock.now() },
    })
    await li.says('课表')
    li.gets(`课表\n11月23日 周一 14:30–17:00 直播带货第3期，${place}公共直播基地`)
  })
})
