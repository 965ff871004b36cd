import { describe, expect } from 'vitest'
import { loadDialog } from '../../core/dialogs/load-dialog.ts'
import { needsHelp } from '../../core/follow-ups/visit-reads.ts'
import { afterRatings, attended, jobsRun, personId, setFollowUps } from '../../test/support/follow-ups.ts'
import { chat, type World } from '../../test/support/world.ts'

const weekQuestion = `娜仁花您好，我是县电商中心的机器人小二，不要钱、不要验证码。上周的直播带货课后，您网上卖货了吗？
1 卖了  2 正准备  3 先不卖
不想答回“停”，不影响上课`
const thanks = '记下了，谢谢您。有啥难处直接跟小二说'

/** 娜仁花 was in class, and it is a week later. */
async function asked(world: World) {
  await attended(world.deps, ['娜仁花'])
  await world.at(afterRatings)
  await jobsRun(world)
  const naren = world.person('娜仁花')
  naren.getsPrivately(weekQuestion)
  return naren
}

/** The later dialog, of several questions. */
async function askedLater(world: World) {
  await setFollowUps(world.deps, {
    plans: [{ key: 'later', who: 'everybody', afterDays: [7], dialog: 'follow-up' }],
  })
  await attended(world.deps, ['娜仁花'])
  await world.at(afterRatings)
  await jobsRun(world)
  const naren = world.person('娜仁花')
  naren.getsPrivately(/网店现在开着吗？\n1 开着 {2}2 没开\n不想答回“停”，不影响上课$/)
  return naren
}

const facts = async (world: World) => {
  const rows = await world.deps.database.client.personFact.findMany({
    where: { voidedAt: null },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ kind, value, grade }) => `${kind}=${JSON.stringify(value)} ${grade}`)
}
const dueStates = async (world: World) =>
  (await world.deps.database.client.followUpDue.findMany({ orderBy: { id: 'asc' } })).map(
    ({ state }) => state,
  )
const sessions = async (world: World) =>
  (await world.deps.database.client.dialogSession.findMany({ orderBy: { id: 'asc' } })).map(
    ({ state }) => state,
  )

