// Staff ask the bot to send something to groups: to whom, when, and the words to send. Cases beside this file.
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import { isDigitAt } from '../scan/character-class.ts'
import { type Range, sentencesOf } from '../scan/clauses.ts'
import { dateAt } from '../scan/dates.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { matchesOf } from '../scan/matches.ts'
import { sought } from '../scan/sought.ts'
import { type TimeRead, timeAt } from '../scan/times.ts'
import { commands } from '../words/commands.ts'

const verb = sought(
  /群发|定时|发到|发至|发给|发在|发往|转发|转到|转给|转至|通知|广播|发个|发一|发条|发布|发出|群.{0,3}发|发.{0,12}群|推送|说一声|说一下|说下|告知|告诉|转告|提醒|群.{0,4}(?:转|推|丢|挂|贴|喊|播)|[给往向跟对].{1,14}(?:发|推|说|转)|传达|发(?=全体|全部|所有|各)|^[\s,]*(?:请|麻烦|帮我|帮忙|帮|辛苦){0,2}转(?=[^,:]{0,10}群)|发送/,
)
const labels = {
  to: [
    '发送对象',
    '群发对象',
    '群发范围',
    '通知对象',
    '通知范围',
    '发给谁',
    '给谁',
    '发哪',
    '发哪个群',
    '哪个群',
    '发哪里',
    '接收对象',
    '对象',
    '范围',
    '接收群',
    '群',
    '发到',
    '发给',
    '群名',
    '目标',
    '发送范围',
    '发送群',
  ],
  at: [
    '几点发',
    '啥时候发',
    '什么时候发',
    '何时发',
    '几点',
    '发送时间',
    '群发时间',
    '通知时间',
    '发布时间',
    '定时',
    '时间',
    '定时发送',
  ],
  text: [
    '说啥',
    '说什么',
    '发啥',
    '发什么',
    '通知内容',
    '消息内容',
    '发送内容',
    '群发内容',
    '内容',
    '正文',
    '消息',
    '文字',
    '通知',
  ],
} as const
const refusing = sought(/怎么群发|咋群发|能不能群发|会群发|群发功能|可以群发吗|通知(?:发|到)了(?:吗|没)/)

export const recogniseBroadcast: Recogniser = (reading) => {
  const { message, text, called } = reading
  if (message.role !== 'staff' || (message.room !== 'private' && !called)) return nothing
  if (!verb.test(text.slice(0, 200)) || refusing.test(text)) return nothing
  return fromForm(reading) ?? fromSentence(reading) ?? nothing
}

function fromForm(reading: Reading): Found | undefined {
  const { text } = reading
  const form = formIn(
    text.replace(order, (m) => ' '.repeat(m.length)),
    labels,
  )
  const [to, at, line] = (['to', 'at', 'text'] as const).map((key) => fieldOf(form, key))
  if (!to || !line) return undefined
  const next = form.find((f) => f.start > line.start)
  const body = { start: line.start, end: next ? partedAt(text, next.start) : text.length }
  const groups = groupsIn(reading, to.start, to.end)
  return groups.length > 0 ? found(reading, groups, body, at ?? undefined) : undefined
}

/** 群发。对象：… */
const order = /^\s*(?:请|麻烦|帮我|帮忙)*群发(?:任务|通知|消息|一下)?[。,:\s]+/
/** The words to send may have lines and semicolons of their own. */
const partedAt = (text: string, i: number) =>
  Math.max(text.lastIndexOf('\n', i), text.lastIndexOf(';', i), text.lastIndexOf('|', i))

function fromSentence(reading: Reading): Found | undefined {
  const { text } = reading
  for (const cut of headEnds(text)) {
    if (!verb.test(text.slice(0, cut.head))) continue
    const more = nextGroups.exec(text.slice(cut.body))?.[0].length ?? 0
    if (more > 0) cut.body = cut.head = cut.body + more
    const groups = groupsIn(reading, 0, cut.head)
    if (groups.length > 0)
      return found(
        reading,
        groups,
        { start: cut.body, end: bodyEnd(text, cut.body) },
        { start: 0, end: cut.head },
      )
  }
  const sent = timetableTo.exec(text)
  if (sent) return timetableOf(reading, sent)
  const plain = told.exec(text) ?? toldIn.exec(text)
  if (!plain?.[1]) return undefined
  const head = plain[0].length
  const groups = groupsIn(reading, 0, head)
  return groups.length > 0
    ? found(reading, groups, { start: head, end: text.length }, { start: 0, end: head })
    : undefined
}

