// What the mini-program tells, and that chat doesn't tell it too.
import { describe, expect } from 'vitest'
import { afterRatings, attended, jobsRun, personId } from '../../../test/support/follow-ups.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { chat, type World } from '../../../test/support/world.ts'
import type { NoticeKind } from '../../platform/notice-templates.ts'
import { issueCertificates } from '../../training/certificates/issue-certificates.ts'
import { remindClasses } from '../../training/courses/remind-classes.ts'
import { enrol, withdraw } from '../../training/lists/enrol.ts'

let count = 0

/** Somebody whom chat doesn't reach, with a tap for each kind. */
async function onlyInMiniProgram(world: World, name: string, kinds: readonly NoticeKind[]): Promise<string> {
  const { deps, programmeId } = world
  const { client } = deps.database
  const id = deps.ids.next('per')
  const since = deps.clock.now()
  await client.person.create({ data: { id, programmeId, name, createdAt: since } })
  await letTell(world, id, kinds)
  return id
}

async function letTell(
  { deps, programmeId }: World,
  id: string,
  kinds: readonly NoticeKind[],
): Promise<void> {
  const { client } = deps.database
  const since = deps.clock.now()
  const userId = `mpu_${String(++count)}`
  await client.miniProgramUser.create({
    data: { id: userId, appId: 'county', openid: userId, createdAt: since },
  })
  await client.miniProgramLink.create({
    data: { id: `mpl_${userId}`, userId, programmeId, personId: id, matchedBy: 'code', since },
  })
  await client.noticeGrant.createMany({
    data: kinds.map((kind) => ({
      id: `ngr_${userId}_${kind}`,
      userId,
      kind,
      templateId: `county-${kind}`,
      grantedAt: since,
    })),
  })
}

const written = async ({ deps }: World) => {
  const rows = await deps.database.client.notice.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ personId: of, kind, words }) => [of, kind, words])
}
const hearAll = ({ channel: { unread } }: World) => unread.splice(0, unread.length)
const runOf = (world: World) =>
  world.deps.database.client.courseRun.findFirstOrThrow({ where: { course: { name: '直播带货' } } })

describe('the mini-program tells', () => {
  chat('a class, the evening before, to whom the group doesn’t reach, once', async (world) => {
    const { deps } = world
    const run = await runOf(world)
    const id = await onlyInMiniProgram(world, '起正兰', ['nextClass'])
    const member = await personId(deps, '娜仁花')
    await letTell(world, member, ['nextClass'])
    for (const each of [id, member])
      await doWork(deps, (work) => enrol(work, { runId: run.id, personId: each, via: 'staff', part: 0 }))
    const [session] = await deps.database.client.classSession.findMany({
      where: { runId: run.id, startsAt: { gt: new Date('2026-11-21T00:00:00Z') } },
      orderBy: { startsAt: 'asc' },
    })
    if (!session) throw new Error('no class to come')
    await world.at(new Date(session.startsAt.getTime() - 24 * 3_600_000).toISOString())
    hearAll(world)
    for (let turn = 0; turn < 2; turn++) await remindClasses(deps, deps.clock.now())
    const [first, ...more] = await written(world)
    expect(first).toMatchObject([
      id,
      'nextClass',
      { place: session.place, course: expect.stringMatching(/^直播带货/) },
    ])
    expect(more).toEqual([])
    await world.passes('1m')
    hearAll(world)
  })

  chat('that they moved up, where nobody signed them up and no chat reaches them', async (world) => {
    const { deps } = world
    const run = await runOf(world)
    const id = await onlyInMiniProgram(world, '起正兰', ['movedUp'])
    const first = await personId(deps, '娜仁花')
    const { client } = deps.database
    const actor = await actorNamed(deps, '赵敏')
    const options = { actor, cause: { kind: 'http' as const } }
    const signUp = async (each: string) => {
      const said = { runId: run.id, personId: each, via: 'staff' as const, part: 0 }
      const { kind } = await doWork(deps, (work) => enrol(work, said), options)
      await world.passes('1m')
      return kind
    }
    expect(await signUp(first)).toBe('enrolled')
    const full = await client.enrolment.count({ where: { runId: run.id, state: 'enrolled' } })
    await client.courseRun.update({ where: { id: run.id }, data: { capacity: full } })
    expect(await signUp(id)).toBe('waiting')
    await doWork(
      deps,
      (work) => withdraw(work, { runId: run.id, personId: first, via: 'staff', part: 0, ownPeople: [] }),
      options,
    )
    await world.passes('1m')
    expect(await written(world)).toEqual([
      [id, 'movedUp', { course: expect.stringMatching(/^直播带货/), note: '有空位了，您补上了，记得来上课' }],
    ])
    expect(hearAll(world).filter(({ text }) => text.includes('起正兰'))).toEqual([])
  })

  chat('a certificate; who is the bot’s friend hears it in chat alone', async (world) => {
    const { deps } = world
    const id = await onlyInMiniProgram(world, '起正兰', ['certificate'])
    await letTell(world, await personId(deps, '娜仁花'), ['certificate'])
    await attended(deps, ['起正兰', '娜仁花'])
    await world.at(afterRatings)
    await issueCertificates(deps, deps.clock.now())
    await world.passes('1m')
    const [first, ...more] = await written(world)
    expect(first).toMatchObject([
      id,
      'certificate',
      { course: '直播带货', number: expect.stringMatching(/〔2026〕/) },
    ])
    expect(more).toEqual([])
    expect(hearAll(world).filter(({ text }) => text.includes('结业证书'))).toHaveLength(1)
  })

  chat('that a form waits; staff phone only who leaves it lying for three days', async (world) => {
    const { deps } = world
    const { client } = deps.database
    const id = await onlyInMiniProgram(world, '起正兰', ['followUp'])
    await attended(deps, ['起正兰'])
    await world.at(afterRatings)
    for (let turn = 0; turn < 2; turn++) await jobsRun(world)
    expect(await written(world)).toEqual([
      [id, 'followUp', { course: '直播带货', note: '课后近况，请您填一下' }],
    ])
    const state = async () =>
      (await client.followUpDue.findMany({ where: { personId: id } })).map((row) => row.state)
    expect(await state()).toEqual(['due'])
    await world.passes('2d')
    await jobsRun(world)
    expect(await state()).toEqual(['due'])
    await world.passes('1d')
    await jobsRun(world)
    expect(await state()).toEqual(['handedOver'])
    hearAll(world)
  })
})