describe('一周后问一句', () => {
  for (const [said, fen, answered] of [
    ['卖了，卖了800块', 80_000, `${thanks}（卖的800元也记上了）`],
    ['1，卖了800块钱的', 80_000, `${thanks}（卖的800元也记上了）`],
    ['卖了两千多', 200_000, `${thanks}（卖的2,000元也记上了）`],
    ['卖了，抖音卖的羊肉12单2360', 236_000, `${thanks}（卖的2,360元也记上了）`],
  ] as const)
    chat(`“${said}” is an answer and a sale`, async (world) => {
      const naren = await asked(world)
      await naren.saysPrivately(said)
      naren.getsPrivately(answered)
      expect(await facts(world)).toEqual(['sells=true self'])
      const sold = await world.deps.database.client.salesRecord.findMany()
      expect(sold.map(({ amountFen }) => Number(amountFen))).toEqual([fen])
    })

  for (const [said, fact] of [
    ['1', 'sells=true self'],
    ['卖了', 'sells=true self'],
    ['1 卖了', 'sells=true self'],
    ['我已经在卖了', 'sells=true self'],
    ['正准备呢', 'sells="preparing" self'],
    ['选2', 'sells="preparing" self'],
    ['３', 'sells=false self'],
    ['先不卖', 'sells=false self'],
    ['没有', 'sells=false self'],
  ] as const) {
    chat(`“${said}”`, async (world) => {
      const naren = await asked(world)
      await naren.saysPrivately(said)
      naren.gets(thanks)
      expect(await facts(world)).toEqual([fact])
      expect(await dueStates(world)).toEqual(['done'])
      expect(await sessions(world)).toEqual(['done'])
    })
  }

  chat('the visit stands in the ledger as one by dialog', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('1')
    naren.gets(thanks)
    expect(await world.deps.database.client.followUpVisit.findMany()).toMatchObject([
      { via: 'dialog', method: '微信', reached: true, day: '2026-12-08', byPersonId: null, voidedAt: null },
    ])
  })

  chat('a number that is no choice, and words that are none', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('4')
    naren.gets('回1、2或3就行。1 卖了  2 正准备  3 先不卖')
    await naren.saysPrivately('7')
    naren.gets('回1、2或3就行。1 卖了  2 正准备  3 先不卖')
    await naren.saysPrivately('9')
    naren.gets(`没关系，这个先放下。${thanks}`)
    expect(await facts(world)).toEqual([])
    expect(await dueStates(world)).toEqual(['done'])
  })

  chat('small talk is no answer: a hint once, then peace, and the question stays open', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('今天好冷啊')
    naren.gets('回1、2或3就行。1 卖了  2 正准备  3 先不卖')
    await naren.saysPrivately('羊都进圈了')
    await naren.saysPrivately('谢谢')
    world.silence()
    expect(await sessions(world)).toEqual(['open'])
    await naren.saysPrivately('2')
    naren.gets(thanks)
  })

  chat('in the group it is no answer', async (world) => {
    const naren = await asked(world)
    await naren.says('1')
    world.silence()
    expect(await sessions(world)).toEqual(['open'])
  })

  chat('something else for the bot is taken as that, and the dialog stays open', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('课表')
    naren.gets(/./)
    await naren.saysPrivately('签到4821')
    naren.gets(/口令过时了/)
    expect(await sessions(world)).toEqual(['open'])
    await naren.saysPrivately('1')
    naren.gets(thanks)
  })

  chat('停 ends it, and mutes nothing', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('停')
    naren.gets('好，不问了。不影响上课，有事随时找小二')
    expect(await sessions(world)).toEqual(['stopped'])
    expect(await dueStates(world)).toEqual(['cancelled'])
    const { client } = world.deps.database
    expect(await client.wechatAlias.count({ where: { mutedAt: { not: null } } })).toBe(0)
    await world.passes('1d')
    await jobsRun(world)
    world.silence()
    await naren.saysPrivately('停')
    naren.gets(/^好，不再提醒您/)
  })

  chat('别再提醒我了 is more than a stop', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('以后别再提醒我了')
    naren.gets(/^好，不再提醒您/)
    await world.passes('1d')
    await jobsRun(world)
    world.silence()
  })

  for (const said of ['跳过', '不想说', '这个我不填']) {
    chat(`“${said}” skips the question`, async (world) => {
      const naren = await asked(world)
      await naren.saysPrivately(said)
      naren.gets(thanks)
      expect(await facts(world)).toEqual([])
      expect(await dueStates(world)).toEqual(['done'])
    })
  }

  chat('the last answer is changed after the end', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('1')
    naren.gets(thanks)
    await naren.saysPrivately('不对，是3')
    naren.gets('✏️ 改好了')
    expect(await facts(world)).toEqual(['sells=false self'])
    const { client } = world.deps.database
    expect(await client.personFact.count()).toBe(2)
    expect(await client.followUpVisit.count()).toBe(1)
  })

  chat('taken back with its message, it is due again', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('1')
    naren.gets(thanks)
    await naren.recalls()
    naren.gets('撤回的那条回访不算了')
    expect(await facts(world)).toEqual([])
    expect(await dueStates(world)).toEqual(['due'])
  })

  chat('the same message again changes nothing', async (world) => {
    const naren = await asked(world)
    const once = world.message('娜仁花', '1', { private: true, id: 'twice' })
    await world.post(once, once)
    await world.post(once)
    naren.getsPrivately(thanks)
    world.silence()
    expect(await facts(world)).toEqual(['sells=true self'])
  })
})

describe('以后再说', () => {
  chat('等会: in an hour', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('等会')
    naren.gets('好，您先忙，过会儿再问您')
    await world.passes('30m')
    await jobsRun(world)
    world.silence()
    await world.passes('31m')
    await jobsRun(world)
    naren.gets('接着上回的问您：1 卖了  2 正准备  3 先不卖')
    await jobsRun(world)
    world.silence()
    await naren.saysPrivately('2')
    naren.gets(thanks)
  })

  chat('明天再说: tomorrow at their hour, not at night', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('明天再说')
    naren.gets('好，明天再问您')
    await world.at('2026-12-09T19:29+08:00')
    await jobsRun(world)
    world.silence()
    await world.at('2026-12-09T19:30+08:00')
    await jobsRun(world)
    naren.gets(/^接着上回的问您/)
  })

  chat('晚点 late in the evening falls into the night: the next day', async (world) => {
    const naren = await asked(world)
    await world.at('2026-12-08T21:30+08:00')
    await naren.saysPrivately('晚点再说')
    naren.gets('好，您先忙，晚点再问您')
    await world.at('2026-12-09T01:00+08:00')
    await jobsRun(world)
    world.silence()
  })

  chat('an answer in the meantime is welcome', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('晚点')
    naren.gets(/^好/)
    await naren.saysPrivately('1')
    naren.gets(thanks)
    await world.passes('1d')
    await jobsRun(world)
    world.silence()
  })
})

