import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const voice = '小二听不了语音条，点键盘上的话筒说成字再发'

describe('a voice clip', () => {
  chat('is answered once a day and person', async (world) => {
    const wang = world.person('王秀兰')
    await wang.sendsVoice()
    wang.gets(voice)
    await world.passes('2h')
    await wang.sendsVoice()
    world.silence()
    await world.person('王永').sendsVoice()
    world.room('stations').gets(voice)
    await world.at('2026-11-21T09:00+08:00')
    await wang.sendsVoice()
    wang.gets(voice)
  })

  chat('in a room that nobody bound it is nobody’s business', async (world) => {
    await world.person('武爱平').sendsVoice({ in: 'chat' })
    world.silence()
  })
})

describe('a recalled message', () => {
  chat('takes its report back, and its words are gone', async (world) => {
    const wang = world.person('王秀兰')
    const id = await wang.says('今天代买3单156块')
    wang.gets(/^✅/)
    await wang.recalls()
    wang.gets('撤回的那条不算了：石哈河站11月20日现在没有数')
    const { client } = world.deps.database
    const message = await client.inboxMessage.findFirstOrThrow({ where: { externalId: id } })
    expect(message.text).toBeNull()
    const [day] = await client.dailyReport.findMany()
    expect(day).toMatchObject({ reported: false, purchaseOrders: null, purchaseFen: null })
    await wang.says('谁没报')
    wang.gets('11月20日还差45站，石哈河站还没报')
  })

  chat('gives back what was there before it', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块，收件12')
    wang.gets(/^✅/)
    await wang.says('代买金额改成165')
    wang.gets(/^✏️/)
    await wang.recalls()
    wang.gets('撤回的那条不算了：石哈河站11月20日现在是帮人买3单156元，取件12')
  })

  chat('that was nothing to the bot goes in silence; its words go too', async (world) => {
    const wang = world.person('王秀兰')
    const id = await wang.says('晚上吃啥')
    await wang.recalls()
    world.silence()
    const { client } = world.deps.database
    const message = await client.inboxMessage.findFirstOrThrow({ where: { externalId: id } })
    expect(message).toMatchObject({ text: null, textHash: expect.stringMatching(/./) })
  })

  chat('that the bot had a question about: the answer comes too late', async (world) => {
    const tuya = world.person('图雅')
    await tuya.says('今天代买2单30')
    tuya.gets(/这是哪个？1 毛其格站/)
    await tuya.recalls()
    await tuya.says('1')
    world.silence()
    expect(await world.deps.database.client.dailyReport.count()).toBe(0)
  })

  chat('is taken back once, however often the recall comes', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets(/^✅/)
    await wang.recalls()
    wang.gets(/不算了/)
    await wang.recalls()
    world.silence()
  })
})

describe('a picture', () => {
  const bound = async (world: World) => {
    const { client } = world.deps.database
    const rows = await client.attachment.findMany()
    const texts = await Promise.all(
      rows.map(({ boundToId }) => boundToId && client.inboxMessage.findUnique({ where: { id: boundToId } })),
    )
    return texts.map((message) => (message ? message.text : null))
  }

  chat('after the report belongs to it', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets(/^✅/)
    await world.passes('1m')
    await wang.sendsPicture()
    world.silence()
    expect(await bound(world)).toEqual(['今天代买3单156块'])
  })

  chat('before the report belongs to it too', async (world) => {
    const wang = world.person('王秀兰')
    await wang.sendsPicture()
    await world.passes('2m')
    await wang.says('今天代买3单156块')
    wang.gets(/^✅/)
    expect(await bound(world)).toEqual(['今天代买3单156块'])
  })

  chat('of two reports it belongs to the nearer', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets(/^✅/)
    await world.passes('90s')
    await wang.says('今天收件12')
    wang.gets(/^✅/)
    await world.passes('20s')
    await wang.sendsPicture()
    expect(await bound(world)).toEqual(['今天收件12'])
  })

  chat(
    'more than two minutes away, or of somebody else, or beside talk, it waits for staff',
    async (world) => {
      const wang = world.person('王秀兰')
      await wang.says('今天代买3单156块')
      wang.gets(/^✅/)
      await world.person('王永').sendsPicture(Buffer.from('his'))
      await world.passes('121s')
      await wang.sendsPicture(Buffer.from('late'))
      await wang.says('今天吃的')
      world.silence()
      expect(await bound(world)).toEqual([null, null])
    },
  )

  chat('is kept as a file of the data folder', async (world) => {
    await world.person('王秀兰').sendsPicture(Buffer.from('receipt'))
    const [row] = await world.deps.database.client.attachment.findMany()
    expect(row).toMatchObject({ mime: 'image/png', bytes: 7 })
    expect(existsSync(join(world.deps.config.DATA_DIR, row?.path ?? 'none'))).toBe(true)
  })
})
