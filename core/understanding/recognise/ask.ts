// Questions and commands for the bot. In a group only when it is called, or when the message is a bare command.
// Topics and their phrases are data: words/commands.ts.
import type { AskFields, Intent, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Placed, type Reading, type Recogniser } from '../reading.ts'
import { atPlace } from '../scan/at-place.ts'
import { dayOf } from '../scan/calendar.ts'
import { type Range, sentencesOf } from '../scan/clauses.ts'
import { type DateRead, periodOf } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { withoutMarks } from '../scan/marks.ts'
import { sought } from '../scan/sought.ts'
import { stationsIn } from '../scan/stations.ts'
import { type Command, commands, ownMonth } from '../words/commands.ts'

const mayAsk = sought(
  /汇总|统计|合计|总[数量额计]|[一总]共|报表|周报|月报|排名|排行|名次|第几|几名|排个名|榜|课|进度|成绩|积分|学时|学习|学到|学了|证|指标|报齐|排|几号|开班|几点|结业|差谁|缺谁|讲啥|讲什么|学啥|学什么|考核|绩效|任务|项目|完成|绑|登|谁|哪[些个几]|没报|未报|没交|缺报|漏报|数据|业务|帮|说明|功能|菜单|help|怎么|咋|如何|会|能|命令|指令|你是|教我|使用|培训|我的|操作|多少|做[些点]|连报|连着报|(?:我|俺|咱).{0,3}月|月(?:我|俺)/,
)

export const recogniseAsk: Recogniser = (reading) => {
  const { message, text, called } = reading
  const isAlone = message.room === 'private' || called
  if (!isAlone && !mayBeBare(text)) return nothing
  if (!mayAsk.test(text)) return nothing
  return isAlone ? asksIn(reading) : bareAsk(reading)
}

/** The whole message is a command with at most a day, a station and polite words. */
function bareAsk(reading: Reading): Found {
  const { text } = reading
  const whole = { start: 0, end: text.length }
  const ownMonthAsked = mayAskOwnMonth.test(text) && asksOwnMonth(reading, whole)
  if (!ownMonthAsked && (!anyBare.mayBeWithin(text) || isTold.test(text))) return nothing
  const command = bareCommand(reading, whole)
  return command ? one(askOf(reading, command, whole), whole) : nothing
}

/** Cheap, as most talk is longer and names no command. */
const mayBeBare = (text: string) =>
  (anyBare.mayBeWithin(text) || mayAskOwnMonth.test(text)) && text.trim().length <= 30

/** The names of the bare commands, which stand in the text though other words may part them. */
const anyBare = sought(new RegExp(commands.flatMap((c) => c.bare).join('|')))

/** 排名出来了, 汇总填好了: news. */
const isTold = sought(/(?:出来|发|报|填|做|交|弄|写|印|贴)(?:完|好|上|出来)?了(?![吗没么嘛])/)

const polite =
  /请问|请|麻烦|帮我|帮忙|给我|发我|发一下|发下|发来|发出来|发个|发|看一下|看下|看看|查一下|查下|查查|查|给|一下|出一下|出|来一份|来个|来|的|我要|想|要|是|吧|呢|啊|呀|哈|了|下|各站|全部|所有|日报|多谢|谢|辛苦/g

/** The first of them that has a name. */
const named = new Map(commands.toReversed().flatMap((c) => c.bare.map((name) => [name, c] as const)))
const order = new Map(commands.map((c, i) => [c, i]))

function bareCommand(reading: Reading, range: Range): Command | undefined {
  if (mayAskOwnMonth.test(reading.text) && asksOwnMonth(reading, range))
    return commands.find(({ topic }) => topic === 'myProgress')
  if (!anyBare.mayBeWithin(reading.text.slice(range.start, range.end))) return undefined
  const words = withoutMarks(strip(reading, range))
  if (words === '' || words.length > 16) return undefined
  const plain = words.replace(polite, '')
  const [whole, core] = [named.get(words), plain.length >= 2 ? named.get(plain) : undefined]
  if (!whole || !core) return whole ?? core
  return (order.get(core) ?? 0) < (order.get(whole) ?? 0) ? core : whole
}

const mayAskOwnMonth = sought(/月/)
const asksOwnMonth = ({ text }: Reading, { start, end }: Range): boolean =>
  ownMonth.test(withoutMarks(text.slice(start, end)).replaceAll('小二', ''))

/** The text without the days and stations that it names. */
function strip(reading: Reading, { start, end }: Range): string {
  const { text, past } = reading
  const stations = stationsHere(reading, { start, end })
  let out = ''
  let from = start
  for (let i = start; i < end; ) {
    const beyond = dateAt(text, i, past)?.end ?? stations.find((s) => s.start === i)?.end
    if (beyond === undefined) {
      i++
      continue
    }
    out += text.slice(from, i)
    from = i = Math.min(beyond, end)
  }
  return out + text.slice(from, end)
}

