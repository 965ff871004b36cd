// A sign-up for a course: a sentence, a form, or in a trainees' group just +1. Cases beside this file.
import type { EnrolFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { blanked, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import { type CourseRead, coursesIn, sessionIn } from '../scan/courses.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { numberAt } from '../scan/numerals.ts'
import { asPeople, peopleIn } from '../scan/people.ts'
import { phonesIn } from '../scan/phones.ts'
import { placesIn } from '../scan/places.ts'
import { categoriesIn } from '../words/categories.ts'

const gate = /报|参加|加我|算我|加一|加上我|[+]\s?1|名额|班|培训|还有我|带我/
const shortForm =
  /^(?:老师|好的|收到|那)?(?:\+1|我\+1|我也\+1|[+]一|算我一个|算我1个|算上我|加我一个|加我1个|加我|加上我|也加我|我也报名?|我报名|报名\+1|我报|我报一个|我也报一个|也给我报上|给我报上|给我报个名|也给我报个名|给我报一个|也给我报一个|我要报名|我想报名|我也要报名?|我也想报名?|报名|我参加|我也参加|我要参加|我也要参加|帮我报上|帮我报名|帮我报个名|也帮我报上|也帮我报个名|给我也报上|给我也报一个|给我也报个名|我报个名|我也报个名|也算我一个|还有我|还有我一个|带我一个|带上我|我来一个|加1|加一|我也加一个|我也算一个|报我一个|也报我一个|我也要参加|把我也报上|把我报上|把我加上|把我也加上|我确定报名)(?:呗|吧|哈|啊|呀|了|哦|噢|谢谢|谢谢老师|老师|一下|哈哈|呢|嘛|啦)*$/
const cue =
  /改报|换成|转到|\+\s?1|报名|报个名|报一个|报上|报1个|报\d|报[一二两三四五六七八九十俩仨]|[都也想要先我就来]报|报第|报(?=[^\s,。报]{1,10}(?:班|培训))|报个|加我|算我|加一个|加1个|加上|(?:要|想|也|都|一起|来|去|可以|报|确定|愿意|能)参加|参加(?!了|过|完|的|培训的)|名额|再加|新增|要学|想学|想上|要上/
const refusing =
  /报名的(?!话)|报名费|报名表|报名时间|报名截止|截止|报名人数|报名的?抓紧|报名链接|报名情况|已报|报过|报完了|早报了|报名成功|名单|没报|还没报|报满|能报|可以报|不报|别报|能不能|怎么|截图|报名从|还差|报道|日报|补报|报数|上报|报销|听说|嚷着|跳广场舞|广场舞|驾校|考试|公务员|健身|舞蹈|旅游|旅行团|高考|考研|幼儿园|辅导班|兴趣班|补习班|自愿报名|欢迎|火热|开始报名|请.{0,6}报名|通知|报名处|去哪报|报警|报价|报纸|人家|他们|上次|上回|去年|以前|当时|要是|如果|抢名额|收费|学费|尽快|抓紧|谁要|谁想|哪位|各位|大家|请.{0,4}大家|报喜|汇报|播报|预报|电报|海报|举报|回报|报答|报复|扫码/
const whole =
  /一家(\S)口|两口子|夫妻俩|小两口|俩口子|娘俩|娘儿俩|爷俩|姐妹俩|兄弟俩|姐俩|哥俩|我们俩|我俩|我们两|咱俩|夫妻|我们三|我们四|我们五|全家/

const labels = {
  course: [
    '报名课程',
    '报名班级',
    '课程名称',
    '报名',
    '课程',
    '班级',
    '班次',
    '培训班',
    '参加培训',
    '培训课程',
    '报名培训',
    '培训班次',
    '报读课程',
    '想报',
    '所报课程',
    '报名班次',
    '参加课程',
    '培训',
    '报名项目',
    '意向课程',
    '选课',
  ],
  session: ['期数', '期次', '第几期', '期', '培训期数', '班期'],
  name: [
    '姓名',
    '名字',
    '学员姓名',
    '报名人',
    '学员',
    '学员名字',
    '参训人',
    '参加人',
    '参训人员',
    '报名人员',
    '参加人员',
  ],
  phone: ['手机号码', '手机号', '电话号码', '联系电话', '联系方式', '电话', '手机', '号码'],
} as const

export const recogniseEnrol: Recogniser = (reading) => {
  if (!gate.test(reading.text)) return nothing
  return formEnrol(reading) ?? sentenceEnrol(reading) ?? nothing
}

function formEnrol(reading: Reading): Found | undefined {
  const { text } = reading
  if (!text.includes('报名') && !text.includes('课程') && !text.includes('班')) return undefined
  const form = formIn(text, labels)
  const name = fieldOf(form, 'name')
  const courseField = fieldOf(form, 'course')
  const isForm =
    name !== undefined && (courseField !== undefined || /报名|报个名/.test(text)) && form.length >= 2
  if (!isForm) return undefined
  const range = { start: 0, end: text.length }
  const fields: EnrolFields = {}
  const spans: Record<string, Span> = {}
  const named = courseField ?? undefined
  const course = courseIn(reading, named ?? range)
  const told = course ?? (named && sessionless(reading, named))
  setCourse(fields, spans, told)
  const session = sessionOf(reading, fieldOf(form, 'session'), range)
  if (session !== undefined) fields.session = session
  const region = [...form.filter((f) => f.key === 'name' || f.key === 'phone')]
  const people = peopleIn(onlyRegions(text, region))
  if (people.length > 0) fields.people = asPeople(people)
  if (people[0]) spans.people = [people[0].start, people.at(-1)?.end ?? people[0].end]
  return one(intent('enrol', fields, spans, ['报名']), range)
}

/** A course field whose words have no 班: 课程：短视频 第2期. */
function sessionless({ original }: Reading, field: Range): CourseRead | undefined {
  const words = original
    .slice(field.start, field.end)
    .replace(/[(（]?第?[\d一二三四五六七八九十]{1,3}期[)）]?/, '')
    .trim()
  return words ? { course: words, start: field.start, end: field.end } : undefined
}

function sessionOf({ text }: Reading, field: Range | undefined, range: Range): number | undefined {
  const said = sessionIn(text.slice(range.start, range.end))?.session
  if (said !== undefined || !field) return said
  return numberAt(text, text.charAt(field.start) === '第' ? field.start + 1 : field.start)?.value
}

const onlyRegions = (text: string, regions: readonly Range[]) => {
  const kept = regions.map((r) => text.slice(r.start, r.end))
  let out = ' '.repeat(text.length)
  regions.forEach((r, i) => {
    out = out.slice(0, r.start) + (kept[i] ?? '') + out.slice(r.end)
  })
  return out
}

function sentenceEnrol(reading: Reading): Found | undefined {
  const bare = reading.text.replace(/[\s\p{P}]|[^\p{L}\p{N}+]/gu, '')
  const all = { start: 0, end: reading.text.length }
  if (shortForm.test(bare))
    return reading.message.room === 'trainees' ? one(intent('enrol', {}, {}, [bare]), all) : undefined
  const found: Found = { placed: [], taken: [] }
  for (const range of scopesOf(reading)) {
    const read = readScope(reading, range)
    if (!read) continue
    found.placed.push(...read.placed)
    found.taken.push(...read.taken)
  }
  return found.placed.length > 0 ? found : undefined
}

/** Sentences with a cue; a list of people on lines of their own goes with the sentence before it. */
function scopesOf({ text }: Reading): Range[] {
  const scopes: Range[] = []
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end)
    const last = scopes.at(-1)
    const continues = last && !cue.test(words) && isList(words)
    if (last && continues) last.end = sentence.end
    else if (cue.test(words) || (isTerse(words) && coursesIn(words).length > 0)) scopes.push({ ...sentence })
    else if (isList(words) && /我是|我叫|本人/.test(words)) scopes.push({ ...sentence })
  }
  return scopes
}

