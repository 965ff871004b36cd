// A real programme's database with a year's stations in it, and the bot that hears their groups.
import { createBot } from '../../../bot/bot.ts'
import type { Channel, ChannelListener } from '../../../bot/channel/channel.ts'
import { recordHeartbeat } from '../../../core/messaging/accounts.ts'
import { type SettableClock, standingClock } from '../../../core/platform/clock.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { addDays, instantOf } from '../../../core/values/days.ts'
import { proofDeps } from '../proof-deps.ts'
import type { Act } from './acts.ts'
import { type Cast, rooms, type Speaker, zone } from './cast.ts'

export interface YearWorld {
  deps: Deps
  programme: { id: string; key: string; zone: string }
  /** Hands a heap over to the bot and resolves once it is handled. */
  hear(heap: readonly Act[]): Promise<void>
  /** The year is over, and the bot has been there all the time. */
  end(): Promise<void>
  close(): Promise<void>
}

const since = new Date('2026-12-01T00:00:00+08:00')

export async function openYear(folder: string, cast: Cast): Promise<YearWorld> {
  const clock = standingClock(since)
  const deps = await proofDeps({ folder, clock, demo: false })
  const { client } = deps.database
  const programme = await client.programme.findUniqueOrThrow({ where: { key: 'urad-middle' } })
  return withBot({ deps, clock, cast, programme })
}

interface Opened {
  deps: Deps
  clock: SettableClock
  cast: Cast
  programme: { id: string; key: string; zone: string }
}

async function withBot({ deps, clock, cast, programme }: Opened): Promise<YearWorld> {
  const { client } = deps.database
  const heard: ChannelListener[] = []
  const channel: Channel = {
    accountKey: 'year',
    start: async (listener) => void heard.push(listener),
    send: async () => ({ outcome: 'sent', externalId: null }),
    stop: async () => {},
  }
  const bot = await createBot({ deps, channel, runSender: false })
  await bot.start()
  await castStations(deps, cast, programme.id)
  await castSpeakers(deps, { cast, programmeId: programme.id, accountId: bot.accountId })
  return {
    ...{ deps, programme },
    hear: async (heap) => {
      clock.set(new Date(Math.max(clock.now().getTime(), ...heap.map(({ at }) => at.getTime()))))
      for (const act of heap) heard[0]?.message(inbound(act))
      await bot.intake.idle()
      // Nobody reads the answers, and a room's would be gathered without end.
      await client.outboxCause.deleteMany()
      await client.outboxMessage.deleteMany()
    },
    end: async () => {
      clock.set(instantOf(addDays(cast.days.at(-1) ?? '', 2), '09:00', zone))
      await client.wechatAccount.updateMany({ data: { state: 'in' } })
      await recordHeartbeat(deps, bot.accountId)
    },
    close: async () => {
      await bot.stop()
      await deps.database.close()
    },
  }
}

function inbound({ id, at, roomId, speaker, text, deed }: Act) {
  const { wechatId, name } = speaker
  return {
    id,
    conversation: roomId
      ? { externalId: roomId, kind: 'room' as const, name: null }
      : { externalId: wechatId, kind: 'private' as const, name: null },
    sender: { externalId: wechatId, nickname: name, friend: true },
    ...(deed.kind === 'recall'
      ? { kind: 'recall' as const, recalls: (deed.of as Act).id }
      : { kind: 'text' as const }),
    ...{ text, attachments: [], sentAt: at, mentionsBot: false },
  }
}

async function castStations({ database }: Deps, cast: Cast, programmeId: string): Promise<void> {
  const { client } = database
  const id = 'twn_year'
  await client.township.create({ data: { id, programmeId, name: '模拟镇', kind: '镇' } })
  await client.station.createMany({
    data: cast.stations.map(({ index, name, habit, openedOn, closedOn }) => ({
      ...{ id: `stn_${index}`, programmeId, name, townshipId: id, level: 'village', openedOn, closedOn },
      reportHabit: habit === 'asked' ? null : habit,
    })),
  })
}

interface Speaking {
  cast: Cast
  programmeId: string
  accountId: string
}

async function castSpeakers({ database }: Deps, { cast, programmeId, accountId }: Speaking): Promise<void> {
  const { client } = database
  const speakers: Speaker[] = [...new Set([cast.staff, ...cast.stations.map(({ operator }) => operator)])]
  for (const { name, wechatId, staff } of speakers) {
    const [personId, aliasId] = [`per_${wechatId}`, `als_${wechatId}`]
    const role = staff ? 'staff' : 'operator'
    await client.person.create({ data: { id: personId, programmeId, name, createdAt: since } })
    await client.roleAssignment.create({
      data: { id: `rol_${wechatId}`, programmeId, personId, role, since },
    })
    await client.wechatAlias.create({
      data: {
        ...{ id: aliasId, accountId, externalId: wechatId, nickname: name, friend: true },
        ...{ firstSeenAt: since, noticedAt: since },
      },
    })
    await client.aliasPerson.create({
      data: { id: `alp_${wechatId}`, aliasId, personId, matchedBy: 'code', since },
    })
  }
  await client.stationAssignment.createMany({
    data: cast.stations.map(({ index, operator }) => ({
      ...{ id: `sas_${index}`, stationId: `stn_${index}`, personId: `per_${operator.wechatId}`, since },
    })),
  })
  await client.conversation.createMany({
    data: Array.from({ length: rooms }, (_, n) => ({
      ...{
        id: `cnv_year_${n}`,
        accountId,
        externalId: `year_${n}@chatroom`,
        kind: 'room',
        name: `站长群${n}`,
      },
      ...{ purpose: 'stations', programmeId, boundAt: since, noticedAt: since },
    })),
  })
}
