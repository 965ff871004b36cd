// Evenings of a station room: reports with numbers of their own, corrections, sign-ins and talk. Repeats for a seed.
import { privateConversationId } from '../../bot/county/directory.ts'
import type { Random } from '../../core/platform/random.ts'
import type { DemoCounty } from '../../prisma/demo/demo-file.ts'
import { oneStationOperators, type Speaker } from '../prove/speakers.ts'

export interface BenchMessage {
  id: string
  conversationId: string
  senderId: string
  text: string
  sentAt: string
}

const room = 'demo_stations@chatroom'
const talk = ['明天赶集去不去', '谁家有大秤借一下', '今年的羊价还行', '路上雪大，慢点开', '好的好的', '收到']
/** An evening has this many messages, some of each operator. */
const anEvening = 70
const dayMs = 86_400_000

export interface Workload {
  /** The next messages; evenings go on where the last ones ended. */
  next(count: number): BenchMessage[]
}

export function createWorkload(random: Random, county: DemoCounty, firstEvening: Date): Workload {
  const operators = oneStationOperators(county)
  let n = 0
  let silent: Speaker[] = []
  let reported: Speaker[] = []

  const any = <T>(items: readonly T[]): T | undefined => items[random.below(Math.max(1, items.length))]

  function words(): { speaker: Speaker | undefined; text: string } {
    const dice = random.below(100)
    const amount = (100_000 + n * 7) / 100
    if (dice < 10 && reported.length > 0) return { speaker: any(reported), text: `代买金额改成${amount}` }
    if (dice < 20) return { speaker: any(operators), text: '智慧乡村APP已签到' }
    const [speaker] = dice < 80 ? silent.splice(random.below(Math.max(1, silent.length)), 1) : []
    if (!speaker) return { speaker: any(operators), text: talk[random.below(talk.length)] ?? '嗯' }
    reported.push(speaker)
    const parcels = `收件${1 + random.below(40)}发件${1 + random.below(9)}`
    return { speaker, text: `今天代买${1 + random.below(9)}单${amount}块，${parcels}` }
  }

  function message(): BenchMessage {
    if (n % anEvening === 0) [silent, reported] = [[...operators], []]
    const { speaker, text } = words()
    if (!speaker) throw new Error('the demo has no operators')
    const sentAt = firstEvening.getTime() + Math.floor(n / anEvening) * dayMs + (n % anEvening) * 30_000
    const alone = speaker.friend && random.below(2) === 0
    n += 1
    return {
      id: `b${n}`,
      conversationId: alone ? privateConversationId(speaker.wechatId) : room,
      senderId: speaker.wechatId,
      text,
      sentAt: new Date(sentAt).toISOString(),
    }
  }

  return { next: (count) => Array.from({ length: count }, message) }
}
