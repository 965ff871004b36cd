import { describe, expect } from 'vitest'
import { changeRun } from '../../core/training/courses/plan-runs.ts'
import { doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'

/** 短视频拍摄: who has a place, who waits, who left; those of the demo's own list are left out. */
async function list(world: World, course = '短视频拍摄'): Promise<string[]> {
  const rows = await world.deps.database.client.enrolment.findMany({
    where: { run: { course: { name: course } }, NOT: { state: 'enrolled', causeId: { startsWith: 'imp' } } },
    include: { person: true },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  // Databases differ in where those stand who left.
  const [staying, left] = [rows.filter(({ since }) => since), rows.filter(({ since }) => !since)]
  return [...staying, ...left].map(
    ({ person, state, position }) => `${person.name} ${state}${position ?? ''}`,
  )
}

async function capacity(world: World, course: string, seats: number): Promise<void> {
  await world.deps.database.client.courseRun.updateMany({
    where: { course: { name: course } },
    data: { capacity: seats },
  })
}

const asksConsent = /^小二会记您的姓名、村子和上课情况/

/** Village, how they came to be known, how their WeChat was linked, and their roles. */
async function knownAs(world: World, name: string) {
  const person = await world.deps.database.client.person.findFirstOrThrow({
    where: { name },
    include: { aliases: true, roles: true },
  })
  const matched = person.aliases.map(({ matchedBy }) => matchedBy)
  return [person.village, person.origin, ...matched, ...person.roles.map(({ role }) => role)]
}

const when = '11月22日 周日 14:30，旗电商公共服务中心二楼培训教室'
const enrolled = (name: string) => `✅ ${name}报上了：短视频拍摄第2期，${when}`

describe('报名', () => {
  for (const text of ['我报名短视频班', '报名短视频拍摄第2期', '我想参加短视频培训']) {
    chat(`“${text}”, for oneself`, async (world) => {
      const li = world.person('李四')
      await li.saysPrivately(text)
      li.gets(enrolled('李四'))
      expect(await list(world)).toEqual(['李四 enrolled'])
    })
  }

  chat('a course that was planned after a hundred others', async (world) => {
    const { client } = world.deps.database
    const { programmeId } = world
    const planned = Array.from({ length: 126 }, (_, i) => ({
      id: `crs_z${String(i).padStart(3, '0')}`,
      ...{ programmeId, code: `z${i}`, name: i === 125 ? '唐卡绘制' : `手艺${i}号课`, type: '技能' },
    }))
    await client.course.createMany({ data: planned })
    const runs = planned.map(({ id: courseId }) => ({ id: `run_${courseId}`, courseId, number: 1 }))
    await client.courseRun.createMany({ data: runs })
    const classes = runs.map(({ id: runId }, i) => ({
      ...{ id: `ses_${runId}`, runId, number: 1, place: '文化馆' },
      startsAt: new Date(Date.UTC(2026, 10, 24, 2, i)),
      endsAt: new Date(Date.UTC(2026, 10, 24, 6, i)),
    }))
    await client.classSession.createMany({ data: classes })
    const li = world.person('李四')
    await li.saysPrivately('我报名唐卡绘制')
    li.gets(/^✅ 李四报上了：唐卡绘制第1期/)
  })

  chat('said again', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('我报名短视频班')
    li.gets(/报上了/)
    await li.saysPrivately('我报名短视频班')
    li.gets('李四已经在短视频拍摄第2期的名单上了，按时来就行')
    expect(await list(world)).toEqual(['李四 enrolled'])
  })

  chat('for neighbours by name, who become known', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('给王小虎、魏建国报名短视频班')
    li.gets(`✅ 王小虎、魏建国报上了：短视频拍摄第2期，${when}`)
    expect(await list(world)).toEqual(['王小虎 enrolled', '魏建国 enrolled'])
    const people = await world.deps.database.client.person.findMany({ where: { name: '魏建国' } })
    expect(people).toHaveLength(1)
  })

  chat('+1 in a course’s own group', async (world) => {
    const wei = world.person('余晓东')
    await wei.says('+1', { in: 'video' })
    wei.gets('余晓东已经在短视频拍摄第2期的名单上了，按时来就行')
    const zhao = world.person('何志刚')
    await zhao.says('我也报名', { in: 'video' })
    zhao.gets(enrolled('何志刚'))
  })

  chat('a couple’s phone is asked who', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.saysPrivately('我报名短视频班')
    lan.gets('这部手机上有2位学员，给谁报？1 刘玉兰  2 张有福  3 都报')
    await lan.saysPrivately('有福')
    lan.gets(enrolled('张有福'))
    await lan.saysPrivately('两口子都报名短视频班')
    lan.gets(/刘玉兰报上了/)
    expect(await list(world)).toEqual(['张有福 enrolled', '刘玉兰 enrolled'])
  })

  chat('so many, without names', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('短视频班给我报3个人')
    li.gets('这3位都叫什么？把名字发来，一起报短视频拍摄第2期')
    await li.saysPrivately('这两天忙')
    world.silence()
    expect(await list(world)).toEqual([])
    await li.saysPrivately('王小虎、赵桂英和孙大勇')
    li.gets(`✅ 王小虎、赵桂英、孙大勇报上了：短视频拍摄第2期，${when}`)
    expect(await list(world)).toHaveLength(3)
  })

  for (const text of ['短视频班我和媳妇乌云都报', '给我和乌云报名短视频班', '报名短视频班，带上乌云']) {
    chat(`“${text}”, oneself too`, async (world) => {
      const li = world.person('李四')
      await li.saysPrivately(text)
      li.gets(`✅ 李四、乌云报上了：短视频拍摄第2期，${when}`)
    })
  }

  chat('of whom one only speaks', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('我跟老师说了，给乌云报名短视频班')
    li.gets(enrolled('乌云'))
  })

  chat('with their village', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('我是王小虎，四义堂村的，报名短视频班')
    // Who they are is noted elsewhere.
    world.channel.unread.splice(0)
    const person = await world.deps.database.client.person.findFirstOrThrow({ where: { name: '王小虎' } })
    expect(person.village).toBe('四义堂村')
  })

  chat('several courses fit: which one; the time of the first message counts', async (world) => {
    const { client } = world.deps.database
    const course = await client.course.findFirstOrThrow({ where: { name: '短视频拍摄' } })
    await client.courseRun.create({ data: { id: 'run_x', courseId: course.id, number: 3 } })
    const li = world.person('李四')
    await li.saysPrivately('我报名短视频班')
    li.gets('“短视频班”有2个班，报哪个？1 短视频拍摄第2期  2 短视频拍摄第3期，回数字就行')
    const asked = world.clock.now()
    await world.passes('10m')
    await li.saysPrivately('2')
    li.gets('✅ 李四报上了：短视频拍摄第3期')
    const step = await client.enrolmentStep.findFirstOrThrow({ where: { runId: 'run_x' } })
    expect(step.sentAt).toEqual(asked)
  })

  for (const answer of ['第3期', '三期的']) {
    chat(`“${answer}” says which of two runs`, async (world) => {
      const { client } = world.deps.database
      const course = await client.course.findFirstOrThrow({ where: { name: '短视频拍摄' } })
      await client.courseRun.create({ data: { id: 'run_x', courseId: course.id, number: 3 } })
      const li = world.person('李四')
      await li.saysPrivately('我报名短视频班')
      li.gets(/报哪个/)
      await li.saysPrivately(answer)
      li.gets('✅ 李四报上了：短视频拍摄第3期')
    })
  }

  chat('none fits: what there is', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('我报名美工班')
    li.gets('“美工班”还没有开班，现在能报的有：直播带货第3期、短视频拍摄第2期、站长业务培训第2期')
  })

  chat('one that takes no more people', async (world) => {
    await world.deps.database.client.courseRun.updateMany({
      where: { course: { name: '短视频拍摄' } },
      data: { open: false },
    })
    const li = world.person('李四')
    await li.saysPrivately('我报名短视频班')
    li.gets('短视频拍摄第2期报名截止了，现在能报的有：直播带货第3期、站长业务培训第2期')
    expect(await list(world)).toEqual([])
    const zhao = world.person('赵敏')
    await zhao.says('给李四报名短视频班')
    zhao.gets(enrolled('李四'))
  })

  chat('a stranger is asked for a name, and signed up with it', async (world) => {
    const stranger = world.stranger('路过的', { friend: true })
    await stranger.saysPrivately('我要报名短视频班')
    stranger.gets('您叫什么、哪个村的？说一声就给您报上短视频拍摄第2期')
    await stranger.saysPrivately('王小虎 四义堂村')
    stranger.gets(enrolled('王小虎'))
    stranger.gets(asksConsent)
    await stranger.saysPrivately('行')
    stranger.gets('好，谢谢您')
    expect(await list(world)).toEqual(['王小虎 enrolled'])
    expect(await knownAs(world, '王小虎')).toEqual(['四义堂村', 'self', 'self', 'trainee'])
  })

  chat('a stranger who gives a name with the wish', async (world) => {
    const stranger = world.stranger('路过的', { friend: true })
    await stranger.saysPrivately('我叫王小虎，报名短视频班')
    stranger.gets(enrolled('王小虎'))
    stranger.gets(asksConsent)
    expect(await knownAs(world, '王小虎')).toEqual([null, 'self', 'self', 'trainee'])
  })

  chat('a stranger who signs up is known from then on, asked once, and may leave again', async (world) => {
    const stranger = world.stranger('路过的', { friend: true })
    await stranger.saysPrivately('我要报名短视频班')
    stranger.gets(/您叫什么/)
    await stranger.saysPrivately('我叫王小虎，四义堂村的')
    stranger.gets(enrolled('王小虎'))
    stranger.gets(asksConsent)
    await stranger.saysPrivately('我的进度')
    stranger.gets(/^王小虎：1门课/)
    await stranger.saysPrivately('取消报名')
    stranger.gets('✅ 王小虎从短视频拍摄第2期退了，想来了再报')
    await stranger.saysPrivately('我报名短视频班')
    stranger.gets(enrolled('王小虎'))
  })

  chat('whom a neighbour named are themselves once they say so', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('给王小虎报名短视频班')
    li.gets(enrolled('王小虎'))
    expect(await knownAs(world, '王小虎')).toEqual([null, 'named', 'trainee'])
    const tiger = world.stranger('虎子', { friend: true })
    await tiger.saysPrivately('我叫王小虎，四义堂村的')
    tiger.gets('✅ 王小虎，四义堂村，登记好了')
    expect(await knownAs(world, '王小虎')).toEqual(['四义堂村', 'named', 'roster', 'trainee'])
    await tiger.saysPrivately('取消报名')
    tiger.gets('✅ 王小虎从短视频拍摄第2期退了，想来了再报')
  })

  chat('whom a neighbour named, and who writes in the group by that name', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('给王小虎报名短视频班')
    li.gets(enrolled('王小虎'))
    const tiger = world.stranger('王小虎')
    await tiger.says('+1', { in: 'video' })
    tiger.gets('王小虎已经在短视频拍摄第2期的名单上了，按时来就行')
    expect(await knownAs(world, '王小虎')).toEqual([null, 'named', 'nickname', 'trainee'])
  })

  chat('a stranger who signs up a neighbour is not the neighbour', async (world) => {
    const stranger = world.stranger('路过的', { friend: true })
    await stranger.saysPrivately('给王小虎报名短视频班')
    stranger.gets(enrolled('王小虎'))
    expect(await knownAs(world, '王小虎')).toEqual([null, 'named', 'trainee'])
  })

  chat('+1 of a stranger in a course’s group', async (world) => {
    const stranger = world.stranger('路过的')
    await stranger.says('+1', { in: 'video' })
    stranger.gets('您叫什么、哪个村的？说一声就给您报上短视频拍摄第2期')
    await stranger.says('我是王小虎，四义堂村的', { in: 'video' })
    stranger.gets(enrolled('王小虎'))
  })

  chat('taken back with its message', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('我报名短视频班')
    li.gets(/报上了/)
    await li.recalls()
    li.gets('撤回的那条不算了：短视频拍摄第2期 李四没报')
    expect(await list(world)).toEqual(['李四 withdrawn'])
  })
})

