// A request for leave from class or from reporting. Cases beside this file.
import type { LeaveFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser, wordsAt } from '../reading.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import { blanked, clausesOf, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { type DateRead, periodOf } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { looksLikeName, namesIn } from '../scan/names.ts'
import { numberAt } from '../scan/numerals.ts'

const cue =
  /请(?:了?(?:个|一|[\d两二三四五六七八九十半几]+)(?:个)?(?:天|周|星期|月|上午|下午|晚上|节课)?(?:的)?)?(?:病|事|产|婚|丧|长)?假|告(?:个)?假|请(?:个|一下)?(?:病|事)假/
const refusing =
  /请假(?:条|制度|流程|单|的(?:人|同学|学员|站|要|得|请)|找谁|怎么|要|得|须|需要跟|必须|那天|期间|没请假|了吗|没有|人数|名单|规定|批了|不批|吗|可以吗)|没请假|不请假|不能请假|不准请假|谁请假|请假请假|不用请假|准假|批假|(?:是不是|有没有|能不能|能|可以|怎么|咋|昨天|上次|前天|之前)请(?:个)?假|有事请假的|如有事|请假补课|没有请假|不许|请勿请假|如需请假|如请假|提前请假|要请假的|请了假/

export const recogniseLeave: Recogniser = (reading) => {
  const { text, message } = reading
  if (!text.includes('假') || !cue.test(text) || (message.role === 'staff' && message.room !== 'private'))
    return nothing
  const form = formLeave(reading)
  if (form) return form
  const found: Found = { placed: [], taken: [] }
  for (const range of scopesOf(reading)) {
    const read = readScope(reading, range)
    if (!read) continue
    found.placed.push(...read.placed)
    found.taken.push(...read.taken)
  }
  return found
}

const other =
  /签[到道]|已签|代[买卖购销]|带[买卖]|收件|发件|寄件|取件|快递\d|没业务|提醒|@|抖音|\d单|口令|课表|汇总/

/** Sentences about the leave, without the clauses that say something else. */
function scopesOf({ text }: Reading): Range[] {
  const scopes: Range[] = []
  const sentences = sentencesOf(text)
  sentences.forEach((sentence, i) => {
    if (!cue.test(text.slice(sentence.start, sentence.end))) return
    const clauses = clausesOf(text, sentence.start, sentence.end)
    const own = clauses.filter(
      (c) => !other.test(text.slice(c.start, c.end)) || cue.test(text.slice(c.start, c.end)),
    )
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return
    const before = sentences[i - 1]
    const leads =
      before &&
      scopes.at(-1)?.end !== before.end &&
      isGround(text, before) &&
      sentence.start - before.end <= 2
    const next = sentences[i + 1]
    const follows = next && isGround(text, next) && sentences.length <= 3
    scopes.push({
      start: leads && first.start === clauses[0]?.start ? before.start : first.start,
      end: follows ? next.end : last.end,
    })
  })
  return scopes
}

/** A short sentence beside it that gives the reason or says who cannot come. */
const isGround = (text: string, range: Range) => {
  const words = text.slice(range.start, range.end)
  return (
    words.length <= 24 &&
    !other.test(words) &&
    !cue.test(words) &&
    !isAsked(text, range) &&
    !/谢谢|辛苦|收到|好的|麻烦|批准|\d{4}|报名|^\s*老师\S{0,2}\s*$/.test(words)
  )
}

const labels = {
  person: ['请假人', '姓名', '名字', '学员'],
  reason: ['请假原因', '请假事由', '原因', '事由', '理由', '缘由'],
  when: ['请假时间', '请假日期', '时间', '日期', '起止时间'],
  course: ['课程', '班级', '培训班', '培训班级', '所在班级'],
  length: ['请假天数', '天数', '时长'],
} as const

