// A sign-up taken back: 取消报名, 直播班不去了, 退掉短视频培训的报名. Cases beside this file.
import type { CancelEnrolmentFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { blanked, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { asPeople, peopleIn } from '../scan/people.ts'
import { placesIn } from '../scan/places.ts'

const undo =
  /取消(?!订单|收藏|关注|提醒)|撤回|撤销|退(?:掉|了|出|课|报|班|一下)|退(?=.{0,12}(?:班|培训|报名|课|名额))|不算(?:了|数)|不报了|不参加|不去了|不上了|不学了|去不成|去不了|划掉|删掉|删了|去掉|作废|别报了|不用报了|不想(?:去|上|学|参加|报)|放弃|不来了|参加不了|上不了|先不报|不报名了/
const subject = /退班|退课|退报|报名|报的名|报的|报了|名额|报上的|报过的/
const refusing =
  /退(?:货|款|单|订|伍|役|休|群|出群)|取消(?:订单|了课|上课|活动|培训班?了$)|怎么|咋|能不能|可不可以|请假|几[天号]|培训取消|课取消|代[买卖]|快递|名额有限|不报名的|谁|如果|要是/

export const recogniseCancelEnrolment: Recogniser = (reading) => {
  if (!undo.test(reading.text) || reading.message.room === 'staff') return nothing
  const found: Found = { placed: [], taken: [] }
  for (const scope of scopesOf(reading)) {
    const read = readScope(reading, scope)
    found.placed.push(...read.placed)
    found.taken.push(...read.taken)
  }
  return found
}

/** A sentence, with the next when only that says what is undone. */
function scopesOf({ text, vocabulary }: Reading): Range[] {
  const sentences = sentencesOf(text)
  const scopes: Range[] = []
  sentences.forEach((sentence, i) => {
    const words = text.slice(sentence.start, sentence.end)
    const last = scopes.at(-1)
    if (last && last.end >= sentence.start) return
    if (!undo.test(words)) return
    const knows = subject.test(words) || coursesIn(words, vocabulary.courses).length > 0
    const next = sentences[i + 1]
    const nextWords = next ? text.slice(next.start, next.end) : ''
    const nextTells =
      !/加一个|报名参加|我要报|想报|换成/.test(nextWords) &&
      (subject.test(nextWords) || coursesIn(nextWords).length > 0)
    scopes.push(!knows && next && nextTells ? { start: sentence.start, end: next.end } : { ...sentence })
  })
  return scopes.map((s) => beforeChange(text, s))
}

/** 取消直播班，改报美工班: the second half is a sign-up. */
function beforeChange(text: string, { start, end }: Range): Range {
  const at = text.slice(start, end).search(/[,\s]?(?:改报|换成|改成|换到|转到|改到)/)
  return at > 0 ? { start, end: start + at } : { start, end }
}

function readScope(reading: Reading, range: Range): Found {
  const { text, original } = reading
  const words = text.slice(range.start, range.end)
  if (refusing.test(words) || (isAsked(text, range) && !/(?:可以|行|好)吗\s*$/.test(words))) return nothing
  const courses = coursesIn(words, reading.vocabulary.courses)
  const slip = /不对|说错|错了/.exec(words)
  const course = slip ? (courses.find((c) => c.start > slip.index) ?? courses.at(-1)) : courses[0]
  if (!course && !subject.test(words) && !/退课|不报了/.test(words)) return nothing
  const fields: CancelEnrolmentFields = {}
  const spans: Record<string, Span> = {}
  if (course) {
    spans.course = [course.start + range.start, course.end + range.start]
    fields.course = original.slice(...spans.course)
  }
  let names = text
  for (const c of courses) names = blanked(names, { start: c.start + range.start, end: c.end + range.start })
  for (const place of placesIn(names)) names = blanked(names, place)
  const people = peopleIn(
    names.replace(beside, (m) => ' '.repeat(m.length)),
    range.start,
    range.end,
  )
  if (people.length > 0) fields.people = asPeople(people)
  if (people[0]) spans.people = [people[0].start, people.at(-1)?.end ?? people[0].end]
  return one(intent('cancelEnrolment', fields, spans, [undo.exec(words)?.[0] ?? '']), range)
}

const beside =
  /取消|撤回|撤销|报名|报的名?|退掉|退了|退出|退课|退报|退|名额|一个|不算了?数?|不报了|不参加了?|不去了|不上了|不学了|去不成|去不了|划掉|删掉|删了|去掉|作废|不来了|参加不了|上不了|先不报|不好意思|麻烦|老师|家里[^,。\s]*|吧|帮我|给我|那个|昨天|今天|明天|有事|临时|临时有事|时间|冲突|走不开|忙不过来|忙|因为|谢谢|第?[\d一二三四五六七八九十]{1,2}期|打工|出门|外出|下次|再说|下期|先|期|生病|住院|孩子[^,。\s]*|身体|不舒服/g