describe('没有回音', () => {
  chat('one reminder after a day, then staff call, and an answer still counts', async (world) => {
    const naren = await asked(world)
    await world.at('2026-12-09T19:00+08:00')
    await jobsRun(world)
    world.silence()
    await world.at('2026-12-09T19:30+08:00')
    expect(await jobsRun(world)).toMatchObject({ reminded: 1 })
    naren.getsPrivately('娜仁花，前面问您的，方便时回一下：1 卖了  2 正准备  3 先不卖\n不想答回“停”就行')
    await jobsRun(world)
    world.silence()
    await world.at('2026-12-10T19:31+08:00')
    expect(await jobsRun(world)).toMatchObject({ handedOver: 1 })
    expect(await dueStates(world)).toEqual(['handedOver'])
    world.silence()
    await naren.saysPrivately('1')
    naren.gets(thanks)
    expect(await dueStates(world)).toEqual(['done'])
  })

  chat('after seven days it is over, and a late number is only a number', async (world) => {
    const naren = await asked(world)
    await world.at('2026-12-15T19:31+08:00')
    await jobsRun(world)
    expect(await sessions(world)).toEqual(['handedOver'])
    expect(await dueStates(world)).toEqual(['handedOver'])
    await naren.saysPrivately('1')
    world.silence()
    expect(await facts(world)).toEqual([])
  })

  chat('over after seven days, what was answered until then stays, and nobody calls', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('开着呢')
    naren.gets(/^一个月大概/)
    await world.at('2026-12-15T19:31+08:00')
    await jobsRun(world)
    expect(await facts(world)).toEqual(['openedShop=true self'])
    expect(await dueStates(world)).toEqual(['done'])
    expect(await sessions(world)).toEqual(['expired'])
    const [visit] = await world.deps.database.client.followUpVisit.findMany()
    expect(visit).toMatchObject({ via: 'dialog', day: '2026-12-08' })
  })

  chat('who fell silent in between is not called for what they said', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('没开')
    naren.gets(/^现在有活儿干/)
    await world.at('2026-12-09T19:30+08:00')
    await jobsRun(world)
    naren.getsPrivately(/^娜仁花，前面问您的/)
    await world.at('2026-12-10T19:31+08:00')
    await jobsRun(world)
    expect(await facts(world)).toEqual(['openedShop=false self'])
    expect(await dueStates(world)).toEqual(['done'])
  })

  chat('nothing at night', async (world) => {
    await attended(world.deps, ['娜仁花'])
    await world.at('2026-12-08T22:05+08:00')
    await jobsRun(world)
    world.silence()
    expect(await sessions(world)).toEqual([])
  })

  chat('who wrote in the mornings is asked in the morning', async (world) => {
    await attended(world.deps, ['娜仁花'])
    const naren = world.person('娜仁花')
    for (const day of ['05', '06', '07']) {
      await world.at(`2026-12-${day}T08:10+08:00`)
      await naren.saysPrivately('课表')
      naren.gets(/./)
    }
    await world.at('2026-12-08T08:30+08:00')
    await jobsRun(world)
    world.silence()
    await world.at('2026-12-08T08:40+08:00')
    await jobsRun(world)
    naren.getsPrivately(weekQuestion)
  })
})