function formLeave(reading: Reading): Found | undefined {
  const { text } = reading
  const form = formIn(text, labels)
  const [person, reason, when, course] = (['person', 'reason', 'when', 'course'] as const).map((k) =>
    fieldOf(form, k),
  )
  if (form.length < 2 || (!reason && !when)) return undefined
  const fields: LeaveFields = {}
  const spans: Record<string, Span> = {}
  const put = (key: 'person' | 'reason' | 'course', at: Range | undefined) => {
    if (!at) return
    fields[key] = wordsAt(reading, at.start, at.end)
    spans[key] = [at.start, at.end]
  }
  put('person', person)
  put('reason', reason)
  put('course', course)
  const dates = datesIn(reading, when ?? { start: 0, end: text.length })
  const length = lengthIn(text.slice(0))
  setDays(fields, spans, dates, length?.days)
  return one(intent('leave', fields, spans, ['请假']), { start: 0, end: text.length })
}

/** Words of talk about a leave that names no day, course or person. */
const idle = /一样|为了|就是|来来|天天|总是|每次|居然|竟然|哈哈|呵呵|羡慕|刚请|请了|批|不用|好想|想请假/

function readScope(reading: Reading, range: Range): Found | undefined {
  const { text } = reading
  const words = text.slice(range.start, range.end)
  if (words.length > 200) return undefined
  if (
    refusing.test(words) ||
    (isAsked(text, range) && !/请几/.test(words) && !/(?:可以|行|好)(?:吗|不)?\s*$/.test(words))
  )
    return undefined
  const fields: LeaveFields = {}
  const spans: Record<string, Span> = {}
  let rest = text
  const dates = datesIn(reading, range)
  for (const date of dates) rest = blanked(rest, date)
  const length = lengthIn(rest.slice(range.start, range.end))
  setDays(fields, spans, dates, length?.days)
  const course = coursesIn(rest.slice(range.start, range.end), reading.vocabulary.courses)[0]
  if (course) {
    spans.course = [course.start + range.start, course.end + range.start]
    fields.course = reading.original.slice(...spans.course)
    rest = blanked(rest, { start: spans.course[0], end: spans.course[1] })
  }
  const person = personIn(rest, range)
  if (person) {
    fields.person = person.name
    spans.person = [person.start, person.end]
    for (let at = rest.indexOf(person.name); at >= 0; at = rest.indexOf(person.name, at + 1))
      rest = blanked(rest, { start: at, end: at + person.name.length })
  }
  const isBare = dates.length === 0 && !length && !course && !person
  if (isBare && (idle.test(words) || words.length > 40)) return undefined
  const reason = reasonIn(reading, rest, range)
  if (reason) fields.reason = reason
  return one(intent('leave', fields, spans, [cue.exec(words)?.[0] ?? '']), range)
}

/** 后天回来 is no day of the leave. */
const returns = /^(?:就|再|能|可以|晚上|上午|下午)?(?:回来|返回|回去上课|回校|来上课|补)/

function datesIn({ text, future }: Reading, { start, end }: Range): DateRead[] {
  const found: DateRead[] = []
  for (let i = start; i < end; ) {
    const date =
      dateAt(text, i, future) ?? (/[\d.]/.test(text.charAt(i - 1)) ? undefined : looseDateAt(text, i, future))
    if (date && !returns.test(text.slice(date.end, date.end + 4))) found.push(date)
    i = date?.end ?? i + 1
  }
  return found
}

const lengthPattern =
  /(?:请|休|一共|共|为期|大概|要|得|[,\s]|假|^)?\s*(\d{1,3}|[一两二三四五六七八九十]{1,3}|半)(?:个)?(天|周|星期|礼拜|月)(?!前|后|内)/

/** 三天, 一周: how many days. Half a day is the day. */
function lengthIn(words: string): { days: number } | undefined {
  const match = lengthPattern.exec(words)
  if (!match?.[1]) return undefined
  const n = match[1] === '半' ? 1 : numberAt(match[1], 0)?.value
  if (n === undefined) return undefined
  const unit = match[2] === '天' ? 1 : match[2] === '月' ? 30 : 7
  return { days: match[1] === '半' && unit > 1 ? Math.ceil(unit / 2) : n * unit }
}

