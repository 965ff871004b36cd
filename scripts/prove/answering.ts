// Many people who answer the same follow-up at the same moment, each alone with a real bot behind a channel that is
// played; how long each waits until the reply's outbox row is committed, and what was kept of the answers.
import { readFileSync } from 'node:fs'
import { createBot } from '../../bot/bot.ts'
import type { Channel, ChannelListener } from '../../bot/channel/channel.ts'
import { loadDialog } from '../../core/dialogs/load-dialog.ts'
import { holdDialogs } from '../../core/follow-ups/hold-dialogs.ts'
import { planFollowUps } from '../../core/follow-ups/plan-follow-ups.ts'
import type { SettableClock } from '../../core/platform/clock.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { demoAccountKey } from '../../prisma/seed/demo-county.ts'

export const programmeKey = 'urad-middle'

export interface Answering {
  /** Milliseconds from the handing over of each answer to the commit of its reply. */
  latencies: number[]
  /** Milliseconds of CPU that each question took, of everybody together. */
  cpuMs: number[]
  /** Messages that were handed over. */
  said: number
  /** Each must be 0. */
  faults: Record<string, number>
}

export interface Proof {
  deps: Deps
  clock: SettableClock
  people: number
}

const wechatId = (n: number) => `wxid_prove_${n}`
/** The answers of person n; the third is an amount of their own, so that none can be taken for another's. */
const answersOf = (n: number): string[] => ['开着呢', `${1000 + n}`, '有', `缺第${n}号打包机`]

/** The demo's first run is over, these people were in it, and the follow-up of several questions is due. */
export async function prepare({ deps, clock, people }: Proof): Promise<number> {
  const { client } = deps.database
  const programme = await client.programme.findUniqueOrThrow({ where: { key: programmeKey } })
  const account = await client.wechatAccount.findUniqueOrThrow({ where: { key: demoAccountKey } })
  const session = await client.classSession.findFirstOrThrow({
    where: { run: { course: { name: '直播带货' } } },
    orderBy: { startsAt: 'desc' },
  })
  const numbers = Array.from({ length: people }, (_, n) => n)
  const since = session.startsAt
  await client.person.createMany({
    data: numbers.map((n) => ({
      id: `per_prove_${n}`,
      programmeId: programme.id,
      name: `学员${n}`,
      createdAt: since,
    })),
  })
  await client.wechatAlias.createMany({
    data: numbers.map((n) => ({
      ...{ id: `als_prove_${n}`, accountId: account.id, externalId: wechatId(n), nickname: `学员${n}` },
      ...{ friend: true, firstSeenAt: since, noticedAt: since },
    })),
  })
  await client.aliasPerson.createMany({
    data: numbers.map((n) => ({
      ...{ id: `alp_prove_${n}`, aliasId: `als_prove_${n}`, personId: `per_prove_${n}`, since },
      matchedBy: 'friend',
    })),
  })
  await client.attendance.createMany({
    data: numbers.map((n) => ({
      ...{
        id: `att_prove_${n}`,
        programmeId: programme.id,
        sessionId: session.id,
        personId: `per_prove_${n}`,
      },
      ...{ state: 'present', via: 'code', causeId: 'prove', at: since, categories: [] },
    })),
  })
  const file = new URL('../../prisma/dialogs/follow-up.json', import.meta.url)
  const definition = JSON.parse(readFileSync(file, 'utf8')) as object
  await loadDialog(deps, { programmeKey, json: { ...definition, key: 'follow-up-week' } })
  await planFollowUps(deps, clock.now())
  const { begun = 0 } = await holdDialogs(deps, clock.now())
  return begun
}

/** Each question is answered by everybody in the same turn of the loop. */
export async function answerAll({ deps, clock, people }: Proof): Promise<Answering> {
  const handedAt = new Map<string, number>()
  const latencies: number[] = []
  const cpuMs: number[] = []
  const { channel, listener } = playedChannel()
  const bot = await createBot({
    ...{ deps, channel, runSender: false },
    onHandled: (ids) => {
      const now = performance.now()
      for (const id of ids) latencies.push(now - (handedAt.get(id) ?? 0))
    },
  })
  await bot.start()
  listener().login('wxid_demo_bot')
  await bot.loggedIn
  for (let question = 0; question < answersOf(0).length; question++) {
    clock.set(new Date(clock.now().getTime() + 60_000))
    const before = process.cpuUsage()
    for (let n = 0; n < people; n++) {
      const id = `prove-${question}-${n}`
      handedAt.set(id, performance.now())
      listener().message(messageOf(id, { n, text: answersOf(n)[question] ?? '', sentAt: clock.now() }))
    }
    await bot.intake.idle()
    const { user, system } = process.cpuUsage(before)
    cpuMs.push(Math.round((user + system) / 1_000))
  }
  await bot.stop()
  return { latencies, cpuMs, said: handedAt.size, faults: await faultsIn(deps, people) }
}

const messageOf = (id: string, { n, text, sentAt }: { n: number; text: string; sentAt: Date }) => ({
  ...{ id, text, sentAt, kind: 'text' as const, attachments: [], mentionsBot: false },
  conversation: { externalId: wechatId(n), kind: 'private' as const, name: null },
  sender: { externalId: wechatId(n), nickname: `学员${n}`, friend: true },
})

function playedChannel(): { channel: Channel; listener: () => ChannelListener } {
  let heard: ChannelListener | undefined
  const channel: Channel = {
    accountKey: demoAccountKey,
    start: async (listener) => {
      heard = listener
    },
    send: async () => ({ outcome: 'sent', externalId: null }),
    stop: async () => {},
  }
  const listener = () => {
    if (!heard) throw new Error('the bot has not started')
    return heard
  }
  return { channel, listener }
}

/** Counts what each person said next to what was kept of it. */
async function faultsIn({ database }: Deps, people: number): Promise<Record<string, number>> {
  const { client } = database
  const visits = await client.followUpVisit.findMany({ where: { via: 'dialog' } })
  const byPerson = new Map(visits.map((visit) => [visit.personId, visit]))
  let answersLost = 0
  for (let n = 0; n < people; n++) {
    const visit = byPerson.get(`per_prove_${n}`)
    const kept = [
      ...[visit?.openedShop === true, visit?.monthlySalesFen === BigInt((1000 + n) * 100)],
      ...[visit?.employed === true, visit?.needs === answersOf(n)[3]],
    ]
    answersLost += kept.filter((each) => !each).length
  }
  const said = people * answersOf(0).length
  const replied = await client.outboxCause.findMany({
    where: { inbox: { externalId: { startsWith: 'prove-' } } },
  })
  const repliedTo = new Set(replied.map(({ inboxId }) => inboxId))
  return {
    answersLost,
    visitsTooMany: visits.length - byPerson.size,
    notDone: said - (await client.inboxMessage.count({ where: { state: 'done' } })),
    withoutReply: said - repliedTo.size,
    repliedTwice: replied.length - repliedTo.size,
    sessionsNotOver: await client.dialogSession.count({ where: { state: { not: 'done' } } }),
    stillDue: people - (await client.followUpDue.count({ where: { state: 'done' } })),
  }
}
