// Staff ask the bot to send something to groups: to whom, when, and the words to send. Cases beside this file.
// The parts: broadcasts/ (groups, moment, order); the words: words/broadcast-words.ts.
import { groupsIn } from '../broadcasts/groups.ts'
import { momentIn } from '../broadcasts/moment.ts'
import { bodyEnd, cutsOf, timeBehind } from '../broadcasts/order.ts'
import { textFirstIn } from '../broadcasts/text-first.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import type { Range } from '../scan/clauses.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { formCue, labels, refusing, verb } from '../words/broadcast-words.ts'

export const recogniseBroadcast: Recogniser = (reading) => {
  const { message, text, called } = reading
  if (message.role !== 'staff' || (message.room !== 'private' && !called)) return nothing
  const head = text.slice(0, 500)
  const isTold = verb.test(head)
  if (!(isTold || formCue.test(head)) || refusing.test(text)) return nothing
  if (!isTold) return fromForm(reading) ?? nothing
  return fromForm(reading) ?? fromTextFirst(reading) ?? fromSentence(reading) ?? nothing
}

function fromForm(reading: Reading): Found | undefined {
  const { text } = reading
  const form = formIn(
    text.replace(order, (m) => ' '.repeat(m.length)),
    labels,
  )
  const [to, at, line] = (['to', 'at', 'text'] as const).map((key) => fieldOf(form, key))
  if (!line) return undefined
  const head = headOf(text, form)
  const meant = to ?? head
  const next = form.find((f) => f.start > line.start)
  const rest = next ? partedAt(text, next.start) : text.length
  const last = next ? undefined : timeLine(text, line.start)
  const body = { start: line.start, end: last?.start ?? rest }
  const groups = groupsIn(reading, meant)
  if (groups.length === 0 || (!to && form.length < 2)) return undefined
  const when = at ?? last ?? (momentIn(reading, head) ? head : undefined)
  const all = { to: groups, body, when, start: 0 }
  return found(reading, last ? { ...all, end: last.end } : all)
}

/** What stands before the lines of a form: 今晚九点整群发, 群发：站长群. */
const headOf = (text: string, form: readonly Range[]): Range => {
  const first = Math.min(...form.map((f) => f.start))
  return { start: 0, end: Math.max(0, partedAt(text, first - 1)) }
}

const lastLine = /\n\s*([^\n:,。]{2,14}(?:群发|发送|发出去?|发))[吧哈。\s]*$/
/** The time on a line of its own behind the words to send: 今晚8点发. */
function timeLine(text: string, from: number): Range | undefined {
  const match = lastLine.exec(text.slice(from))
  return match && /[点时:]/.test(match[1] ?? '') ? { start: from + match.index, end: text.length } : undefined
}

/** 群发。对象：… */
const order = /^\s*(?:请|麻烦|帮我|帮忙)*群发(?:任务|通知|消息|一下)?[。,:\s]+/
/** The words to send may have lines and semicolons of their own. */
const partedAt = (text: string, i: number) =>
  Math.max(text.lastIndexOf('\n', i), text.lastIndexOf(';', i), text.lastIndexOf('|', i))

function fromTextFirst(reading: Reading): Found | undefined {
  const told = textFirstIn(reading.text)
  if (!told) return undefined
  const { body, order, before } = told
  const to = groupsIn(reading, order)
  if (to.length === 0) return undefined
  const when = momentIn(reading, before) ? before : order
  return found(reading, { to, body, when, start: 0, end: order.end })
}

