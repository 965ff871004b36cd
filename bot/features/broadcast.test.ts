import { describe, expect } from 'vitest'
import { finishBroadcasts } from '../../core/broadcasts/finish-broadcasts.ts'
import { chat, type World } from '../../test/support/world.ts'

const numberIn = (text: string): string => /发送(\d+)/.exec(text)?.[1] ?? 'none'

const states = async (world: World) => {
  const rows = await world.deps.database.client.broadcast.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ state }) => state)
}

/** Zhao composes and gets the number. */
async function compose(world: World, text: string): Promise<string> {
  const zhao = world.person('赵敏')
  await zhao.saysPrivately(text)
  return numberIn(zhao.gets(/发送\d+/))
}

describe('群发', () => {
  chat('shows the group, the people and the text, and goes out on 发送 and its number', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到站长群：明早九点开会')
    const preview = zhao.gets(
      /^发到“乌中旗站长群”（45人）\n——\n明早九点开会\n——\n回“发送\d\d”才发，五分钟内有效/,
    )
    world.silence()
    await zhao.saysPrivately(`发送${numberIn(preview)}`)
    zhao.gets(/^✅ 开始发：1个群（共45人）。想停就说“停发\d\d”$/)
    world.room('stations').gets('明早九点开会')
    expect(await states(world)).toEqual(['sending'])
    expect(await finishBroadcasts(world.deps, world.clock.now())).toEqual({ expired: 0, finished: 1 })
    await world.passes('1s')
    zhao.gets(/^群发\d\d发完了：1个群发到了$/)
    expect(await finishBroadcasts(world.deps, world.clock.now())).toEqual({ expired: 0, finished: 0 })
    expect(await states(world)).toEqual(['done'])
  })

  chat('in the staff’s room it is shown there', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('@小二 发到学员群：明早9点直播课改到二楼', { mentions: 'bot' })
    expect(zhao.gets(/^发到2个群（共\d+人）：直播带货3期学员群（\d+人）、短视频班学员群（\d+人）/)).toMatch(
      /改到二楼/,
    )
  })

  chat('among trainees it is shown to the composer alone', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('@小二 发到学员群：明早9点直播课改到二楼', { in: 'live', mentions: 'bot' })
    zhao.getsPrivately(/回“发送\d\d”才发/)
  })

  chat('全部 is this programme’s groups, without the staff’s own', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到全部群：明天降温，路上小心')
    zhao.gets(/^发到3个群（共\d+人）：乌中旗站长群（45人）、/)
  })

  chat('a run’s group by its course and number', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到直播班3期群：带上手机支架')
    zhao.gets(/^发到“直播带货3期学员群”/)
  })

  chat('课表 is each group’s own timetable', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('把课表发到学员群')
    const preview = zhao.gets(
      /^发到2个群[\s\S]*【直播带货3期学员群】课表\n11月20日[\s\S]*【短视频班学员群】课表\n/,
    )
    await zhao.saysPrivately(`发送${numberIn(preview)}`)
    zhao.gets(/^✅ 开始发：2个群/)
    const live = world.room('live').gets(/^课表\n11月20日 周五 19:30–21:00 直播带货第3期/)
    expect(live).not.toMatch(/短视频/)
    world.room('video').gets(/^课表\n[\s\S]*短视频拍摄第2期/)
  })

  chat('a group that there is not', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到美食群：开饭了')
    zhao.gets('没有“美食群”这个群，先把群绑好，或者说“学员群”“站长群”“全部”')
    expect(await states(world)).toEqual([])
  })

  chat('with a picture sent beside it', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到站长群：新课表看图')
    const number = numberIn(zhao.gets(/发送\d+/))
    await zhao.sendsPicture(Buffer.from('a timetable'), { private: true })
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/^✅ 开始发：1个群（共45人），带1张图。/)
    const heard = world.room('stations').takes()
    expect(heard.map(({ kind }) => kind)).toEqual(['text', 'image'])
    expect(heard[1]?.text).toMatch(/^attachments\//)
  })
})