/** 把课表发到学员群: what is sent is named, not written out. */
const timetableTo =
  /^(?<head>[^,。:\n]{0,16}?)(?:把|将)?(?<what>(?:这周|本周|下周|最新|新)?的?(?:课表|课程表|课程安排|上课安排))(?<to>(?:群发|发|转|推)(?:一下)?(?:到|给|至|在)?[^,。:\n]{1,20}?群(?:里)?)(?:吧|一下|去|里)*[。!~\s]*$/

function timetableOf(reading: Reading, { 0: whole, groups }: RegExpExecArray): Found | undefined {
  const { head = '', what = '', to = '' } = groups ?? {}
  const from = whole.indexOf(what)
  const behind = { start: whole.lastIndexOf(to), end: whole.lastIndexOf(to) + to.length }
  const meant = groupsIn(reading, behind.start, behind.end)
  if (meant.length === 0) return undefined
  return found(reading, meant, { start: from, end: from + what.length }, { start: 0, end: head.length })
}

/** 通知学员群明天停课: nothing parts the order from the words. */
const told =
  /^\s*(?:请|麻烦|帮我|帮忙|小二|[,\s]){0,3}(?:[今明后][天晚早]|周[一二三四五六日]|[上下中]午|晚上|早上|\d|[一二三四五六七八九十]|[点半分:]){0,8}(?:通知|告诉|提醒)(?:一下|下)?([^,。:\s]{0,12}群|全部(?:学员|站长)?|全体(?:学员|站长)?|所有(?:人|学员|站长)|各位?(?:站长|学员)们?|站长们|学员们|各站|大家)(?:的人|们)?(?:一下|一声)?(?![里的发了吗没])(?=[^\s]{4})/

/** 明天上午9点在站长群提醒大家签到 */
const toldIn =
  /^[^,。\n]{0,24}?(?:在|往|到|去)([^,。:\s]{1,12}群)(?:里|上)?(?:提醒|通知|告诉)(?:一下|一声)?(?:大家|各位|所有人|站长们?|学员们?)(?:一下|一声)?(?=[^\s吗没]{2})/

/** The last sentence may ask for something else: 再看下昨天谁没报. */
function bodyEnd(text: string, start: number): number {
  const last = sentencesOf(text, start).at(-1)
  const words = last && text.slice(last.start, last.end)
  const asks = words && /^\s*(?:再|顺便|另外|然后|对了|还有)/.test(words) && /看|查|发我|给我|要/.test(words)
  return asks && last.start > start && commands.some((c) => c.asked.test(words)) ? last.start : text.length
}

function found(reading: Reading, to: string[], body: Range, when: Range | undefined): Found | undefined {
  const words = reading.original
    .slice(body.start, body.end)
    .replace(/^[\s:：,，]*(?:内容(?:是|为|如下|(?=\s))|就说|说是)/, '')
    .replace(/^[\s:：,，"“「]+|[\s"”」]+$/g, '')
  if (words === '') return undefined
  const at = when && momentIn(reading, when)
  const whole = { start: orderStart(reading.text, body.start), end: body.end }
  return one(
    intent('broadcast', { to, text: words, ...(at && { at }) }, { text: [body.start, body.end] }, ['群发']),
    whole,
  )
}

/** 先把本周排名发我。再群发站长群：… asks for something else before it. */
function orderStart(text: string, body: number): number {
  const [first, second] = sentencesOf(text, 0, body)
  if (!first || !second) return 0
  const words = text.slice(first.start, first.end)
  return !/群|通知/.test(words) && commands.some((c) => c.asked.test(words)) ? second.start : 0
}

/** The colon, or else a comma or line, that parts the order from the words to send. */
function* headEnds(text: string): Generator<{ head: number; body: number }> {
  for (let i = 0; i < Math.min(text.length, 120); i++) {
    const isClock = isDigitAt(text, i - 1) && isDigitAt(text, i + 1)
    if (text.charAt(i) === ':' && !isClock) yield { head: i, body: i + 1 }
  }
  for (const match of matchesOf(mark, text.slice(0, 80))) {
    const end = match.index + match[0].length
    if (text.slice(end).trim() !== '') yield { head: end, body: end }
  }
}
const mark =
  /(?:群(?:的人|里)?(?:发|说|推|转)?(?:一?[条个下声]|个?(?:消息|通知))*|全部|大家|所有人|站长们?|学员们?|说一?[声下]?|消息|通知|一条|一下)\s*[,\n ]\s*/g

