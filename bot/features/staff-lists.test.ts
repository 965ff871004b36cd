import { describe } from 'vitest'
import { afterRatings, attended, jobsRun } from '../../test/support/follow-ups.ts'
import { chat, type World } from '../../test/support/world.ts'

/** Two people were in class; the bot can write to one of them. */
async function later(world: World) {
  await attended(world.deps, ['李四', '娜仁花'])
  await world.deps.database.client.wechatAlias.updateMany({
    where: { people: { some: { person: { name: '李四' } } } },
    data: { friend: false },
  })
  await world.deps.database.client.person.updateMany({
    where: { name: { in: ['李四', '娜仁花'] } },
    data: { village: '太荣村' },
  })
  await world.at(afterRatings)
  await jobsRun(world)
  world.person('娜仁花').getsPrivately(/网上卖货了吗/)
  return world.person('赵敏')
}

describe('名单', () => {
  chat('whom to phone, and why; never their number', async (world) => {
    const zhao = await later(world)
    await zhao.saysPrivately('电话名单')
    zhao.gets('要打电话的有1位：李四（太荣村，小二够不着）。号码在网页上，打完发“电话回访 姓名 …”')
    await zhao.saysPrivately('电话回访 李四 已开店')
    zhao.gets(/^✅/)
    await zhao.saysPrivately('电话名单')
    zhao.gets('现在没有要打电话的')
  })

  chat('who is due, asked in a group and told alone', async (world) => {
    const zhao = await later(world)
    await zhao.says('谁该回访')
    zhao.getsPrivately(/^该回访的有2位：(?:李四|娜仁花)（太荣村）；(?:李四|娜仁花)（太荣村）/)
  })

  chat('who said that they need help, in their words', async (world) => {
    const zhao = await later(world)
    await zhao.saysPrivately('谁要帮忙')
    zhao.gets('还没人说要帮忙')
    await zhao.saysPrivately('电话回访李四，没开店，想学剪辑')
    zhao.gets(/^✅/)
    await zhao.saysPrivately('谁要帮忙')
    zhao.gets('说要帮忙的有1位：李四：想学剪辑')
  })

  chat('nobody else is given one', async (world) => {
    await later(world)
    const li = world.person('李四')
    await li.saysPrivately('电话名单')
    await li.says('谁该回访')
    world.silence()
  })
})
