import { expect } from 'vitest'
import { issueCertificates } from '../../core/training/certificates/issue-certificates.ts'
import { chat, type World } from '../../test/support/world.ts'

/** Everybody named was in all three classes, and the run is over. */
async function graduates(world: World, ...names: string[]): Promise<void> {
  const { client } = world.deps.database
  const sessions = await client.classSession.findMany({ where: { run: { course: { name: '直播带货' } } } })
  for (const name of names) {
    const { id: personId, programmeId } = await client.person.findFirstOrThrow({ where: { name } })
    await client.attendance.createMany({
      data: sessions.map(({ id: sessionId, startsAt: at }) => ({
        ...{ id: `${sessionId}-${personId}`, programmeId, sessionId, personId, causeId: 'x', at },
        ...{ state: 'present', via: 'code', categories: [] },
      })),
    })
  }
  await world.at('2026-11-26T18:00+08:00')
  await issueCertificates(world.deps, world.clock.now())
  await world.passes('1s')
}

const ready = '李四，直播带货第3期的结业证书办好了，发“我的证书”就能看'

chat('我的证书 alone with the bot is answered with the picture', async (world) => {
  await graduates(world, '李四')
  const li = world.person('李四')
  li.getsPrivately(ready)
  await li.saysPrivately('我的证书')
  const [sent] = world.channel.unread
  expect(sent?.kind).toBe('image')
  li.gets(/certificates\/crt_\w+\.png$/)
})

chat('in a group it goes to them alone', async (world) => {
  await graduates(world, '李四')
  const li = world.person('李四')
  li.getsPrivately(ready)
  await li.says('我的证书')
  li.gets('证书的事，私下发您')
  li.getsPrivately(/\.png$/)
})

chat('who can’t be written to is told how', async (world) => {
  await graduates(world, '乌日罕')
  const wu = world.person('乌日罕')
  await wu.says('我的证书')
  wu.gets('证书要私下发：先加小二好友，再私下说“我的证书”')
})

chat('while there is none, what is missing is said alone', async (world) => {
  const li = world.person('李四')
  await li.says('签到4821')
  li.gets(/签到了/)
  await li.says('我的证书')
  li.gets('证书的事，私下发您')
  li.getsPrivately('直播带货第3期共3节，您到了1节，到够3节、全部上完就发证书')
})

chat('after the last class too', async (world) => {
  await world.at('2026-11-24T08:00+08:00')
  const li = world.person('李四')
  await li.saysPrivately('我的证书')
  li.gets('直播带货第3期共3节，您到了0节，要到3节才有证书；有漏签的找老师补签')
})

chat('somebody who is in no course', async (world) => {
  const wang = world.person('王秀兰')
  await world.deps.database.client.enrolment.deleteMany({ where: { person: { name: '王秀兰' } } })
  await wang.saysPrivately('我的证书')
  wang.gets('还没有报上课，发“课表”看看接下来有什么课')
})

chat('goes to the WeChat id that asks, and tells a mere match nothing', async (world) => {
  await graduates(world, '李四')
  const { client } = world.deps.database
  const li = await client.person.findFirstOrThrow({ where: { name: '李四' } })
  const anew = world.stranger('李四新号', { friend: true })
  world.person('李四').getsPrivately(ready)
  await anew.says('今天风真大', { in: 'live' })
  const alias = await client.wechatAlias.findFirstOrThrow({ where: { externalId: anew.wechatId } })
  const link = { id: 'alp_new', aliasId: alias.id, personId: li.id, since: new Date(0) }
  await client.aliasPerson.create({ data: { ...link, matchedBy: 'nickname' } })
  await anew.saysPrivately('我的证书')
  anew.gets('得先核对是您本人：上课时找老师要个绑定码，私下发给小二就能看证书了')
  await client.aliasPerson.update({ where: { id: link.id }, data: { matchedBy: 'code' } })
  await anew.saysPrivately('我的证书')
  anew.gets(/\.png$/)
  world.silence()
})