describe('要问几句的回访', () => {
  chat('a shop, what it sells, work, needs', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('开着呢')
    naren.gets('一个月大概能卖多少钱？说个大数就行，如“三千左右”（不想说回“跳过”）')
    await naren.saysPrivately('三千左右')
    naren.gets('现在有活儿干、有收入吗？回“有”或“没有”')
    await naren.saysPrivately('有')
    naren.gets(/^还有什么要帮忙的？/)
    await naren.saysPrivately('想学剪辑，快递太贵')
    naren.gets('都记下了，谢谢您。要帮忙的我转给老师')
    expect(await facts(world)).toEqual([
      'openedShop=true self',
      'employed=true self',
      'monthlySalesFen=300000 self',
      'needs="想学剪辑，快递太贵" self',
    ])
    expect(await world.deps.database.client.followUpVisit.findMany()).toMatchObject([
      { openedShop: true, employed: true, approximate: true, monthlySalesFen: 300000n },
    ])
  })

  for (const nothing of ['没有', '没啥', '不用']) {
    chat(`“${nothing}” to the last question: what they needed before, they need no more`, async (world) => {
      const { client } = world.deps.database
      const naren = await askedLater(world)
      const { id, programmeId } = await client.person.findFirstOrThrow({ where: { name: '娜仁花' } })
      const fact = {
        id: 'fct_1',
        programmeId,
        personId: id,
        kind: 'needs',
        value: '快递太贵',
        grade: 'staff',
      }
      await client.personFact.create({
        data: { ...fact, day: '2026-12-01', causeId: 'x', at: world.clock.now() },
      })
      expect(await needsHelp(client, programmeId, 5)).toHaveLength(1)
      await naren.saysPrivately('没开')
      naren.gets(/^现在有活儿干/)
      await naren.saysPrivately('有')
      naren.gets(/^还有什么要帮忙的？/)
      await naren.saysPrivately('嗯嗯')
      world.silence()
      expect(await needsHelp(client, programmeId, 5)).toHaveLength(1)
      await naren.saysPrivately(nothing)
      naren.gets(/^都记下了/)
      expect(await needsHelp(client, programmeId, 5)).toEqual([])
    })
  }

  chat('no shop: sales are not asked', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('没开')
    naren.gets(/^现在有活儿干/)
  })

  for (const [said, fen] of [
    ['3k', 300_000],
    ['1.2万', 1_200_000],
    ['2000-3000', 200_000],
    ['没卖出去', 0],
    ['我卖了两千', 200_000],
  ] as const) {
    chat(`“${said}” is an amount`, async (world) => {
      const naren = await askedLater(world)
      await naren.saysPrivately('1')
      naren.gets(/多少钱/)
      await naren.saysPrivately(said)
      naren.gets(/^现在有活儿干/)
      await naren.saysPrivately('停')
      naren.gets(/^好，不问了/)
      // What was said before the stop was said.
      expect(await facts(world)).toContain(`monthlySalesFen=${fen} self`)
    })
  }

  chat('amounts that are none', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('1')
    naren.gets(/多少钱/)
    await naren.saysPrivately('-500')
    naren.gets('钱数没有负的，没卖就回0。一个月大概能卖多少钱？')
    await naren.saysPrivately('没个准')
    naren.gets('说个大概的数就行，如“两千”。一个月大概能卖多少钱？')
    await naren.saysPrivately('几百块')
    naren.gets('没关系，这个先放下。现在有活儿干、有收入吗？回“有”或“没有”')
  })

  chat('the last answer is changed in between', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('1')
    naren.gets(/多少钱/)
    await naren.saysPrivately('三千')
    naren.gets(/^现在有活儿干/)
    await naren.saysPrivately('不对，是两千')
    naren.gets('改好了。现在有活儿干、有收入吗？回“有”或“没有”')
    await naren.saysPrivately('错了')
    naren.gets(/^好，重来：一个月大概能卖多少钱？/)
    await naren.saysPrivately('五千')
    naren.gets(/^现在有活儿干/)
    await naren.saysPrivately('没有')
    naren.gets(/^还有什么要帮忙的/)
    await naren.saysPrivately('没有')
    naren.gets(/^都记下了/)
    expect(await facts(world)).toEqual([
      'openedShop=true self',
      'employed=false self',
      'monthlySalesFen=500000 self',
      'needs="" self',
    ])
  })

  chat('a change that leads elsewhere asks what follows from it', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('1')
    naren.gets(/多少钱/)
    await naren.saysPrivately('不对，没开')
    naren.gets(/^改好了。现在有活儿干/)
  })

  chat('an edit in mid-air does no harm: who began goes on as they began', async (world) => {
    const naren = await askedLater(world)
    const json = {
      ...{ key: 'follow-up', title: '新的', opening: '您好。', closing: '新的结尾', outcome: 'followUp' },
      steps: [{ key: 'needs', kind: 'text', ask: '只问一句：缺啥？' }],
    }
    const loaded = await loadDialog(world.deps, { programmeKey: 'urad-middle', json })
    expect(loaded).toMatchObject({ version: 2, loaded: true })
    await naren.saysPrivately('没开')
    naren.gets(/^现在有活儿干/)
    await naren.saysPrivately('有')
    naren.gets(/^还有什么要帮忙的/)
  })
})