/** Names and phones, or where the sender is from. */
const isList = (words: string) =>
  words.length <= 40 &&
  (phonesIn(words).length > 0 || peopleIn(words).length > 0) &&
  !/签到|请假|\d[单元块]/.test(words)
/** `短视频班 第2期 巴图`: a course with a name and no verb. */
const isTerse = (words: string) =>
  words.length <= 40 && (phonesIn(words).length > 0 || sessionIn(words) !== undefined)

function readScope(reading: Reading, range: Range): Found | undefined {
  const { text } = reading
  const words = text.slice(range.start, range.end)
  if (refusing.test(words) || asksHere(text, range)) return undefined
  const course = courseIn(reading, range)
  const session = sessionIn(words)
  const fields: EnrolFields = {}
  const spans: Record<string, Span> = {}
  setCourse(fields, spans, course)
  if (session) fields.session = session.session
  if (session) spans.session = [range.start + session.start, range.start + session.end]
  const people = peopleOf(reading, range, course)
  if (people.length > 0) {
    fields.people = asPeople(people)
    spans.people = [people[0]?.start ?? range.start, people.at(-1)?.end ?? range.end]
  } else {
    const count = countIn(words)
    if (count !== undefined) fields.count = count
  }
  if (!isEnrolment(reading, fields, words)) return undefined
  const said = cue.exec(words)
  const enrolment = intent('enrol', fields, spans, [said?.[0] ?? ''])
  return { placed: [{ intent: enrolment, at: range.start + (said?.index ?? 0) }], taken: [range] }
}

