// An operator says that the station is shut: 明天歇业, 这几天不开门, 家里有事关门三天. It is a leave from reporting, and
// needs no 请假. Why is not read: it is nobody's business. Cases beside this file.
import type { LeaveFields, Span } from '../intents.ts'
import { intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { dayOf } from '../scan/calendar.ts'
import { clausesOf, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import { type DateRead, periodOf } from '../scan/date-read.ts'
import { numberAt } from '../scan/numerals.ts'
import { sought } from '../scan/sought.ts'
import { datesIn, setDays } from './leave-days.ts'

const length = '[一两二三四五六七八九十\\d]{1,2}(?:来)?(?:天|个?(?:星期|礼拜)|周)'
const shut = new RegExp(
  `(?:[歇停]业)(?![的时])|(?<!半天)不(?:开门|营业|开店|开站)(?![的时])|(?:关门|关站|关店|打烊)(?=${length})|歇(?=${length})|歇到(?=\\s*[\\d一二三十下本月周明后])`,
)
/** Somebody else's door, or one that may be shut some day. */
const notOurs =
  /隔壁|对面|邮局|邮政|银行|公司|医院|学校|商店|超市|快递公司|快递员|快递小哥|[圆中申]通|韵达|极兔|顺丰|百世|京东|物流|司机|他们|她们|人家|别人|听说|据说|通知|要是|如果|万一|有的站|哪个站|想[关歇]|没生意就|天天|经常|老是|又不|怎么/
const until = /(?:歇到|不开门到|到)\s*$/

const gate = sought(/[歇停]业|不[开营]|关[门站店]|歇/)

export const recogniseShut: Recogniser = (reading) => {
  const { text, message, future } = reading
  const heard = message.role === 'operator' && (message.room === 'stations' || message.room === 'private')
  if (!heard || !gate.test(text)) return nothing
  for (const sentence of sentencesOf(text)) {
    const clause = clausesOf(text, sentence.start, sentence.end).find(({ start, end }) =>
      shut.test(text.slice(start, end)),
    )
    if (!clause) continue
    const scope = scopeOf(text, sentence, clause)
    const words = text.slice(scope.start, scope.end)
    if (words.length > 60 || notOurs.test(words) || isAsked(text, scope)) continue
    const fields: LeaveFields = {}
    const spans: Record<string, Span> = {}
    // 歇业，21号到23号: behind it where there are none before.
    const behind = { start: scope.end, end: sentence.end }
    const within = datesMeant(reading, scope)
    const dates = within.length > 0 || says(text, behind) ? within : datesMeant(reading, behind)
    const first = dates[0]
    const alone = first && dates.length === 1 && until.test(text.slice(scope.start, first.start))
    const to = alone ? periodOf(first)?.to : undefined
    if (alone && to !== undefined) {
      fields.from = dayOf(future.today)
      fields.to = dayOf(to)
      spans.from = [first.start, first.end]
    } else setDays(fields, spans, dates, daysStated(text.slice(clause.start, clause.end)))
    return one(intent('leave', fields, spans, [cueOf(text, clause)]), scope)
  }
  return nothing
}

/** 10月30日歇业, said in November: nobody says so half a year ahead. */
function datesMeant(reading: Reading, scope: Range): DateRead[] {
  const { dates } = datesIn(reading, scope)
  const first = dates[0] && periodOf(dates[0])
  const far = first && first.from - reading.future.today > 180
  return far ? datesIn({ ...reading, future: reading.past }, scope).dates : dates
}

/** Words of a report beside it: 今天代买3单156，明天歇业. */
const reported = /代[买卖购销]|[收发寄取派]件|快递|签|\d\s*(?:单|件|元|块|笔)/

const says = (text: string, { start, end }: Range): boolean => reported.test(text.slice(start, end))

// The clause, with those before it that say nothing else: 21号到23号，家里有事，歇业.
function scopeOf(text: string, sentence: Range, clause: Range): Range {
  const before = clausesOf(text, sentence.start, clause.start)
  const last = before.findLastIndex(({ start, end }) => reported.test(text.slice(start, end)))
  return { start: before[last + 1]?.start ?? clause.start, end: clause.end }
}

const cueOf = (text: string, { start, end }: Range): string => shut.exec(text.slice(start, end))?.[0] ?? ''

const lengthRead = /([一两二三四五六七八九十\d]{1,2})来?(天|个?(?:星期|礼拜)|周)/

/** 三天, 一周: how long it is to last; undefined when the words say nothing of it. */
export function daysStated(words: string): number | undefined {
  const match = lengthRead.exec(words)
  const n = match && numberAt(match[1] ?? '', 0)?.value
  if (!match || !n) return undefined
  return n * (match[2] === '天' ? 1 : 7)
}
