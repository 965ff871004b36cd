import { describe, expect } from 'vitest'
import { afterClass, attended, jobsRun } from '../../test/support/follow-ups.ts'
import { chat, type World } from '../../test/support/world.ts'

const sessions = async (world: World) =>
  (await world.deps.database.client.dialogSession.findMany({ orderBy: { id: 'asc' } })).map(
    ({ state }) => state,
  )

const sessionStep = async (world: World) =>
  (await world.deps.database.client.dialogSession.findFirstOrThrow()).step

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
    const [session, ...others] = await client.dialogSession.findMany()
    const startedAt = session?.startedAt
    expect(session).toMatchObject({ state: 'done', answers: {}, finishedAt: startedAt, askedAt: startedAt })
    expect(others).toEqual([])
    const said = await client.inboxMessage.findMany()
    expect(said.map(({ text, textHash, intents }) => ({ text, textHash, intents }))).toEqual(
      Array.from({ length: 4 }, () => ({ text: null, textHash: null, intents: [] })),
    )
    expect(said.every(({ purgedAt }) => purgedAt !== null)).toBe(true)
    expect(await client.event.findMany({ where: { causeKind: 'message' } })).toEqual([])
    expect(await client.personFact.count()).toBe(0)
  })

  const untilWords = async (world: World) => {
    const naren = await rated(world)
    for (const each of ['5', '5', '5']) {
      await naren.saysPrivately(each)
      naren.gets(/./)
    }
    return naren
  }
  const wordsKept = async (world: World) => {
    const { client } = world.deps.database
    const [said] = await client.inboxMessage.findMany({ orderBy: { id: 'desc' }, take: 1 })
    const [rating] = await client.rating.findMany()
    return { words: rating?.words ?? null, text: said?.text, intents: said?.intents }
  }

  for (const words of [
    '老师偏心，我是脱贫户他看不起我',
    '讲得太快，下次请假不来了',
    '老师说我昨天卖了3单是瞎报',
    '什么时候还有课，想再听听刷单的事',
    '我要退课，电话15400009001',
  ])
    chat(`whatever is said of the teacher is under the seal: ${words}`, async (world) => {
      const naren = await untilWords(world)
      await naren.saysPrivately(words)
      naren.gets('收到，谢谢您，课会越办越好')
      expect(await wordsKept(world)).toEqual({ words, text: null, intents: [] })
    })

  chat('two taps on one question: the second is no answer to the next', async (world) => {
    const naren = await rated(world)
    const sentAt = new Date(world.clock.now().getTime() + 500)
    await world.passes('2s')
    await naren.saysPrivately('1')
    naren.gets(/^内容/)
    await world.post({ ...world.message('娜仁花', '1', { private: true }), sentAt })
    world.silence()
    expect(await sessionStep(world)).toBe('content')
    const { client } = world.deps.database
    expect((await client.inboxMessage.findMany()).map(({ text }) => text)).toEqual([null, null])
    await naren.saysPrivately('5')
    naren.gets(/^对您卖货/)
  })

  chat('a bare command is one still, and is not kept either', async (world) => {
    const naren = await untilWords(world)
    await naren.saysPrivately('帮助')
    naren.gets(/^小二会这些/)
    expect(await wordsKept(world)).toEqual({ words: null, text: null, intents: [] })
    await naren.saysPrivately('跳过')
    naren.gets('收到，谢谢您，课会越办越好')
  })

  chat('what was meant for another feature while a mark was asked for', async (world) => {
    const naren = await rated(world)
    await naren.saysPrivately('老师讲得太差，我是脱贫户，课表发一下')
    naren.gets(/./)
    naren.gets(/^小二会记您的姓名/)
    expect(await wordsKept(world)).toMatchObject({ text: null, intents: [] })
  })

  chat('a report said while a mark was asked for keeps its words: they prove a number', async (world) => {
    const naren = await rated(world)
    await naren.saysPrivately('这周网上卖了3单，一共180元')
    naren.gets(/./)
    expect(await wordsKept(world)).toMatchObject({ words: null, text: '这周网上卖了3单，一共180元' })
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
    const naren = await rated(world)
    await naren.saysPrivately('2')
    naren.gets(/^内容/)
    await world.at('2026-11-27T19:30+08:00')
    await jobsRun(world)
    world.person('娜仁花').getsPrivately(/^娜仁花，前面问您的/)
    // By then the follow-up of a week is due.
    await world.at('2026-12-03T19:29+08:00')
    await jobsRun(world)
    await world.at('2026-12-03T19:31+08:00')
    await jobsRun(world)
    expect(await sessions(world)).toEqual(['expired', 'open'])
    const ended = await world.deps.database.client.dialogSession.findFirst({ where: { state: 'expired' } })
    expect(ended).toMatchObject({ answers: {}, finishedAt: ended?.startedAt, askedAt: ended?.startedAt })
    world.person('娜仁花').getsPrivately(/网上卖货了吗/)
  })
})
