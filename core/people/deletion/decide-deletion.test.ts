import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect } from 'vitest'
import { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { afterRatings, attended, jobsRun, personId } from '../../../test/support/follow-ups.ts'
import { actorNamed, doWork } from '../../../test/support/work.ts'
import { chat, type World } from '../../../test/support/world.ts'
import { imagePath } from '../../brand/images/sizes.ts'
import { issueCertificates } from '../../training/certificates/issue-certificates.ts'
import { exportOwnData } from '../mini-program/export-own-data.ts'
import { decideDeletion } from './decide-deletion.ts'
import { finishDeletions } from './finish-deletions.ts'
import { requestDeletion } from './request-deletion.ts'

/** Nobody else in the county says or is any of it. */
const theirs = ['起正兰', '正兰嫂', '15400007777', 'wxid_起正兰', '羊肉卖到旗里', '想学剪辑', '图克村']

/** Somebody who did all that there is to do, and of whom others wrote. */
async function livedHere(world: World): Promise<string> {
  const { deps } = world
  const person = world.stranger('起正兰', { friend: true })
  await person.saysPrivately('登记 起正兰 图克村 15400007777')
  hearAll(world)
  const id = await personId(deps, '起正兰')
  const { client } = deps.database
  await client.personNickname.create({
    data: {
      id: 'nik_1',
      programmeId: world.programmeId,
      personId: id,
      name: '正兰嫂',
      lessonId: 'x',
      taughtAt: deps.clock.now(),
    },
  })
  await client.aliasPerson.updateMany({ where: { personId: id }, data: { matchedBy: 'code' } })
  await person.saysPrivately('报名直播带货')
  hearAll(world)
  await person.saysPrivately('我家羊肉卖到旗里去了')
  hearAll(world)
  await person.sendsPicture(Buffer.from('our sheep'))
  hearAll(world)
  await world.person('赵敏').saysPrivately('电话回访 起正兰 已开店 月销3000 想学剪辑')
  hearAll(world)
  await attended(deps, ['起正兰'])
  await world.at(afterRatings)
  await issueCertificates(deps, deps.clock.now())
  await jobsRun(world)
  hearAll(world)
  await person.saysPrivately('卖了，卖了800块')
  hearAll(world)
  await showsOnAPoster(world, id)
  return id
}

const posterHash = 'ab12'

async function showsOnAPoster({ deps, programmeId }: World, personId: string): Promise<void> {
  const file = join(deps.config.DATA_DIR, imagePath(posterHash, 'cover'))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, 'her with a lamb')
  const of = { programmeId, causeId: 'x', createdAt: deps.clock.now() }
  const rights = { use: 'publicity', people: 'shown', source: '自己拍的', licence: '自有' }
  await deps.database.client.image.create({
    data: {
      ...{ id: 'img_1', ...of, ...rights, sha256: posterHash, width: 9, height: 9 },
      ...{ alt: '起正兰抱着羊羔', persons: { create: { personId } } },
    },
  })
}

/** What the bot says of all this is told elsewhere. */
const hearAll = ({ channel: { unread } }: World) => unread.splice(0, unread.length)

/** All that the database holds, as text. */
async function everything(world: World): Promise<string> {
  const client = world.deps.database.client as unknown as Record<string, { findMany(): Promise<object[]> }>
  const tables: string[] = []
  for (const model of Object.values(Prisma.ModelName)) {
    const table = client[`${model.charAt(0).toLowerCase()}${model.slice(1)}`]
    if (!table) throw new Error(`no table ${model}`)
    for (const row of await table.findMany())
      tables.push(
        `${model} ${JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value))}`,
      )
  }
  return tables.join('\n')
}
/** The file that they may take along before. */
async function exported({ deps, programmeId }: World, id: string): Promise<string> {
  let text = ''
  for await (const piece of exportOwnData(deps, { programmeId, personId: id })) text += piece
  return JSON.stringify(JSON.parse(text))
}
const linesWith = (all: string, words: string) => all.split('\n').filter((line) => line.includes(words))

async function asked(world: World, id: string): Promise<string> {
  const actor = await actorNamed(world.deps, '起正兰')
  return (
    await doWork(
      world.deps,
      (work) => requestDeletion(work, { personId: id, words: '羊肉卖到旗里，不用了' }),
      { actor },
    )
  ).id
}
async function decided(world: World, id: string, decision: 'granted' | 'refused') {
  const actor = await actorNamed(world.deps, '赵敏', { roles: ['admin'] })
  return doWork(world.deps, (work) => decideDeletion(work, { id, decision, reason: '按您说的办' }), { actor })
}

