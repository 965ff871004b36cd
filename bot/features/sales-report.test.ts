import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

/** What is on the books: seller, period, channel and product, numbers. */
async function sold(world: World): Promise<string[]> {
  const records = await world.deps.database.client.salesRecord.findMany({
    where: { goneAt: null, voidedAt: null },
    include: { seller: true },
    orderBy: [{ fromDay: 'asc' }, { key: 'asc' }],
  })
  return records.map(({ seller, ...each }) =>
    [
      seller.name,
      each.fromDay === each.toDay ? each.fromDay : `${each.fromDay}..${each.toDay}`,
      each.kind === 'refund' ? 'refund' : '',
      each.channel ?? '',
      each.product ?? '',
      each.orders === null ? '' : `${each.orders}单`,
      each.amountFen === null ? '' : `${Number(each.amountFen) / 100}元`,
    ]
      .filter((words) => words !== '')
      .join(' '),
  )
}

describe('销售', () => {
  chat('alone with the bot, in full', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(
      '✅ 记上了：李四 11月20日 抖音 羊肉12单 2,360元\n有订单或收款的截图，两分钟内发一张，算作凭证',
    )
    await li.saysPrivately('昨天赶集卖羊肉20斤，一斤38')
    li.getsPrivately('✅ 记上了：李四 11月19日 赶集 羊肉20斤 760元')
    expect(await sold(world)).toEqual([
      '李四 2026-11-19 赶集 羊肉 760元',
      '李四 2026-11-20 抖音 羊肉 12单 2360元',
    ])
  })

  chat('in a group, no number is repeated', async (world) => {
    const li = world.person('李四', { friend: false })
    await li.says('今天抖音卖羊肉12单2360元')
    world.room('live').gets('✅ 记上了，李四')
    world.silence()
  })

  chat('in a group, a friend of the bot has it alone', async (world) => {
    const li = world.person('李四')
    await li.says('抖音卖了羊肉12单2360元，快手羊肉3单500元')
    world.room('live').gets('✅ 记上了，李四')
    li.getsPrivately(
      /^✅ 记上了：李四 11月20日 抖音 羊肉12单 2,360元\n✅ 记上了：李四 11月20日 快手 羊肉3单 500元/,
    )
  })

  chat('a resend takes the place of the first, and is told', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(/记上了/)
    await li.saysPrivately('今天抖音卖羊肉15单2900元')
    li.getsPrivately(
      '✏️ 改好了：李四 11月20日 抖音 羊肉12单→15单 2,360→2,900元\n（要是又卖的，说“又卖了…”就加上）',
    )
    await li.saysPrivately('今天抖音卖羊肉15单2900元')
    li.getsPrivately('✅ 记着呢，李四，跟前面报的一样，只算一次')
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 15单 2900元'])
    const events = await world.deps.database.client.event.findMany({ where: { type: 'salesReport' } })
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ before: { orders: 12, amountFen: 236_000 }, after: { orders: 15 } })
  })

  chat('又卖了 comes on top', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(/记上了/)
    await li.saysPrivately('抖音又卖了羊肉3单600元')
    li.getsPrivately('✅ 加上了：李四 现在共 11月20日 抖音 羊肉15单 2,960元')
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 15单 2960元'])
  })

  chat('刚才说错了，是三千', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(/记上了/)
    await li.saysPrivately('刚才说错了，是三千')
    li.getsPrivately('✏️ 改好了：李四 11月20日 抖音 羊肉12单 2,360→3,000元')
    await li.saysPrivately('不对，是15单')
    li.getsPrivately('✏️ 改好了：李四 11月20日 抖音 羊肉12单→15单 3,000元')
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 15单 3000元'])
  })

  chat('a slip that names the channel alone is of the same sale', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(/记上了/)
    await li.saysPrivately('说错了，抖音是2600元')
    li.getsPrivately(/^✏️ 改好了：李四 11月20日 抖音 羊肉12单 2,360→2,600元/)
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 12单 2600元'])
  })

  chat('nobody who sold nothing is heard when they say that something is wrong', async (world) => {
    await world.person('李四').says('不对，是15单')
    await world.person('李四').says('退了2单180元')
    world.silence()
    expect(await sold(world)).toEqual([])
  })

  chat('a recalled message takes its sale back', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元', { id: 'm-a' })
    li.getsPrivately(/记上了/)
    await li.saysPrivately('今天抖音卖羊肉15单2900元', { id: 'm-b' })
    li.getsPrivately(/改好了/)
    await li.recalls('m-b')
    li.getsPrivately('撤回的那条销售不算了')
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 12单 2360元'])
    await li.recalls('m-a')
    li.getsPrivately('撤回的那条销售不算了')
    expect(await sold(world)).toEqual([])
  })

  chat('what came back is no sale', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('抖音卖了羊肉12单578元，退了1单48元')
    li.getsPrivately(
      /^✅ 记上了：李四 11月20日 抖音 羊肉12单 578元\n✅ 记上了：李四 退货 11月20日 抖音 羊肉1单 48元/,
    )
    await li.saysPrivately('昨天抖音退款2单，180元')
    li.getsPrivately(/^✅ 记上了：李四 退货 11月19日 抖音 2单 180元/)
    await li.saysPrivately('快手退了1单30元')
    li.getsPrivately(/^✅ 记上了：李四 退货 11月20日 快手 1单 30元/)
    expect(await sold(world)).toEqual([
      '李四 2026-11-19 refund 抖音 2单 180元',
      '李四 2026-11-20 refund 快手 1单 30元',
      '李四 2026-11-20 refund 抖音 羊肉 1单 48元',
      '李四 2026-11-20 抖音 羊肉 12单 578元',
    ])
  })

  chat('order numbers are kept, and a sale of other orders is another sale', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('抖音卖羊肉1单168元 订单号6921834567890123456')
    li.getsPrivately(/记上了/)
    await li.saysPrivately('抖音卖羊肉1单168元 订单号6921834567890123999')
    li.getsPrivately(/记上了/)
    const records = await world.deps.database.client.salesRecord.findMany({ orderBy: { key: 'asc' } })
    expect(records.map(({ orderNumbers }) => orderNumbers)).toEqual([
      ['6921834567890123456'],
      ['6921834567890123999'],
    ])
  })

  chat('a proof photo within two minutes is bound', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(/记上了/)
    await world.passes('1m')
    await li.sendsPicture(undefined, { private: true })
    const [record] = await world.deps.database.client.salesRecord.findMany()
    expect(await world.deps.database.client.attachment.findMany()).toMatchObject([
      { boundToId: record?.causeId },
    ])
  })

  chat('an operator who sells himself', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('我自己在快手卖了土鸡3只450')
    world.room('stations').gets(/^✅ 记上了，王秀兰/)
    wang.getsPrivately(/^✅ 记上了：王秀兰 11月20日 快手 土鸡3只 450元/)
  })

  chat('what is yet to come, and one digit too many', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单30000000元')
    li.getsPrivately(/数太大了/)
    expect(await sold(world)).toEqual([])
  })

  chat('a cooperative’s sales are its own', async (world) => {
    const { client } = world.deps.database
    const li = await client.person.findFirstOrThrow({ where: { name: '李四' } })
    const { programmeId } = world
    const createdAt = world.clock.now()
    await client.seller.create({
      data: { id: 'sel_1', programmeId, kind: 'cooperative', name: '牧兴合作社', createdAt },
    })
    await client.sellerMember.create({ data: { sellerId: 'sel_1', personId: li.id, since: createdAt } })
    await world.person('李四').saysPrivately('合作社卖了羊12只15600元')
    world.person('李四').getsPrivately(/^✅ 记上了：牧兴合作社 11月20日 羊12只 15,600元/)
    await world.person('李四').saysPrivately('我自己卖了酸奶3盒60元')
    world.person('李四').getsPrivately(/^✅ 记上了：李四 11月20日 酸奶3盒 60元/)
  })

  chat('any order of arrival ends in the same sales', async (world) => {
    const at = (minute: number) => ({
      sentAt: new Date(world.clock.now().getTime() - (60 - minute) * 60_000),
    })
    const li = world.person('李四')
    const told = [
      ['今天抖音卖羊肉12单2360元', { ...at(1), id: 'm-1', private: true }],
      ['今天抖音卖羊肉15单2900元', { ...at(2), id: 'm-2', private: true }],
      ['抖音又卖了羊肉1单200元', { ...at(3), id: 'm-3', private: true }],
    ] as const
    for (const [text, saying] of [...told].reverse()) {
      await li.saysPrivately(text, saying)
      li.getsPrivately(/./)
    }
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 16单 3100元'])
  })

  chat('a correction that came before what it corrects', async (world) => {
    const li = world.person('李四')
    const ago = (minutes: number) => new Date(world.clock.now().getTime() - minutes * 60_000)
    await li.saysPrivately('刚才说错了，是三千', { id: 'm-2', sentAt: ago(5) })
    world.silence()
    await li.saysPrivately('今天抖音卖羊肉12单2360元', { id: 'm-1', sentAt: ago(6) })
    li.getsPrivately(
      /^✅ 记上了：李四 11月20日 抖音 羊肉12单 2,360元\n✏️ 改好了：李四 11月20日 抖音 羊肉12单 2,360→3,000元/,
    )
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 12单 3000元'])
    await li.recalls('m-2')
    li.getsPrivately('撤回的那条销售不算了')
    expect(await sold(world)).toEqual(['李四 2026-11-20 抖音 羊肉 12单 2360元'])
  })

  chat('whom no roster knows is asked who they are', async (world) => {
    const who = world.stranger('大漠孤烟', { friend: true })
    await who.saysPrivately('今天抖音卖羊肉12单2360元')
    who.getsPrivately(/^小二还不认识您。您叫什么名字/)
    expect(await sold(world)).toEqual([])
  })

  chat('their own sales stand in 我的进度, alone with the bot', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('今天抖音卖羊肉12单2360元')
    li.getsPrivately(/记上了/)
    await li.saysPrivately('这个月一共卖了5000')
    li.getsPrivately(/^✅ 记上了：李四 11月 5,000元/)
    await li.saysPrivately('我的进度')
    li.getsPrivately(/\n· 今年报过的销售一共5,000元，退货扣了，重复的只算一次/)
  })
})
