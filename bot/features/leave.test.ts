import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const leaves = async (world: World) => {
  const rows = await world.deps.database.client.attendance.findMany({
    where: { voidedAt: null },
    include: { person: true, session: { include: { run: { include: { course: true } } } } },
    orderBy: { session: { startsAt: 'asc' } },
  })
  return rows.map(
    ({ person, state, session }) => `${person.name} ${state} ${session.run.course.name}${session.number}`,
  )
}

describe('请假', () => {
  chat('with no day is for the next class', async (world) => {
    const li = world.person('李四')
    await li.says('老师我请个假')
    li.gets('好，李四这节课的假记下了')
    expect(await leaves(world)).toEqual(['李四 leave 直播带货1'])
  })

  chat('of a day is for that day’s class', async (world) => {
    const li = world.person('李四')
    await li.says('明天请假')
    li.gets('好，李四这节课的假记下了')
    expect(await leaves(world)).toEqual(['李四 leave 直播带货2'])
  })

  chat('of several days takes all their classes', async (world) => {
    const li = world.person('李四')
    await li.says('请假，21号到23号')
    li.gets('好，李四这2节课的假记下了')
    expect(await leaves(world)).toEqual(['李四 leave 直播带货2', '李四 leave 直播带货3'])
  })

  chat('of the evening’s class leaves the afternoon’s alone', async (world) => {
    const { client } = world.deps.database
    const run = await client.courseRun.findFirstOrThrow({
      where: { course: { name: '直播带货' }, number: 3 },
    })
    const at = (time: string) => new Date(`2026-11-21T${time}+08:00`)
    const afternoon = { number: 9, startsAt: at('14:00'), endsAt: at('16:00'), place: '二楼' }
    await client.classSession.create({ data: { id: 'ses_pm', runId: run.id, ...afternoon } })
    const li = world.person('李四')
    await li.says('明天晚上的课请假')
    li.gets('好，李四这节课的假记下了')
    expect(await leaves(world)).toEqual(['李四 leave 直播带货2'])
    await li.recalls()
    li.gets(/请假不算了/)
    await li.says('明天下午的课请个假')
    li.gets('好，李四这节课的假记下了')
    expect(await leaves(world)).toEqual(['李四 leave 直播带货9'])
  })

  chat('alone with the bot, of the course that is named', async (world) => {
    const sa = world.person('萨日朗')
    await sa.saysPrivately('短视频班请假')
    sa.gets('好，萨日朗这节课的假记下了')
    expect(await leaves(world)).toEqual(['萨日朗 leave 短视频拍摄1'])
  })

  chat('why is neither said nor kept', async (world) => {
    const li = world.person('李四')
    await li.says('孩子发烧，今晚的课请个假')
    li.gets('好，李四这节课的假记下了')
    const { client } = world.deps.database
    const [message] = await client.inboxMessage.findMany()
    const mark = await client.attendanceMark.findFirst()
    const events = await client.event.findMany()
    expect(mark?.reason).toBeNull()
    expect(JSON.stringify([message, mark, events])).not.toContain('发烧')
    expect(message?.text).toBe('＊＊，今晚的课请个假')
  })

  chat('for somebody else on the list', async (world) => {
    const li = world.person('李四')
    await li.says('萨日朗今天来不了，替她请假')
    li.gets('好，萨日朗这节课的假记下了')
    expect(await leaves(world)).toEqual(['萨日朗 leave 直播带货1'])
  })

  chat('for somebody who is not', async (world) => {
    const li = world.person('李四')
    await li.says('赵小宝今天来不了，替他请假')
    li.gets('名单里没找到赵小宝，请假的事跟老师说一声')
    expect(await leaves(world)).toEqual([])
  })

  chat('when there is no class on those days', async (world) => {
    const li = world.person('李四')
    await li.says('22号请假')
    li.gets('这几天没有李四的课，不用请假')
  })

  chat('of a phone that serves a couple asks who', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.says('明天请假')
    lan.gets('这部手机上有2位学员，谁请假？说“刘玉兰请假”就行')
    await lan.says('张有福明天请假')
    lan.gets('好，张有福这节课的假记下了')
    expect(await leaves(world)).toEqual(['张有福 leave 直播带货2'])
  })

  chat('and came after all', async (world) => {
    const li = world.person('李四')
    await li.says('今天请假')
    li.gets(/假记下了/)
    await li.says('签到4821')
    li.gets(/签到了/)
    expect(await leaves(world)).toEqual(['李四 present 直播带货1'])
  })

  chat('taken back with its message', async (world) => {
    const li = world.person('李四')
    await li.says('今天请假')
    li.gets(/假记下了/)
    await li.recalls()
    li.gets('撤回的那条请假不算了')
    expect(await leaves(world)).toEqual([])
  })

  chat('an operator’s, from reporting, is not this one’s', async (world) => {
    await world.person('王秀兰').says('明天请假一天')
    world.room('stations').gets('✅ 石哈河站 11月21日请假，记下了，不用报数')
    expect(await leaves(world)).toEqual([])
  })

  chat('given by staff for a trainee', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('李四明天请假')
    zhao.gets('好，李四这节课的假记下了')
    expect(await leaves(world)).toEqual(['李四 leave 直播带货2'])
  })
})

chat('asked for before a class, and heard after it, is for that class', async (world) => {
  await world.at('2026-11-21T09:00+08:00')
  const li = world.person('李四')
  await li.says('老师我请个假', { sentAt: new Date('2026-11-20T18:00:00+08:00') })
  li.gets('好，李四这节课的假记下了')
  expect(await leaves(world)).toEqual(['李四 leave 直播带货1'])
})
