// A trainee's sign-in for class: 签到 4821, 直播班签到, 我和我姐萨仁都到了，签到.
// What is left of the message beside code, course and names decides whether it is one. Cases beside this file.
import type { CheckInFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { blanked, clauseAt, sentencesOf } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { dateAt } from '../scan/dates.ts'
import { namesIn } from '../scan/names.ts'

const trigger = /签个到|签[到道倒]|千到|打卡|口令/
const asked =
  /的人|真多|[吗么嘛]|怎么|咋|哪|谁|多少|什么|啥|没有?\s*(?:\?|$)|[到了]没|呢\s*$|过期|记得|别忘|请大家|大家|提醒|要签|去签|没签|未签|忘|漏签|失败|发一下|发下|发群|发我|发个|给我|补签|代签|几点|时间|还没|不用|不能|签不|无法|能不能|早点签|赶紧|抓紧|快签|来签|表|簿|字|领|率|重新发|换|没收到|打不开/
const codePattern = /(?<![\d.])(\d{3,8})(?![\d.]|[个人次分块元点号期楼天])/g
/** 4 8 2 1, 48 21 */
const spacedCode =
  /(?<![\d.])\d(?:[ -]\d){3,5}(?![\d.]|[ -]\d|[个人次分块元点号期楼天])|(?<!\d |[\d.])\d\d \d\d(?![\d.]| \d|[个人次分块元点号期楼天])/g
const spokenCode = /[零〇一二三四五六七八九]{4,6}/g
const slip = /看错|不对|错了|说错|打错|应该是|更正/
const self =
  /(?:^|[\s,。:;!])(?:老师)?(?:今天)?我(?:和|跟|与|同|、|还有)|(?:和|跟|与|、)我(?=[\s,。!]|都|一起|也|两|俩|三|$)|我也到|我自己也/
/** All that may stand beside the code, the course and the names. */
const beside =
  /签个到|来签|签[到道倒]码?|千到|打卡|课堂口令|口令|老师们?|您好|你好|大家好|早上好|下午好|上午好|晚上好|早安|中午好|今天|今日|现在|上午|下午|晚上|早上|第.{1,2}[节课]|我们|我|你|也|都|已经|已|来了?|到了?|在教室|教室|在了?|的|是|了|啦|哈|呀|啊|哦|噢|嗯|吧|呢|完成|成功|一下|下|码|号|报到|上课|培训|班|课|和|跟|与|及|还有|两个人?|三个人?|四个人?|五个人?|[两俩仨三四五六七八九十]位?个?人?|坐好|准时|刚|看错|不对|错了|说错|打错|应该|更正|这里|人|为|一起|全|齐|帮|替|给|代|本人|学员|姓名|名字|谢谢|辛苦|好|收到|ok|媳妇|老公|老婆|姐姐?|妹妹?|哥哥?|弟弟?|妈妈?|爸爸?|儿子|闺女|女儿|嫂子|邻居|同学|朋友|爱人|对象|俩|就位|马上|路上|堵车|晚到|迟到|不好意思|几分钟|个|两口子|姐妹|夫妻|娘俩|今早|早/g

export const recogniseCheckIn: Recogniser = (reading) => {
  const { message, text } = reading
  if (!trigger.test(text) || !mayBeSender(reading)) return nothing
  const found = { placed: [], taken: [] } as Found
  for (const group of groupsOf(text)) {
    const read = readCheckIn(reading, group.start, group.end)
    if (!read) continue
    found.placed.push(...read.placed)
    found.taken.push(...read.taken)
    if (message.room !== 'trainees') break
  }
  return found
}

const mayBeSender = ({ message: { room, role } }: Reading) =>
  (room === 'trainees' && role !== 'staff') || (room === 'private' && role !== 'operator' && role !== 'staff')

/** Sentences, with a slip's correction joined to what it corrects. */
function groupsOf(text: string): { start: number; end: number }[] {
  const sentences = sentencesOf(text)
  const whole = sentences.filter((s) => trigger.test(text.slice(s.start, s.end)))
  if (sentences.length === 1 || whole.length !== 1) return whole
  const [first, last] = [sentences[0], sentences.at(-1)]
  const rest = sentences.filter((s) => s !== whole[0]).map((s) => text.slice(s.start, s.end))
  const joined = rest.every((r) => /到|在|来|\d|错/.test(r) && !asked.test(r) && r.length < 30)
  return joined && first && last ? [{ start: first.start, end: last.end }] : whole
}

interface Parts {
  fields: CheckInFields
  spans: Record<string, Span>
  /** What is not read yet, in its place. */
  rest: string
}

function readCheckIn(reading: Reading, from: number, to: number): Found | undefined {
  const words = reading.text.slice(from, to)
  if (words.length > 200) return undefined
  if (asked.test(words) && !slip.test(words)) return undefined
  const parts: Parts = { fields: {}, spans: {}, rest: words }
  takeCourse(parts, reading)
  takeCode(parts, words)
  if (!/签|打卡|千到/.test(words) && !parts.fields.code) return undefined
  if (!takeToday(parts, reading)) return undefined
  takePeople(parts)
  return isCheckIn(parts, words)
    ? one(intent('checkIn', parts.fields, shifted(parts.spans, from), ['签到']), { start: from, end: to })
    : undefined
}

const shifted = (spans: Record<string, Span>, by: number): Record<string, Span> =>
  Object.fromEntries(
    Object.entries(spans).map(([name, [start, end]]) => [name, [start + by, end + by] as Span]),
  )

function takeCourse(parts: Parts, { vocabulary }: Reading): void {
  const course = coursesIn(parts.rest, vocabulary.courses)[0]
  if (!course) return
  parts.fields.course = course.course
  parts.spans.course = [course.start, course.end]
  parts.rest = blanked(parts.rest, course)
}

function takeCode(parts: Parts, words: string): void {
  const code = codeOf(words)
  if (code) parts.fields.code = code.code
  if (code) parts.spans.code = [code.start, code.end]
  for (const pattern of [codePattern, spacedCode, spokenCode]) parts.rest = spaces(parts.rest, pattern)
}
const spaces = (text: string, pattern: RegExp) => text.replace(pattern, (m) => ' '.repeat(m.length))

/** False when it is about another day. */
function takeToday(parts: Parts, { past }: Reading): boolean {
  for (let i = 0; i < parts.rest.length; i++) {
    const date = dateAt(parts.rest, i, past)
    if (!date) continue
    if (date.days[0] !== past.today) return false
    parts.rest = blanked(parts.rest, date)
  }
  return true
}

const absent = /没来|没到|来不了|不来|缺席|请假|不在/
const clauseText = (text: string, i: number) => {
  const { start, end } = clauseAt(text, i)
  return text.slice(start, end)
}

function takePeople(parts: Parts): void {
  const names = namesIn(spaces(parts.rest, /签[到道倒]码?|打卡|口令/g))
  const there = names.filter((n) => !absent.test(clauseText(parts.rest, n.start)))
  for (const name of names)
    if (!there.includes(name)) parts.rest = blanked(parts.rest, clauseAt(parts.rest, name.start))
  const [first, last] = [there[0], there.at(-1)]
  if (!first || !last) return
  parts.fields.people = there.map(({ name }) => ({ name }))
  parts.spans.people = [first.start, last.end]
  if (self.test(parts.rest)) parts.fields.self = true
  for (const name of there) parts.rest = blanked(parts.rest, name)
}

function isCheckIn({ fields, rest }: Parts, words: string): boolean {
  const strange = rest.replace(beside, '').replace(/[\s\p{P}\p{S}\d]/gu, '')
  if (strange.length > (fields.code ? 8 : 2)) return false
  // 打卡 is said of much else
  const bare = !/签|口令/.test(words) && !fields.code && (!fields.course || fields.people !== undefined)
  return !bare || !/[^打卡了\s已]/.test(words)
}

/** The code; after a slip the last one said. */
function codeOf(words: string): { code: string; start: number; end: number } | undefined {
  const hits = [...words.matchAll(codePattern)].filter((m) => m[1] && !/^1[3-9]\d{9}$/.test(m[1]))
  const hit = slip.test(words) ? hits.at(-1) : hits[0]
  if (hit) return { code: hit[0], start: hit.index, end: hit.index + hit[0].length }
  const spaced = [...words.matchAll(spacedCode)].at(-1)
  if (spaced) {
    const end = spaced.index + spaced[0].length
    return { code: spaced[0].replace(/[ -]/g, ''), start: spaced.index, end }
  }
  const spoken = [...words.matchAll(spokenCode)].at(-1)
  if (!spoken) return undefined
  const code = [...spoken[0]].map((c) => (c === '〇' ? 0 : '零一二三四五六七八九'.indexOf(c))).join('')
  return { code, start: spoken.index, end: spoken.index + spoken[0].length }
}