describe('when it is not sent', () => {
  chat('on a number that nobody has', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发送27')
    zhao.gets('没有等着发的27，把内容再发一遍，我给您看好了再发')
  })

  chat('by another than its composer', async (world) => {
    const number = await compose(world, '发到站长群：开会')
    const other = world.person('孙倩')
    await other.saysPrivately(`发送${number}`)
    other.gets(`${number}不是您编的，要编的人自己来回“发送${number}”`)
    expect(await states(world)).toEqual(['preview'])
  })

  chat('after five minutes', async (world) => {
    const zhao = world.person('赵敏')
    const number = await compose(world, '发到站长群：开会')
    await world.passes('301s')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(`${number}过了五分钟，没发。把内容再发一遍就行`)
    expect(await finishBroadcasts(world.deps, world.clock.now())).toMatchObject({ expired: 1 })
    expect(await states(world)).toEqual(['expired'])
  })

  chat('twice', async (world) => {
    const zhao = world.person('赵敏')
    const number = await compose(world, '发到站长群：开会')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/^✅ 开始发/)
    world.room('stations').gets('开会')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(`${number}已经在发了，想停就说“停发${number}”`)
  })

  chat('for trainees and operators, who have nothing to confirm', async (world) => {
    await compose(world, '发到站长群：开会')
    await world.person('李四').says('发送27')
    await world.person('王秀兰').says('停发27')
    world.silence()
    await world.person('李四').saysPrivately('发到学员群：卖羊肉')
    world.silence()
    expect(await states(world)).toEqual(['preview'])
  })
})

describe('at its time', () => {
  chat('tomorrow morning', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('明早8点发到站长群：今天交报表')
    const number = numberIn(zhao.gets(/^11月21日 周六08:00发到“乌中旗站长群”/))
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/^✅ 11月21日 周六08:00开始发：/)
    world.silence()
    await world.at('2026-11-21T07:59+08:00')
    world.silence()
    await world.at('2026-11-21T08:01+08:00')
    world.room('stations').gets('今天交报表')
  })

  chat('never at night', async (world) => {
    const zhao = world.person('赵敏')
    await world.at('2026-11-20T22:30+08:00')
    const number = await compose(world, '发到站长群：忘了说，明天开会')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/^✅ 11月21日 周六07:00开始发（夜里不打扰人）：/)
    await world.at('2026-11-21T06:59+08:00')
    world.silence()
    await world.at('2026-11-21T07:00+08:00')
    world.room('stations').gets('忘了说，明天开会')
  })

  chat('that is over', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('今天下午3点发到站长群：开会')
    zhao.gets('今天15:00已经过了，换个时间再发一遍')
  })
})

describe('停发, 继续, 取消, 进度', () => {
  chat('what is under way is stopped, asked after, taken up again', async (world) => {
    const zhao = world.person('赵敏')
    const number = await compose(world, '明早8点发到站长群：今天交报表')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/开始发/)
    await zhao.saysPrivately(`停发${number}`)
    zhao.gets(`群发${number}停住了，接着发就说“继续${number}”：0个群发到了；1个还没发`)
    await world.at('2026-11-21T08:30+08:00')
    world.silence()
    await zhao.saysPrivately(`进度${number}`)
    zhao.gets(`群发${number}停着：0个群发到了；1个还没发`)
    await zhao.saysPrivately(`继续${number}`)
    zhao.gets(`群发${number}接着发：0个群发到了；1个还没发`)
    world.room('stations').gets('今天交报表')
  })

  chat('given up before it went out; then there is nothing to resume', async (world) => {
    const zhao = world.person('赵敏')
    const number = await compose(world, '明早8点发到站长群：今天交报表')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/开始发/)
    await zhao.saysPrivately(`取消${number}`)
    zhao.gets(`群发${number}不发了：0个群发到了；1个没发就停了`)
    await zhao.saysPrivately(`继续${number}`)
    zhao.gets(`群发${number}已经取消了`)
    await world.at('2026-11-21T09:00+08:00')
    world.silence()
  })

  chat('of a number that there never was', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('停发27')
    zhao.gets('没有编号27的群发')
  })
})

chat('a send of which nobody knows is named in the receipt, and never repeated', async (world) => {
  const zhao = world.person('赵敏')
  const number = await compose(world, '发到全部群：明天降温')
  world.channel.failures.push(
    { outcome: 'sent', externalId: 'the answer' },
    { outcome: 'unknown', error: 'the connection broke' },
  )
  await zhao.saysPrivately(`发送${number}`)
  const heard = world.channel.unread.splice(0)
  expect(heard).toHaveLength(2)
  await finishBroadcasts(world.deps, world.clock.now())
  await world.passes('1s')
  zhao.gets(`群发${number}发完了：2个群发到了；1个不知道发没发到：乌中旗站长群`)
})

