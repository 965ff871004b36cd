import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const mutedAt = async (world: World, wechatId: string) => {
  const { client } = world.deps.database
  return (await client.wechatAlias.findFirstOrThrow({ where: { externalId: wechatId } })).mutedAt
}

describe('别@我了', () => {
  for (const text of ['小二别@我了', '@小二 别提醒我了']) {
    chat(`“${text}” is honoured at once, and taken back the same way`, async (world) => {
      const wang = world.person('王秀兰')
      await wang.says(text, { mentions: 'bot' })
      wang.gets('好，不再提醒您，也不@您了。想恢复就发“恢复提醒”')
      expect(await mutedAt(world, wang.wechatId)).toEqual(world.clock.now())
      await wang.says('恢复提醒')
      wang.gets('好，恢复提醒，一天最多一条')
      expect(await mutedAt(world, wang.wechatId)).toBeNull()
    })
  }

  chat('alone with the bot it needs no name', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('别@我了')
    wang.gets(/^好，不再提醒您/)
  })

  chat('said to somebody else in the group it is not for the bot', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('老张你别@我了')
    world.silence()
    expect(await mutedAt(world, wang.wechatId)).toBeNull()
  })

  chat('whoever is muted is still answered', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('别@我了')
    wang.gets(/^好/)
    await wang.says('今天收件3')
    wang.gets('✅ 石哈河站 11月20日 周五：取件3')
  })
})
