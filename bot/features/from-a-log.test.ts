import { describe, expect } from 'vitest'
import { assignSender, decideImportedDay } from '../../core/messaging/import/assign-sender.ts'
import {
  importById,
  refusedMessages,
  undecidedDays,
  unmatchedSenders,
} from '../../core/messaging/import/import-reads.ts'
import { roomId } from '../../test/support/county-accounts.ts'
import { bringLog, handlePending, journalLog } from '../../test/support/logs.ts'
import { doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'

const stationsRoom = async ({ deps }: World): Promise<string> =>
  (await deps.database.client.conversation.findFirstOrThrow({ where: { externalId: roomId('stations') } })).id

/** `站名 日 来源 买单/买分` of every day on record. */
async function ledger({ deps }: World): Promise<string[]> {
  const rows = await deps.database.client.dailyReport.findMany({
    include: { station: true },
    orderBy: [{ day: 'asc' }, { station: { name: 'asc' } }],
  })
  return rows.map(
    ({ station, day, grade, purchaseOrders, purchaseFen }) =>
      `${station.name} ${day.slice(5)} ${grade} ${purchaseOrders}/${purchaseFen}`,
  )
}

const log = [
  '王秀兰 2026/11/18 19:03\n今天代买3单156块，已签到',
  '巴特尔 2026/11/18 19:04\n今天代买2单80\n',
  '闲人 2026/11/18 19:05\n晚上一起吃饭吗',
  '王秀兰 2026/11/18 19:40\n代买金额是165',
  '娜仁 2026/11/18 19:41\n[图片]',
  '路过的 2026/11/18 19:42\n今天代买9单900',
].join('\n')

describe('a group’s log', () => {
  chat('is taken in its own time, in silence, and talk is not kept', async (world) => {
    const { deps } = world
    const room = await stationsRoom(world)
    const done = await bringLog(deps, log, { room })
    expect(done).toMatchObject({
      ...{ rows: 6, known: 0, taken: 3, ignored: 2, unmatched: 1, refused: 0 },
      ...{ waiting: 0, finished: true, fileName: '站长群.txt' },
    })
    expect(await ledger(world)).toEqual([
      '甘其毛都站 11-18 imported 2/8000',
      '石哈河站 11-18 imported 3/16500',
    ])
    const { client: db } = deps.database
    const kept = await db.inboxMessage.findMany({ where: { source: 'imported' }, orderBy: { sentAt: 'asc' } })
    expect(kept.map(({ text }) => text)).toEqual([
      ...['今天代买3单156块，已签到', '今天代买2单80', '代买金额是165', '今天代买9单900'],
    ])
    expect(await db.outboxMessage.count()).toBe(0)
    // Who only talked leaves no trace, and who reported is where the number came from.
    expect(
      await db.wechatAlias.count({ where: { nickname: '娜仁', account: { key: `import/${room}` } } }),
    ).toBe(0)
    const revision = await db.reportRevision.findFirstOrThrow({ where: { kind: 'correction' } })
    expect(kept.map(({ id }) => id)).toContain(revision.causeId)
    world.silence()
  })

  chat('brought twice, or in overlapping parts, adds nothing', async (world) => {
    const room = await stationsRoom(world)
    await bringLog(world.deps, log, { room })
    const before = await ledger(world)
    const revisions = await world.deps.database.client.reportRevision.count()
    const again = await bringLog(world.deps, log, { room })
    expect(again).toMatchObject({ known: 3 + 1, taken: 0, unmatched: 0, ignored: 2 })
    const withSeconds =
      '2026-11-18 19:03:44 王秀兰\n今天代买3单156块，已签到\n2026-11-18 20:00:00 王秀兰\n收件5'
    expect(await bringLog(world.deps, withSeconds, { room, name: '另一份.txt' })).toMatchObject({
      ...{ known: 1, taken: 1 },
    })
    expect(await ledger(world)).toEqual(before)
    expect(await world.deps.database.client.reportRevision.count()).toBe(revisions + 1)
  })

  chat('leaves out what the bot heard itself, and its own words', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天代买3单156块')
    wang.gets('✅ 石哈河站 11月20日 周五：帮人买3单156元')
    const echoed =
      '✅ 石哈河站 11月20日 周五：帮人买3单156元\n不对就直接说，如“帮买是5单”\n（小二是机器人，只记报数、签到这些，别的话三天后删）'
    const { nickname } = await world.deps.database.client.wechatAlias.findFirstOrThrow({
      where: { externalId: wang.wechatId },
    })
    const text = `${nickname} 2026/11/20 18:59\n早\n${nickname} 2026/11/20 19:00\n今天代买3单156块\n电商助手 2026/11/20 19:00\n${echoed}`
    await world.passes('1h')
    const done = await bringLog(world.deps, text, { room: await stationsRoom(world) })
    expect(done).toMatchObject({ rows: 3, known: 1, taken: 0, ignored: 2 })
    expect(await ledger(world)).toEqual(['石哈河站 11-20 self 3/15600'])
  })

  chat('what the channel hands over later is taken once, and silently', async (world) => {
    const room = await stationsRoom(world)
    const text = '王秀兰 2026/11/20 18:30\n又卖了1单羊肉80\n王秀兰 2026/11/20 18:31\n今天代买3单156块'
    await bringLog(world.deps, text, { room })
    const late = (words: string, time: string) =>
      world.message('王秀兰', words, { sentAt: new Date(`2026-11-20T${time}+08:00`) })
    await world.post(late('今天代买3单156块', '18:31:40'))
    world.silence()
    expect(await world.deps.database.client.reportRevision.count()).toBe(2)
    // The same words a second time are another message.
    await world.post(late('又卖了1单羊肉80', '18:30:20'), late('又卖了1单羊肉80', '18:31:10'))
    world.room('stations').gets(/卖2单160元/)
    expect(await world.deps.database.client.reportRevision.count()).toBe(3)
  })

  chat('killed in the middle it goes on where it stopped', async (world) => {
    const room = await stationsRoom(world)
    const lines = Array.from({ length: 450 }, (_, i) => {
      const minute = String(i % 60).padStart(2, '0')
      return `王秀兰 2026/11/${String(1 + Math.floor(i / 60)).padStart(2, '0')} 19:${minute}\n${i % 60 === 0 ? `今天代买${i + 1}单` : `闲话${i}`}`
    })
    const text = lines.join('\n')
    const { deps } = world
    let commits = 0
    const { transact } = deps.database
    const dying: typeof deps = {
      ...deps,
      database: {
        ...deps.database,
        transact: ((body: never) => {
          if (++commits > 3) throw new Error('killed')
          return transact(body)
        }) as typeof transact,
      },
    }
    await expect(journalLog(dying, text, { room })).rejects.toThrow('killed')
    // The bot takes up what is journalled, and forgets the talk.
    await handlePending(deps)
    const done = await bringLog(deps, text, { room })
    expect(done).toMatchObject({ rows: 450, known: 0, taken: 8, ignored: 442, finished: true })
    expect(await deps.database.client.chatImport.count()).toBe(1)
    expect(await ledger(world)).toHaveLength(8)
  })

  chat('killed before it is handled it is the same import when it is brought again', async (world) => {
    const room = await stationsRoom(world)
    const id = await journalLog(world.deps, log, { room })
    const done = await bringLog(world.deps, log, { room })
    expect(done).toMatchObject({ id, known: 0, taken: 3, ignored: 2, unmatched: 1 })
    expect(await world.deps.database.client.chatImport.count()).toBe(1)
  })

  chat('a sender whom nobody knows waits for staff, and the messages are taken then', async (world) => {
    const room = await stationsRoom(world)
    const { deps } = world
    const { id } = await bringLog(deps, log, { room })
    const [sender, ...others] = await unmatchedSenders(deps.database.client, room)
    expect(others).toEqual([])
    expect(sender).toMatchObject({ name: '路过的', messages: 1 })
    const { id: personId } = await deps.database.client.person.findFirstOrThrow({ where: { name: '娜仁' } })
    const aliasId = sender?.aliasId ?? ''
    expect(await doWork(deps, (work) => assignSender(work, { aliasId, personId }))).toBe(1)
    await handlePending(deps)
    expect(await ledger(world)).toContain('温更站 11-18 imported 9/90000')
    expect(await importById(deps.database.client, id)).toMatchObject({
      taken: 4,
      unmatched: 0,
      finished: true,
    })
  })

  chat('nobody is asked: what is in doubt is there for staff', async (world) => {
    const room = await stationsRoom(world)
    const { deps } = world
    const twice = (day: number) =>
      `王秀兰 2026/11/${day} 12:00\n代买2单30\n王秀兰 2026/11/${day} 19:00\n代买3单156\n王秀兰 2026/11/${day} 19:01\n2\n`
    await bringLog(deps, twice(18) + twice(19), { room })
    const [day, ...others] = await undecidedDays(deps.database.client, room)
    expect(others).toHaveLength(1)
    expect(day).toMatchObject({
      station: '石哈河站',
      day: '2026-11-18',
      sender: '王秀兰',
      text: '代买3单156',
    })
    const questionId = day?.questionId ?? ''
    // A station has one habit: once is enough.
    expect(await doWork(deps, (work) => decideImportedDay(work, { questionId, meaning: 'parts' }))).toBe(2)
    expect(await ledger(world)).toEqual([
      '石哈河站 11-18 imported 5/18600',
      '石哈河站 11-19 imported 5/18600',
    ])
    expect(await undecidedDays(deps.database.client, room)).toEqual([])
  })

  chat('nobody acts as staff by a name alone, nothing is sent, no code works', async (world) => {
    const room = await stationsRoom(world)
    const { deps } = world
    const text = [
      '赵敏 2026/11/18 19:00\n石哈河站代买改成99单',
      '赵敏 2026/11/18 19:01\n发到学员群：明早9点直播课改到二楼',
      '赵敏 2026/11/18 19:02\n发送27',
      '赵敏 2026/11/18 19:03\n汇总',
    ].join('\n')
    expect(await bringLog(deps, text, { room })).toMatchObject({ taken: 0, ignored: 3, refused: 1 })
    const [refused] = await refusedMessages(deps.database.client, room)
    expect(refused).toMatchObject({ sender: '赵敏', note: '这个站的数要本站的人或工作人员来改，小二没动' })
    expect(await deps.database.client.broadcast.count()).toBe(0)
    expect(await deps.database.client.outboxMessage.count()).toBe(0)
  })

  chat('any order of a log and of live messages ends in the same', async (world) => {
    const room = await stationsRoom(world)
    const { deps } = world
    await journalLog(deps, log, { room })
    await handlePending(deps, (ids) => [...ids].reverse())
    expect(await ledger(world)).toEqual([
      '甘其毛都站 11-18 imported 2/8000',
      '石哈河站 11-18 imported 3/16500',
    ])
  })

  chat(
    'sign-ups count from when they were said, point to their message, and nobody is told',
    async (world) => {
      const { deps } = world
      const { client: db } = deps.database
      const { id: room } = await db.conversation.findFirstOrThrow({ where: { externalId: roomId('live') } })
      const text = '李四 2026/11/18 12:00\n报名直播带货班\n李四 2026/11/18 12:01\n谢谢老师'
      const done = await bringLog(deps, text, { room, name: '学员群.txt' })
      expect({ done, left: await refusedMessages(db, room) }).toMatchObject({
        done: { taken: 1, ignored: 1 },
        left: [],
      })
      const step = await db.enrolmentStep.findFirstOrThrow({ orderBy: { id: 'desc' } })
      const cause = await db.inboxMessage.findUniqueOrThrow({ where: { id: step.causeId } })
      expect(cause).toMatchObject({ source: 'imported', text: '报名直播带货班', forBot: true })
      expect(step.sentAt.toISOString()).toBe('2026-11-18T04:00:00.000Z')
      expect(await db.outboxMessage.count()).toBe(0)
      expect(await db.consent.count({ where: { causeId: cause.id } })).toBe(0)
    },
  )

  chat('a running bot takes it up, also where its account was another then', async (world) => {
    const { deps, bot } = world
    const { client: db } = deps.database
    const { id: accountId } = await db.wechatAccount.create({ data: { id: 'acc_gone', key: 'gone' } })
    const room = await stationsRoom(world)
    await db.conversation.update({ where: { id: room }, data: { accountId } })
    await journalLog(deps, '王秀兰 2026/11/18 19:03\n今天代买3单156块', { room })
    await bot.intake.recover()
    await bot.intake.idle()
    expect(await ledger(world)).toEqual(['石哈河站 11-18 imported 3/15600'])
    world.silence()
  })
})
