import { describe, expect } from 'vitest'
import { afterRatings, attended, jobsRun, personId, setFollowUps } from '../../test/support/follow-ups.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import { chat, type World } from '../../test/support/world.ts'
import { answerForm } from './answer-form.ts'
import type { FormAnswered } from './form-rules.ts'
import { refuseFollowUps } from './refuse-follow-ups.ts'

/** 娜仁花 was in class, and the dialog of several questions begins in chat. */
async function asked(world: World) {
  await setFollowUps(world.deps, {
    plans: [{ key: 'later', who: 'everybody', afterDays: [7], dialog: 'follow-up' }],
  })
  await attended(world.deps, ['娜仁花'])
  await world.at(afterRatings)
  await jobsRun(world)
  const naren = world.person('娜仁花')
  naren.getsPrivately(/网店现在开着吗？/)
  return naren
}

async function formAnswered(world: World, answers: FormAnswered[], { stop = false } = {}) {
  const { client } = world.deps.database
  const due = await client.followUpDue.findFirstOrThrow()
  const form = await client.dialogDefinition.findFirstOrThrow({
    where: { key: 'follow-up', programmeId: due.programmeId },
  })
  const person = { id: await personId(world.deps, '娜仁花'), name: '娜仁花' }
  const actor = await actorNamed(world.deps, '娜仁花')
  const reply = { dueId: due.id, person, form: form.id, answers, stop }
  return doWork(world.deps, (work) => answerForm(work, reply), { actor, cause: { kind: 'http' } })
}

const all: FormAnswered[] = [
  { step: 'openedShop', answer: 2 },
  { step: 'employed', answer: true },
  { step: 'needs', answer: '想学剪辑，我电话15400000001' },
]
const stateOf = async ({ deps }: World) => {
  const { client } = deps.database
  const [session] = await client.dialogSession.findMany()
  const [due] = await client.followUpDue.findMany()
  const facts = await client.personFact.findMany({ where: { voidedAt: null }, orderBy: { kind: 'asc' } })
  return [session?.state, due?.state, facts.map(({ kind, value, grade }) => [kind, value, grade])]
}

describe('answerForm, while the chat asks the same', () => {
  chat('ends the dialog, and nothing is asked again', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('开着呢')
    naren.gets(/^一个月大概/)
    await formAnswered(world, all)
    expect(await stateOf(world)).toEqual([
      ...['done', 'done'],
      [
        ['employed', true, 'self'],
        ['needs', '想学剪辑，我电话154****0001', 'self'],
        ['openedShop', false, 'self'],
      ],
    ])
    for (let day = 0; day < 8; day++) {
      await world.passes('1d')
      await jobsRun(world)
    }
    world.silence()
  })

  chat('a question that still waits in the outbox is not sent', async (world) => {
    const naren = await asked(world)
    await naren.saysPrivately('明天再说')
    naren.gets('好，明天再问您')
    await world.at('2026-12-09T19:30+08:00')
    const { client } = world.deps.database
    const [session] = await client.dialogSession.findMany()
    // As the job would have queued it a moment before.
    const [said] = await client.outboxMessage.findMany({ where: { onceKey: { startsWith: 'proactive:' } } })
    if (!said || !session) throw new Error('nothing was asked')
    const waiting = { ...said, mentions: [], state: 'queued', dueAt: new Date('2026-12-09T12:00:00Z') }
    await client.outboxMessage.create({
      data: {
        ...waiting,
        id: 'out_waiting',
        onceKey: `dialog-resume:${session.id}:1`,
        externalId: null,
        sentAt: null,
      },
    })
    await formAnswered(world, all)
    expect(await client.outboxMessage.findUnique({ where: { id: 'out_waiting' } })).toMatchObject({
      state: 'cancelled',
    })
  })

  chat('stopped in between, what was said stays, and nobody asks or phones', async (world) => {
    await asked(world)
    await formAnswered(world, all.slice(0, 1), { stop: true })
    expect(await stateOf(world)).toEqual(['stopped', 'done', [['openedShop', false, 'self']]])
  })

  chat('declined whole, it is cancelled and the chat is over', async (world) => {
    await asked(world)
    await formAnswered(world, [], { stop: true })
    expect(await stateOf(world)).toEqual(['stopped', 'cancelled', []])
    await world.passes('2d')
    await jobsRun(world)
    world.silence()
  })

  chat('a number written in chat afterwards changes nothing', async (world) => {
    const naren = await asked(world)
    await formAnswered(world, all)
    await naren.saysPrivately('1')
    world.silence()
    expect((await stateOf(world))[2]).toHaveLength(3)
  })

  chat('not all of it, and no word of stopping: nothing is kept', async (world) => {
    await asked(world)
    await expect(formAnswered(world, all.slice(0, 2))).rejects.toMatchObject({ code: 'invalidInput' })
    expect(await stateOf(world)).toEqual(['open', 'asked', []])
  })
})

describe('refuseFollowUps', () => {
  chat('ends what is asked in chat, and takes them off the call list', async (world) => {
    await asked(world)
    const { client } = world.deps.database
    const id = await personId(world.deps, '娜仁花')
    const [row] = await client.followUpDue.findMany()
    if (!row) throw new Error('nothing is due')
    await client.followUpDue.create({
      data: { ...row, id: 'fud_call', dueOn: '2026-12-02', state: 'handedOver', dialogSessionId: null },
    })
    const actor = await actorNamed(world.deps, '娜仁花')
    expect(await doWork(world.deps, (work) => refuseFollowUps(work, id), { actor })).toBe(2)
    expect(await client.followUpDue.count({ where: { state: 'cancelled' } })).toBe(2)
    expect(await client.dialogSession.findMany()).toMatchObject([{ state: 'stopped' }])
    expect(await doWork(world.deps, (work) => refuseFollowUps(work, id), { actor })).toBe(0)
  })
})
