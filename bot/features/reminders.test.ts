// Reminders as they are heard, and what is answered to them.
import { describe, expect } from 'vitest'
import { holdDialogs } from '../../core/follow-ups/hold-dialogs.ts'
import { recordHeartbeat } from '../../core/messaging/accounts.ts'
import { remindStations } from '../../core/stations/reminders/remind-stations.ts'
import { chat, type World } from '../../test/support/world.ts'

// The demo at seven on a Friday evening; nobody has reported yet, and nothing is known of anybody's habits.
async function reminds(world: World, time: string, day = '20'): Promise<number> {
  await world.at(`2026-11-${day}T${time}:00+08:00`)
  await recordHeartbeat(world.deps, world.bot.accountId)
  const { reminded } = await remindStations(world.deps, world.clock.now())
  await world.passes('1s')
  return reminded
}

const ask = '今天的数方便时说一声，没生意回“没有”'
const apart = ['萨仁', '郭玉珍', '海军', '月娥', '朝格图', '光明', '玉梅超市']

/** All but these people’s stations have reported and signed in. */
async function onlyMissing(world: World, ...names: string[]): Promise<void> {
  const { client } = world.deps.database
  const people = await client.person.findMany({ where: { name: { in: names } }, include: { stations: true } })
  const missing = people.flatMap(({ stations }) => stations.map(({ stationId }) => stationId))
  await client.station.updateMany({ where: { id: { notIn: missing } }, data: { closedOn: '2026-11-01' } })
  await client.station.updateMany({ where: { id: { in: missing } }, data: { openedOn: '2026-11-20' } })
}

describe('a reminder', () => {
  chat(
    'alone where they can be reached, by one mention in the group where not; once a day',
    async (world) => {
      expect(await reminds(world, '19:15')).toBe(0)
      expect(await reminds(world, '19:30')).toBe(45)
      const [message, ...others] = world.room('stations').takes()
      expect(others).toEqual([])
      for (const name of apart) expect(message?.text).toContain(`@${name} `)
      expect(message?.text.endsWith(` ${ask}`)).toBe(true)
      expect(message?.text).not.toMatch(/站|APP|昨天|漏|缺/)
      expect(message?.mentions).toHaveLength(apart.length)
      const wang = world.person('王秀兰').getsPrivately(/^今天的数/)
      expect(wang).toBe(
        `${ask}\n11月16日到昨天的还没收到，补的时候说上日子就行，如“昨天没生意”\nAPP今天还没签到，签好说“APP签到了”`,
      )
      world.person('图雅').getsPrivately(/^毛其格站、哈登敖包站今天的数|^哈登敖包站、毛其格站今天的数/)
      world.channel.unread.splice(0)
      expect(await reminds(world, '19:30')).toBe(0)
      expect(await reminds(world, '21:00')).toBe(0)
    },
  )

  chat('who reported in the meantime is not reminded', async (world) => {
    await onlyMissing(world, '王秀兰', '萨仁高娃', '郭玉珍')
    await world.at('2026-11-20T19:30:00+08:00')
    await recordHeartbeat(world.deps, world.bot.accountId)
    // The reminders are queued, and these reports come before they are sent.
    await remindStations(world.deps, world.clock.now())
    await world.post(
      world.message('王秀兰', '今天代买3单156块，已签到', { id: 'between-1', private: true }),
      world.message('萨仁高娃', '今天没生意', { id: 'between-2' }),
    )
    world.person('王秀兰').getsPrivately(/^✅/)
    world.room('stations').gets(/^✅ .*没生意/)
    world.room('stations').gets(`@郭玉珍 ${ask}`)
  })

  chat('of what is left only', async (world) => {
    await onlyMissing(world, '王秀兰')
    await world.person('王秀兰').saysPrivately('今天代买3单156块')
    world.person('王秀兰').getsPrivately(/^✅/)
    expect(await reminds(world, '19:30')).toBe(1)
    world
      .person('王秀兰')
      .getsPrivately('今天的数收到了，还有一点儿，方便时补上就行：\nAPP今天还没签到，签好说“APP签到了”')
  })

  chat('in the group nothing is said of what is owed besides', async (world) => {
    await onlyMissing(world, '郭玉珍')
    await world.person('郭玉珍').says('今天代买3单156块')
    world.room('stations').gets(/^✅/)
    expect(await reminds(world, '19:30')).toBe(0)
  })

  chat('never before four, and after the summary no more', async (world) => {
    await onlyMissing(world, '郭玉珍')
    const { client } = world.deps.database
    const { id, detail } = await client.programme.findUniqueOrThrow({ where: { id: world.programmeId } })
    const settings = { stations: { remindAt: '09:00' } }
    await client.programme.update({ where: { id }, data: { detail: { ...(detail as object), settings } } })
    await world.at('2026-11-21T09:30:00+08:00')
    expect(await reminds(world, '15:55', '21')).toBe(0)
    expect(await reminds(world, '21:30', '21')).toBe(0)
    expect(await reminds(world, '16:00', '22')).toBe(1)
    world.room('stations').gets(`@郭玉珍 ${ask}`)
  })

  chat('who wants to be left alone is', async (world) => {
    await onlyMissing(world, '郭玉珍', '王秀兰')
    await world.person('郭玉珍').says('小二别@我了')
    world.channel.unread.splice(0)
    await world.person('王秀兰').saysPrivately('停')
    world.channel.unread.splice(0)
    expect(await reminds(world, '19:30')).toBe(0)
  })

  chat('nobody on a day on which the bot could not hear', async (world) => {
    await onlyMissing(world, '郭玉珍')
    const { client } = world.deps.database
    const gap = { from: new Date('2026-11-20T17:00:00+08:00'), until: new Date('2026-11-20T17:40:00+08:00') }
    await client.offlineGap.create({ data: { id: 'gap-1', accountId: world.bot.accountId, ...gap } })
    expect(await reminds(world, '19:30')).toBe(0)
    await client.offlineGap.update({
      where: { id: 'gap-1' },
      data: { until: new Date('2026-11-20T17:04:00+08:00') },
    })
    expect(await reminds(world, '19:45')).toBe(1)
    world.room('stations').gets(/^@郭玉珍/)
  })

  chat('one phone of a couple is reminded once', async (world) => {
    await onlyMissing(world, '郭玉珍')
    const { client } = world.deps.database
    const first = await client.person.findFirstOrThrow({
      where: { name: '郭玉珍' },
      include: { stations: true, aliases: true },
    })
    const since = new Date('2026-01-01T00:00:00Z')
    await client.person.create({
      data: { id: 'per-2', programmeId: world.programmeId, name: '郭老汉', createdAt: since },
    })
    const { stationId = '' } = first.stations[0] ?? {}
    await client.stationAssignment.create({ data: { id: 'sta-2', stationId, personId: 'per-2', since } })
    const { aliasId = '' } = first.aliases[0] ?? {}
    await client.aliasPerson.create({
      data: { id: 'alp-2', aliasId, personId: 'per-2', matchedBy: 'roster', since },
    })
    expect(await reminds(world, '19:30')).toBe(2)
    world.room('stations').gets(`@郭玉珍 ${ask}`)
    expect(await reminds(world, '20:00')).toBe(0)
  })

  chat('and a dialog are never both on one day', async (world) => {
    await onlyMissing(world, '王秀兰')
    expect(await reminds(world, '19:30')).toBe(1)
    world.person('王秀兰').getsPrivately(/^今天的数/)
    const { client } = world.deps.database
    const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '王秀兰' } })
    await client.followUpDue.create({
      data: {
        ...{ id: 'due-1', programmeId: world.programmeId, personId, plan: 'week', dueOn: '2026-11-20' },
        ...{ state: 'due', createdAt: world.clock.now() },
      },
    })
    await world.at('2026-11-20T20:00:00+08:00')
    expect(await holdDialogs(world.deps, world.clock.now())).toMatchObject({ begun: 0 })
    await world.at('2026-11-21T19:30:00+08:00')
    await recordHeartbeat(world.deps, world.bot.accountId)
    expect(await holdDialogs(world.deps, world.clock.now())).toMatchObject({ begun: 1 })
    await world.passes('1s')
    world.person('王秀兰').getsPrivately(/近况|还好|卖/)
    expect(await reminds(world, '19:35', '21')).toBe(0)
  })
})