describe('a full course', () => {
  chat('who has no place waits, and is told when somebody left', async (world) => {
    await capacity(world, '短视频拍摄', 12)
    const [li, wei] = [world.person('李四'), world.person('魏建国')]
    await li.saysPrivately('我报名短视频班')
    li.gets('短视频拍摄第2期满了，李四排候补第1位，有人退了自动补上，到时告诉您')
    await wei.saysPrivately('我报名短视频班')
    wei.gets(/魏建国排候补第2位/)
    await li.saysPrivately('我报名短视频班')
    li.gets('短视频拍摄第2期还没有空位，李四排候补第1位，有空位会告诉您')
    const na = world.person('娜仁花')
    await na.saysPrivately('取消短视频班报名')
    na.gets('✅ 娜仁花从短视频拍摄第2期退了，想来了再报')
    li.getsPrivately('有空位了，您补上了：短视频拍摄第2期，记得来上课')
    expect(await list(world)).toEqual(['李四 enrolled', '魏建国 waiting1', '娜仁花 withdrawn'])
  })

  chat('an earlier message that came late has the place; who lost it is told', async (world) => {
    await capacity(world, '短视频拍摄', 13)
    const [li, wei] = [world.person('李四'), world.person('魏建国')]
    const earlier = world.clock.now()
    await world.passes('5m')
    await li.saysPrivately('我报名短视频班')
    li.gets(enrolled('李四'))
    await wei.saysPrivately('我报名短视频班', { sentAt: earlier })
    wei.gets(enrolled('魏建国'))
    li.getsPrivately('短视频拍摄第2期有人报得更早，消息晚到了，您先排候补第1位，有空位马上补您')
    expect(await list(world)).toEqual(['魏建国 enrolled', '李四 waiting1'])
  })

  chat('who can’t be written to hears it from whoever signed them up', async (world) => {
    await capacity(world, '短视频拍摄', 12)
    const li = world.person('李四')
    await li.saysPrivately('给王小虎报名短视频班')
    li.gets('短视频拍摄第2期满了，王小虎排候补第1位，有人退了自动补上，到时告诉您')
    const na = world.person('娜仁花')
    await na.saysPrivately('取消短视频班报名')
    na.gets(/退了/)
    li.getsPrivately('有空位了，王小虎补上了：短视频拍摄第2期，记得来上课')
  })

  chat('who is no friend of the bot is mentioned in the course’s group', async (world) => {
    await capacity(world, '短视频拍摄', 12)
    const he = world.person('何志刚')
    await he.says('我也报名', { in: 'video' })
    he.gets(/候补第1位/)
    const na = world.person('娜仁花')
    await na.saysPrivately('取消短视频班报名')
    na.gets(/退了/)
    world.room('video').gets(/^@志刚合作社 有空位了，您补上了：短视频拍摄第2期/)
  })

  chat('at night who moved up is told in the morning', async (world) => {
    await capacity(world, '短视频拍摄', 12)
    const li = world.person('李四')
    await li.saysPrivately('我报名短视频班')
    li.gets(/候补/)
    await world.at('2026-11-20T23:00+08:00')
    const na = world.person('娜仁花')
    await na.saysPrivately('取消短视频班报名')
    na.gets(/退了/)
    await world.at('2026-11-21T06:59+08:00')
    world.silence()
    await world.at('2026-11-21T07:01+08:00')
    li.getsPrivately(/您补上了/)
  })
})

