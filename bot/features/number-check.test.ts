// A likely slip is recorded, and asked about once.
import { describe, expect } from 'vitest'
import { reported } from '../../test/support/ledger-history.ts'
import { chat, type World } from '../../test/support/world.ts'

const flagsOf = async (world: World) => {
  const rows = await world.deps.database.client.reportFlag.findMany({
    orderBy: [{ day: 'asc' }, { kind: 'asc' }],
  })
  return rows.map(({ day, kind, state, settledWords }) => [day, kind, state, settledWords])
}
const ledgerOf = async (world: World, station: string, day = '2026-11-20') =>
  world.deps.database.client.dailyReport.findFirstOrThrow({ where: { station: { name: station }, day } })

const today = '2026-11-20'
const asked =
  '✅ 石哈河站 11月20日 周五：帮人买3单1560元，取件12。帮人买平时一天一百多块，多打了个0吗？1 没错  2 是156元'

describe('a zero too many', () => {
  chat('is recorded, and asked about in place of the acknowledgement', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    expect(await ledgerOf(world, '石哈河站')).toMatchObject({ purchaseFen: 1560_00 })
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', null]])
  })

  for (const answer of ['1', '没错', '对的，赶集', '没错就是1560'])
    chat(`“${answer}” explains it, and nobody asks again that day`, async (world) => {
      await reported(world, '石哈河站')
      const wang = world.person('王秀兰')
      await wang.says('今天代买3单1560块，收件12')
      wang.gets(asked)
      await wang.says(answer)
      wang.gets('好，就按帮人买1560元记')
      expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'explained', answer]])
      await wang.says('今天代买3单1560块，收件12')
      wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单1560元，取件12')
      // Another number is for staff to look at; the operator has answered for the day.
      await wang.says('代买金额改成1570')
      wang.gets('✏️ 改好了：石哈河站20日 帮人买 1560→1570元')
      expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', answer]])
    })

  for (const answer of ['2', '打错了', '是156', '156元'])
    chat(`“${answer}” corrects it, by the answer`, async (world) => {
      await reported(world, '石哈河站')
      const wang = world.person('王秀兰')
      await wang.says('今天代买3单1560块，收件12')
      wang.gets(asked)
      const id = await wang.says(answer)
      wang.gets('✏️ 改好了：石哈河站20日 帮人买1560元 → 帮人买156元')
      expect(await ledgerOf(world, '石哈河站')).toMatchObject({
        purchaseFen: 156_00,
        purchaseOrders: 3,
        parcelsIn: 12,
      })
      expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'corrected', answer]])
      const revision = await world.deps.database.client.reportRevision.findFirstOrThrow({
        where: { messageId: id },
      })
      expect(revision).toMatchObject({ kind: 'correction', floating: false })
    })

  chat('a third number is taken as it is said', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    await wang.says('错了，是165')
    wang.gets('✏️ 改好了：石哈河站20日 帮人买1560元 → 帮人买165元')
    expect(await ledgerOf(world, '石哈河站')).toMatchObject({ purchaseFen: 165_00 })
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'corrected', '错了，是165']])
  })

  chat('talk is no answer, and nobody else answers', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    await wang.says('收到')
    await wang.says('对了，明天开会吗')
    await world.person('王永').says('2')
    world.silence()
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', null]])
  })

  chat('a correction in words does as well', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    await wang.says('代买金额是165')
    wang.gets('✏️ 改好了：石哈河站20日 帮人买 1560→165元')
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'withdrawn', null]])
    await wang.says('2')
    wang.gets('好，这个数已经改过了，小二没再动')
    expect(await ledgerOf(world, '石哈河站')).toMatchObject({ purchaseFen: 165_00 })
  })

  chat('in a correction is asked about, too', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
    await wang.says('代买金额是1650')
    wang.gets(
      '✏️ 改好了：石哈河站20日 帮人买 156→1650元。帮人买平时一天一百多块，多打了个0吗？1 没错  2 是165元',
    )
    await wang.says('2')
    wang.gets('✏️ 改好了：石哈河站20日 帮人买1650元 → 帮人买165元')
  })

  chat('recalled, it is nobody’s question any more', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    await wang.recalls()
    wang.gets('撤回的那条不算了：石哈河站11月20日现在没有数')
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'withdrawn', null]])
    await wang.says('1')
    world.silence()
  })

  chat('the answer recalled, the flag is open again, and a correction is undone', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    await wang.says('2')
    wang.gets(/^✏️/)
    await wang.recalls()
    wang.gets('撤回的那条不算了：石哈河站11月20日现在是帮人买3单1560元，取件12')
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', null]])
  })

  chat('an explanation recalled explains no more', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块，收件12')
    wang.gets(asked)
    await wang.says('1')
    wang.gets(/^好/)
    await wang.recalls()
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', null]])
  })
})

describe('said the other way round', () => {
  chat('“2” makes the sale a purchase', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代卖3单156元')
    wang.gets(
      '✅ 石哈河站 11月20日 周五：帮人卖3单156元。平时都是帮人买，这次是帮人卖吗？1 对  2 说反了，是帮人买',
    )
    await wang.says('说反了')
    wang.gets('✏️ 改好了：石哈河站20日 帮人卖3单156元 → 帮人买3单156元')
    expect(await ledgerOf(world, '石哈河站')).toMatchObject({
      ...{ purchaseOrders: 3, purchaseFen: 156_00, saleOrders: 0, saleFen: 0 },
    })
    expect(await flagsOf(world)).toEqual([[today, 'direction', 'corrected', '说反了']])
  })

  chat('“1” leaves it', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('今天代卖3单156元')
    wang.gets(/平时都是帮人买/)
    await wang.says('1')
    wang.gets('好，就按帮人卖3单156元记')
    expect(await ledgerOf(world, '石哈河站')).toMatchObject({ saleOrders: 3, purchaseOrders: null })
  })
})

