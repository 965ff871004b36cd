// A real programme's database with a term's cast in it, and two bots that hear the same groups under ids of their own.
import { type Bot, createBot } from '../../../bot/bot.ts'
import type { Channel, ChannelListener } from '../../../bot/channel/channel.ts'
import { type SettableClock, standingClock } from '../../../core/platform/clock.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { proofDeps } from '../proof-deps.ts'
import type { Cast, Run, Staff, Trainee } from './cast.ts'
import type { Delivery } from './delivery.ts'

export interface TermWorld {
  deps: Deps
  programmeId: string
  /** Hands a heap over to the bots and resolves once it is handled; the clock stands at its last arrival. */
  hear(heap: readonly Delivery[]): Promise<void>
  passTo(instant: Date): void
  close(): Promise<void>
}

const since = new Date('2026-01-01T00:00:00+08:00')

export async function openTerm(folder: string, cast: Cast): Promise<TermWorld> {
  const clock = standingClock(since)
  const deps = await proofDeps({ folder, clock, demo: false })
  const { id: programmeId } = await deps.database.client.programme.findUniqueOrThrow({
    where: { key: 'urad-middle' },
  })
  const bots = [await botOf(deps, 'term-a'), await botOf(deps, 'term-b')]
  await castPeople(deps, { programmeId, cast })
  await castRuns(deps, { programmeId, runs: cast.runs })
  for (const [index, { bot }] of bots.entries())
    await castAccount(deps, { programmeId, cast, accountId: bot.accountId, prefix: prefixes[index] ?? '' })
  return worldOf({ deps, programmeId, clock, bots, cast })
}

const prefixes = ['a', 'b']

interface HearingBot {
  bot: Bot
  listener: ChannelListener
}

async function botOf(deps: Deps, accountKey: string): Promise<HearingBot> {
  const heard: ChannelListener[] = []
  const channel: Channel = {
    accountKey,
    start: async (listener) => void heard.push(listener),
    send: async () => ({ outcome: 'sent', externalId: null }),
    stop: async () => {},
  }
  const bot = await createBot({ deps, channel, runSender: false })
  await bot.start()
  const [listener] = heard
  if (!listener) throw new Error('the bot did not listen')
  return { bot, listener }
}

interface Opened {
  deps: Deps
  programmeId: string
  clock: SettableClock
  bots: HearingBot[]
  cast: Cast
}

function worldOf({ deps, programmeId, clock, bots, cast }: Opened): TermWorld {
  const senders = new Map<string, Trainee | Staff>(
    [...cast.trainees, ...cast.staff].map((person) => [person.wechatId, person]),
  )
  const passTo = (instant: Date) => {
    if (instant > clock.now()) clock.set(instant)
  }
  return {
    ...{ deps, programmeId, passTo },
    hear: async (heap) => {
      passTo(heap.at(-1)?.at ?? since)
      for (const { bot, act } of heap) {
        const prefix = prefixes[bot] ?? ''
        const sender = senders.get(act.senderId)
        const wechatId = `${prefix}-${act.senderId}`
        bots[bot]?.listener.message({
          id: `${prefix}-${act.id}`,
          conversation: act.roomId
            ? { externalId: `${prefix}-${act.roomId}`, kind: 'room', name: null }
            : { externalId: wechatId, kind: 'private', name: null },
          sender: {
            externalId: wechatId,
            nickname: sender?.name ?? null,
            friend: sender !== undefined && (!('friend' in sender) || sender.friend),
          },
          ...(act.deed.kind === 'recall'
            ? { kind: 'recall' as const, recalls: `${prefix}-${idOf(act.deed.of)}` }
            : { kind: 'text' as const }),
          ...{ text: act.text, attachments: [], sentAt: act.at, mentionsBot: false },
        })
      }
      for (const { bot } of bots) await bot.intake.idle()
    },
    close: async () => {
      for (const { bot } of bots) await bot.stop()
      await deps.database.close()
    },
  }
}

const idOf = (act: object): string => ('id' in act ? String(act.id) : '')

interface Casting {
  programmeId: string
  cast: Cast
}

const personId = ({ wechatId }: { wechatId: string }) => `per_${wechatId}`

async function castPeople({ database }: Deps, { programmeId, cast }: Casting): Promise<void> {
  const { client } = database
  const people = [
    ...cast.trainees.map((person) => ({ person, village: person.village, role: 'trainee' })),
    ...cast.staff.map((person) => ({ person, village: null, role: 'staff' })),
  ]
  await client.person.createMany({
    data: people.map(({ person, village }) => ({
      ...{ id: personId(person), programmeId, name: person.name, village, createdAt: since },
    })),
  })
  await client.roleAssignment.createMany({
    data: people.map(({ person, role }) => ({
      ...{ id: `rol_${person.wechatId}`, programmeId, personId: personId(person), role, since },
    })),
  })
}

async function castRuns(
  { database }: Deps,
  { programmeId, runs }: { programmeId: string; runs: readonly Run[] },
): Promise<void> {
  const { client } = database
  for (const { index, course, capacity, classes } of runs) {
    const courseId = `crs_${index}`
    await client.course.create({
      data: { id: courseId, programmeId, code: course, name: course, type: '普及培训' },
    })
    await client.courseRun.create({ data: { id: `run_${index}`, courseId, number: 1, capacity } })
    for (const { number, startsAt, endsAt, code } of classes) {
      const id = `ses_${index}_${number}`
      await client.classSession.create({
        data: { id, runId: `run_${index}`, number, startsAt, endsAt, place: '二楼培训教室' },
      })
      const validFrom = new Date(startsAt.getTime() - 30 * 60_000)
      await client.classCode.create({
        data: { id: `cod_${index}_${number}`, sessionId: id, code, validFrom, validUntil: endsAt },
      })
    }
  }
}

async function castAccount(
  { database }: Deps,
  { programmeId, cast, accountId, prefix }: Casting & { accountId: string; prefix: string },
): Promise<void> {
  const { client } = database
  const people = [
    ...cast.trainees.map((person) => ({ ...person, matchedBy: person.friend ? 'friend' : 'roster' })),
    ...cast.staff.map((person) => ({ ...person, unlinked: false, friend: true, matchedBy: 'code' })),
  ]
  await client.wechatAlias.createMany({
    data: people.map(({ wechatId, name, friend }) => ({
      ...{ id: `als_${prefix}_${wechatId}`, accountId, externalId: `${prefix}-${wechatId}` },
      ...{ nickname: name, friend, firstSeenAt: since, noticedAt: since },
    })),
  })
  await client.aliasPerson.createMany({
    data: people
      .filter(({ unlinked }) => !unlinked)
      .map((person) => ({
        ...{ id: `alp_${prefix}_${person.wechatId}`, aliasId: `als_${prefix}_${person.wechatId}` },
        ...{ personId: personId(person), matchedBy: person.matchedBy, since },
      })),
  })
  await client.conversation.createMany({
    data: cast.runs.map(({ index, roomId, course }) => ({
      ...{
        id: `cnv_${prefix}_${index}`,
        accountId,
        externalId: `${prefix}-${roomId}`,
        kind: 'room',
        name: course,
      },
      ...{ purpose: 'trainees', programmeId, courseRunId: `run_${index}`, boundAt: since, noticedAt: since },
    })),
  })
}
