// The demo county's operators, who all report to the stations' group in one minute of the real clock; WeChat itself is
// played, the bot and its limits are real.

import { setTimeout as delay } from 'node:timers/promises'
import { createBot } from '../../bot/bot.ts'
import type { Channel, ChannelListener } from '../../bot/channel/channel.ts'
import { runningClock } from '../../core/platform/clock.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { demoAccountKey } from '../../prisma/seed/demo-county.ts'
import { readDemoCounty } from '../../prisma/seed/seed.ts'
import { proofDeps } from './proof-deps.ts'

export interface BurstPlan {
  folder: string
  stations: number
  seconds: number
}

interface Sent {
  at: Date
  text: string
}

export interface Burst {
  /** Milliseconds from the handing over of each report to its commit. */
  latencies: number[]
  /** Stations of whose report the ledger has the very numbers. */
  committed: number
  /** How often each was acknowledged, with its own numbers. */
  stations: { name: string; lines: number }[]
  messages: Sent[]
  mostInAMinute: number
  allowedInAMinute: number
  lastAfterMs: number
}

const evening = new Date('2026-11-20T19:00:00+08:00')
/** Gathered acknowledgements wait for three minutes, and a room for its turn. */
const settledMs = 10 * 60_000

export async function burst({ folder, stations, seconds }: BurstPlan): Promise<Burst> {
  const clock = runningClock(evening)
  const deps = await proofDeps({ folder, clock, demo: true, synchronous: 'FULL' })
  const said = reportsOf(stations)
  const { sent, latencies } = await sayAll(deps, { said, seconds, skip: () => skipAhead(clock) })
  const kept = await countKept(deps, said)
  await deps.database.close()
  return {
    ...{ latencies, committed: kept, messages: sent },
    stations: said.map(({ station, purchaseFen, parcels }) => ({
      name: station,
      lines: sent
        .flatMap(({ text }) => text.split('\n'))
        .filter(
          (line) =>
            line.startsWith('✅') &&
            line.includes(station) &&
            line.includes(`1单${purchaseFen / 100}元`) &&
            line.includes(`取件${parcels}`),
        ).length,
    })),
    mostInAMinute: mostWithin(sent, 60_000),
    allowedInAMinute: deps.config.SEND_PER_MINUTE,
    lastAfterMs: (sent.at(-1)?.at.getTime() ?? 0) - evening.getTime(),
  }
}

interface Said {
  station: string
  wechatId: string
  nickname: string
  purchaseFen: number
  parcels: number
}

/** One operator a station; each states numbers that nobody else does. */
function reportsOf(count: number): Said[] {
  const county = readDemoCounty()
  return county.stations.slice(0, count).map(({ key, name }, n) => {
    const operator = county.people.find(
      (each) => 'stationKeys' in each && each.role === 'operator' && each.stationKeys.includes(key),
    )
    if (!operator) throw new Error(`nobody runs ${name}`)
    const { wechatId, nickname } = operator
    return { station: name, wechatId, nickname, purchaseFen: (100 + n) * 100, parcels: 10 + n }
  })
}

interface Saying {
  said: readonly Said[]
  seconds: number
  skip(): void
}

async function sayAll(deps: Deps, { said, seconds, skip }: Saying) {
  const handedAt = new Map<string, number>()
  const latencies: number[] = []
  const sent: Sent[] = []
  let listener: ChannelListener | undefined
  const channel: Channel = {
    accountKey: demoAccountKey,
    start: async (heard) => {
      listener = heard
    },
    send: async ({ text }) => {
      sent.push({ at: deps.clock.now(), text })
      return { outcome: 'sent', externalId: `bot-${sent.length}` }
    },
    stop: async () => {},
  }
  const bot = await createBot({
    ...{ deps, channel },
    onHandled: (ids) => {
      for (const id of ids) latencies.push(performance.now() - (handedAt.get(id) ?? 0))
    },
  })
  await bot.start()
  listener?.login('wxid_demo_bot')
  await bot.loggedIn
  const room = readDemoCounty().rooms.find(({ key }) => key === 'room-stations')?.externalId ?? ''
  const begun = performance.now()
  for (const [n, each] of said.entries()) {
    await delay(Math.max(0, begun + (n * seconds * 1_000) / said.length - performance.now()))
    const id = `burst-${n}`
    handedAt.set(id, performance.now())
    listener?.message({
      ...{ id, kind: 'text', attachments: [], mentionsBot: false, sentAt: deps.clock.now() },
      text: `${each.station}今天代买1单${each.purchaseFen / 100}块，收件${each.parcels}`,
      conversation: { externalId: room, kind: 'room', name: null },
      sender: { externalId: each.wechatId, nickname: each.nickname, friend: true },
    })
  }
  await bot.intake.idle()
  await untilSilent(deps, skip)
  await bot.stop()
  return { sent, latencies }
}

/** Until nothing waits to be said any more; while nothing may be said yet, time is skipped. */
async function untilSilent({ database: { client }, clock }: Deps, skip: () => void): Promise<void> {
  const latest = evening.getTime() + settledMs
  while (clock.now().getTime() < latest) {
    const next = await client.outboxMessage.findFirst({
      where: { state: { in: ['queued', 'sending'] } },
      orderBy: { dueAt: 'asc' },
      select: { dueAt: true },
    })
    if (!next) return
    if (next.dueAt.getTime() - clock.now().getTime() > 2_000) skip()
    await delay(200)
  }
}

const skipAhead = (clock: ReturnType<typeof runningClock>) =>
  clock.set(new Date(clock.now().getTime() + 1_000))

async function countKept({ database: { client } }: Deps, said: readonly Said[]): Promise<number> {
  const rows = await client.dailyReport.findMany({ where: { day: '2026-11-20' }, include: { station: true } })
  return said.filter(({ station, purchaseFen, parcels }) =>
    rows.some(
      (row) =>
        row.station.name === station &&
        row.purchaseOrders === 1 &&
        row.purchaseFen === purchaseFen &&
        row.parcelsIn === parcels,
    ),
  ).length
}

function mostWithin(sent: readonly Sent[], ms: number): number {
  const at = sent.map((each) => each.at.getTime())
  return Math.max(0, ...at.map((from) => at.filter((time) => time >= from && time < from + ms).length))
}
