// Staff record a follow-up visit of a trained person: who, how, and what it found. Cases beside this file.
import type { FollowUpVisitFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { dayOf } from '../scan/calendar.ts'
import type { Range } from '../scan/clauses.ts'
import type { DateRead } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { looksLikeName } from '../scan/names.ts'
import { outcomeOf } from '../visits/outcome.ts'

type Method = NonNullable<FollowUpVisitFields['method']>
const gate = /回访|家访|走访|随访|跟踪/
const cue = /(?:回访|家访|随访)(?:记录|情况|登记|方式|了|到|过|对象|的|学员|人员|一下|结果|电话|人|:|\s)*/g
const methods: readonly (readonly [Method, RegExp])[] = [
  ['视频', /视频(?:电话|通话|聊天)?(?=回访|\s|联系|方式|[|,。;\n]|了|$|连线|看)|视频通话|方式[:\s]*视频/],
  ['微信', /微信/],
  ['上门', /上门|入户|家访|到家|登门|家里走访|走访|实地/],
  ['电话', /电话|去电|致电|打了?个?电话/],
]
const planned =
  /打算|计划|准备|要去|将要|待会|一会儿?去|回头|改天|安排.{0,4}回访|请.{0,6}回访|要回访|记得回访|该回访|谁去回访|回访表|回访率|回访任务|回访工作|回访完成率|还没回访|没回访|未回访|需要回访|把.{0,8}号码/
const labels = {
  person: ['姓名', '回访对象', '对象', '学员', '学员姓名', '被回访人', '名字', '回访人员', '回访学员'],
  date: ['日期', '时间', '回访日期', '回访时间'],
  method: ['方式', '回访方式', '回访形式', '形式'],
  needs: ['需求', '诉求', '需要', '困难', '需求建议', '培训需求', '存在困难'],
} as const

export const recogniseFollowUpVisit: Recogniser = (reading) => {
  const { message, text } = reading
  if (message.role !== 'staff' || text.length > 1500) return nothing
  const form = formIn(text, labels)
  const isForm = fieldOf(form, 'person') && (gate.test(text) || /满意度|是否开店|月销/.test(text))
  if (!gate.test(text) && !isForm) return nothing
  if (isForm) return fromForm(reading, form)
  return fromParts(reading)
}

function fromForm(reading: Reading, form: ReturnType<typeof formIn<keyof typeof labels>>): Found {
  const { text } = reading
  const person = fieldOf(form, 'person')
  const named = person && nameAt(text, person.start, person.end)
  if (!named) return nothing
  const whole = { start: 0, end: text.length }
  const date = dateIn(reading, fieldOf(form, 'date') ?? whole)
  const method = methodIn(text.slice(fieldOf(form, 'method')?.start ?? 0))
  return { placed: [{ intent: visitOf(reading, named, date, method, whole), at: 0 }], taken: [whole] }
}

interface Named {
  name: string
  start: number
  end: number
}
interface Part extends Range {
  person: Named
}

/** One part a person: it begins where 回访 names one, or where a list goes on with the next name. */
function fromParts(reading: Reading): Found {
  const { text } = reading
  const parts = partsOf(text)
  const found: Found = { placed: [], taken: [] }
  const first = parts[0]
  if (!first) return nothing
  const head = text.slice(0, first.person.start)
  if (planned.test(head) || planned.test(text.slice(first.start, first.person.end + 4))) return nothing
  let date: DateRead | undefined = dateIn(reading, { start: 0, end: first.person.start })
  let method = methodIn(head)
  for (const part of parts) {
    if (/[吗?]|谁|能不能|是不是/.test(text.slice(part.person.start, part.end + 1))) continue
    const own = dateIn(reading, { start: part.start, end: Math.min(part.end, part.person.end + 12) })
    date = own ?? date
    if ((date?.days[0] ?? 0) > reading.past.today) continue
    method =
      methodIn(text.slice(part.start, part.person.start)) ??
      methodAround(text, part) ??
      method ??
      phoned(text, part)
    found.placed.push({ intent: visitOf(reading, part.person, date, method, part), at: part.start })
    found.taken.push(part)
  }
  return found
}

/** 措毛 微信: the method right behind the name. */
const methodAround = (text: string, part: Part) =>
  methodIn(/^[\s,(]*([^\s,()]{2,4})(?=[\s,)]|$)/.exec(text.slice(part.person.end, part.end))?.[1] ?? '')

/** 打了回访电话 */
const phoned = (text: string, part: Part): Method | undefined =>
  /回访电话|打了?个?电话/.test(text.slice(part.start, part.person.end + 10)) ? '电话' : undefined

const methodIn = (words: string): Method | undefined => {
  const hits = methods.flatMap(([method, pattern]) => {
    const at = words.search(pattern)
    return at < 0 ? [] : [{ method, at }]
  })
  return hits.sort((a, b) => a.at - b.at)[0]?.method
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  const add = (start: number, person: Named) => {
    const last = parts.at(-1)
    if (last) last.end = start
    parts.push({ start, end: text.length, person })
  }
  for (const match of text.matchAll(cue)) {
    const end = match.index + match[0].length
    const from = clauseStart(text, match.index)
    const person = nameBehind(text, end) ?? nameBefore(text, from, match.index)
    if (person) add(from, person)
    else for (const listed of listedNames(text, end)) add(listed.start, listed)
  }
  for (const listed of parts.length === 1 ? listedNames(text, parts[0]?.person.end ?? 0) : [])
    add(listed.start, listed)
  return parts.sort((a, b) => a.start - b.start)
}

function clauseStart(text: string, i: number): number {
  let start = i
  while (start > 0 && !/[。;\n!]/.test(text.charAt(start - 1))) {
    if (text.charAt(start - 1) === ',' && /顺便|另外|还/.test(text.slice(start, i))) break
    start--
  }
  return start
}

const list = /[;\n。]\s*(?:\d{1,2}[.、)]|[一二三四五六][、.])?\s*([\u4e00-\u9fff·]{2,6})(?=[,:\s])/g
const afterCount =
  /(?:[一二两三四五六七八九十\d]+(?:个|位|名)?(?:人|学员|户)?|如下|名单)[:,\s]+(?:\d{1,2}[.、)])?\s*([\u4e00-\u9fff·]{2,6})(?=[,:\s])/y