const stationsHere = ({ text, past }: Reading, { start, end }: Range) =>
  stationsIn(text.slice(start, end), (i) => dateAt(text, i + start, past)?.end).map((s) => ({
    name: s.name,
    start: s.start + start,
    end: s.end + start,
  }))

interface Asked {
  command: Command
  /** The words of this question, with the day and the station that it names. */
  range: Range
  /** Joined by 和 or 、 to the question before, whose day it shares. */
  joined: boolean
}

/** Several things may be asked at once, and beside a report: 收件8，小二昨天的汇总和排名. */
function asksIn(reading: Reading): Found {
  const found: Found = { placed: [], taken: [] }
  const all: Asked[] = []
  for (const sentence of sentencesOf(reading.text)) {
    const told = report.test(reading.text.slice(sentence.start, sentence.end))
    const asked = askedIn(reading, sentence, told)
    all.push(...asked)
    found.taken.push(...(told ? asked.map((a) => a.range) : asked.length > 0 ? [sentence] : []))
  }
  const isOnly = all.every((a) => a.command.topic === 'help')
  let before: Placed | undefined
  for (const { command, range, joined } of all) {
    if (command.topic === 'help' && !isOnly) continue
    const placed = { intent: askOf(reading, command, range), at: range.start }
    if (joined && before) share(before.intent, placed.intent)
    if (found.placed.some((p) => isRepeated(p.intent, placed.intent))) continue
    found.placed.push(placed)
    before = placed
  }
  return found
}

const dated = (topic: string) => ['summary', 'whoMissing', 'ranking'].includes(topic)

/** 昨天的汇总和排名: both are of yesterday. */
function share(from: Intent, to: Intent): void {
  if (from.intent !== 'ask' || to.intent !== 'ask' || !dated(to.fields.topic)) return
  if (to.fields.date ?? to.fields.from) return
  const { topic: _, ...when } = from.fields
  Object.assign(to.fields, { ...when, ...to.fields })
}

/** 我学到哪了？看看我的进度: asked twice, and no more said. */
const isRepeated = (a: Intent, b: Intent) =>
  a.intent === 'ask' &&
  b.intent === 'ask' &&
  a.fields.topic === b.fields.topic &&
  Object.entries(b.fields).every(([key, value]) => a.fields[key as keyof AskFields] === value)

/** What parts one question from the next, once something has been asked. */
const parting = atPlace(
  /[,、…]|\s{2,}|和|跟|与|及|还有|以及|顺便|另外|再(?=看|发|查|给|来|帮|把|问|拉)|然后/y,
)
const joining = /[、和跟与及]/

function askedIn(reading: Reading, { start, end }: Range, told: boolean): Asked[] {
  const { text } = reading
  const whole = text.slice(start, end)
  if (chat.test(whole.replace(thanks, '')) || whole.length > (reading.called ? 150 : 60)) return []
  const out: Asked[] = []
  let from = start
  let joined = false
  for (let i = start; i <= end; i++) {
    const mark = i === end ? '' : markAt(text, i, told)
    if (mark === undefined) continue
    const range = { start: from, end: i }
    const command = commandIn(reading, range, whole, told)
    if (command) out.push({ command, range, joined })
    if (command || (told && mark !== '' && isPartOf(text, range))) {
      from = i + mark.length
      joined = command !== undefined && joining.test(mark)
    }
    i += Math.max(0, mark.length - 1)
  }
  return out
}

/** In a report a space parts too. */
function markAt(text: string, i: number, told: boolean): string | undefined {
  return parting(text, i)?.[0] ?? (told && text.charAt(i) === ' ' ? ' ' : undefined)
}

/** A part of a report is done with at its comma. */
const isPartOf = (text: string, { start, end }: Range) => report.test(text.slice(start, end))

function commandIn(reading: Reading, range: Range, sentence: string, told: boolean): Command | undefined {
  const words = reading.text.slice(range.start, range.end)
  if (words.trim() === '' || (told && report.test(words))) return undefined
  if (told && /^(?:麻烦|请|帮我|帮忙|给)?(?:统计|合计|总计)(?:一下|下)?$/.test(words.trim())) return undefined
  const bare = bareCommand(reading, range)
  if (bare) return bare
  const plain = plainly(words)
  const stripped = strip(reading, range)
  const undated = stripped === words ? plain : plainly(stripped)
  return commands.find(
    (c) =>
      (c.asked.test(plain) || c.asked.test(undated)) &&
      isMeant(reading, c, plainly(sentence)) &&
      !(told && c.topic === 'summary' && !/汇总|报表/.test(words)),
  )
}