describe('取消报名', () => {
  chat('one’s own, in the course’s group', async (world) => {
    const li = world.person('李四')
    await li.says('我退出直播班')
    li.gets('✅ 李四从直播带货第3期退了，想来了再报')
    expect(await list(world, '直播带货')).toEqual(['李四 withdrawn'])
  })

  chat('whoever is in two is asked which', async (world) => {
    const na = world.person('娜仁花')
    await na.saysPrivately('取消报名')
    na.gets('退哪个班？1 直播带货第3期  2 短视频拍摄第2期，回数字就行')
    await na.saysPrivately('2')
    na.gets('✅ 娜仁花从短视频拍摄第2期退了，想来了再报')
  })

  chat('a couple’s phone is asked who', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.saysPrivately('取消直播班报名')
    lan.gets('这部手机上有2位学员，谁不来了？1 刘玉兰  2 张有福  3 都不来了')
    await lan.saysPrivately('张有福')
    lan.gets('✅ 张有福从直播带货第3期退了，想来了再报')
  })

  chat('of whom one signed up oneself; of nobody else', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('给王小虎报名短视频班')
    li.gets(/报上了/)
    await li.saysPrivately('取消王小虎的短视频班报名')
    li.gets('✅ 王小虎从短视频拍摄第2期退了，想来了再报')
    await li.saysPrivately('取消娜仁花的短视频班报名')
    li.gets('娜仁花的名，要本人或工作人员来退')
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('取消娜仁花的短视频班报名')
    zhao.gets('✅ 娜仁花从短视频拍摄第2期退了，想来了再报')
  })

  chat('who is on no list', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('取消短视频班报名')
    li.gets('李四没报“短视频班”，不用退')
  })
})