function fromSentence(reading: Reading): Found | undefined {
  const { text } = reading
  const atEnd = timeBehind(text)
  for (const { start, end, body } of cutsOf(text)) {
    const head = { start, end }
    const last = atEnd && atEnd.start > body && !momentIn(reading, head) ? atEnd : undefined
    if (!isOrdered(text.slice(start, end), last)) continue
    const to = groupsIn(reading, head)
    if (to.length === 0) continue
    const words = { start: body, end: last?.start ?? bodyEnd(text, body) }
    return found(reading, { to, body: words, when: last ?? head, start, end: last?.end ?? words.end })
  }
  const sent = timetableTo.exec(text)
  if (sent) return timetableOf(reading, sent)
  const plain = told.exec(text) ?? toldIn.exec(text)
  if (!plain?.[1]) return undefined
  const head = { start: 0, end: plain[0].length }
  const to = groupsIn(reading, head)
  return to.length > 0
    ? found(reading, { to, body: { start: head.end, end: text.length }, when: head, start: 0 })
    : undefined
}

/** 学员群：明天停课，今晚8点发: with its time behind the words a group alone is an order. */
const isOrdered = (head: string, last: Range | undefined) =>
  verb.test(head) || (last !== undefined && /^[^,。]{1,20}群\s*$/.test(head))

/** 把课表发到学员群: what is sent is named, not written out. */
const timetableTo =
  /^(?<head>[^,。:\n]{0,16}?)(?:把|将)?(?<what>(?:这周|本周|下周|最新|新)?的?(?:课表|课程表|课程安排|上课安排))(?<to>(?:群发|发|转|推)(?:一下)?(?:到|给|至|在)?[^,。:\n]{1,20}?群(?:里)?)(?:吧|一下|去|里)*[。!~\s]*$/

function timetableOf(reading: Reading, { 0: whole, groups }: RegExpExecArray): Found | undefined {
  const { head = '', what = '', to = '' } = groups ?? {}
  const from = whole.indexOf(what)
  const behind = { start: whole.lastIndexOf(to), end: whole.lastIndexOf(to) + to.length }
  const meant = groupsIn(reading, behind)
  if (meant.length === 0) return undefined
  const body = { start: from, end: from + what.length }
  return found(reading, { to: meant, body, when: { start: 0, end: head.length }, start: 0 })
}

/** 通知学员群明天停课: nothing parts the order from the words. */
const told =
  /^\s*(?:请|麻烦|帮我|帮忙|小二|[,\s]){0,3}(?:[今明后][天晚早]|周[一二三四五六日]|[上下中]午|晚上|早上|\d|[一二三四五六七八九十]|[点半分:]){0,8}(?:通知|告诉|提醒)(?:一下|下)?([^,。:\s]{0,12}群|全部(?:学员|站长)?|全体(?:学员|站长)?|所有(?:人|学员|站长)|各位?(?:站长|学员)们?|站长们|学员们|各站|大家)(?:的人|们)?(?:一下|一声)?(?![里的发了吗没])(?=[^\s]{4})/

/** 明天上午9点在站长群提醒大家签到 */
const toldIn =
  /^[^,。\n]{0,24}?(?:在|往|到|去)([^,。:\s]{1,12}群)(?:里|上)?(?:(?:提醒|通知|告诉)(?:一下|一声)?(?:大家|各位|所有人|站长们?|学员们?)(?:一下|一声)?|(?:艾特|@)(?:一下)?(?:大家|全体|全员|所有人)(?:[说讲]一?[下声]|提醒|通知)(?:一下|一声)?)(?=[^\s吗没]{2})/

interface Order {
  to: string[]
  body: Range
  /** Where its time is told. */
  when: Range | undefined
  start: number
  /** Where the words to send do not stand last. */
  end?: number
}

function found(reading: Reading, { to, body, when, start, end = body.end }: Order): Found | undefined {
  const words = reading.original
    .slice(body.start, body.end)
    .replace(/^[\s:：,，]*(?:内容(?:是|为|如下|(?=\s))|就说|说是)/, '')
    .replace(/^[\s:：,，"“「]+|[\s"”」]+$/g, '')
  if (words === '') return undefined
  const at = when && momentIn(reading, when)
  return one(
    intent('broadcast', { to, text: words, ...(at && { at }) }, { text: [body.start, body.end] }, ['群发']),
    { start, end },
  )
}
