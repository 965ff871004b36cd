import { describe, expect } from 'vitest'
import { afterClass, attended, jobsRun } from '../../test/support/follow-ups.ts'
import { chat, type World } from '../../test/support/world.ts'

const sessions = async (world: World) =>
  (await world.deps.database.client.dialogSession.findMany({ orderBy: { id: 'asc' } })).map(
    ({ state }) => state,
  )

describe('给课打分', () => {
  async function rated(world: World) {
    await attended(world.deps, ['娜仁花'])
    await world.at(afterClass)
    await jobsRun(world)
    const naren = world.person('娜仁花')
    naren.getsPrivately(
      '娜仁花您好，直播带货上完了，请您打个分，一分钟。您打的分谁也看不到是谁打的。老师讲得怎么样？1到5分，5分最好\n不想答回“停”，不影响上课',
    )
    return naren
  }

  chat('three numbers and a word, sealed: nothing of it is left but the rating', async (world) => {
    const naren = await rated(world)
    await naren.saysPrivately('5')
    naren.gets('内容听得懂、够用吗？1到5分')
    await naren.saysPrivately('4分')
    naren.gets('对您卖货有用吗？1到5分')
    await naren.saysPrivately('很好')
    naren.gets(/^还想对老师说点啥/)
    await naren.saysPrivately('讲慢一点')
    naren.gets('收到，谢谢您，课会越办越好')
    const { client } = world.deps.database
    expect(await client.rating.findMany()).toMatchObject([
      { teacher: 5, content: 4, usefulness: 5, words: '讲慢一点' },
    ])
    expect((await client.dialogSession.findMany()).map(({ state, answers }) => ({ state, answers }))).toEqual(
      [{ state: 'done', answers: {} }],
    )
    const said = await client.inboxMessage.findMany()
    expect(said.map(({ text, textHash, intents }) => ({ text, textHash, intents }))).toEqual(
      Array.from({ length: 4 }, () => ({ text: null, textHash: null, intents: [] })),
    )
    expect(said.every(({ purgedAt }) => purgedAt !== null)).toBe(true)
    expect(await client.event.findMany({ where: { causeKind: 'message' } })).toEqual([])
    expect(await client.personFact.count()).toBe(0)
  })

  chat('beyond five, and then stopped: no rating, and nothing kept', async (world) => {
    const naren = await rated(world)
    await naren.saysPrivately('6')
    naren.gets('回1到5里的一个数就行。老师讲得怎么样？')
    await naren.saysPrivately('3')
    naren.gets(/^内容/)
    await naren.saysPrivately('停')
    naren.gets(/^好，不问了/)
    const { client } = world.deps.database
    expect(await client.rating.count()).toBe(0)
    expect((await client.dialogSession.findMany()).map(({ answers }) => answers)).toEqual([{}])
    await world.passes('1d')
    await jobsRun(world)
    world.silence()
  })

  chat('a thank-you for the last question ends it, and is no word of the rating', async (world) => {
    const naren = await rated(world)
    for (const each of ['5', '4', '3']) {
      await naren.saysPrivately(each)
      naren.gets(/./)
    }
    await naren.saysPrivately('好的谢谢')
    naren.gets(/^收到，谢谢您/)
    const { client } = world.deps.database
    expect(await client.rating.findMany()).toMatchObject([
      { teacher: 5, content: 4, usefulness: 3, words: null },
    ])
  })

  chat('one message a day for all that is owed, and the rest named', async (world) => {
    await attended(world.deps, ['娜仁花'])
    await world.at('2026-12-01T19:30+08:00')
    expect(await jobsRun(world)).toMatchObject({ begun: 1 })
    const naren = world.person('娜仁花')
    naren.getsPrivately(/打个分[\s\S]*（过后还有：问问直播带货课后的近况）$/)
    for (const each of ['5', '5', '5', '跳过']) {
      await naren.saysPrivately(each)
      naren.gets(/./)
    }
    await jobsRun(world)
    world.silence()
    await world.at('2026-12-02T19:30+08:00')
    await jobsRun(world)
    naren.getsPrivately(/网上卖货了吗/)
  })

  chat('unanswered it is reminded of once and expires; nobody is phoned for it', async (world) => {
    await rated(world)
    await world.at('2026-11-27T19:30+08:00')
    await jobsRun(world)
    world.person('娜仁花').getsPrivately(/^娜仁花，前面问您的/)
    // By then the follow-up of a week is due.
    await world.at('2026-12-03T19:29+08:00')
    await jobsRun(world)
    await world.at('2026-12-03T19:31+08:00')
    await jobsRun(world)
    expect(await sessions(world)).toEqual(['expired', 'open'])
    world.person('娜仁花').getsPrivately(/网上卖货了吗/)
  })
})