describe('接龙', () => {
  const lines = (title: string, ...names: string[]) =>
    ['#接龙', title, ...names.map((name, i) => `${i + 1}. ${name}`)].join('\n')
  const title = '短视频拍摄第2期报名'

  chat('each is signed up once, however often the list is posted', async (world) => {
    const li = world.person('李四')
    await li.says(lines(title, '李四', '王小虎'), { in: 'video' })
    li.gets('✅ 短视频拍摄第2期接龙：李四、王小虎报上了')
    const wei = world.person('魏建国')
    await wei.says(lines(title, '李四', '王小虎', '魏建国'), { in: 'video' })
    wei.gets('✅ 短视频拍摄第2期接龙：魏建国报上了')
    await wei.says(lines(title, '李四', '王小虎', '魏建国'), { in: 'video' })
    world.silence()
    expect(await list(world)).toEqual(['李四 enrolled', '王小虎 enrolled', '魏建国 enrolled'])
  })

  chat('two who wrote at once converge', async (world) => {
    const [li, wei, tang] = ['李四', '魏建国', '唐占山'].map((name) => world.person(name))
    if (!li || !wei || !tang) throw new Error('nobody')
    await li.says(lines(title, '李四'), { in: 'video' })
    li.gets(/李四报上了/)
    await world.passes('1m')
    await wei.says(lines(title, '李四', '魏建国'), { in: 'video' })
    wei.gets(/魏建国报上了/)
    await tang.says(lines(title, '李四', '唐占山'), { in: 'video' })
    tang.gets('✅ 短视频拍摄第2期接龙：唐占山报上了')
    expect(await list(world)).toEqual(['李四 enrolled', '魏建国 enrolled', '唐占山 enrolled'])
  })

  chat('who is struck off by staff is told', async (world) => {
    const li = world.person('李四')
    await li.says(lines(title, '李四', '魏建国'), { in: 'video' })
    li.gets(/报上了/)
    await world.passes('1m')
    const zhao = world.person('赵敏')
    await zhao.says(lines(title, '李四'), { in: 'video' })
    zhao.gets('✅ 短视频拍摄第2期接龙：魏建国退了')
    const wei = world.person('魏建国')
    wei.getsPrivately(/^接龙里没有您的名字了，短视频拍摄第2期先按退出记。要是没想退，回“报名短视频拍摄”就行/)
  })

  for (const other of ['中午订饭', '短视频班拼车', '周末团购羊肉']) {
    chat(`“${other}” is none of our business, and nothing is kept of it`, async (world) => {
      await world.person('李四').says(lines(other, '李四 2份', '魏建国'), { in: 'video' })
      world.silence()
      const message = await world.deps.database.client.inboxMessage.findFirstOrThrow()
      expect(message).toMatchObject({ forBot: false, intents: [] })
      expect(await list(world)).toEqual([])
    })
  }

  chat('an example line is nobody', async (world) => {
    const li = world.person('李四')
    await li.says(lines(title, '例：张三 13800000000', '李四'), { in: 'video' })
    li.gets('✅ 短视频拍摄第2期接龙：李四报上了')
  })

  chat('taken back with its message', async (world) => {
    const li = world.person('李四')
    await li.says(lines(title, '李四', '魏建国'), { in: 'video' })
    li.gets(/报上了/)
    await li.recalls()
    li.gets('撤回的那条不算了：短视频拍摄第2期 李四、魏建国没报')
    expect(await list(world)).toEqual(['李四 withdrawn', '魏建国 withdrawn'])
  })
})

