// A sign-up for a course: a sentence, a form, or in a trainees' group just +1. Cases beside this file.
import { courseFields } from '../courses/fields.ts'
import { type CourseForm, courseFormsIn } from '../courses/form.ts'
import { headCount } from '../courses/head-count.ts'
import type { CourseRequest } from '../courses/read-request.ts'
import { listIn, requestsIn } from '../courses/requests.ts'
import type { Segment } from '../courses/segments.ts'
import { isBareWish } from '../courses/wish.ts'
import type { EnrolFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Placed, type Reading, type Recogniser } from '../reading.ts'
import { sought } from '../scan/sought.ts'
import { signing } from '../words/check-in-words.ts'
import {
  agreeing,
  comingQuestion,
  enrolling,
  kinWords,
  ofRoom,
  otherSignUps,
  roomCondition,
  roomTold,
  signUp,
} from '../words/course-words.ts'

const gate = sought(/[报保包抱暴爆鲍班训参加算带添登写记填占留有学来换让替顶+]/)

/** Among stations a sign-up names a course, or says 报名 or 名额, or adds somebody. */
const gateInStations = sought(/[班训课期届报保抱爆名算加带添+参登换改学]/)

export const recogniseEnrol: Recogniser = (reading) => {
  const mayBe = reading.message.room === 'stations' ? gateInStations : gate
  if (!mayBe.mayBeWithin(reading.text)) return nothing
  const all = { start: 0, end: reading.text.length }
  const forms = courseFormsIn(reading)
  if (forms[0])
    return forms[0].act === 'enrol'
      ? { placed: forms.map((form) => ({ intent: formEnrol(form), at: 0 })), taken: [all] }
      : nothing
  if (isBareWish(reading.text))
    return reading.message.room === 'trainees'
      ? one(intent('enrol', {}, {}, [reading.text.trim()]), all)
      : nothing
  const found: Found = { placed: [], taken: [] }
  for (const request of merged(requestsIn(reading))) {
    if (request.act !== 'enrol') continue
    const placed = placedOf(reading, request)
    found.placed.push(...placed)
    if (placed.length > 0) found.taken.push(...request.segments.filter((s) => s.act !== 'asked'))
  }
  return found.placed.length > 0 ? found : terse(reading)
}

function formEnrol({ course, session, people }: CourseForm) {
  const { fields, spans }: EnrolRead = courseFields(course, people)
  return intent('enrol', { ...fields, ...(session !== undefined && { session }) }, spans, ['报名'])
}

/** The same course wished twice is one sign-up. */
function merged(requests: readonly CourseRequest[]): CourseRequest[] {
  const kept: CourseRequest[] = []
  for (const request of requests) {
    const name = request.courses[0]?.course
    const at = kept.findIndex(
      (k) =>
        k.act === request.act &&
        name !== undefined &&
        k.courses[0]?.course === name &&
        (request.session === undefined || k.session?.session === request.session.session),
    )
    const same = at < 0 ? undefined : kept[at]
    if (same && request.people().length === 0)
      kept[at] = { ...same, segments: [...same.segments, ...request.segments] }
    else kept.push(request)
  }
  return kept
}

function placedOf(reading: Reading, request: CourseRequest): Placed[] {
  if (!isEnrolment(reading, request)) return []
  const { courses, session, words, segments, said } = request
  const people = request.people()
  const count = people.length === 0 ? headCount(words) : undefined
  const own = courses.filter((c) => segments.some((s) => s.start <= c.start && c.end <= s.end))
  const at = Math.min(said?.start ?? 0, own[0]?.start ?? Number.POSITIVE_INFINITY)
  const sessions = request.sessions.length > 0 ? request.sessions : [session]
  return (courses.length > 0 ? courses : [undefined]).flatMap((course) =>
    sessions.map((own) => {
      const { fields, spans }: EnrolRead = courseFields(course, people)
      if (own) fields.session = own.session
      if (own) spans.session = [own.start, own.end]
      if (count !== undefined) fields.count = count
      return { intent: intent('enrol', fields, spans, [enrolling.exec(words)?.[0] ?? '']), at }
    }),
  )
}

/** What is read of a sign-up: also its session and head count. */
interface EnrolRead {
  fields: EnrolFields
  spans: Record<string, Span>
}

function isEnrolment({ message, text }: Reading, request: CourseRequest): boolean {
  const { courses, session, words, segments } = request
  const knows = courses.length > 0 || session !== undefined
  if (knows) return message.role !== 'staff' || isCounted(request)
  // 签到2468 带我嫂子一起
  if (!signUp.test(words) || otherSignUps.test(text) || signing.test(text)) return false
  // 报一下 and 报两天的 are said of a station's numbers
  if (message.room === 'stations' && (!inStations.test(words) || addsToReport.test(words))) return false
  if (request.people().length > 0) return true
  const told = headCount(words) !== undefined
  if (message.room !== 'trainees') return told && message.room !== 'stations' && message.role !== 'staff'
  // 我报一下啊，抖音今天十七单 goes on to tell of sales
  return (
    (told || segments.some((s) => isOwnWish(s.words)) || asksToCome(segments) || fillsRoom(segments)) &&
    (told || !selling.test(text))
  )
}

/** +1，老师能带娃去吧: whoever asks that comes. +1，讲得真好 agrees with somebody. */
const asksToCome = ([first, ...others]: readonly Segment[]) =>
  first !== undefined &&
  others.length > 0 &&
  isBareWish(first.words) &&
  others.every((s) => comingQuestion.test(s.words) && !agreeing.test(s.words))

/** 人数不够我凑一个呗 +1: a wish and whether there is room, in any order. */
const fillsRoom = (segments: readonly Segment[]) =>
  segments.some((s) => isWishInRoom(s.words)) &&
  segments.every(({ words }) => (roomTold.test(words) && ofRoom.test(words)) || isWishInRoom(words))
const isWishInRoom = (words: string) => isBareWish(words.replace(roomCondition, ''))

const isCounted = ({ people, words }: CourseRequest) => people().length > 0 || headCount(words) !== undefined
const isOwnWish = (words: string) =>
  isBareWish(forKin.test(words) ? words.replace(kinWords, '') : words) &&
  /[算加报添]/.test(words) &&
  /[我俺咱]|报名/.test(words)
/** 也给我娃报一个 */
const forKin = /[给帮替][我俺]家?[^,\s]{1,4}[报加算添]/
const selling = sought(
  /[\d一二三四五六七八九十百千万两来][单元斤块箱袋瓶只头]|卖[了出掉]?[\d一二三四五六七八九十两]/,
)
const inStations = /报个?一?下?名|[保抱爆]名|名额|[算加带添][上]?[我俺咱]|加[一1两2三3上个]|\+/

/** 取件再加2个 */
const addsToReport = sought(/(?:[收取派到寄发来领]件|快递|包裹|代[买卖收发])[^,。]{0,4}[加添]/)

/** `短视频班 第2期 巴图`: a course with people and no verb. */
function terse(reading: Reading): Found {
  const { text, message } = reading
  if (text.length > 60 || message.room === 'stations' || message.role === 'staff') return nothing
  const request = listIn(reading)
  const isTold =
    request?.session ||
    request?.people().some((p) => p.phone) ||
    /(?:^|[^\p{L}])[我俺](?:$|[^\p{L}]|和|跟)/u.test(text)
  if (!request || !isTold || request.courses.length !== 1 || request.people().length === 0) return nothing
  const { fields, spans }: EnrolRead = courseFields(request.courses[0], request.people())
  if (request.session) fields.session = request.session.session
  return one(intent('enrol', fields, spans, []), { start: 0, end: text.length })
}
