// What the journal keeps of a message once it has been handled.
import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const journalled = async (world: World) => {
  const rows = await world.deps.database.client.inboxMessage.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ text, intents }) => `${text} ${JSON.stringify(intents)}`)
}

describe('the journal', () => {
  chat('keeps no reason of a leave', async (world) => {
    await world.person('李四').says('今天孩子发烧去医院，请个假')
    world.room('live').takes()
    const [kept] = await journalled(world)
    expect(kept).toMatch(/^今天＊＊，请个假 /)
    expect(kept).not.toMatch(/发烧|医院/)
  })

  chat('keeps no reason of a leave beside a phone', async (world) => {
    await world.person('李四').says('今天孩子发烧去医院，请个假，有事打15400009009')
    world.room('live').takes()
    const [kept] = await journalled(world)
    expect(kept).not.toMatch(/发烧|医院|00009009/)
  })

  chat('masks a phone, also in talk that is not for the bot', async (world) => {
    await world.person('李四').says('老王的电话是15400009009，谁要买羊找他')
    expect(await journalled(world)).toEqual(['老王的电话是154****9009，谁要买羊找他 []'])
  })

  chat('keeps nobody’s poverty or disability', async (world) => {
    await world.person('李四').says('我家是低保户，有残疾证')
    world.room('live').takes()
    for (const kept of await journalled(world)) expect(kept).not.toMatch(/低保|残疾|脱贫/)
  })

  chat('keeps a report as it was said', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块，收件12发件2，已签到')
    wang.gets(/^✅/)
    expect((await journalled(world))[0]).toMatch(/^今天代买3单156块，收件12发件2，已签到 /)
  })
})
