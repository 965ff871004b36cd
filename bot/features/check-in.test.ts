import { describe, expect } from 'vitest'
import { markAttendance } from '../../core/training/classes/mark-attendance.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'

const attendances = async (world: World) => {
  const rows = await world.deps.database.client.attendance.findMany({
    where: { voidedAt: null },
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  })
  return rows.map(({ person, state, via }) => `${person.name} ${state} ${via}`)
}

describe('签到', () => {
  for (const text of ['签到4821', '签到 4821', '4821签到', '老师我到了，签到4821']) {
    chat(`“${text}”`, async (world) => {
      const li = world.person('李四')
      await li.says(text)
      li.gets('✅ 李四，今晚的课签到了')
      expect(await attendances(world)).toEqual(['李四 present code'])
    })
  }

  chat('of an operator, in the stations’ room', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('签到4821')
    wang.gets('✅ 王秀兰，今晚的课签到了')
    expect(await attendances(world)).toEqual(['王秀兰 present code'])
    // The app's sign-in is another thing.
    await wang.says('已签到')
    wang.gets(/APP已签/)
  })

  chat('says who one is on the way', async (world) => {
    const zhang = world.stranger('小张')
    await zhang.says('我是太荣村的张三丰，签到4821', { in: 'live' })
    world.room('live').gets(/张三丰/)
    world.room('live').takes()
    expect(await attendances(world)).toEqual(['张三丰 present code'])
  })

  chat('again changes nothing', async (world) => {
    const li = world.person('李四')
    for (let i = 0; i < 2; i++) {
      await li.says('签到4821')
      li.gets('✅ 李四，今晚的课签到了')
    }
    expect(await attendances(world)).toEqual(['李四 present code'])
  })

  chat('alone with the bot too, for a class that is on', async (world) => {
    const sa = world.person('萨日朗')
    await sa.saysPrivately('签到4821')
    sa.gets('✅ 萨日朗，今晚的课签到了')
  })

  chat('late is kept, and not said', async (world) => {
    const li = world.person('李四')
    await world.at('2026-11-20T19:50+08:00')
    await li.says('签到4821')
    li.gets('✅ 李四，今晚的课签到了')
    expect(await attendances(world)).toEqual(['李四 late code'])
  })

  chat('late is said to them alone, where they wrote alone', async (world) => {
    const li = world.person('李四')
    await world.at('2026-11-20T19:50+08:00')
    await li.saysPrivately('签到4821')
    li.gets('晚到了，已记上，找老师补签')
    expect(await attendances(world)).toEqual(['李四 late code'])
  })

  chat('who was there on time stays so, whatever they send later', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('签到4821')
    li.gets(/签到了/)
    await world.at('2026-11-20T20:30+08:00')
    await li.saysPrivately('签到4821')
    li.gets('✅ 李四，今晚的课签到了')
    expect(await attendances(world)).toEqual(['李四 present code'])
  })

  chat('a message that took an hour to arrive is of when it was sent', async (world) => {
    const li = world.person('李四')
    await world.at('2026-11-20T21:30+08:00')
    await li.says('签到4821', { sentAt: new Date('2026-11-20T19:40:00+08:00') })
    li.gets(/签到了/)
    expect(await attendances(world)).toEqual(['李四 present code'])
  })

  chat('one sender for many: each once, and marked', async (world) => {
    const li = world.person('李四')
    await li.says('签到4821 萨日朗、呼和、塔娜都到了')
    li.gets('✅ 萨日朗、呼和、塔娜，今晚的课签到了')
    await world.person('塔娜').says('签到4821')
    world.person('塔娜').gets(/签到了/)
    expect(await attendances(world)).toEqual([
      '呼和 present proxy',
      '塔娜 present code',
      '萨日朗 present proxy',
    ])
  })

  chat('somebody known who is not on the list came along', async (world) => {
    const li = world.person('李四')
    const { client } = world.deps.database
    await client.enrolment.deleteMany({ where: { person: { name: '李四' } } })
    await li.says('签到4821')
    li.gets('✅ 李四，今晚的课签到了')
    expect(await attendances(world)).toEqual(['李四 present code'])
    const [event] = await client.event.findMany({ where: { type: 'attendance' } })
    expect(event?.after).toMatchObject({ state: 'present', walkIn: true })
  })

  chat('a name that the programme knows, and this class does not', async (world) => {
    const li = world.person('李四')
    await li.says('王秀兰签到4821')
    li.gets(/^名单里没找到王秀兰/)
    expect(await attendances(world)).toEqual([])
  })

  chat('a place that is shared in class says nothing, and is kept', async (world) => {
    await world.at('2026-11-20T19:40+08:00')
    const place = { kind: 'location' as const, text: '旗电商公共服务中心' }
    await world.post({ ...world.message('李四', ''), ...place })
    await world.post({ ...world.message('王秀兰', ''), ...place })
    const rows = await world.deps.database.client.inboxMessage.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ text, forBot }) => [text, forBot])).toEqual([
      ['旗电商公共服务中心', true],
      ['旗电商公共服务中心', false],
    ])
  })

  chat('a wrong code', async (world) => {
    const li = world.person('李四')
    await li.says('签到9999')
    li.gets('这个口令不对，再看一眼黑板上的四个数')
    expect(await attendances(world)).toEqual([])
  })

  chat('code after code: nothing more is looked up for ten minutes', async (world) => {
    const li = world.person('李四')
    for (const guess of ['9991', '9992', '9993', '9994']) {
      await li.says(`签到${guess}`)
      li.gets('这个口令不对，再看一眼黑板上的四个数')
    }
    for (const guess of ['9995', '9996']) {
      await li.says(`签到${guess}`)
      li.gets('口令一直不对，找老师补签就行')
    }
    // Somebody else is heard, and so are they ten minutes later.
    const naren = world.person('娜仁花')
    await naren.says('签到9997')
    naren.gets('这个口令不对，再看一眼黑板上的四个数')
    await world.passes('10m')
    await li.says('签到9998')
    li.gets('这个口令不对，再看一眼黑板上的四个数')
  })

  chat('no code', async (world) => {
    const li = world.person('李四')
    await li.says('签到')
    li.gets('签到要带上黑板上的课堂口令，如“签到1234”')
  })

  chat('a code whose class is over', async (world) => {
    const li = world.person('李四')
    await world.at('2026-11-20T21:01+08:00')
    await li.says('签到4821')
    li.gets('直播带货的口令过时了，人到了就找老师补签')
    expect(await attendances(world)).toEqual([])
  })

  chat('a phone that serves a couple is asked who is there', async (world) => {
    const lan = world.person('刘玉兰')
    for (const answer of ['1', '2', '3', '都到了', '张有福']) {
      await lan.says('签到4821')
      lan.gets('这部手机上有2位学员，谁到了？1 刘玉兰  2 张有福  3 都到了')
      await lan.says(answer)
      const both = answer === '3' || answer === '都到了'
      const who = both ? '刘玉兰、张有福' : answer === '1' ? '刘玉兰' : '张有福'
      lan.gets(`✅ ${who}，今晚的课签到了`)
    }
    expect(await attendances(world)).toEqual(['刘玉兰 present code', '张有福 present code'])
  })

  chat('the couple were there when they typed the code, not when they said who', async (world) => {
    const lan = world.person('刘玉兰')
    await world.at('2026-11-20T19:44+08:00')
    await lan.says('签到4821')
    lan.gets(/谁到了/)
    await world.passes('3m')
    await lan.says('1')
    lan.gets(/签到了/)
    expect(await attendances(world)).toEqual(['刘玉兰 present code'])
  })

  chat('an answer that names nobody of the two is no answer', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.says('签到4821')
    lan.gets(/谁到了/)
    await lan.says('4')
    await lan.says('好冷啊')
    world.silence()
    expect(await attendances(world)).toEqual([])
  })

  chat('oneself and a neighbour, who is marked as brought in', async (world) => {
    const li = world.person('李四')
    await li.says('我和萨日朗都到了，签到4821')
    li.gets('✅ 李四、萨日朗，今晚的课签到了')
    expect(await attendances(world)).toEqual(['李四 present code', '萨日朗 present proxy'])
  })

  chat('a name that is not on the list is sent to the teacher', async (world) => {
    const li = world.person('李四')
    await li.says('王小虎签到4821')
    li.gets(/^名单里没找到王小虎/)
    expect(await attendances(world)).toEqual([])
  })

  chat('somebody of no roster is told whom to ask', async (world) => {
    const stranger = world.stranger('路过的')
    await stranger.says('签到4821', { in: 'live' })
    stranger.gets('小二还不认识您，把姓名和村子告诉老师登记一下，再签就行')
    expect(await attendances(world)).toEqual([])
  })

  chat('taken back with its message', async (world) => {
    const li = world.person('李四')
    await li.says('签到4821')
    li.gets(/签到了/)
    await li.recalls()
    li.gets('撤回的那条签到不算了')
    expect(await attendances(world)).toEqual([])
    await li.says('签到4821')
    li.gets(/签到了/)
    expect(await attendances(world)).toEqual(['李四 present code'])
  })

  chat('a station’s app sign-in is not a class’s', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('已签到')
    wang.gets(/APP已签/)
    expect(await attendances(world)).toEqual([])
  })
})