describe('in whatever order it is heard', () => {
  const sentAt = (time: string) => new Date(`2026-11-20T${time}:00+08:00`)
  const late = '李四后来说了不报短视频拍摄第2期，这条到得晚，按后说的算。还想来就再报一次'

  chat('a withdrawal that came before its sign-up, in the course’s group', async (world) => {
    const li = world.person('李四')
    await li.says('我不报了', { in: 'video', sentAt: sentAt('18:50') })
    li.gets(/^李四没报“短视频拍摄.*不用退/)
    await li.says('我也报名', { in: 'video', sentAt: sentAt('18:40') })
    li.gets(late)
    expect(await list(world)).toEqual(['李四 withdrawn'])
    expect(await list(world, '直播带货')).toEqual([])
    await li.says('我也报名', { in: 'video' })
    li.gets(/^✅ 李四报上了/)
    expect(await list(world)).toEqual(['李四 enrolled'])
  })

  chat('and alone, by the name of the course', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('取消短视频拍摄第2期的报名', { sentAt: sentAt('18:50') })
    li.gets(/^李四没报“短视频拍摄.*不用退/)
    await li.saysPrivately('我报名短视频班', { sentAt: sentAt('18:40') })
    li.gets(late)
    expect(await list(world)).toEqual(['李四 withdrawn'])
  })

  chat('staff’s of somebody; not a neighbour’s', async (world) => {
    await world.person('呼和').says('取消李四的报名', { in: 'video', sentAt: sentAt('18:45') })
    world.channel.unread.splice(0)
    const zhao = world.person('赵敏')
    const li = world.person('李四')
    await li.says('我也报名', { in: 'video', sentAt: sentAt('18:40') })
    li.gets(/^✅ 李四报上了/)
    await zhao.says('取消王秀兰的报名', { in: 'video', sentAt: sentAt('18:50') })
    world.channel.unread.splice(0)
    expect(await list(world)).toEqual(['李四 enrolled'])
  })

  chat('a sign-up sent before the list was closed counts, and no later one', async (world) => {
    const { deps } = world
    const { id } = await deps.database.client.courseRun.findFirstOrThrow({
      where: { course: { name: '短视频拍摄' } },
    })
    const change = (open: boolean) => doWork(deps, (work) => changeRun(work, id, { open }))
    await change(false)
    await world.passes('1h')
    const li = world.person('李四')
    await li.saysPrivately('我报名短视频班', { sentAt: sentAt('18:59') })
    li.gets(/^✅ 李四报上了/)
    await li.saysPrivately('给呼和报名短视频班', { sentAt: sentAt('19:00') })
    li.gets(/报名截止了/)
    expect(await list(world)).toEqual(['李四 enrolled'])
    await change(true)
    await li.saysPrivately('给呼和报名短视频班')
    li.gets(/^✅ 呼和报上了/)
  })

  for (const text of ['我也报名', '签到4821']) {
    chat(`a recall that came before its message: “${text}”`, async (world) => {
      const message = world.message('李四', text, {
        id: 'taken-back',
        in: text === '签到4821' ? 'live' : 'video',
      })
      const recall = { ...message, id: 'recall', kind: 'recall' as const, text: '', recalls: 'taken-back' }
      await world.post(recall)
      await world.post(message)
      await world.post(recall)
      world.silence()
      const { client } = world.deps.database
      expect(await list(world)).toEqual([])
      expect(await client.attendanceMark.count()).toBe(0)
      const row = await client.inboxMessage.findFirstOrThrow({ where: { externalId: 'taken-back' } })
      expect(row).toMatchObject({ text: null, forBot: false, state: 'done' })
      expect(row.recalledAt).not.toBeNull()
    })
  }
})