describe('nobody is asked', () => {
  chat('for a number told in parts: only staff see it', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await wang.says('刚帮人买了一单50')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买1单50元')
    await wang.says('又代买2单1480')
    wang.gets('✅ 石哈河站 11月20日 周五：记上帮人买2单1480元，当天共帮人买3单1530元')
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', null]])
  })

  chat('who can’t correct it: one who reports for another station', async (world) => {
    await reported(world, '德岭山站')
    const wang = world.person('王秀兰')
    await wang.says('德岭山站今天代买3单1560块')
    wang.gets('✅ 德岭山站 11月20日 周五（代报）：帮人买3单1560元')
    expect(await flagsOf(world)).toEqual([[today, 'tenfold', 'open', null]])
  })

  chat('for a week after they said that such a number is right', async (world) => {
    await reported(world, '石哈河站', { until: '2026-11-18' })
    const wang = world.person('王秀兰')
    await world.at('2026-11-19T19:00+08:00')
    await wang.says('今天代买3单1560块')
    wang.gets(/多打了个0吗/)
    await wang.says('1')
    wang.gets(/^好/)
    await world.at('2026-11-20T19:00+08:00')
    await wang.says('今天代买3单1480块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单1480元')
    expect((await flagsOf(world)).map(([day, , state]) => [day, state])).toEqual([
      ['2026-11-19', 'explained'],
      [today, 'open'],
    ])
  })

  chat('alone what is usual, unless they are surely the one', async (world) => {
    await reported(world, '石哈河站')
    const wang = world.person('王秀兰')
    await world.deps.database.client.aliasPerson.updateMany({ data: { matchedBy: 'nickname' } })
    await wang.saysPrivately('今天代买3单1560块')
    wang.getsPrivately(
      '✅ 石哈河站 11月20日 周五：帮人买3单1560元。帮人买1560元，多打了个0吗？1 没错  2 是156元',
    )
  })

  chat('at a station that has reported for a week', async (world) => {
    await reported(world, '石哈河站', { days: 7 })
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单1560块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单1560元')
    expect(await flagsOf(world)).toEqual([])
  })

  chat('twice in a message', async (world) => {
    await reported(world, '石哈河站', { until: '2026-11-18' })
    const wang = world.person('王秀兰')
    await wang.says('昨天代买3单1560块，今天代买2单1040块')
    const said = wang.gets(/多打了个0吗/)
    expect(said.match(/多打了个0吗/g)).toHaveLength(1)
    expect((await flagsOf(world)).map(([, kind]) => kind)).toEqual(['tenfold', 'tenfold'])
  })

  chat('about the same numbers day after day, nor is it said', async (world) => {
    const wang = world.person('王秀兰')
    for (const day of [18, 19, 20]) {
      await world.at(`2026-11-${day}T19:00+08:00`)
      await wang.says(day === 20 ? '跟昨天一样' : '今天代买3单156块')
      wang.gets(
        `✅ 石哈河站 11月${day}日 ${day === 18 ? '周三' : day === 19 ? '周四' : '周五'}：帮人买3单156元`,
      )
    }
    const [flag] = await world.deps.database.client.reportFlag.findMany()
    expect(flag).toMatchObject({ day: today, kind: 'sameNumbers', state: 'open' })
    expect(flag?.detail).toMatchObject({ from: '2026-11-18', days: 3, saidOpenly: [today] })
  })

  chat('for whom somebody reported, however many', async (world) => {
    const wang = world.person('王秀兰')
    for (const station of ['德岭山站', '温更站', '新忽热站']) {
      await wang.says(`${station}今天收件3`)
      wang.gets(new RegExp(`^✅ ${station}.*（代报）：取件3`))
      await world.passes('1m')
    }
    expect(await flagsOf(world)).toEqual([[today, 'oneSender', 'open', null]])
  })
})

describe('a picture used before', () => {
  const photo = Buffer.from('the same receipt')

  chat('for another day is flagged in silence, before or after the words', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('昨天收件3')
    wang.gets(/取件3/)
    await wang.sendsPicture(photo)
    await world.passes('10m')
    await wang.sendsPicture(photo)
    await wang.says('今天收件4')
    wang.gets(/取件4/)
    const flags = await world.deps.database.client.reportFlag.findMany()
    expect(flags).toMatchObject([{ kind: 'samePhoto', day: today, state: 'open' }])
    expect(flags[0]?.detail).toMatchObject({ found: [{ first: { day: '2026-11-19' } }] })
  })

  chat('and for another station; taken back, it is no flag', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天收件3')
    wang.gets(/取件3/)
    await wang.sendsPicture(photo)
    const yong = world.person('王永')
    await yong.says('今天收件9')
    yong.gets(/取件9/)
    await yong.sendsPicture(photo)
    expect(await flagsOf(world)).toEqual([[today, 'samePhoto', 'open', null]])
    await yong.recalls()
    expect(await flagsOf(world)).toEqual([[today, 'samePhoto', 'withdrawn', null]])
  })

  chat('for the same day is the same picture twice', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天收件3')
    wang.gets(/取件3/)
    await wang.sendsPicture(photo)
    await wang.sendsPicture(photo)
    expect(await flagsOf(world)).toEqual([])
  })
})