describe('课堂口令', () => {
  const code = (said: string) => /课堂口令：(\d{4})/.exec(said)?.[1] ?? 'none'

  chat(
    'staff ask in the room and are told alone; trainees sign in with it; the old one is over',
    async (world) => {
      const zhao = world.person('赵敏')
      await zhao.says('给我口令', { in: 'live' })
      const said = zhao.getsPrivately(
        /^直播带货（19:30–21:00）课堂口令：\d{4}。写在黑板上，学员发“签到\d{4}”，下课就失效/,
      )
      world.silence()
      const li = world.person('李四')
      await world.passes('1m')
      await li.says('签到4821')
      li.gets('这个口令过时了，看一眼黑板上的新口令再签')
      await li.says(`签到${code(said)}`)
      li.gets('✅ 李四，今晚的课签到了')
    },
  )

  chat('of a course by name', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('直播班口令')
    zhao.gets(/^直播带货（19:30–21:00）课堂口令/)
  })

  chat('when no class is near', async (world) => {
    const zhao = world.person('赵敏')
    await world.at('2026-11-21T05:30+08:00')
    await zhao.saysPrivately('口令')
    zhao.gets('接下来12小时没有课，先排上课再出口令')
  })

  chat('trainees are not given one', async (world) => {
    await world.person('李四').says('给我口令')
    await world.person('李四').saysPrivately('口令')
    world.silence()
  })
})