function setDays(
  fields: LeaveFields,
  spans: Record<string, Span>,
  dates: readonly DateRead[],
  days: number | undefined,
): void {
  const first = dates[0]
  const period = first && periodOf(first)
  if (!first || !period) return
  const last = dates.at(-1)
  const end = last && last !== first ? periodOf(last)?.to : undefined
  const to: DayNumber =
    end !== undefined && end > period.from
      ? end
      : days && period.to === period.from
        ? period.from + days - 1
        : period.to
  fields.from = dayOf(period.from)
  fields.to = dayOf(to)
  spans.from = [first.start, first.end]
}

const forOther =
  /(?:帮|替|给|代)(?:我?(?:媳妇|老婆|老公|爱人|对象|妈|爸|姐姐?|妹妹?|哥哥?|弟弟?|儿子|闺女|女儿|同学|嫂子|邻居))?(?:学员)?([\u4e00-\u9fff·]{2,6}?)(?:同学|学员)?(?:请|向|跟|和|说|报)|([\u4e00-\u9fff·]{2,6}?)(?:让|叫|托|委托)我(?:帮|替|给|代)?[他她]?(?:请|说|跟)|(?:帮|替|给|代)([\u4e00-\u9fff·]{2,6}?)(?:请|向|跟|和|说|报)/
const headsClause =
  /^(?:老师好?|您好|你好|大家好|王老师|张老师|李老师)?[\s,]*([\u4e00-\u9fff·]{2,6}?)(?=[\s:]|请|要请|想请|$|有事|家里|来不了|去不了|身体|今天|明天)/

/** Somebody else: 替王秀英请假, 措毛明天请假; `rest` has dates and course blanked. */
function personIn(rest: string, range: Range) {
  const words = rest.slice(range.start, range.end)
  const other = forOther.exec(words)
  const named = other?.[1] ?? other?.[2] ?? other?.[3]
  if (named && isPerson(named)) return found(words, named, range)
  for (const clause of clausesOf(rest, range.start, range.end)) {
    const clauseWords = rest.slice(clause.start, clause.end)
    if (
      !cue.test(clauseWords) &&
      !/来不了|去不了|来不成|去不成|上不了|参加不了|没法来|没法去|不能来|不能到/.test(clauseWords)
    )
      continue
    const name = headsClause.exec(clauseWords.trimStart())?.[1]
    if (name && isPerson(name) && namesIn(name).length > 0) return found(words, name, range)
  }
  return undefined
}
const isPerson = (name: string) =>
  looksLikeName(name) &&
  !/[天周月]$/.test(name) &&
  !/^(?:日报|数据|本人|家里|孩子|我|临时|下午|上午|有事|单位|公司|家有|村里|地里|头疼|肚子|感冒|发烧|外出|出门|身体|晚上|早上|中午|生病|站里|店里|老人|住院|因病|因事|因故|因为|临时有|牙疼|腰疼)/.test(
    name,
  )
const found = (words: string, name: string, range: Range) => {
  const start = range.start + words.indexOf(name)
  return { name, start, end: start + name.length }
}

