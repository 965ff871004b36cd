// From the channel to the journal, and what happens when something on the way breaks.
import { describe, expect, test } from 'vitest'
import { markInterrupted } from '../core/messaging/outbox.ts'
import { chat, openWorld, type World } from '../test/support/world.ts'
import { createBot } from './bot.ts'

const journal = (world: World) =>
  world.deps.database.client.inboxMessage.findMany({ orderBy: [{ sentAt: 'asc' }, { externalId: 'asc' }] })

describe('the journal', () => {
  chat('keeps a message that comes twice once, and acts on it once', async (world) => {
    const message = world.message('王秀兰', '今天代买3单156块', { id: 'm-1' })
    await world.post(message, message)
    await world.post(message)
    world.room('stations').gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
    world.silence()
    expect(await journal(world)).toHaveLength(1)
    expect(await world.deps.database.client.reportRevision.count()).toBe(1)
  })

  chat('handles a burst of one conversation in the order in which it was said', async (world) => {
    const at = (s: number) => new Date(world.clock.now().getTime() + s * 1_000)
    await world.post(
      world.message('王秀兰', '收件改成9', { id: 'm-3', sentAt: at(3) }),
      world.message('王秀兰', '今天收件3', { id: 'm-1', sentAt: at(1) }),
      world.message('王秀兰', '收件改成5', { id: 'm-2', sentAt: at(2) }),
    )
    const said = world.room('stations').takes()
    expect(said.map(({ text }) => text.split('\n')[0])).toEqual([
      '✅ 石哈河站 11月20日 周五：取件3',
      '✏️ 改好了：石哈河站20日 取件 3→5',
      '✏️ 改好了：石哈河站20日 取件 5→9',
    ])
  })

  chat('keeps what people said without what must not be stored', async (world) => {
    await world.person('王秀兰').says('我的身份证11010519491231002X，验证码是482913')
    const [row] = await journal(world)
    expect(row?.text).toBe('我的身份证［身份证号］，验证码是［验证码］')
  })

  chat('keeps what the bot made of it', async (world) => {
    await world.person('王秀兰').says('今天收件3')
    world.room('stations').gets(/^✅/)
    await world.person('王秀兰').says('晚上吃啥')
    const [report, talk] = await journal(world)
    expect(report).toMatchObject({ state: 'done', forBot: true, intents: [{ intent: 'dailyReport' }] })
    expect(talk).toMatchObject({ state: 'done', forBot: false, intents: [] })
  })
})

describe('when something breaks', () => {
  chat('a message that fails three times is parked, and those behind it go on', async (world) => {
    const station = await world.stationId('石哈河站')
    const { client } = world.deps.database
    await client.station.update({ where: { id: station }, data: { reportHabit: 'totals' } })
    // A day whose numbers cannot be read: no message of ours makes one.
    await world.person('王秀兰').says('今天收件3')
    world.room('stations').gets(/^✅/)
    await client.reportRevision.updateMany({ data: { change: { numbers: 'broken' } } })
    const early = { sentAt: new Date('2026-11-20T18:00+08:00') }
    await world.person('王秀兰').says('今天收件5', early)
    world.silence()
    const errors = world.log.takeErrors()
    expect(errors).toHaveLength(3)
    expect(JSON.stringify(errors)).not.toMatch(/收件|王秀兰/)
    const [parked] = await client.inboxMessage.findMany({ where: { state: 'parked' } })
    expect(parked).toMatchObject({ tries: 3, error: 'ZodError' })
    await world.person('王永').says('今天收件3')
    world.room('stations').gets('✅ 德岭山站 11月20日 周五：取件3')
  })

  test('what was journalled and not handled is taken up by the next process', async () => {
    const world = await openWorld()
    try {
      await world.person('王秀兰').says('晚上吃啥')
      const { client } = world.deps.database
      const data = { state: 'pending', text: '今天收件3', forBot: null }
      await client.inboxMessage.updateMany({ data })
      const { deps, channel } = world
      const next = await createBot({ deps, channel, runSender: false })
      await next.start()
      await next.intake.idle()
      channel.listener.login('wxid_demo_bot')
      while ((await next.sender.step()) === 'sent') {}
      world.room('stations').gets('✅ 石哈河站 11月20日 周五：取件3')
      await next.stop()
    } finally {
      await world.close()
    }
  })

  chat('a send whose outcome nobody knows is never repeated', async (world) => {
    world.channel.failures.push({ outcome: 'unknown', error: 'timeout' })
    await world.person('王秀兰').says('今天收件3')
    await world.passes('1d')
    world.silence()
    const [row] = await world.deps.database.client.outboxMessage.findMany()
    expect(row).toMatchObject({ state: 'unknown', error: 'timeout', attempts: 1 })
  })

  chat('a send that was refused is tried again, and given up after the third time', async (world) => {
    const refused = { outcome: 'refused', error: 'no' } as const
    world.channel.failures.push(refused, refused)
    await world.person('王秀兰').says('今天收件3')
    await world.passes('4s')
    world.silence()
    await world.passes('11m')
    world.room('stations').gets(/^✅/)
    await world.at('2026-11-21T09:00+08:00')
    world.channel.failures.push(refused, refused, refused)
    await world.person('王秀兰').says('今天收件5')
    await world.passes('1d')
    world.silence()
    const failed = await world.deps.database.client.outboxMessage.findMany({ where: { state: 'failed' } })
    expect(failed).toMatchObject([{ attempts: 3, error: 'no' }])
  })

  chat('what the last process was sending when it died is marked, and not sent again', async (world) => {
    await world.person('王秀兰').says('今天收件3')
    world.room('stations').gets(/^✅/)
    const { client } = world.deps.database
    await client.outboxMessage.updateMany({ data: { state: 'sending', sentAt: null } })
    expect(await markInterrupted(world.deps, world.bot.accountId)).toBe(1)
    await world.passes('1d')
    world.silence()
    expect(await client.outboxMessage.findMany()).toMatchObject([{ state: 'unknown', error: 'interrupted' }])
  })

  chat('logged out, the bot keeps what it has to say until it is in again', async (world) => {
    world.channel.listener.logout()
    await world.person('王秀兰').says('今天收件3')
    await world.passes('5m')
    world.silence()
    world.channel.listener.login('wxid_demo_bot')
    await world.passes('1s')
    world.room('stations').gets(/^✅/)
  })

  chat('told that it is too fast, it rests half an hour', async (world) => {
    world.channel.listener.tooFast()
    await world.person('王秀兰').says('今天收件3')
    await world.passes('29m')
    world.silence()
    await world.passes('1m')
    world.room('stations').gets(/^✅/)
  })
})