describe('够不着的人', () => {
  chat('who is no friend of the bot is for staff to call, at once', async (world) => {
    await attended(world.deps, ['李四'])
    await world.deps.database.client.wechatAlias.updateMany({ data: { friend: false } })
    await world.at('2026-12-08T09:00+08:00')
    expect(await jobsRun(world)).toMatchObject({ begun: 0, handedOver: 1 })
    world.silence()
    expect(await dueStates(world)).toEqual(['handedOver'])
  })

  chat('who wants no reminders is not written to', async (world) => {
    await attended(world.deps, ['娜仁花'])
    const naren = world.person('娜仁花')
    await naren.saysPrivately('别再提醒我了')
    naren.gets(/^好/)
    await world.at(afterRatings)
    await jobsRun(world)
    world.silence()
    expect(await dueStates(world)).toEqual(['handedOver'])
  })

  chat('who was merged with somebody while being asked is still heard, and counted as one', async (world) => {
    const naren = await asked(world)
    const { client } = world.deps.database
    const [from, into] = [await personId(world.deps, '娜仁花'), await personId(world.deps, '叶青')]
    await client.person.update({ where: { id: from }, data: { mergedIntoId: into } })
    await client.aliasPerson.updateMany({ where: { personId: from }, data: { personId: into } })
    await naren.saysPrivately('1')
    naren.gets(thanks)
    expect(await client.followUpVisit.findMany()).toMatchObject([{ personId: into }])
    expect(await dueStates(world)).toEqual(['done'])
  })

  chat('who refuses while being asked is asked no more, nor called', async (world) => {
    await asked(world)
    const { client } = world.deps.database
    const consent = { programmeId: world.programmeId, personId: await personId(world.deps, '娜仁花') }
    await client.consent.create({
      data: { id: 'cns_1', ...consent, purpose: 'followUp', refusedAt: world.clock.now() },
    })
    await world.passes('1d')
    await jobsRun(world)
    world.silence()
    expect(await dueStates(world)).toEqual(['cancelled'])
    expect(await sessions(world)).toEqual(['stopped'])
  })

  chat('who refused to be followed up is not asked, nor called', async (world) => {
    await attended(world.deps, ['娜仁花'])
    const { client } = world.deps.database
    const consent = { programmeId: world.programmeId, personId: await personId(world.deps, '娜仁花') }
    await client.consent.create({
      data: { id: 'cns_1', ...consent, purpose: 'followUp', refusedAt: world.clock.now() },
    })
    await world.at(afterRatings)
    await jobsRun(world)
    expect(await dueStates(world)).toEqual([])
  })
})

describe('who declines while a dialog is open', () => {
  for (const [said, reply, state] of [
    ['不想说', /^现在有活儿干、有收入吗？/, 'open'],
    ['家里的事不方便说', /^现在有活儿干、有收入吗？/, 'open'],
    ['不同意', /^好，不问了。不影响上课/, 'stopped'],
  ] as const) {
    chat(`“${said}” is of what was just asked`, async (world) => {
      const naren = await askedLater(world)
      await naren.saysPrivately(said)
      naren.gets(reply)
      expect(await sessions(world)).toEqual([state])
      expect(await world.deps.database.client.consent.count({ where: { refusedAt: { not: null } } })).toBe(0)
    })
  }

  chat('a phone that is not given is noted, and the question stays', async (world) => {
    const naren = await askedLater(world)
    await naren.saysPrivately('我不想留电话')
    naren.gets('好，不留电话，不影响报名上课')
    expect(await sessions(world)).toEqual(['open'])
    await naren.saysPrivately('开着')
    naren.gets(/一个月大概能卖多少钱/)
  })
})