describe('nobody is woken, whatever held it up', () => {
  chat('due before ten, held, and taken up again at night: at seven', async (world) => {
    const zhao = world.person('赵敏')
    const number = await compose(world, '今晚9点50分发到站长群：明天开会')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/21:50开始发/)
    await zhao.saysPrivately(`停发${number}`)
    zhao.gets(/停住了/)
    await world.at('2026-11-20T23:30+08:00')
    await zhao.saysPrivately(`继续${number}`)
    zhao.gets(/接着发：0个群发到了；1个还没发（夜里不打扰人，11月21日 周六07:00再发）$/)
    await world.at('2026-11-21T06:59:59+08:00')
    world.silence()
    await world.at('2026-11-21T07:00+08:00')
    world.room('stations').gets('明天开会')
  })

  chat('due while the bot was logged out: at seven', async (world) => {
    const zhao = world.person('赵敏')
    const number = await compose(world, '今晚9点50分发到站长群：明天开会')
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/开始发/)
    await world.at('2026-11-20T21:45+08:00')
    world.bot.sender.setReady(false)
    await world.at('2026-11-21T02:00+08:00')
    world.bot.sender.setReady(true)
    await world.at('2026-11-21T06:59:59+08:00')
    world.silence()
    await world.at('2026-11-21T07:00+08:00')
    world.room('stations').gets('明天开会')
  })

  chat(
    'still going out at ten: the rest at seven, and an answer at once',
    async (world) => {
      const zhao = world.person('赵敏')
      await world.at('2026-11-20T21:59:50+08:00')
      await zhao.saysPrivately('发到全部群：明天降温')
      await world.passes('4s')
      const number = numberIn(zhao.gets(/发送\d+/))
      await zhao.saysPrivately(`发送${number}`)
      await world.at('2026-11-20T23:00+08:00')
      zhao.gets(/^✅ 开始发/)
      const before = world.channel.unread.splice(0).map(({ text }) => text)
      expect(before).toEqual(['明天降温'])
      await zhao.saysPrivately(`进度${number}`)
      await world.passes('10s')
      zhao.gets(/1个群发到了；2个还没发/)
      await world.at('2026-11-21T06:59:59+08:00')
      world.silence()
      await world.at('2026-11-21T07:00:10+08:00')
      expect(world.channel.unread.splice(0)).toHaveLength(2)
    },
    { env: { SEND_GAP_MIN_MS: '3000', SEND_GAP_MAX_MS: '3000' } },
  )
})

describe('its message is recalled', () => {
  chat('before it was confirmed', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到站长群：开会')
    const number = numberIn(zhao.gets(/发送\d+/))
    await zhao.recalls()
    zhao.gets(`撤回的那条群发${number}不发了`)
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/^没有等着发的/)
    expect(await states(world)).toEqual(['cancelled'])
  })

  chat('while it waits for its hour', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('明早8点发到站长群：今天交报表', { id: 'composed' })
    const number = numberIn(zhao.gets(/发送\d+/))
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/开始发/)
    await zhao.recalls('composed')
    zhao.gets(`撤回的那条群发${number}不发了：0个群发到了；1个没发就停了`)
    await world.at('2026-11-21T09:00+08:00')
    world.silence()
  })

  chat('when it is out', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('发到站长群：开会', { id: 'composed' })
    const number = numberIn(zhao.gets(/发送\d+/))
    await zhao.saysPrivately(`发送${number}`)
    zhao.gets(/开始发/)
    world.room('stations').gets('开会')
    await finishBroadcasts(world.deps, world.clock.now())
    await world.passes('1s')
    zhao.gets(/发完了/)
    await zhao.recalls('composed')
    zhao.gets(`群发${number}已经发完了，撤回的只是这一条`)
  })
})

chat('发送 that was said in time and heard late is in time', async (world) => {
  const zhao = world.person('赵敏')
  const number = await compose(world, '发到站长群：开会')
  await world.passes('20m')
  await zhao.saysPrivately(`发送${number}`, { sentAt: new Date('2026-11-20T19:04:00+08:00') })
  zhao.gets(/^✅ 开始发/)
  world.room('stations').gets('开会')
})
