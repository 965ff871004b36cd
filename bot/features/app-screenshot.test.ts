// 智慧乡村签到截图: what an operator sends waits for a person, and is never answered.
import { expect } from 'vitest'
import { listScreenshots } from '../../core/stations/app-sign-in/screenshot-reads.ts'
import { decideScreenshot } from '../../core/stations/app-sign-in/screenshots.ts'
import { purgeJob } from '../../jobs/purge-idle-talk.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'

const waiting = async ({ deps, programmeId }: World) => {
  const question = { programmeId, state: 'waiting' as const, zone: 'Asia/Shanghai', limit: 50 }
  const rows = await listScreenshots(deps.database.client, question)
  return rows.map(({ sender, beside, stations, day, same }) =>
    [sender, beside ? '说了签到' : '没说话', stations[0]?.name, day, same.length].join(' '),
  )
}

chat('beside the words that they signed in, before or behind them', async (world) => {
  const wang = world.person('王永')
  await wang.sendsPicture(Buffer.from('one'))
  await world.passes('1m')
  await wang.says('APP签到了')
  wang.gets(/APP已签/)
  await wang.sendsPicture(Buffer.from('two'))
  expect(await waiting(world)).toEqual([
    '王永 说了签到 德岭山站 2026-11-20 0',
    '王永 说了签到 德岭山站 2026-11-20 0',
  ])
})

chat('without a word, in the stations’ group or alone with the bot', async (world) => {
  const wang = world.person('王永')
  await wang.sendsPicture(Buffer.from('one'))
  await wang.sendsPicture(Buffer.from('two'), { private: true })
  expect(await waiting(world)).toHaveLength(2)
})

chat('what belongs to a report is no screenshot, whichever came first', async (world) => {
  const wang = world.person('王永')
  await wang.sendsPicture(Buffer.from('one'))
  await world.passes('1m')
  await wang.says('今天代买2单30')
  wang.gets(/帮人买2单/)
  await wang.sendsPicture(Buffer.from('two'))
  expect(await waiting(world)).toEqual([])
})

chat('the same picture of another day is shown as such', async (world) => {
  const wang = world.person('王永')
  await wang.sendsPicture(Buffer.from('one'))
  await world.passes('1d')
  await wang.sendsPicture(Buffer.from('one'))
  expect(await waiting(world)).toEqual([
    '王永 没说话 德岭山站 2026-11-20 1',
    '王永 没说话 德岭山站 2026-11-21 1',
  ])
})

chat('one that was taken back waits no longer, nor one of somebody who runs no station', async (world) => {
  const wang = world.person('王永')
  await wang.sendsPicture(Buffer.from('one'))
  await wang.recalls()
  await world.person('赵敏').sendsPicture(Buffer.from('two'), { private: true })
  expect(await waiting(world)).toEqual([])
})

chat('one without a word at which nobody looked goes with the idle talk', async (world) => {
  const wang = world.person('王永')
  await wang.sendsPicture(Buffer.from('one'))
  await wang.sendsPicture(Buffer.from('two'))
  const [first] = await world.deps.database.client.appScreenshot.findMany({ orderBy: { id: 'asc' } })
  const stationId = await world.stationId('德岭山站')
  const decision = { verdict: 'confirmed' as const, stationId, day: '2026-11-20' }
  const actor = await actorNamed(world.deps, '赵敏')
  await doWork(world.deps, (work) => decideScreenshot(work, { screenshotId: first?.id ?? '', decision }), {
    actor,
  })
  await world.passes('4d')
  expect(await purgeJob.run(world.deps, world.clock.now())).toEqual({ texts: 1, pictures: 1 })
  expect(await waiting(world)).toEqual([])
  expect(await world.deps.database.client.attachment.count({ where: { path: { not: null } } })).toBe(1)
})
