// A course from its first line to the month after it, as those who were there read it: every part of the bot in one.
import { expect } from 'vitest'
import { issueCertificates } from '../core/training/certificates/issue-certificates.ts'
import { acceptPaper, readInSheet } from '../core/training/classes/paper-sheet.ts'
import { changeRun, createRun } from '../core/training/courses/plan-runs.ts'
import { remindClasses } from '../core/training/courses/remind-classes.ts'
import { jobsRun, personId } from '../test/support/follow-ups.ts'
import { actorNamed, doWork } from '../test/support/work.ts'
import { chat, type World } from '../test/support/world.ts'

const place = '旗电商公共服务中心二楼培训教室'
const tuesday = { startsAt: '2026-11-24T19:00+08:00', endsAt: '2026-11-24T21:00+08:00' }

/** 短视频拍摄第3期, one class on Tuesday evening, in the group of that course. Returns the class. */
async function plan(world: World) {
  const { client } = world.deps.database
  const course = await client.course.findFirstOrThrow({ where: { name: '短视频拍摄' } })
  const room = await client.conversation.findFirstOrThrow({ where: { name: '短视频班学员群' } })
  const session = { startsAt: new Date(tuesday.startsAt), endsAt: new Date(tuesday.endsAt), place }
  const run = { courseId: course.id, capacity: 6, roomId: room.id, sessions: [session] }
  const actor = await actorNamed(world.deps, '赵敏')
  const runId = await doWork(world.deps, (work) => createRun(work, run), { actor })
  await world.passes('1s')
  return client.classSession.findFirstOrThrow({ where: { runId } })
}

/** As on the class page: the sheet is read in, and speaks for whom the chat missed. */
async function comparePaper(world: World, sessionId: string, { names, missed }: Record<string, string[]>) {
  const actor = await actorNamed(world.deps, '赵敏')
  const sheet = { sessionId, fileName: '签到表.csv', names: names ?? [] }
  await doWork(world.deps, (work) => readInSheet(work, sheet), { actor })
  const personIds = await Promise.all((missed ?? []).map((name) => personId(world.deps, name)))
  await doWork(world.deps, (work) => acceptPaper(work, { sessionId, personIds }), { actor })
}

/** No more classes: with sign-up closed the run is over. */
async function closeRun(world: World, sessionId: string) {
  const actor = await actorNamed(world.deps, '赵敏')
  const session = await world.deps.database.client.classSession.findUniqueOrThrow({
    where: { id: sessionId },
  })
  await doWork(world.deps, (work) => changeRun(work, session.runId, { open: false }), { actor })
}

