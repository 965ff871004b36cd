import { describe, expect } from 'vitest'
import { chat, tails } from '../../test/support/world.ts'

describe('日报', () => {
  chat('a report is echoed in one line', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块，收件12发件2，已签到')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元，取件12，寄件2，APP已签')
  })

  const phrases: [string, string, string][] = [
    [
      '巴特尔',
      '代卖羊肉 两单三百五 收件十二个 发件俩',
      '✅ 甘其毛都站 11月20日 周五：帮人卖2单350元，取件12，寄件2',
    ],
    ['娜仁', '今天没生意', '✅ 温更站 11月20日 周五：没生意'],
    ['萨仁高娃', '我这站今天收件5', '✅ 新忽热站 11月20日 周五：取件5'],
    ['王永', '昨天收件8', '✅ 德岭山站 11月19日 周四：取件8'],
    [
      '乌云其木格',
      '便民缴费5笔300元，取款2笔1000，进店30人',
      '✅ 呼勒斯太站 11月20日 周五：进店30人，便民5笔300元，取款2笔1000元',
    ],
    ['段文清', '甘其毛都站 代买1单9块9，未签到', '✅ 甘其毛都站 11月20日 周五：帮人买1单9.9元，APP没签上'],
  ]
  for (const [name, text, echo] of phrases) {
    chat(text, async (world) => {
      await world.person(name).says(text)
      world.room('stations').gets(echo)
    })
  }

  chat('the same numbers again are no question', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
    await wang.says('今天代买3单156块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
  })

  chat('what was said in two messages stands together', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
    await wang.says('今天收件12')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元，取件12')
  })

  chat('after midnight it is still yesterday, until five', async (world) => {
    const wang = world.person('王秀兰')
    await world.at('2026-11-21T00:30+08:00')
    await wang.saysPrivately('今天代买3单156块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
    await world.at('2026-11-21T07:30+08:00')
    await wang.saysPrivately('今天代买1单20')
    wang.gets('✅ 石哈河站 11月21日 周六：帮人买1单20元')
  })

  chat('a 接龙 of stations: each entry is of whom it names', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('#接龙\n今日数据\n1. 王秀兰 代买2单60\n2. 巴特尔 收件12\n3. 没人叫 发件5')
    wang.gets(
      [
        '✅ 石哈河站 11月20日 周五：帮人买2单60元',
        '✅ 甘其毛都站 11月20日 周五（代报）：取件12',
        '接龙里的“没人叫”是哪个站的？在这条前面写上站名再发一次',
      ].join('\n'),
    )
  })

  chat('a 接龙 of corrections: what names nobody known is not the sender’s', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买2单60')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买2单60元')
    await wang.says('#接龙\n更正\n1. 王秀兰 代买改成5单\n2. 没人叫 代买改成3单')
    wang.gets('✏️ 改好了：石哈河站20日 帮人买 2→5单\n接龙里的“没人叫”是哪个站的？在这条前面写上站名再发一次')
  })

  chat('entries that name nobody are of nobody knows whom', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('#接龙\n11月20日报数\n1、代买2单60 收件5\n2、收件12 寄件1 已签\n3、没业务')
    wang.gets('接龙里没写站名，分不清哪条是哪个站的。每条前面写上站名，再发一次')
  })

  chat('like yesterday', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('跟昨天一样')
    wang.gets('11月19日还没有数，没法照着记，把今天的数发一下就行')
    await wang.says('昨天代买3单156块')
    wang.gets('✅ 石哈河站 11月19日 周四：帮人买3单156元')
    await wang.says('跟昨天一样')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
  })

  chat('two days in one message are two echoes, with the hint once', async (world) => {
    const sa = world.person('萨仁高娃')
    await sa.says('昨天没生意，今天代买一单十二')
    sa.gets(`✅ 新忽热站 11月19日 周四：没生意\n✅ 新忽热站 11月20日 周五：帮人买1单12元`)
  })

  chat('too much to be true is asked again, and nothing is recorded', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买30000单50块')
    wang.gets('帮人买30000单50元？数太大了，看看是不是多打了，改好再发一次')
    const { dailyReport } = world.deps.database.client
    if ((await dailyReport.count()) !== 0) throw new Error('it was recorded')
  })

  chat('a day long ago is for staff', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('8月1日代买2单50')
    wang.gets('8月1日隔太久了，这天的数请找工作人员补')
  })

  chat('what was not read of a report is said', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156，收件12 7#A#1#2')
    wang.gets(/^✅ 石哈河站 11月20日 周五：帮人买3单156元，取件12\n[\s\S]*“7#A#1#2”没看懂，是什么数？/)
  })

  chat('the question holds only the numbers in doubt', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('代买2单30，收件12')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买2单30元，取件12')
    await wang.says('今天代买3单156')
    wang.gets('石哈河站11月20日先报了帮人买2单30元。这次的帮人买3单156元是？1 再加上  2 是全天总数')
  })
})

