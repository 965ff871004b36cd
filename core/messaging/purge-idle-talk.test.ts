import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { purgeJob } from '../../jobs/purge-idle-talk.ts'
import { runJob } from '../../jobs/run-job.ts'
import { chat, type World } from '../../test/support/world.ts'

const inbox = (world: World) =>
  world.deps.database.client.inboxMessage.findMany({ orderBy: { externalId: 'asc' } })
const files = async (world: World) => {
  const rows = await world.deps.database.client.attachment.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ path }) => path)
}
const purge = (world: World) => purgeJob.run(world.deps, world.clock.now())

describe('what was not for the bot', () => {
  chat('keeps its id, time and hash; its words go after 72 hours, and not before', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('晚上吃啥')
    const [before] = await inbox(world)
    await world.passes('72h')
    expect(await purge(world)).toEqual({ texts: 0, pictures: 0 })
    await world.passes('1s')
    expect(await purge(world)).toEqual({ texts: 1, pictures: 0 })
    const [after] = await inbox(world)
    expect(after).toEqual({ ...before, text: null, purgedAt: world.clock.now() })
    expect(after?.textHash).toMatch(/^[\w-]{43}$/)
  })

  chat('twice, and after days off, is the same', async (world) => {
    await world.person('王秀兰').says('晚上吃啥')
    await world.passes('30d')
    expect(await purge(world)).toEqual({ texts: 1, pictures: 0 })
    const once = await inbox(world)
    await world.passes('1h')
    expect(await purge(world)).toEqual({ texts: 0, pictures: 0 })
    expect(await inbox(world)).toEqual(once)
  })

  chat('a report stays, with the picture beside it', async (world) => {
    const wang = world.person('王秀兰')
    await wang.says('今天收件3')
    wang.gets(/^✅/)
    await wang.sendsPicture(Buffer.from('receipt'))
    await world.passes('30d')
    expect(await purge(world)).toEqual({ texts: 0, pictures: 0 })
    const [path] = await files(world)
    expect(existsSync(join(world.deps.config.DATA_DIR, path ?? 'none'))).toBe(true)
    expect((await inbox(world))[0]?.text).toBe('今天收件3')
  })

  chat('an idle picture goes, its file too; the same picture kept as a proof stays', async (world) => {
    const wang = world.person('王秀兰')
    await wang.sendsPicture(Buffer.from('cat'))
    await wang.sendsPicture(Buffer.from('receipt'))
    const [cat, receipt] = await files(world)
    await world.passes('1h')
    await wang.says('今天收件3')
    wang.gets(/^✅/)
    await wang.sendsPicture(Buffer.from('receipt'))
    await world.passes('4d')
    expect(await purge(world)).toEqual({ texts: 2, pictures: 2 })
    expect(await files(world)).toEqual([null, null, receipt])
    const onDisk = (path: string | null | undefined) =>
      existsSync(join(world.deps.config.DATA_DIR, path ?? 'none'))
    expect([onDisk(cat), onDisk(receipt)]).toEqual([false, true])
  })

  chat('what waits to be handled is not touched', async (world) => {
    await world.person('王秀兰').says('晚上吃啥')
    await world.deps.database.client.inboxMessage.updateMany({ data: { state: 'pending', forBot: null } })
    await world.passes('30d')
    expect(await purge(world)).toEqual({ texts: 0, pictures: 0 })
  })

  chat('more than a batch of them all go', async (world) => {
    await world.person('王秀兰').says('晚上吃啥')
    const [row] = await inbox(world)
    if (!row) throw new Error('nothing was journalled')
    const { intents: _, ...columns } = row
    const more = Array.from({ length: 1_200 }, (_, i) => ({
      ...columns,
      id: `copy-${i}`,
      externalId: `copy-${i}`,
    }))
    await world.deps.database.client.inboxMessage.createMany({ data: more })
    await world.passes('4d')
    expect(await purge(world)).toEqual({ texts: 1_201, pictures: 0 })
  })
})

describe('a run of a job', () => {
  const runs = (world: World) => world.deps.database.client.jobRun.findMany({ orderBy: { id: 'asc' } })

  chat('leaves a row with its counts, each time', async (world) => {
    await world.person('王秀兰').says('晚上吃啥')
    await world.passes('4d')
    await runJob(world.deps, purgeJob)
    await runJob(world.deps, purgeJob)
    expect(await runs(world)).toMatchObject([
      {
        job: 'purge-idle-talk',
        counts: { texts: 1, pictures: 0 },
        error: null,
        finishedAt: world.clock.now(),
      },
      { job: 'purge-idle-talk', counts: { texts: 0, pictures: 0 }, error: null },
    ])
  })

  chat('that fails says so, and stops nobody', async (world) => {
    const broken = { name: 'broken', run: () => Promise.reject(new RangeError('王秀兰 said 13800000000')) }
    await runJob(world.deps, broken)
    expect(await runs(world)).toMatchObject([{ job: 'broken', error: 'RangeError', counts: null }])
    const errors = world.log.takeErrors()
    expect(errors).toHaveLength(1)
    expect(JSON.stringify(errors)).not.toMatch(/王秀兰|13800000000|said/)
  })
})