describe('decideDeletion', () => {
  chat('granted, nothing that the database holds names them or is their words', async (world) => {
    const id = await livedHere(world)
    const before = await everything(world)
    for (const words of ['起正兰', '正兰嫂', 'wxid_起正兰', '羊肉卖到旗里', '想学剪辑', '图克村'])
      expect(linesWith(before, words), words).not.toEqual([])
    const held = await exported(world, id)
    for (const words of ['起正兰', '15400007777', '羊肉卖到旗里', '想学剪辑']) expect(held).toContain(words)
    const request = await asked(world, id)
    await decided(world, request, 'granted')
    await world.passes('1m')
    world.stranger('起正兰', { friend: true }).getsPrivately(/^您的个人信息删了/)
    await finishDeletions(world.deps, world.clock.now())
    const after = await everything(world)
    for (const words of theirs) expect(linesWith(after, words), words).toEqual([])
    await decided(world, request, 'granted').catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'deletionDecided' }),
    )
  })

  chat('granted, what the contract counts stays under a pseudonym', async (world) => {
    const id = await livedHere(world)
    const { client } = world.deps.database
    const counts = async () => [
      await client.attendance.count({ where: { personId: id, state: 'present' } }),
      await client.certificate.count({ where: { personId: id } }),
      await client.followUpVisit.count({ where: { personId: id, reached: true, voidedAt: null } }),
      await client.salesRecord.count(),
    ]
    const before = await counts()
    expect(Math.min(...before)).toBeGreaterThan(0)
    await decided(world, await asked(world, id), 'granted')
    expect(await counts()).toEqual(before)
    expect(await client.personFact.count({ where: { personId: id } })).toBe(0)
    expect(await client.person.findUnique({ where: { id } })).toMatchObject({
      ...{ name: `已注销${id.slice(-6)}`, phoneCipher: null, phoneIndex: null, village: null },
      erasedAt: world.clock.now(),
    })
    const [event] = await client.event.findMany({ where: { type: 'personErased' } })
    expect(event).toMatchObject({ subjectId: id, causeKind: 'command' })
    await world.passes('1m')
    hearAll(world)
    // Nothing is asked of them any more, by the days that follow.
    for (let week = 0; week < 6; week++) {
      await world.passes('7d')
      await jobsRun(world)
    }
    expect(
      await client.followUpDue.count({
        where: { personId: id, state: { in: ['due', 'asked', 'handedOver'] } },
      }),
    ).toBe(0)
    hearAll(world)
  })

  chat('their pictures leave the disk, and who writes again is a stranger', async (world) => {
    const id = await livedHere(world)
    const { client } = world.deps.database
    const [picture] = await client.attachment.findMany({ where: { path: { not: null } } })
    const path = join(world.deps.config.DATA_DIR, picture?.path ?? '')
    const poster = join(world.deps.config.DATA_DIR, imagePath(posterHash, 'cover'))
    expect([path, poster].map((file) => existsSync(file))).toEqual([true, true])
    await decided(world, await asked(world, id), 'granted')
    await finishDeletions(world.deps, world.clock.now())
    expect([path, poster].map((file) => existsSync(file))).toEqual([false, false])
    expect(await client.image.findUnique({ where: { id: 'img_1' } })).toMatchObject({
      withdrawnAt: world.clock.now(),
    })
    await world.passes('1m')
    await finishDeletions(world.deps, world.clock.now())
    expect(await finishDeletions(world.deps, world.clock.now())).toEqual({ finished: 0, files: 0 })
    hearAll(world)
    await world.stranger('起正兰', { friend: true }).saysPrivately('我的进度')
    hearAll(world)
    expect(await client.aliasPerson.count({ where: { personId: id } })).toBe(0)
    expect(await client.wechatAlias.count({ where: { externalId: 'wxid_起正兰' } })).toBe(1)
  })

  chat('refused, nothing is touched and they are told why', async (world) => {
    const id = await livedHere(world)
    await decided(world, await asked(world, id), 'refused')
    await world.passes('1m')
    world.stranger('起正兰', { friend: true }).getsPrivately(/没有办成：按您说的办/)
    expect(await world.deps.database.client.person.findUnique({ where: { id } })).toMatchObject({
      name: '起正兰',
    })
  })

  chat('is not for who works for the programme still, nor by anybody but an admin', async (world) => {
    const { deps } = world
    const { client } = deps.database
    for (const [name, reason] of [
      ['王秀兰', /站长/],
      ['赵敏', /工作人员/],
    ] as const) {
      const id = await personId(deps, name)
      const row = {
        programmeId: world.programmeId,
        personId: id,
        openOf: id,
        state: 'asked',
        dueOn: '2026-12-11',
      }
      await client.deletionRequest.create({
        data: { id: `del_${name}`, ...row, askedAt: deps.clock.now(), causeId: 'x' },
      })
      await expect(decided(world, `del_${name}`, 'granted')).rejects.toMatchObject({
        code: 'deletionBlocked',
        say: expect.stringMatching(reason),
      })
      expect(await client.deletionRequest.findUnique({ where: { id: `del_${name}` } })).toMatchObject({
        state: 'asked',
      })
    }
    const actor = await actorNamed(deps, '赵敏', { roles: ['staff'] })
    const decision = { id: 'del_王秀兰', decision: 'refused', reason: '不行' } as const
    await expect(doWork(deps, (work) => decideDeletion(work, decision), { actor })).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })
})