describe('a part, or the day’s total', () => {
  for (const answer of ['1', '再加上', '加上']) {
    chat(`“${answer}” adds, and the bot does not ask this station again`, async (world) => {
      const li = world.person('李建平')
      await li.says('中午代买2单30')
      li.gets('✅ 乌加河站 11月20日 周五：帮人买2单30元')
      await li.says('晚上代买3单156')
      li.gets(/1 再加上 {2}2 是全天总数$/)
      await li.says(answer)
      li.gets('✅ 乌加河站 11月20日 周五：帮人买5单186元。以后一天几次都给您加起来')
      await li.says('又代买1单14')
      li.gets('✅ 乌加河站 11月20日 周五：记上帮人买1单14元，当天共帮人买6单200元')
    })
  }

  for (const answer of ['2', '是全天总数', '总数', '全天总数']) {
    chat(`“${answer}” replaces, and the bot does not ask this station again`, async (world) => {
      const li = world.person('李建平')
      await li.says('中午代买2单30，已签到')
      li.gets('✅ 乌加河站 11月20日 周五：帮人买2单30元，APP已签')
      await li.says('晚上代买3单156')
      li.gets(/1 再加上 {2}2 是全天总数$/)
      await li.says(answer)
      li.gets('✅ 乌加河站 11月20日 周五：帮人买3单156元，APP已签。以后按最后一次的算')
      await li.says('代买4单200')
      li.gets('✅ 乌加河站 11月20日 周五：帮人买4单200元，APP已签')
    })
  }

  chat('what comes meanwhile is taken, and the day stays open', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('今天代买2单30')
    wang.gets(/^✅/)
    await wang.saysPrivately('代买3单156')
    wang.gets(/1 再加上 {2}2 是全天总数$/)
    await wang.saysPrivately('收件8')
    wang.gets(/^✅ 石哈河站 11月20日 周五：帮人买3单156元，取件8（是再加还是全天总数，还等您一句话）/)
    await wang.saysPrivately('汇总')
    wang.gets('11月20日汇总：1/45站报了，还没有数，另有1站待确认（帮人买3单156元，取件8）；APP签到0站')
    await wang.saysPrivately('1')
    wang.gets(/帮人买5单186元，取件8/)
  })

  chat('three of them, and all that came in doubt are added', async (world) => {
    const wang = world.person('王秀兰')
    for (const [text, answer] of [
      ['今天代买2单', /^✅/],
      ['代买3单', /1 再加上/],
      ['代买5单', /1 再加上/],
      ['1', /帮人买10单。以后一天几次都给您加起来$/],
    ] as const) {
      await wang.saysPrivately(text)
      wang.gets(answer)
    }
  })

  chat('a report that comes late puts the later one in doubt', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('今天代买3单156')
    wang.gets(/^✅/)
    await wang.saysPrivately('今天代买2单30', { sentAt: new Date('2026-11-20T12:00:00+08:00') })
    wang.gets('石哈河站11月20日先报了帮人买2单30元。后来的帮人买3单156元是？1 再加上  2 是全天总数')
    await wang.saysPrivately('1')
    wang.gets(/帮人买5单186元/)
  })

  chat('the answer recalled, it is open again, and so is the habit', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('今天代买2单30')
    wang.gets(/^✅/)
    await wang.saysPrivately('代买3单156')
    wang.gets(/1 再加上/)
    await wang.saysPrivately('1')
    wang.gets(/帮人买5单186元/)
    await wang.recalls()
    wang.gets(/^撤回的那条不算了：石哈河站11月20日现在是帮人买3单156元/)
    const { client } = world.deps.database
    const station = await client.station.findFirstOrThrow({ where: { name: '石哈河站' } })
    expect(station.reportHabit).toBeNull()
    expect(await client.dailyReport.findFirst()).toMatchObject({ undecided: true, purchaseOrders: 3 })
  })

  chat('of two days in doubt, the answer settles the one that was asked about', async (world) => {
    const wang = world.person('王秀兰')
    for (const [text, answer] of [
      ['昨天代买2单', /^✅/],
      ['昨天代买3单', /1 再加上/],
      ['今天代买4单', /^✅/],
      ['今天代买5单', /1 再加上/],
      ['2', /帮人买5单/],
    ] as const) {
      await wang.saysPrivately(text)
      wang.gets(answer)
      await world.passes('1m')
    }
    const days = await world.deps.database.client.dailyReport.findMany({ orderBy: { day: 'asc' } })
    expect(days.map(({ undecided }) => undecided)).toEqual([true, false])
    await wang.saysPrivately('昨天收件3', { sentAt: new Date('2026-11-20T15:00:00+08:00') })
    wang.gets(/还等您一句话/)
    expect(
      (await world.deps.database.client.dailyReport.findFirst({ orderBy: { day: 'asc' } }))?.undecided,
    ).toBe(true)
  })

  chat('only the one who was asked answers it', async (world) => {
    const li = world.person('李建平')
    await li.says('代买2单30')
    li.gets('✅ 乌加河站 11月20日 周五：帮人买2单30元')
    await li.says('代买3单156')
    li.gets(/1 再加上/)
    await world.person('王永').says('1')
    world.silence()
    await li.saysPrivately('1')
    world.silence()
    await li.says('1')
    li.gets(/^✅ 乌加河站 11月20日 周五：帮人买5单186元/)
    await li.says('1')
    world.silence()
  })

  chat('after a day nobody waits for an answer', async (world) => {
    const li = world.person('李建平')
    await li.says('代买2单30')
    li.gets(/^✅/)
    await li.says('代买3单156')
    li.gets(/1 再加上/)
    await world.passes('25h')
    await li.says('1')
    world.silence()
  })
})

