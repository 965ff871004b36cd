import { expect } from 'vitest'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'
import { type Decision, decideDoubt } from './decide-doubt.ts'

const client = (world: World) => world.deps.database.client
const add = (world: World, id: string, village: string | null = null) =>
  client(world).person.create({
    data: { id, programmeId: world.programmeId, name: '王小梅', village, createdAt: world.clock.now() },
  })
const decide = async (world: World, decision: Omit<Decision, 'doubtId'>) => {
  const { id: doubtId } = await client(world).matchDoubt.findFirstOrThrow()
  const actor = await actorNamed(world.deps, '赵敏')
  await doWork(world.deps, (work) => decideDoubt(work, { doubtId, ...decision }), { actor })
  await world.passes('1s')
}
const links = async (world: World, wechatId: string) => {
  const rows = await client(world).aliasPerson.findMany({ where: { alias: { externalId: wechatId } } })
  return rows.map(({ personId, matchedBy }) => `${personId} ${matchedBy}`)
}

/** Two of that name are on the roster, and she said no more. */
const inDoubt = async (world: World) => {
  await add(world, 'per_a')
  await add(world, 'per_b')
  const mei = world.stranger('花开富贵', { friend: true })
  await mei.saysPrivately('我叫王小梅，太荣村的')
  mei.gets(/工作人员核对/)
  return mei
}

chat('a WeChat id is one of the two: it is linked, and told so', async (world) => {
  const mei = await inDoubt(world)
  await decide(world, { decision: 'linked', personId: 'per_b' })
  mei.gets('王小梅，工作人员给您核对好了，接着报名、签到就行')
  expect(await links(world, mei.wechatId)).toEqual(['per_b staff'])
  expect(await client(world).matchDoubt.findMany()).toMatchObject([
    { state: 'linked', chosenId: 'per_b', decidedById: expect.any(String) },
  ])
})

chat('it is neither: somebody new, and never asked again', async (world) => {
  const mei = await inDoubt(world)
  const before = await client(world).person.count()
  await decide(world, { decision: 'different' })
  mei.gets(/核对好了/)
  expect(await client(world).person.count()).toBe(before + 1)
  expect(await links(world, mei.wechatId)).toEqual([expect.stringMatching(/^per_\S+ self$/)])
  await mei.saysPrivately('我是太荣村的王小梅')
  mei.gets('✅ 王小梅，记下了')
  mei.gets(/^小二会记/)
  expect(await client(world).matchDoubt.count()).toBe(1)
})

chat('decided once', async (world) => {
  const mei = await inDoubt(world)
  await decide(world, { decision: 'linked', personId: 'per_a' })
  mei.gets(/核对好了/)
  const again = decide(world, { decision: 'linked', personId: 'per_b' })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
  expect(await links(world, mei.wechatId)).toEqual(['per_a staff'])
})

chat('what makes no decision is refused', async (world) => {
  await inDoubt(world)
  await expect(decide(world, { decision: 'linked' })).rejects.toMatchObject({ code: 'invalidInput' })
  await expect(decide(world, { decision: 'merged', personId: 'per_a' })).rejects.toMatchObject({
    code: 'invalidInput',
  })
  await expect(decide(world, { decision: 'linked', personId: 'per_x' })).rejects.toMatchObject({
    code: 'notFound',
  })
  const actor = await actorNamed(world.deps, '李四')
  const byTrainee = doWork(
    world.deps,
    (work) => decideDoubt(work, { doubtId: 'dbt_x', decision: 'different' }),
    { actor },
  )
  await expect(byTrainee).rejects.toMatchObject({ code: 'notAllowed' })
  expect(await client(world).matchDoubt.findMany()).toMatchObject([{ state: 'open' }])
})

chat('that it is one of staff is said by an admin alone', async (world) => {
  const mei = await inDoubt(world)
  const { programmeId } = world
  await client(world).roleAssignment.create({
    data: { id: 'rol_1', programmeId, personId: 'per_a', role: 'auditor', since: new Date(0) },
  })
  const { id: doubtId } = await client(world).matchDoubt.findFirstOrThrow()
  const byStaff = doWork(
    world.deps,
    (work) => decideDoubt(work, { doubtId, decision: 'linked', personId: 'per_a' }),
    { actor: await actorNamed(world.deps, '赵敏', { roles: ['staff'] }) },
  )
  await expect(byStaff).rejects.toMatchObject({ code: 'notAllowed' })
  expect(await links(world, mei.wechatId)).toEqual([])
  await decide(world, { decision: 'linked', personId: 'per_a' })
  mei.gets(/核对好了/)
  expect(await links(world, mei.wechatId)).toEqual(['per_a staff'])
})

chat('a new person who has somebody’s phone is that one: merged', async (world) => {
  const phoneIndex = world.deps.keyring.phoneIndex(world.programmeId, '15400009001')
  await add(world, 'per_a')
  await client(world).person.update({ where: { id: 'per_a' }, data: { name: '王晓梅', phoneIndex } })
  const mei = world.stranger('花开富贵')
  await mei.says('我是太荣村的王小梅，电话15400009001', { in: 'live' })
  mei.gets(/登记好了/)
  await decide(world, { decision: 'merged', personId: 'per_a' })
  const person = await client(world).person.findFirstOrThrow({ where: { name: '王小梅' } })
  expect(person.mergedIntoId).toBe('per_a')
  await mei.saysPrivately('我要登记')
  mei.gets(/^王晓梅登记过了/)
})
