import { describe } from 'vitest'
import { chat } from '../../test/support/world.ts'

describe('acknowledgements that are gathered', () => {
  chat('a line each; what newcomers are told is told once, at the end', async (world) => {
    const names = ['王秀兰', '王永', '娜仁', '李建平', '巴特尔', '张改梅']
    for (const name of names) {
      await world.person(name).says('今天收件3')
      world.room('stations').gets(/^✅/)
    }
    await world.post(
      world.message('乌云其木格', '今天收件4', { id: 'g-1' }),
      world.message('刘二平', '今天收件5', { id: 'g-2' }),
      world.message('萨仁高娃', '今天收件6', { id: 'g-3' }),
    )
    world.silence()
    await world.passes('4m')
    world
      .room('stations')
      .gets(
        /^✅ 呼勒斯太站.*取件4\n✅ 川井站.*取件5\n✅ 新忽热站.*取件6\n不对就直接说，如“帮买是5单”\n（小二是机器人[^\n]*）$/,
      )
  })
})