/** 回访两个人：X，…；Y，… */
function listedNames(text: string, from: number): Named[] {
  const out: Named[] = []
  afterCount.lastIndex = from
  const first = afterCount.exec(text)
  if (first?.[1] && looksLikeName(first[1])) {
    const start = first.index + first[0].length - first[1].length
    out.push({ name: first[1], start, end: start + first[1].length })
  }
  for (const match of text.slice(from).matchAll(list)) {
    const name = match[1] ?? ''
    const start = from + match.index + match[0].length - name.length
    if (looksLikeName(name) && !/店|业|满意|销|需|家|电|微信|视频|上门|今天|昨天|还|已|但|他|她/.test(name))
      out.push({ name, start, end: start + name.length })
  }
  return out
}

const nameStop =
  /没|未|已|不|店|说|家里|家中|就业|满意|月[销均]|表示|反映|目前|现在|情况|电话|微信|视频|上门|方式|需求|在[家县镇旗外]|关机|打通|接通|一直|还[在开没]|人[不没]|[:,，。;|\s(]|的(?=[店网])|网店|开[了着店]|今天|昨天|回来|想|要|因|也/

function nameBehind(text: string, from: number): Named | undefined {
  return nameAt(text, from, Math.min(text.length, from + 16))
}

function nameAt(text: string, from: number, to: number): Named | undefined {
  const words = text.slice(from, to)
  const skip =
    /^(?:[\s:,]|了|的|学员|村民|站长|对象|姓名|[\u4e00-\u9fff]{1,6}(?:村|镇|乡|嘎查)的?)*/.exec(words)?.[0]
      .length ?? 0
  const rest = words.slice(skip)
  const stop = rest.search(nameStop)
  const name = /^[\u4e00-\u9fff·]+/.exec(stop < 0 ? rest : rest.slice(0, stop))?.[0] ?? ''
  const clean = name.replace(/(?:的|了|同学|学员|家|时|后|过)$/, '')
  if (!looksLikeName(clean) || /^(?:[两三四五六七八九十]个?[人位户]?|学员|人员|对象|电话|上门)$/.test(clean))
    return undefined
  return { name: clean, start: from + skip, end: from + skip + clean.length }
}

const given = /(?:给|对|跟|和|与)([\u4e00-\u9fff·]{2,6}?)(?:同学|学员)?(?:打|做|进行|视频|微信|电话|上门)/
function nameBefore(text: string, from: number, to: number): Named | undefined {
  const match = given.exec(text.slice(from, to))
  if (!match?.[1] || !looksLikeName(match[1])) return undefined
  const start = from + match.index + match[0].indexOf(match[1])
  return { name: match[1], start, end: start + match[1].length }
}

function dateIn({ text, past }: Reading, { start, end }: Range): DateRead | undefined {
  for (let i = start; i < end; i++) {
    const loose = /(?:^|[\s,:|])$/.test(text.slice(Math.max(0, i - 1), i))
      ? looseDateAt(text, i, past)
      : undefined
    const read = dateAt(text, i, past) ?? loose
    if (read?.kind === 'day') return read
  }
  return undefined
}

function visitOf(
  reading: Reading,
  person: Named,
  date: DateRead | undefined,
  method: Method | undefined,
  range: Range,
) {
  const spans: Record<string, Span> = { person: [person.start, person.end] }
  if (date) spans.date = [date.start, date.end]
  const outcome = outcomeOf(
    reading.text.slice(person.end, range.end),
    reading.original.slice(person.end, range.end),
  )
  const fields: FollowUpVisitFields = {
    person: reading.original.slice(person.start, person.end),
    date: dayOf(date?.days[0] ?? reading.past.today),
    ...(method && { method }),
    ...outcome,
  }
  return intent('followUpVisit', fields, spans, ['回访'])
}