describe('for newcomers', () => {
  chat('the hint hangs on the first three reports, the notice on the first answer alone', async (world) => {
    const wang = world.person('王秀兰')
    const expected = [tails.hint + tails.notice, tails.hint, tails.hint, '', '']
    for (const [i, tail] of expected.entries()) {
      await wang.says(`11月${10 + i}日收件${i + 1}`)
      const said = wang.gets(/：取件/)
      const line = said.split('\n')[0]
      if (said !== line + tail) throw new Error(`report ${i + 1}: ${said}`)
    }
  })
})

describe('another station', () => {
  chat('may be reported by any operator, and is marked as such', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('德岭山站今天代买2单50')
    wang.gets('✅ 德岭山站 11月20日 周五（代报）：帮人买2单50元')
  })

  chat('staff reports are marked as theirs', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('石哈河站今天收件20')
    zhao.gets('✅ 石哈河站 11月20日 周五（工作人员报）：取件20')
  })

  chat('a name that two stations could mean is asked about, by number', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('海流站今天代买2单50')
    wang.gets('“海流站”有2个？1 海流图站  2 海流斯太站，回数字就行')
    await wang.says('2')
    wang.gets('✅ 海流斯太站 11月20日 周五（代报）：帮人买2单50元')
  })

  chat('a name that two could mean, one of them one’s own, is one’s own', async (world) => {
    const chen = world.person('陈凤英')
    await chen.says('海流站今天代买2单50')
    chen.gets('✅ 海流斯太站 11月20日 周五：帮人买2单50元')
  })

  chat('a nickname is as good as the name', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('石哈站今天收件3')
    wang.gets('✅ 石哈河站 11月20日 周五：取件3')
  })

  chat('a station that nobody knows', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('火星站今天代买2单50')
    wang.gets('没找到“火星站”，是哪个站？发全名再报一次')
  })
})

describe('an operator with two stations', () => {
  for (const [answer, station] of [
    ['2', '哈登敖包站'],
    ['毛其格', '毛其格站'],
  ]) {
    chat(`is asked which, and says “${answer}”`, async (world) => {
      const tuya = world.person('图雅')
      await tuya.says('今天代买2单30')
      tuya.gets('您管着几个站，这是哪个？1 毛其格站  2 哈登敖包站，回数字就行')
      await world.passes('2m')
      await tuya.says(answer ?? '')
      tuya.gets(`✅ ${station} 11月20日 周五：帮人买2单30元`)
    })
  }

  chat('and is not asked when she names it', async (world) => {
    const tuya = world.person('图雅')
    await tuya.says('毛其格站今天代卖1单88')
    tuya.gets('✅ 毛其格站 11月20日 周五：帮人卖1单88元')
  })
})

describe('nothing is said to', () => {
  for (const text of ['大家早上好', '收到', '👍', '晚上吃啥', '1', '谢谢小王，明天见', '好的好的']) {
    chat(text, async (world) => {
      await world.person('王秀兰').says(text)
      world.silence()
    })
  }

  chat('a room that nobody bound, whatever is said in it', async (world) => {
    const wu = world.person('武爱平')
    await wu.says('今天代买3单156块', { in: 'chat' })
    await wu.says('谁没报', { in: 'chat' })
    await wu.says('帮助', { in: 'chat', mentions: 'bot' })
    world.silence()
  })

  chat('a quotation: only what stands outside it counts', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('「王永：今天代买9单900」\n- - - - - - - - - - - - - - -\n收到')
    world.silence()
    await wang.says('「王永：今天代买9单900」\n- - - - - - - - - - - - - - -\n今天代买3单100')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单100元')
  })
})