chat('from sign-up to the visit a month later', async (world) => {
  await world.at('2026-11-23T09:00+08:00')
  const video = world.room('video')
  const { id: sessionId } = await plan(world)
  video.gets(`📅 短视频拍摄第3期课表\n11月24日 周二 19:00–21:00，${place}`)
  const [zhao, li, hu, he] = ['赵敏', '李四', '呼和', '何志刚'].map((name) => world.person(name))
  const tiger = world.stranger('虎虎生威', { friend: true })
  if (!zhao || !li || !hu || !he) throw new Error('nobody')
  const enrolled = (name: string) => `✅ ${name}报上了：短视频拍摄第3期，11月24日 周二 19:00，${place}`

  // Monday: whom nobody knows signs up, and a neighbour with him.
  await tiger.saysPrivately('我想报名短视频第3期')
  tiger.gets('您叫什么、哪个村的？说一声就给您报上短视频拍摄第3期')
  await tiger.saysPrivately('王小虎，四义堂村的')
  tiger.gets(enrolled('王小虎'))
  tiger.gets('小二会记您的姓名、村子和上课情况，只给项目验收用。行就回“行”，不行回“不行”，不影响上课')
  await tiger.saysPrivately('行')
  tiger.gets('好，谢谢您')
  await tiger.saysPrivately('给我们村的魏大山也报上短视频第3期')
  tiger.gets(enrolled('魏大山'))
  await li.says('我报名短视频第3期', { in: 'video' })
  li.gets(enrolled('李四'))
  await hu.says('我也报名', { in: 'video' })
  hu.gets(enrolled('呼和'))
  await he.says('+1', { in: 'video' })
  he.gets(enrolled('何志刚'))
  await tiger.saysPrivately('我的进度')
  tiger.gets(`王小虎：1门课\n· 短视频拍摄第3期：共1次课，下次11月24日 周二 19:00 ${place}`)
  await world.at('2026-11-23T19:00+08:00')
  await remindClasses(world.deps, world.clock.now())
  await world.passes('1s')
  video.gets(`📅 记着来上课：短视频拍摄第3期 11月24日 周二 19:00–21:00，${place}`)

  // Tuesday: one can't come, one is late, one comes without a phone of his own, one signs on paper alone.
  await world.at('2026-11-24T08:00+08:00')
  await hu.saysPrivately('今天孩子发烧去医院，晚上的课请个假')
  hu.gets('好，呼和这节课的假记下了')
  await world.at('2026-11-24T18:40+08:00')
  await zhao.saysPrivately('短视频口令')
  const code = /口令：(\d{4})/.exec(
    zhao.gets(/^短视频拍摄（19:00–21:00）课堂口令：\d{4}。写在黑板上，学员发“签到\d{4}”，下课就失效/),
  )?.[1]
  await world.at('2026-11-24T18:52+08:00')
  await tiger.saysPrivately(`签到${code}`)
  tiger.gets('✅ 王小虎，今晚的课签到了')
  await zhao.says('谁没来', { in: 'video' })
  zhao.gets('短视频拍摄第3期5人，还没签到3人，请假1人，名单私下发您')
  const missing =
    '短视频拍摄第3期5人，还没签到3人：何志刚（沙如塔拉嘎查）、李四（乌日图嘎查）、魏大山\n请假1人：呼和（哈登敖包嘎查）'
  zhao.getsPrivately(missing)
  await zhao.saysPrivately('谁没签到')
  zhao.gets(missing)
  await zhao.saysPrivately('谁没报')
  zhao.gets(/^11月24日还差45站/)
  await world.at('2026-11-24T19:25+08:00')
  await li.says(`签到${code}`, { in: 'video' })
  li.gets('✅ 李四，今晚的课签到了')
  await li.saysPrivately(`签到${code}`)
  li.gets('晚到了，已记上，找老师补签')
  await tiger.saysPrivately(`魏大山也到了，签到${code}`)
  tiger.gets('魏大山晚到了，已记上，找老师补签')
  await zhao.says('实到4人', { in: 'video' })
  zhao.gets('✅ 短视频拍摄实到4人')
  await world.at('2026-11-24T21:20+08:00')
  await comparePaper(world, sessionId, { names: ['王小虎', '李四', '何志刚', '魏大山'], missed: ['何志刚'] })
  await zhao.saysPrivately('补签 李四，路上车坏了')
  zhao.gets('✅ 短视频拍摄11月24日补签：李四（路上车坏了）')
  await zhao.saysPrivately('谁没来')
  zhao.gets('短视频拍摄第3期该来的4人都到了，请假1人')

  await closeRun(world, sessionId)

  // Wednesday: the certificate, and the sealed rating.
  await world.at('2026-11-25T06:20+08:00')
  expect(await issueCertificates(world.deps, world.clock.now())).toMatchObject({ certificates: 4 })
  world.silence()
  await world.at('2026-11-25T07:05+08:00')
  li.getsPrivately('李四，短视频拍摄第3期的结业证书办好了，发“我的证书”就能看')
  tiger.getsPrivately('王小虎，短视频拍摄第3期的结业证书办好了，发“我的证书”就能看')
  await world.at('2026-11-25T19:30+08:00')
  await jobsRun(world)
  tiger.getsPrivately(
    '王小虎您好，短视频拍摄上完了，请您打个分，一分钟。您打的分谁也看不到是谁打的。老师讲得怎么样？1到5分，5分最好\n不想答回“停”，不影响上课',
  )
  li.getsPrivately(/^李四您好，短视频拍摄上完了，请您打个分/)
  await tiger.saysPrivately('5')
  tiger.gets('内容听得懂、够用吗？1到5分')
  await tiger.saysPrivately('四分')
  tiger.gets('对您卖货有用吗？1到5分')
  await tiger.saysPrivately('五分吧')
  tiger.gets('还想对老师说点啥？一句就行，没有就回“没有”（不想说回“跳过”）')
  await tiger.saysPrivately('老师讲得慢一点就更好了')
  tiger.gets('收到，谢谢您，课会越办越好')
  await tiger.saysPrivately('我的证书')
  tiger.gets(/certificates\/.*\.png$/)

  // A week later: a question to whom the bot can write to, and a call to whom it can't.
  // 停 ends what is being asked; said once more, everything that the bot asks of its own accord.
  await li.saysPrivately('停')
  li.gets('好，不问了。不影响上课，有事随时找小二')
  await li.saysPrivately('停')
  li.gets('好，不再提醒您，也不@您了。想恢复就发“恢复提醒”')
  await world.at('2026-12-01T20:05+08:00')
  await jobsRun(world)
  tiger.getsPrivately(
    /^王小虎您好，我是县电商中心的机器人小二，不要钱、不要验证码。上周的短视频拍摄课后，您网上卖货了吗？\n1 卖了 {2}2 正准备 {2}3 先不卖/,
  )
  await zhao.saysPrivately('该回访谁')
  zhao.gets(/^该回访4人：.*王小虎（四义堂村，小二在问）/)
  await zhao.says('电话名单')
  zhao.gets('要打电话3人，名单私下发您')
  zhao.getsPrivately(
    /^要打电话3人：.*何志刚（沙如塔拉嘎查，小二够不着，没留电话）.*\n号码在后台“电话名单”里看/,
  )
  await tiger.saysPrivately('我的进度')
  tiger.gets(
    /学了2课时\n.*共1次课，上了1次，证书有了，发“我的证书”看\n· 课后回访：小二问您的还没答，答一句就行$/,
  )
  await tiger.saysPrivately('卖了，卖了大概两千来块吧')
  tiger.gets('记下了，谢谢您。有啥难处直接跟小二说（卖的2,000元也记上了）')
  await zhao.saysPrivately('电话回访 何志刚 已开店 抖音 月销3000 想要包装')
  zhao.gets('✅ 已记：何志刚，电话，已开店，月销3000（自报），需求：想要包装。合同回访累计2/10次')
  await zhao.saysPrivately('谁要帮忙')
  zhao.gets('说过要帮忙的1人：何志刚（想要包装）')
  await zhao.saysPrivately('电话名单')
  zhao.gets(/^要打电话2人：/)

  // A month later, as people speak into their phones.
  await world.at('2026-12-24T21:30+08:00')
  await jobsRun(world)
  tiger.getsPrivately(/问您几句近况，好帮上忙。网店现在开着吗？/)
  await tiger.saysPrivately('开了')
  tiger.gets(/^一个月大概能卖多少钱？/)
  await tiger.saysPrivately('两千来块吧')
  tiger.gets('现在有活儿干、有收入吗？回“有”或“没有”')
  await tiger.saysPrivately('没有')
  tiger.gets(/^还有什么要帮忙的？/)
  await tiger.saysPrivately('缺包装盒')
  tiger.gets('都记下了，谢谢您。要帮忙的我转给老师')
  await zhao.saysPrivately('谁需要帮助')
  zhao.gets('说过要帮忙的2人：王小虎（缺包装盒）、何志刚（想要包装）')
  await tiger.saysPrivately('我的进度')
  tiger.gets(
    '王小虎：1门课，学了2课时\n· 短视频拍摄第3期：共1次课，上了1次，证书有了，发“我的证书”看\n· 今年报过的销售一共2,000元，退货扣了，重复的只算一次',
  )
})