/** 群发 站长群 学员群 …: further groups behind the gap. */
const nextGroups = /^(?:[\s、,和]{0,2}[^\s,:、。]{1,10}群(?=[\s,:、])){1,6}[\s,:]+/

const everybody = /^(?:全部|所有|全体|各|各个|全|每个|所有的)(?:的)?(?:群|人|群里|成员|微信群|人员|群组)?$/
const boundary =
  /(?:(?:通知|发|说|提醒|告诉|转)一?下|群发|告诉|转告|提醒|还有|以及|连同|广播|公告|传达|发到|发至|发给|发在|发往|转发到|转发给|转发至|转发|转到|转给|转至|通知|往|在|给|到|向|发|[\s,:、;]|帮我|帮忙|请|把|一下)/

const mentions =
  /全部学员|全部站长|群|全部|所有人|全体(?:人员|成员)?(?!学员|站长)|大家|全员|各站长|站长们|全体站长|所有站长|全体学员|所有学员|各位学员|学员们|各位站长/g
const audience = (words: string) => (/站长/.test(words) ? '站长群' : /学员/.test(words) ? '学员群' : '全部')

/** 学员群, 站长群, 全部, or a group's own name. */
function groupsIn(reading: Reading, start: number, end: number): string[] {
  const head = reading.text.slice(start, end)
  const out = new Set<string>()
  const isNamed = /[员长班期]群/.test(head)
  for (const match of matchesOf(mentions, head)) {
    // 在站长群提醒大家: all of that group
    if (isNamed && /大家|所有人|各位/.test(match[0])) continue
    const name = match[0] === '群' ? namedGroup(head, match.index) : audience(match[0])
    if (name === '全部' || match[0] !== '群') out.add(name ?? '全部')
    else if (name) out.add(reading.original.slice(start + match.index - name.length, start + match.index + 1))
  }
  const told = out.size === 0 && /(?:给|通知|发给)(?:各个?|全体|所有)?(站长|学员)/.exec(head)?.[1]
  return told ? [audience(told)] : [...out]
}

/** What stands before a 群: its name, 全部, or nothing (群发, 本群). */
function namedGroup(head: string, at: number): string | undefined {
  if (head.charAt(at + 1) === '发' && !endsName.test(head.slice(Math.max(0, at - 3), at))) return undefined
  const name = nameBefore(head, at)
  if (everybody.test(`${name}群`)) return '全部'
  return name === '' || /^(?:个|本|这个|那个|两个|几个|微信)$/.test(name) ? undefined : name
}

/** 群发 is the verb, except behind what a group's name ends in. */
const endsName = /[员长班训作部站有各全期]$|[班部期员]\d{1,2}$/

function nameBefore(head: string, at: number): string {
  const before = head.slice(Math.max(0, at - 24), at)
  const parts = before.split(boundary)
  const last = parts.at(-1) ?? ''
  if (/(?:[点时]半?|\d分?|[上下]午|[今明][天晚早])$/.test(last) && !/[期班第]/.test(last)) return ''
  return last
    .replace(/^.*群[和跟与及]/, '')
    .replace(/^转(?=.)/, '')
    .replace(/^(?:和|跟|与|及)(?=.*[长员])/, '')
    .trim()
}

/** A day and a time, as an ISO time with offset; a time alone is of today. */
function momentIn({ text, future }: Reading, { start, end }: Range): string | undefined {
  let day = future.today
  for (let i = start; i < end; i++) {
    const date = dateAt(text, i, future)
    day = date?.days[0] ?? day
    const time = date ? timeBehind(text, endOfDay(text, i, date.end)) : timeAt(text, i)
    if (time && time.end <= end) return isoOf(day, time)
    if (date) i = date.end - 1
  }
  return undefined
}

/** 今晚 and 明早 are a day and a part of it. */
const endOfDay = (text: string, start: number, end: number) =>
  end - (/.午$|[晚早晨]$/.exec(text.slice(start, end))?.[0].length ?? 0)
const timeBehind = (text: string, i: number) =>
  timeAt(text, i) ?? (text.charAt(i) === ' ' ? timeAt(text, i + 1) : undefined)

const two = (n: number) => String(n).padStart(2, '0')

function isoOf(day: DayNumber, { hour, minute }: TimeRead): string {
  const midnight = hour === 24
  return `${dayOf(midnight ? day + 1 : day)}T${two(midnight ? 0 : hour)}:${two(minute)}:00+08:00`
}