/** What of the words is no reason: the request itself, who and when, and courtesy. */
const noReason = [
  /请(?:了?(?:个|一下|[一两二三四五六七八九十半\d]+(?:个)?(?:天|周|星期|礼拜|月|上午|下午|晚上|节课|堂课)?)(?:的)?)?(?:病|事|产|婚|丧|长)?假(?:条)?(?:[一两二三四五六七八九十半\d]+(?:个)?(?:天|周|星期|礼拜|月|上午|下午|晚上))?/g,
  /(?:今天|明天|后天|大后天|\d+号|周.)?(?:晚上|上午|下午)?(?:就|再|能)?(?:回来|返回)(?=[,\s。]|$)/g,
  /告个?假/g,
  /(?:帮|替|给|代)(?:他|她|我|[\u4e00-\u9fff]{0,4}(?=\s))?\s*(?:请|说)?(?:一?个|一?下)?\s*(?=$|,|。|\s)/g,
  /(?:帮|替|给|代)我?(?:媳妇|老婆|老公|爱人|对象|妈|爸|姐姐?|妹妹?|哥哥?|弟弟?|儿子|闺女|女儿|同学|嫂子|邻居)(?=\s)|(?:让|叫|托|委托)我(?:帮|替|给|代)?[他她]?/g,
  /老师们?好?|各位|领导|大家好|您好|你好|不好意思|抱歉|麻烦(?:您|你|老师)?|谢谢(?:老师)?|望(?:批准|老师批准)?|请?批准|特此|敬请|恳请|小二|收到请回复|辛苦了?/g,
  /(?:我|他|她|孩子他妈)?(?:今天|明天|这次|那天)?(?:可能|恐怕|就|也|都|实在|估计)?(?:来不了|去不了|来不成|去不成|不能来|不能去|不能到|上不了课|上不成课|参加不了|不能参加|没法来|没法去|不能上课|不来了|不去了|到不了|不能报了?|报不了|不能上报|没法上课|无法参加|无法到场|赶不过去|赶不过来|赶不上|上不了|听不了课|没办法去|没办法来|不能去上课|来不了了|去不了了|去不上)(?:课|了|上课|培训|数|日报)*/g,
  /(?:^|[,\s])(?:我|本人)?(?:想|要|需要|得|打算|准备|申请)(?=$|[,\s])/g,
  /(?:^|(?<=[,\s]))(?:我|本人|俺|他|她)(?=[^家妈爸媳老孩儿姐哥弟妹爷奶们]|$)/g,
  /(?:因为|由于|原因是|原因[:：]?|理由[:：]?|事由[:：]?)/g,
  /(?:^|(?<=[,\s]))因(?!病|事|故|公)/g,
  /(?:从|自)(?=\s)|(?:(?<=[\s,])|^)(?:起|开始|算起?|算|那天|当天|的课|的|上午|下午|晚上|早上|中午|全天|一整天|一天|两天|三天|这两天|这几天|这天)+(?=[,\s去回要有在带给参陪家孩到]|$)/g,
  /(?:大概|估计|一共|共|为期|前后)?[一两二三四五六七八九十半\d]+(?:个)?(?:天|周|星期|礼拜|月)(?=[,\s]|$)/g,
  /第.{1,2}[节课堂]课?|课程?(?=[,\s]|$)|上课|班级|培训(?=\s|$)/g,
]

function reasonIn(reading: Reading, rest: string, { start, end }: Range): string | undefined {
  let words = rest.slice(start, end)
  for (const pattern of noReason) words = words.replace(pattern, (m) => ' '.repeat(m.length))
  const parts: string[] = []
  for (const match of words.matchAll(/[^\s,。!?;~、:]+(?:[、~:][^\s,。!?;~、:]+)*/g)) {
    const part = wordsAt(reading, start + match.index, start + match.index + match[0].length)
    const bare = part.replace(
      /^(?:我(?![家妈爸媳老孩])|他|她|就|那|要|得|想|呢|的|去个|从|自|起|开始|了|也|跟|向|您|和)+(?=.{2})|(?:呢|哈|啊|哦|了|呀|啦|吧|的)+$/g,
      '',
    )
    if (bare.length >= 2 || /^[忙病累]$/.test(bare)) parts.push(bare)
  }
  const reason = parts
    .filter(
      (p) =>
        !/^(?:的?课|课我|我的课|的课我|请|假|一下|一个|可以|可以吗|行吗|好吗|老师|今天|明天|需要|申请|从|起|开始|到|至|和|跟|说|有点|不|报备|如题|告知|知悉|报告)$/.test(
          p,
        ),
    )
    .join(' ')
  return reason === '' ? undefined : reason
}