/** A question anywhere but in a courteous 可以吗 is no sign-up. */
const asksHere = (text: string, range: Range) => {
  const words = text.slice(range.start, range.end)
  return isAsked(text, range) && !/(?:可以|行|好)吗\s*$/.test(words)
}

function isEnrolment({ message, text }: Reading, fields: EnrolFields, words: string): boolean {
  const knows = fields.course !== undefined || fields.session !== undefined
  if (reported.test(words)) return false
  if (fields.people && /报|名额|加|参加/.test(words))
    return knows || /报名|报个名|报一个|报上|加一个|名额/.test(words)
  if (fields.people) return knows && /[\d期]/.test(words)
  if (message.role === 'staff') return false
  if (!cue.test(words)) return false
  if (knows) return text.length <= 120
  return fields.count !== undefined && /报|名额|参加/.test(words) && message.room !== 'stations'
}

const reported = /代[买卖]|收件|发件|快递|销售|\d单|\d元|\d块|请假|签到/

function setCourse(fields: EnrolFields, spans: Record<string, Span>, course: CourseRead | undefined): void {
  if (!course) return
  fields.course = course.course
  spans.course = [course.start, course.end]
}

/** The course of a range; when one is taken back (不对), the one behind it. */
function courseIn({ text, original, vocabulary }: Reading, { start, end }: Range): CourseRead | undefined {
  const courses = coursesIn(text.slice(start, end), vocabulary.courses).map((c) => ({
    ...c,
    start: c.start + start,
    end: c.end + start,
  }))
  const slip = /不对|说错|错了|不是|改成/.exec(text.slice(start, end))
  const course = slip ? (courses.find((c) => c.start > start + slip.index) ?? courses.at(-1)) : courses[0]
  return course && { ...course, course: original.slice(course.start, course.end) }
}

const blankWords =
  /报名课程|报名|报个名|报上|报一个|名额|取消|加一个|参加|姓名|电话|手机号?码?|联系方式|期数|课程|第?[\d一二三四五六七八九十]{1,2}期|就在这|在这|麻烦|谢谢|老师|不对|说错了|人家|两口子|俩口子|一家.口|\d+个?人|新增|改成|我们?村|我们?站|我们/g

function peopleOf(reading: Reading, range: Range, course: CourseRead | undefined) {
  let text = reading.text
  for (const c of coursesIn(text.slice(range.start, range.end), reading.vocabulary.courses))
    text = blanked(text, { start: c.start + range.start, end: c.end + range.start })
  if (course) text = blanked(text, course)
  for (const place of placesIn(text)) text = blanked(text, place)
  for (const category of categoriesIn(text)) text = blanked(text, category)
  text = text.replace(blankWords, (m) => ' '.repeat(m.length))
  return peopleIn(text, range.start, range.end)
}

const counted =
  /(?<![第\d])(\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})(?:个|名|位)?(?:人|名额|学员|村民|妇女|个(?=[\s,。]|$))/
const family: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }
const withOther =
  /[和跟](?:我)?(?:媳妇|老婆|老公|爱人|对象|姐|妹|哥|弟|妈|爸|儿子|闺女|女儿|邻居|同学|朋友|嫂子).{0,3}(?:都|一起|俩|也)/

/** How many sign up when nobody is named: 两口子 is 2, 5个人 is 5. */
function countIn(words: string): number | undefined {
  const kin = whole.exec(words)
  if (kin) return familyCount(kin)
  if (withOther.test(words)) return 2
  const hit = counted.exec(words)
  if (!hit?.[1] || /[加算带报]我(?:一|1)个/.test(words)) return undefined
  const n = numberAt(hit[1], 0)?.value
  return n === 1 && /我/.test(words) && !/给我|帮我/.test(words) ? undefined : n
}

function familyCount([said, mouths]: RegExpExecArray): number | undefined {
  if (mouths) return family[mouths]
  if (said.includes('全家')) return undefined
  const digit = /[三四五]/.exec(said)?.[0]
  return digit ? family[digit] : 2
}
