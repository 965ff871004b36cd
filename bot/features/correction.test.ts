import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

/** Wang's report of the design, and its echo. */
async function reported(world: World, text = '今天代买3单156块，收件12发件2，已签到') {
  const wang = world.person('王秀兰')
  await wang.says(text)
  wang.gets(/^✅ 石哈河站/)
  return wang
}

const reasons = async (world: World) => {
  const rows = await world.deps.database.client.reportRevision.findMany({
    where: { grade: 'staff' },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ reason }) => reason)
}

describe('改数', () => {
  const phrases: [string, string][] = [
    ['代买金额是165', '✏️ 改好了：石哈河站20日 帮人买 156→165元'],
    ['帮买是5单', '✏️ 改好了：石哈河站20日 帮人买 3→5单'],
    ['错了，收件是10', '✏️ 改好了：石哈河站20日 取件 12→10'],
    ['收件改成21', '✏️ 改好了：石哈河站20日 取件 12→21'],
    ['收件减2', '✏️ 改好了：石哈河站20日 取件 12→10'],
    ['代买再加1单20块', '✏️ 改好了：石哈河站20日 帮人买 3→4单，帮人买 156→176元'],
  ]
  for (const [text, answer] of phrases) {
    chat(text, async (world) => {
      const wang = await reported(world)
      await wang.says(text)
      wang.gets(answer)
    })
  }

  chat('what was not said before is just said', async (world) => {
    const wang = await reported(world)
    await wang.says('更正：代卖1单26')
    wang.gets(/^✏️ 改好了：石哈河站20日 帮人卖/)
  })

  chat('the same number is no change, and is said to be none', async (world) => {
    const wang = await reported(world, '今天代买3单156块')
    await wang.says('代买金额改成156')
    wang.gets('石哈河站20日本来就是这个数，没变：帮人买3单156元')
  })

  chat('without a day it belongs to the last report, though that was of yesterday', async (world) => {
    const wang = await reported(world, '昨天收件8')
    await wang.says('收件改成9')
    wang.gets('✏️ 改好了：石哈河站19日 取件 8→9')
  })

  chat('the next morning it still belongs to the evening’s report', async (world) => {
    const wang = await reported(world)
    await world.at('2026-11-21T08:10+08:00')
    await wang.says('错了，代买金额改成165')
    wang.gets('✏️ 改好了：石哈河站20日 帮人买 156→165元')
  })

  chat('with a day it belongs to that day; another month is named', async (world) => {
    const wang = await reported(world, '10月30日代买2单50')
    await wang.says('10月30日代买改成3单')
    wang.gets('✏️ 改好了：石哈河站10月30日 帮人买 2→3单')
  })

  chat('of a day that nobody reported, it is the report', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('收件改成21')
    wang.gets('石哈河站20日之前没报过，先照这个记：取件21')
  })

  chat('another station’s numbers are its own affair', async (world) => {
    const wang = await reported(world)
    const yong = world.person('王永')
    await yong.says('石哈河站代买改成9单')
    yong.gets('这个站的数要本站的人或工作人员来改，小二没动')
    await wang.says('石哈河站汇总')
    wang.gets('石哈河站 11月20日 周五：帮人买3单156元，取件12，寄件2，APP已签')
  })

  chat('staff may correct any', async (world) => {
    await reported(world)
    const zhao = world.person('赵敏')
    await zhao.says('石哈河站收件改成21')
    zhao.gets('✏️ 改好了：石哈河站20日 取件 12→21\n改这个数的原因？回一句就行')
    await zhao.says('票据上是21件，站里少数了一袋快递')
    zhao.gets('✅ 原因记下了')
    expect(await reasons(world)).toEqual(['票据上是21件，站里少数了一袋快递'])
  })

  chat('and say why in the same breath', async (world) => {
    await reported(world)
    const zhao = world.person('赵敏')
    await zhao.says('石哈河站收件改成21，因为票据上是21')
    zhao.gets('✏️ 改好了：石哈河站20日 取件 12→21')
    await zhao.saysPrivately('石哈河站代买再加1单，原因：漏报')
    zhao.gets(/^✏️ 改好了：石哈河站20日 帮人买 3→4单/)
    expect(await reasons(world)).toEqual(['票据上是21', '漏报'])
  })

  chat('who says something else instead of a reason is heard', async (world) => {
    await reported(world)
    const zhao = world.person('赵敏')
    await zhao.says('石哈河站收件改成21')
    zhao.gets(/改这个数的原因/)
    await zhao.says('石哈河站汇总')
    zhao.gets(/^石哈河站 11月20日/)
    expect(await reasons(world)).toEqual([null])
  })

  chat('too much to be true, said or added, changes nothing', async (world) => {
    const wang = await reported(world, '今天收件12')
    for (const text of ['收件改成30000', '收件再加30000']) {
      await wang.says(text)
      wang.gets('取件30000？数太大了，看看是不是多打了，改好再发一次')
    }
    await wang.says('石哈河站汇总')
    wang.gets('石哈河站 11月20日 周五：取件12')
  })

  chat('every change keeps its before and after, with the message that made it', async (world) => {
    const wang = await reported(world, '今天代买3单156块')
    const id = await wang.says('代买金额改成165')
    wang.gets(/^✏️/)
    const { client } = world.deps.database
    const message = await client.inboxMessage.findFirstOrThrow({ where: { externalId: id } })
    const [event] = await client.event.findMany({ where: { causeId: message.id } })
    expect(event).toMatchObject({
      type: 'dailyReport',
      causeKind: 'message',
      before: { purchaseOrders: 3, purchaseFen: 15_600 },
      after: { purchaseOrders: 3, purchaseFen: 16_500 },
    })
  })
})
