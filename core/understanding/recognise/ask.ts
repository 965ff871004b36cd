// Questions and commands for the bot. In a group only when it is called, or when the message is a bare command.
// Topics and their phrases are data: words/commands.ts.
import type { AskFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { dayOf } from '../scan/calendar.ts'
import { clauseAt, type Range, sentencesOf } from '../scan/clauses.ts'
import { type DateRead, periodOf } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { stationsIn } from '../scan/stations.ts'
import { type Command, commands } from '../words/commands.ts'

const mayAsk =
  /汇总|统计|合计|总[数量额计]|[一总]共|报表|周报|月报|排名|排行|名次|第几|几名|排个名|榜|课|进度|成绩|积分|学时|学习|学到|学了|证|指标|考核|绩效|任务|项目|完成|绑|登|谁|哪[些个几]|没报|未报|没交|缺报|漏报|数据|业务|帮|说明|功能|菜单|help|怎么|咋|如何|会|能|命令|指令|你是|教我|使用|培训|我的|操作/

export const recogniseAsk: Recogniser = (reading) => {
  if (!mayAsk.test(reading.text)) return nothing
  const { room } = reading.message
  if (room !== 'private' && !reading.called) return bareAsk(reading)
  const found: Found = { placed: [], taken: [] }
  for (const sentence of sentencesOf(reading.text)) {
    const asked = askIn(reading, sentence)
    if (asked) found.placed.push(...asked.placed)
    if (asked) found.taken.push(...asked.taken)
  }
  return found
}

/** The whole message is a command with at most a day, a station and polite words. */
function bareAsk(reading: Reading): Found {
  if (reading.text.length > 30) return nothing
  const whole = { start: 0, end: reading.text.length }
  const command = bareCommand(reading, whole)
  return command ? one(askOf(reading, command, whole), whole) : nothing
}

const polite =
  /请问|请|麻烦|老师|帮我|帮忙|给我|发我|发一下|发下|发来|发出来|发个|发|看一下|看下|看看|查一下|查下|查查|查|给|一下|出一下|出|来一份|来个|来|的|我要|想|要|是|吧|呢|啊|呀|哈|了|下|各站|全部|所有|日报/g

function bareCommand(reading: Reading, range: Range): Command | undefined {
  const words = strip(reading, range).replace(/[\s\p{P}\p{S}]/gu, '')
  if (words === '' || words.length > 16) return undefined
  const plain = words.replace(polite, '')
  const fits = (name: string) => name === words || (name.length >= 2 && name === plain)
  return commands.find((c) => c.bare.some(fits))
}

/** The text without the days and stations that it names. */
function strip(reading: Reading, { start, end }: Range): string {
  let out = ''
  const stations = stationsHere(reading, { start, end })
  for (let i = start; i < end; ) {
    const beyond = dateAt(reading.text, i, reading.past)?.end ?? stations.find((s) => s.start === i)?.end
    if (beyond === undefined) out += reading.text.charAt(i++)
    else i = Math.min(beyond, end)
  }
  return out
}

const stationsHere = (reading: Reading, { start, end }: Range) =>
  stationsIn(reading.text.slice(start, end), (i) => dateAt(reading.text, i + start, reading.past)?.end).map(
    (s) => ({
      ...s,
      start: s.start + start,
      end: s.end + start,
    }),
  )

function askIn(reading: Reading, range: Range): Found | undefined {
  const words = reading.text.slice(range.start, range.end)
  const bare = bareCommand(reading, range)
  if (bare) return one(askOf(reading, bare, range), range)
  if (words.length > 60 || statement.test(words)) return undefined
  for (const command of commands) {
    const hit = command.asked.exec(words)
    if (!hit || !isMeant(reading, command, words)) continue
    const clause = clauseAt(reading.text, range.start + hit.index)
    return one(
      askOf(reading, command, { start: Math.max(clause.start, range.start), end: clause.end }),
      range,
    )
  }
  return undefined
}

/** It tells the bot something; it does not ask. */
const statement =
  /年度|歌曲|专辑|绑定(?:本群为?)?(?:站长|站点|学员|培训|工作|员工)|绑定\s?\d|^\s*(?:报销售|记一下|记个|更正|改一下|报名|我报名|补报|群发|通知|发到|转发|回访)|请假|签到\s?\d|谢谢|代[买卖]\d|收件\d|不错|讲得|真好|真快|厉害|辛苦|哈哈/

const wants =
  /登|绑|上课吗|怎么|咋|如何|什么|啥|几|哪|吗|多少|谁|没有?$|呢|发|看|查|给|要|来|出|能|有|到|下|领|拿|进度|汇总|排名|排行|课表|课程表|帮助|指标|绑定|说明|功能/

/** Private talk may be about a certificate without asking for it. */
function isMeant({ called }: Reading, { topic }: Command, words: string): boolean {
  if (!wants.test(words)) return false
  if (topic === 'certificate')
    return /怎么|咋|如何|什么时候|啥时候|几时|哪|吗|多少|没|呢|发|查|领|拿|下来|能|有/.test(words)
  if (topic === 'help')
    return words.length <= 24 && (called || /你|小二|怎么用|咋用|帮助|说明|功能/.test(words))
  return true
}

function askOf(reading: Reading, { topic }: Command, range: Range) {
  const fields: AskFields = { topic }
  const spans: Record<string, Span> = {}
  const station = stationsHere(reading, range)[0]
  if (station) {
    fields.station = station.name
    spans.station = [station.start, station.end]
  }
  const date = ['summary', 'whoMissing', 'ranking'].includes(topic) ? firstDate(reading, range) : undefined
  if (date) Object.assign(fields, whenOf(date))
  if (date) spans[date.kind === 'day' ? 'date' : 'from'] = [date.start, date.end]
  return intent('ask', fields, spans, [reading.original.slice(range.start, range.end).trim()])
}

function firstDate({ text, past }: Reading, { start, end }: Range): DateRead | undefined {
  for (let i = start; i < end; i++) {
    const read =
      dateAt(text, i, past) ?? (/[\d.]/.test(text.charAt(i - 1)) ? undefined : looseDateAt(text, i, past))
    if (read) return read
  }
  return undefined
}

function whenOf(read: DateRead): Pick<AskFields, 'date' | 'from' | 'to'> {
  const period = periodOf(read)
  if (!period) return {}
  if (read.kind === 'day') return { date: dayOf(period.from) }
  return { from: dayOf(period.from), to: dayOf(period.to) }
}