describe('what staff entered', () => {
  /** Enters it for 李四, as the class page does. */
  const enter = async (world: World, kind: 'leave' | 'absent', time: string) => {
    const { deps } = world
    const session = await deps.database.client.classSession.findFirstOrThrow({ orderBy: { startsAt: 'asc' } })
    const li = await deps.database.client.person.findFirstOrThrow({ where: { name: '李四' } })
    const actor = await actorNamed(deps, '赵敏')
    const marking = { sessionId: session.id, personId: li.id, kind, part: 0, byStaff: true }
    const cause = { at: new Date(`2026-11-20T${time}:00+08:00`) }
    await doWork(deps, (work) => markAttendance(work, marking), { actor, cause })
  }

  chat('leave at noon, and they came after all', async (world) => {
    await enter(world, 'leave', '12:00')
    await world.at('2026-11-20T19:25+08:00')
    const li = world.person('李四')
    await li.says('签到4821')
    li.gets('✅ 李四，今晚的课签到了')
    expect(await attendances(world)).toEqual(['李四 present code'])
  })

  chat('absent after the check-in stands, and is no ✅', async (world) => {
    await enter(world, 'absent', '19:50')
    await world.at('2026-11-20T20:00+08:00')
    const li = world.person('李四')
    await li.says('签到4821', { sentAt: new Date('2026-11-20T19:40:00+08:00') })
    li.gets('李四的签到收到了，跟老师记的对不上，找老师核一下')
    expect(await attendances(world)).toEqual(['李四 absent staff'])
  })
})

chat('a recalled answer to 谁到了 takes its check-ins back', async (world) => {
  const { client } = world.deps.database
  const alias = await client.aliasPerson.findFirstOrThrow({ where: { person: { name: '李四' } } })
  const sa = await client.person.findFirstOrThrow({ where: { name: '萨日朗' } })
  await client.aliasPerson.create({
    data: { id: 'alp-two', aliasId: alias.aliasId, personId: sa.id, matchedBy: 'staff', since: alias.since },
  })
  const li = world.person('李四')
  await li.says('签到4821')
  li.gets(/^这部手机上有2位学员，谁到了？/)
  await li.says('1')
  li.gets(/签到了/)
  expect(await attendances(world)).toHaveLength(1)
  await li.recalls()
  li.gets('撤回的那条签到不算了')
  expect(await attendances(world)).toEqual([])
  await li.says('签到4821')
  li.gets(/谁到了/)
  await li.says('3')
  li.gets(/^✅ .*签到了/)
  expect(await attendances(world)).toHaveLength(2)
})
