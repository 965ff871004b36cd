import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const runs = async (world: World, name: string) => {
  const at = world.clock.now()
  const rows = await world.deps.database.client.stationAssignment.findMany({
    where: { person: { name }, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    include: { station: true },
  })
  return rows.map(({ station }) => station.name)
}

describe('another takes over a station', () => {
  chat('rights move at once, and the new operator is told once', async (world) => {
    const [zhao, wang, li] = [world.person('赵敏'), world.person('王秀兰'), world.person('李四')]
    await wang.says('今天代买3单156块')
    wang.gets(/^✅ 石哈河站/)
    await zhao.says('石哈河站换成李四管了')
    zhao.gets('✅ 石哈河站现在由李四管，王秀兰不再管了\n交接单私下发您')
    zhao.getsPrivately(/^石哈河站交接单/)
    li.getsPrivately(/^李四您好，我是乌拉特中旗电商中心的机器人小二。石哈河站从今天起由您管/)
    expect(await runs(world, '李四')).toEqual(['石哈河站'])
    expect(await runs(world, '王秀兰')).toEqual([])
    await world.passes('1m')
    await wang.says('今天收件12')
    wang.gets('王秀兰，石哈河站现在由李四管。要替别人报，把站名写在前面再发一次')
    await wang.says('石哈河站代买改成165元')
    wang.gets('这个站的数要本站的人或工作人员来改，小二没动')
    await li.says('今天代卖1单20块', { in: 'stations' })
    world.room('stations').gets(/石哈河站/)
    // Said again, it is no news.
    await zhao.says('石哈河站换成李四管了')
    zhao.gets('石哈河站本来就是这样，没改')
  })

  chat('what was sent before the change and comes after it counts as of then', async (world) => {
    const [zhao, wang] = [world.person('赵敏'), world.person('王秀兰')]
    const before = world.clock.now()
    await world.passes('5m')
    await zhao.saysPrivately('石哈河站换成李四管了')
    zhao.gets(/由李四管/)
    world.channel.unread.splice(0)
    await world.passes('1m')
    await wang.says('今天收件12', { sentAt: before })
    wang.gets(/^✅ 石哈河站/)
    await wang.says('石哈河站今天寄件2')
    wang.gets(/石哈河站/)
    const grades = await world.deps.database.client.reportRevision.findMany({ orderBy: { sentAt: 'asc' } })
    expect(grades.map(({ grade }) => grade)).toEqual(['self', 'forAnother'])
  })

  chat('a change that comes late grades anew what was said since', async (world) => {
    const [zhao, wang] = [world.person('赵敏'), world.person('王秀兰')]
    const change = world.clock.now()
    await world.passes('5m')
    await wang.says('石哈河站今天收件12')
    wang.gets(/^✅ 石哈河站/)
    const grades = async () =>
      (await world.deps.database.client.dailyReport.findMany()).map(({ grade }) => grade)
    expect(await grades()).toEqual(['self'])
    await zhao.saysPrivately('石哈河站换成李四管了', { sentAt: change })
    zhao.gets(/由李四管/)
    world.person('李四').getsPrivately(/由您管/)
    expect(await grades()).toEqual(['forAnother'])
    await zhao.recalls()
    zhao.gets(/现在是王秀兰管/)
    world.person('李四').getsPrivately(/弄错了/)
    expect(await grades()).toEqual(['self'])
  })

  chat('from a day on', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('从12月1日起石哈河站换成李四管')
    zhao.gets(/^✅ 石哈河站从12月1日起由李四管，王秀兰管到那天/)
    world.channel.unread.splice(0)
    expect(await runs(world, '王秀兰')).toEqual(['石哈河站'])
    await world.at('2026-12-01T09:00+08:00')
    world.channel.unread.splice(0)
    expect(await runs(world, '王秀兰')).toEqual([])
    expect(await runs(world, '李四')).toEqual(['石哈河站'])
  })

  chat('a recall gives it back, and tells whoever was told', async (world) => {
    const [zhao, li] = [world.person('赵敏'), world.person('李四')]
    await zhao.saysPrivately('王秀兰不干了，李四接')
    zhao.gets(/由李四管/)
    li.getsPrivately(/石哈河站从今天起由您管/)
    await zhao.recalls()
    zhao.gets('撤回的那条不算了：石哈河站现在是王秀兰管')
    li.getsPrivately('刚才说石哈河站由您管，弄错了，不算')
    expect(await runs(world, '王秀兰')).toEqual(['石哈河站'])
    expect(await runs(world, '李四')).toEqual([])
  })

  chat('a new name is made known when staff say so', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('石哈河站换成白小花管了')
    zhao.gets('名册里没有“白小花”，名字写对了吗？是新人就回“是”，小二登记上就换')
    await zhao.saysPrivately('是')
    zhao.gets(/^✅ 石哈河站现在由白小花管，王秀兰不再管了\n小二够不着白小花/)
    expect(await runs(world, '白小花')).toEqual(['石哈河站'])
  })

  chat('of two of that name the bot asks which', async (world) => {
    for (const village of ['奋斗村', '团结村'])
      await world.deps.database.client.person.create({
        data: {
          id: `per_${village}`,
          programmeId: world.programmeId,
          name: '李小梅',
          village,
          createdAt: world.clock.now(),
        },
      })
    const zhao = world.person('赵敏')
    await zhao.says('石哈河站站长换人，王秀兰不干了，李小梅接')
    zhao.getsPrivately(/^叫李小梅的有2位，接手的是哪位？/)
    await zhao.saysPrivately('2')
    zhao.gets(/^✅ 石哈河站现在由李小梅管，王秀兰不再管了/)
  })

  chat('who leaves must run it, and talk changes nothing', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('小二，石哈河站李四不干了，换成王永')
    zhao.gets('石哈河站现在是王秀兰管，不是李四，没改。看看名字对不对')
    await zhao.says('石哈河站换成太阳能管了')
    await world.person('王秀兰').says('小二，石哈河站换成李四管了')
    expect(await runs(world, '王秀兰')).toEqual(['石哈河站'])
  })

  chat('staff get what was left open, alone', async (world) => {
    const [zhao, wang] = [world.person('赵敏'), world.person('王秀兰')]
    await wang.says('11月18日代买3单156块')
    wang.gets(/石哈河站/)
    await zhao.says('石哈河站换成李四管了')
    zhao.gets(/^✅ 石哈河站现在由李四管，王秀兰不再管了\n交接单私下发您/)
    zhao.getsPrivately(/^石哈河站交接单，没办完的\d+件\n没报数的日子：11月19日、11月17日、/)
    world.channel.unread.splice(0)
  })

  chat('days on which it was shut are not among them, odd ones are', async (world) => {
    const zhao = world.person('赵敏')
    const { client } = world.deps.database
    const place = { programmeId: world.programmeId, stationId: await world.stationId('石哈河站') }
    await client.stationClosure.create({
      data: {
        ...{ id: 'clo_1', ...place, fromDay: '2026-11-19', toDay: '2026-11-19', kind: 'closed' },
        ...{ causeId: 'a', part: 0, recordedAt: world.clock.now() },
      },
    })
    const odd = { kind: 'tenfold', detail: {}, state: 'open', causeId: 'a', openedAt: world.clock.now() }
    await client.reportFlag.create({ data: { id: 'flg_1', ...place, day: '2026-11-17', ...odd } })
    await zhao.says('石哈河站换成李四管了')
    zhao.gets(/交接单私下发您/)
    zhao.getsPrivately(/没报数的日子：11月18日、11月17日、[\s\S]*数要对一对的日子：11月17日/)
    world.channel.unread.splice(0)
  })
})