/** 哪样, 啥子, 甚, 咋个: what and how, as they are said at home. */
const plainly = (words: string) => (atHome.mayBeWithin(words) ? asInBooks(words) : words)
const sayings: readonly (readonly [said: RegExp, written: string])[] = [
  [/哪样|啥子|么子|甚么?(?!至)/g, '啥'],
  [/咋个|咋样子|怎个/g, '咋'],
  [/几时|多会儿?|多咱|啥时节/g, '啥时候'],
  [/整(?=些|点|啥|哪|什么)/g, '做'],
]
const atHome = sought(new RegExp(sayings.map(([said]) => said.source).join('|')))
const asInBooks = (words: string) =>
  sayings.reduce((left, [said, written]) => left.replace(said, written), words)

/** It tells the bot something; it does not ask. */
const chat = sought(
  /年度|歌曲|专辑|绑定(?:本群为?)?(?:站长|站点|学员|培训|工作|员工)|绑定\s?\d|^\s*(?:记一下|记个|更正|改一下|群发|通知|发到|转发|回访)|请假|谢谢|不错|讲得|真好|真快|厉害|辛苦|哈哈|都行|都可以|无所谓/,
)
const thanks = /[,\s]*(?:谢谢|多谢|辛苦)(?:[了啦您你哈啊]|小二|老师){0,3}\s*$/
/** Numbers that are reported, or a sign-up: the clause beside it may ask. */
const report = sought(
  /代[买卖购销][^,\s]{0,3}[\d没无一两三四五六七八九十]|[收寄发取派]件?\s?\d|\d\s?(?:单|件|元|块|斤)|没业务|没生意|没开张|没单|无业务|已签|签了|签到\s?\d|卖了?[^,]{0,8}[\d一二三四五六七八九十]|报[^,]{0,6}销售|我?想?报名(?!单)|我姓名/,
)

const wants = sought(
  /登|绑|够|课[吗不没么]|怎么|咋|如何|什么|啥|几|哪|吗|多少|谁|没有?$|呢|发|看|查|给|要|来|出|能|有|到|下|领|拿|进度|汇总|排名|排行|课表|课程表|帮助|指标|绑定|说明|功能|数据/,
)

/** Private talk may be about a certificate without asking for it. */
function isMeant({ called }: Reading, { topic }: Command, words: string): boolean {
  if (!wants.test(words)) return false
  if (topic === 'certificate')
    return /怎么|咋|如何|什么时候|啥时候|几时|哪|吗|多少|没|呢|发|查|领|拿|下来|能|有/.test(words)
  if (topic === 'help')
    return (
      words.length <= 24 &&
      (called ||
        /你|小二|怎么用|咋用|帮助|说明|功能|教|报.{0,3}(?:咋|怎么)|(?:咋|怎么|如何)(?:报|填|上报|发日报|改|更正|补)|日报.{0,2}(?:咋|怎么)/.test(
          words,
        ))
    )
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
  const isDated = dated(topic) || (topic === 'myProgress' && asksOwnMonth(reading, range))
  const date = isDated ? firstDate(reading, range) : undefined
  if (date) Object.assign(fields, whenOf(date))
  if (date) spans[date.kind === 'day' ? 'date' : 'from'] = [date.start, date.end]
  return intent('ask', fields, spans, [reading.original.slice(range.start, range.end).trim()])
}

function firstDate({ text, past }: Reading, { start, end }: Range): DateRead | undefined {
  for (let i = start; i < end; i++) {
    const read =
      dateAt(text, i, past) ?? (/[\d.]/.test(text.charAt(i - 1)) ? undefined : looseDateAt(text, i, past))
    if (read) return withNext(read, text, past)
  }
  return undefined
}

/** 8号9号: two days that follow each other are a period. */
function withNext(first: DateRead, text: string, context: Reading['past']): DateRead {
  const gap = /[、和,]/.test(text.charAt(first.end)) ? 1 : 0
  const next = first.kind === 'day' ? dateAt(text, first.end + gap, context) : undefined
  const [from, to] = [first.days[0], next?.days[0]]
  if (from === undefined || to !== from + 1 || next?.kind !== 'day') return first
  return { ...first, end: next.end, days: [from, to], kind: 'list' }
}

function whenOf(read: DateRead): Pick<AskFields, 'date' | 'from' | 'to'> {
  const period = periodOf(read)
  if (!period) return {}
  if (read.kind === 'day') return { date: dayOf(period.from) }
  return { from: dayOf(period.from), to: dayOf(period.to) }
}
