// A county with its gateway in a process of its own. It says on command what its parent gives it, and tells when each
// message was said and when its echo came.
import '../../bot/county/quiet-wechaty.ts'

import { setTimeout as delay } from 'node:timers/promises'
import { createCounty } from '../../bot/county/county.ts'
import { readDemoWorld } from '../../bot/county/demo-world.ts'
import { startGateway } from '../../bot/county/gateway.ts'
import { runningClock } from '../../core/platform/clock.ts'
import { silentLogger } from '../../core/platform/logger.ts'
import { instant, type Times } from './stopwatch.ts'
import type { BenchMessage } from './workload.ts'

export interface Order {
  messages: BenchMessage[]
  /** As fast as possible when it is null. */
  perSecond: number | null
}

const { COUNTY_GATEWAY: endpoint = '', COUNTY_TOKEN: token = '' } = process.env
const county = createCounty({ ...readDemoWorld(), clock: runningClock(new Date()) })
await startGateway({ county, endpoint, token, log: silentLogger() })

/** Messages that wait for the same words in the same conversation, oldest first. */
const awaited = new Map<string, string[]>()
let echoed: Times = []
county.subscribe(({ fromBot, conversationId, text }) => {
  const id = fromBot && awaited.get(`${conversationId}\n${text}`)?.shift()
  if (id) echoed.push([id, instant()])
})
setInterval(() => {
  if (echoed.length > 0) process.send?.({ times: echoed })
  echoed = []
}, 20)

/** The loop gets its turn after so many. */
const atOnce = 20

async function say({ messages, perSecond }: Order): Promise<void> {
  const said: Times = []
  const begun = instant()
  for (const [n, { sentAt, ...message }] of messages.entries()) {
    if (perSecond !== null) await delay(begun + (n * 1000) / perSecond - instant())
    else if (n % atOnce === 0) await new Promise(setImmediate)
    const place = `${message.conversationId}\n${message.text}`
    awaited.set(place, [...(awaited.get(place) ?? []), message.id])
    said.push([message.id, instant()])
    county.post({ ...message, sentAt: new Date(sentAt) })
  }
  process.send?.({ said })
}

process.on('message', (order: Order) => void say(order))
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