describe('one of staff leaves', () => {
  chat(
    'only an admin says so; offices end, browsers are signed out, the heir gets the list',
    async (world) => {
      const { client } = world.deps.database
      const [zhao, admin] = [world.person('赵敏'), world.person('斯日古楞')]
      await zhao.saysPrivately('发到站长群：明早九点开会')
      zhao.gets(/才发/)
      const sun = world.person('孙倩')
      await sun.saysPrivately('赵敏不干了，交给李浩然')
      sun.gets('工作人员换人要管理员来说')
      await admin.saysPrivately('赵敏不干了，交给娜仁花')
      admin.gets(/^娜仁花还不是工作人员/)
      const account = await client.staffAccount.findFirstOrThrow({ where: { person: { name: '赵敏' } } })
      const expiresAt = new Date(world.clock.now().getTime() + 3_600_000)
      const times = { createdAt: world.clock.now(), lastSeenAt: world.clock.now(), expiresAt }
      await client.webSession.create({
        data: { id: 'web_1', accountId: account.id, tokenHash: 'h', client: 'Chrome', ...times },
      })
      const township = await client.township.findFirstOrThrow({ where: { name: '石哈河镇' } })
      await client.staffDistrict.create({
        data: {
          ...{ id: 'dis_1', programmeId: world.programmeId, townshipId: township.id },
          ...{ personId: account.personId, since: world.clock.now() },
        },
      })
      await admin.saysPrivately('赵敏不干了，交给李浩然')
      admin.gets(
        /^✅ 赵敏不再是工作人员，网页也退出了，没办完的由李浩然接\n赵敏交接单，没办完的2件\n没发完的群发：群发\d+还没发完[\s\S]*分管的地方：石哈河镇归赵敏管/,
      )
      world.person('李浩然').getsPrivately(/^赵敏交接单，没办完的2件/)
      const session = await client.webSession.findUniqueOrThrow({ where: { id: 'web_1' } })
      expect(session.revokedAt).not.toBeNull()
      await zhao.saysPrivately('石哈河站换成李四管了')
      world.silence()
      expect(await runs(world, '李四')).toEqual([])
    },
  )

  chat('the last admin stays', async (world) => {
    const admin = world.person('斯日古楞')
    await admin.saysPrivately('赵敏不干了，交给李浩然')
    admin.gets(/^✅ 赵敏不再是工作人员/)
    await admin.saysPrivately('斯日古楞不干了，交给李浩然')
    admin.gets('斯日古楞是最后一位管理员，先请一位新的管理员再换')
  })
})
