// What the county says during a proof: reports, corrections, sign-ins, check-ins and talk, each with numbers of its own
// so that every answer differs from every other. Repeats for a seed.
import { privateConversationId } from '../../bot/county/directory.ts'
import type { Random } from '../../core/platform/random.ts'
import { addDays, type Day } from '../../core/values/days.ts'
import type { DemoCounty } from '../../prisma/demo/demo-file.ts'
import { oneStationOperators, type Speaker, traineesAlone } from './speakers.ts'

export interface Said {
  id: string
  conversationId: string
  senderId: string
  text: string
}

interface Planning {
  random: Random
  county: DemoCounty
  today: Day
  operators: Speaker[]
  /** Trainees who have not checked in yet. */
  trainees: Speaker[]
  /** Station days that nobody has spoken of yet. */
  days: { operator: Speaker; day: Day }[]
  reported: { operator: Speaker; day: Day }[]
}

/** The bot takes reports of the last two months. */
const daysBack = 55
const classCode = '4821'
const talk = ['明天赶集去不去', '谁家有大秤借一下', '今年的羊价还行', '路上雪大，慢点开', '好的好的', '收到']

export interface PlanOptions {
  random: Random
  county: DemoCounty
  today: Day
  count: number
}

export function planMessages({ random, county, today, count }: PlanOptions): Said[] {
  const operators = oneStationOperators(county)
  const days = operators.flatMap((operator) =>
    Array.from({ length: daysBack }, (_, back) => ({ operator, day: addDays(today, -1 - back) })),
  )
  const trainees = traineesAlone(county, 'room-live')
  const planning = { random, county, today, operators, trainees, days: shuffled(days, random), reported: [] }
  return Array.from({ length: count }, (_, n) => ({
    id: `m${String(n).padStart(5, '0')}`,
    ...next(planning, n),
  }))
}

function next(planning: Planning, n: number): Omit<Said, 'id'> {
  const dice = planning.random.below(100)
  if (dice < 55) return report(planning, n)
  if (dice < 70) return correction(planning, n)
  if (dice < 80) return signIn(planning, n)
  if (dice < 85) return checkIn(planning, n)
  return chat(planning)
}

function report(planning: Planning, n: number): Omit<Said, 'id'> {
  const place = planning.days.pop()
  if (!place) return chat(planning)
  planning.reported.push(place)
  const { random } = planning
  const parcels = `收件${1 + random.below(40)}发件${1 + random.below(9)}`
  const signed = random.below(3) === 0 ? '，已签到' : ''
  return say(
    planning,
    place.operator,
    `${words(place.day)}代买${1 + random.below(9)}单${amount(n)}块，${parcels}${signed}`,
  )
}

function correction(planning: Planning, n: number): Omit<Said, 'id'> {
  const { random, reported } = planning
  const place = reported[random.below(Math.max(1, reported.length))]
  if (!place) return report(planning, n)
  const changes = [`代买金额改成${amount(n)}`, `收件应该是${100 + n}`, `代买再加1单${amount(n)}元`]
  return say(planning, place.operator, `${words(place.day)}${changes[random.below(changes.length)]}`)
}

function signIn(planning: Planning, n: number): Omit<Said, 'id'> {
  const place = planning.days.pop()
  return place ? say(planning, place.operator, `${words(place.day)}智慧乡村APP已签到`) : report(planning, n)
}

function checkIn(planning: Planning, n: number): Omit<Said, 'id'> {
  const trainee = planning.trainees.pop()
  if (!trainee) return report(planning, n)
  return {
    conversationId: roomId(planning.county, 'room-live'),
    senderId: trainee.wechatId,
    text: `签到${classCode}`,
  }
}

function chat({ random, operators, county }: Planning): Omit<Said, 'id'> {
  const speaker = operators[random.below(operators.length)]
  if (!speaker) throw new Error('the demo has no operators')
  const text = talk[random.below(talk.length)] ?? '嗯'
  return { conversationId: roomId(county, 'room-stations'), senderId: speaker.wechatId, text }
}

/** Some operators write in the room, some alone with the bot. */
function say({ random, county }: Planning, { wechatId, friend }: Speaker, text: string): Omit<Said, 'id'> {
  const alone = friend && random.below(5) < 2
  const conversationId = alone ? privateConversationId(wechatId) : roomId(county, 'room-stations')
  return { conversationId, senderId: wechatId, text }
}

const amount = (n: number) => (100_000 + n * 7) / 100

const words = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

function roomId({ rooms }: DemoCounty, roomKey: string): string {
  const room = rooms.find(({ key }) => key === roomKey)
  if (!room) throw new Error(`the demo has no room ${roomKey}`)
  return room.externalId
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random.below(left.length), 1))
}