describe('what is answered to a reminder', () => {
  chat('收到 and thanks get no answer', async (world) => {
    await onlyMissing(world, '王秀兰', '郭玉珍')
    expect(await reminds(world, '19:30')).toBe(2)
    world.person('王秀兰').getsPrivately(/^今天的数/)
    world.room('stations').gets(/^@郭玉珍/)
    for (const words of ['收到', '好的', '谢谢小二', '收到，谢谢', '知道了', '[OK]', '👌', '马上报']) {
      await world.person('郭玉珍').says(words)
      world.silence()
    }
    for (const words of ['收到', '好的谢谢', '嗯嗯', '忙完就报']) {
      await world.person('王秀兰').saysPrivately(words)
      world.silence()
    }
  })

  chat('没有 is no business, at each station of theirs that has not reported', async (world) => {
    await onlyMissing(world, '图雅', '郭玉珍')
    expect(await reminds(world, '19:30')).toBe(2)
    world.person('图雅').getsPrivately(/^\S+站、\S+站今天的数/)
    world.room('stations').gets(/^@郭玉珍/)
    await world.person('郭玉珍').says('没有')
    world.room('stations').gets(/^✅ 苏独仑站 11月20日 周五：没生意/)
    await world.person('图雅').saysPrivately('没有啊')
    world.person('图雅').getsPrivately(/^✅ \S+ 11月20日 周五：没生意\n(?:.*\n)?✅ \S+ 11月20日 周五：没生意/)
    await world.person('郭玉珍').says('没有')
    world.silence()
  })

  chat('别@我了 needs no name after a mention', async (world) => {
    await onlyMissing(world, '郭玉珍')
    expect(await reminds(world, '19:30')).toBe(1)
    world.room('stations').gets(/^@郭玉珍/)
    await world.person('郭玉珍').says('别@我了')
    world.room('stations').gets(/^好，不再提醒您/)
    expect(await reminds(world, '19:30', '21')).toBe(0)
  })

  chat('and from who was not asked it is talk', async (world) => {
    await onlyMissing(world, '王秀兰', '郭玉珍')
    expect(await reminds(world, '19:30')).toBe(2)
    world.channel.unread.splice(0)
    await world.person('王秀兰').says('没有')
    world.silence()
  })

  chat('the day after, it is talk too', async (world) => {
    await onlyMissing(world, '郭玉珍')
    expect(await reminds(world, '19:30')).toBe(1)
    world.room('stations').gets(/^@郭玉珍/)
    await world.at('2026-11-21T08:00:00+08:00')
    await world.person('郭玉珍').says('没有')
    world.silence()
  })
})
