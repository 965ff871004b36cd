// What a run's group is told of its classes. Pure.
import { dayAt, dayWithWeekday, timeAt } from '../../values/days.ts'
import { runName } from './run-words.ts'

export interface ClassTime {
  startsAt: Date
  endsAt: Date
  place: string
}

export interface NamedClass {
  course: string
  number: number
}

const dayWords = ({ startsAt }: ClassTime, zone: string): string => dayWithWeekday(dayAt(startsAt, zone))

/** `11月20日 周五 19:30–21:00` */
const timeWords = (session: ClassTime, zone: string): string =>
  `${dayWords(session, zone)} ${timeAt(session.startsAt, zone)}–${timeAt(session.endsAt, zone)}`

const line = (session: ClassTime, zone: string): string => `${timeWords(session, zone)}，${session.place}`

export const scheduleWords = (run: NamedClass, sessions: readonly ClassTime[], zone: string): string =>
  [`📅 ${runName(run)}课表`, ...sessions.map((session) => line(session, zone))].join('\n')

export const addedWords = (run: NamedClass, session: ClassTime, zone: string): string =>
  `📅 ${runName(run)}加了一次课：${line(session, zone)}`

export interface ClassChange {
  before: ClassTime & { cancelled: boolean }
  after: ClassTime & { cancelled: boolean }
}

/** Null where nothing changed that the group must know. */
export function changeWords(run: NamedClass, { before, after }: ClassChange, zone: string): string | null {
  const old = `${runName(run)} ${dayWords(before, zone)} ${timeAt(before.startsAt, zone)}的课`
  if (after.cancelled) return before.cancelled ? null : `⚠️ 停课：${old}不上了，什么时候补另说`
  if (before.cancelled) return `⚠️ 照常上课：${runName(run)} ${line(after, zone)}`
  const moved = +before.startsAt !== +after.startsAt || +before.endsAt !== +after.endsAt
  if (moved) return `⚠️ 改时间：${old}，改到${line(after, zone)}`
  if (before.place !== after.place) return `⚠️ 换地方：${old}，改在${after.place}`
  return null
}

// The day is named and not 明天: kept back by the night, it is read on the day itself.
export const reminderWords = (run: NamedClass, sessions: readonly ClassTime[], zone: string): string =>
  `📅 记着来上课：${runName(run)} ${sessions.map((session) => line(session, zone)).join('；')}`

/** As WeChat's fields have them: 2026年11月20日 19:30. */
export function noticeWords(run: NamedClass, { startsAt, place }: ClassTime, zone: string) {
  const [year, month, day] = dayAt(startsAt, zone).split('-').map(Number)
  return { course: runName(run), time: `${year}年${month}月${day}日 ${timeAt(startsAt, zone)}`, place }
}