describe('a place that changed', () => {
  const mute = (world: World, name: string) =>
    world.deps.database.client.wechatAlias.updateMany({
      where: { people: { some: { person: { name } } } },
      data: { mutedAt: world.clock.now() },
    })
  const fill = async (world: World) => {
    await capacity(world, '短视频拍摄', 12)
    const li = world.person('李四')
    await li.says('我也报名', { in: 'video' })
    li.gets(/李四排候补第1位/)
  }
  const seats = async (world: World, capacity: number) => {
    const { deps } = world
    const { id } = await deps.database.client.courseRun.findFirstOrThrow({
      where: { course: { name: '短视频拍摄' } },
    })
    await doWork(deps, (work) => changeRun(work, id, { capacity }))
    await world.passes('1s')
  }

  chat('is told to who wants no reminders, alone: they asked for it', async (world) => {
    await fill(world)
    await mute(world, '李四')
    await seats(world, 13)
    world.person('李四').getsPrivately(/^有空位了，您补上了：短视频拍摄第2期/)
  })

  chat('of who can’t be told alone and wants no mention, staff hear', async (world) => {
    await fill(world)
    await mute(world, '李四')
    await world.deps.database.client.wechatAlias.updateMany({ data: { friend: false } })
    await seats(world, 13)
    world.room('staff').gets(/^有空位了，李四补上了：短视频拍摄第2期/)
  })

  chat('because staff cut the seats: nobody signed up earlier', async (world) => {
    await fill(world)
    await seats(world, 13)
    world.person('李四').getsPrivately(/补上了/)
    await seats(world, 12)
    world.person('李四').getsPrivately('短视频拍摄第2期名额减了，您先排候补第1位，有空位马上补您')
  })
})
