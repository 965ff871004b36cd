import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'
import { gapMarginMs, openAccount, recordHeartbeat, recordLogin, recordLogout } from './accounts.ts'

const account = (world: World) =>
  world.deps.database.client.wechatAccount.findUniqueOrThrow({ where: { id: world.bot.accountId } })
const gaps = (world: World) => world.deps.database.client.offlineGap.findMany({ orderBy: { from: 'asc' } })

describe('the bot’s account', () => {
  chat('is one for its key, however often it is opened', async (world) => {
    expect(await openAccount(world.deps, 'county')).toBe(world.bot.accountId)
    const other = await openAccount(world.deps, 'wechaty-puppet-service')
    expect(other).not.toBe(world.bot.accountId)
  })

  chat('a first login is no gap', async (world) => {
    const id = await openAccount(world.deps, 'new')
    expect(await recordLogin(world.deps, id, 'wxid_new')).toBeNull()
    expect(await gaps(world)).toEqual([])
  })

  chat('what lies between the last heartbeat and the next login is a gap, with a margin', async (world) => {
    await recordHeartbeat(world.deps, world.bot.accountId)
    const heard = world.clock.now()
    await world.passes('2h')
    const gap = await recordLogin(world.deps, world.bot.accountId, 'wxid_demo_bot')
    const expected = { from: new Date(heard.getTime() - gapMarginMs), until: world.clock.now() }
    expect(gap).toEqual(expected)
    expect(await gaps(world)).toMatchObject([expected])
  })

  chat('logged out, a heartbeat is no sign that anything is heard', async (world) => {
    await recordHeartbeat(world.deps, world.bot.accountId)
    const heard = world.clock.now()
    await recordLogout(world.deps, world.bot.accountId)
    await world.passes('1h')
    await recordHeartbeat(world.deps, world.bot.accountId)
    expect(await account(world)).toMatchObject({ state: 'out', heartbeatAt: heard })
  })

  chat('a clock set back makes no gap that ends before it begins', async (world) => {
    await recordHeartbeat(world.deps, world.bot.accountId)
    world.clock.set(new Date(world.clock.now().getTime() - 3_600_000))
    expect(await recordLogin(world.deps, world.bot.accountId, 'wxid_demo_bot')).toBeNull()
  })
})
