// A sign-up taken back: 取消报名, 直播班不去了, 退掉短视频培训的报名. Cases beside this file.
import { mayStayAway } from '../courses/exchange-told.ts'
import { courseFields } from '../courses/fields.ts'
import { courseFormIn } from '../courses/form.ts'
import type { CourseRequest } from '../courses/read-request.ts'
import { requestsIn } from '../courses/requests.ts'
import { type Found, intent, nothing, one, type Placed, type Reading, type Recogniser } from '../reading.ts'
import type { CourseRead } from '../scan/courses.ts'
import type { PersonRead } from '../scan/people.ts'
import {
  classOff,
  exchanging,
  leaving,
  ofSignUp,
  ofSignUpInStations,
  ofSomebody,
  takesBack,
  undoing,
} from '../words/course-words.ts'

const refusing =
  /退(?:货|款|单|了?一[摞堆沓]|订(?!.{0,10}(?:班|培训))|伍|役|休|群|出群)|取消(?:订单|了课|上课|活动|培训班?了$)|请假|代[买卖]|快递|不报名的|如果|要是/
const ofOneClass = /(?:今天|今晚|明天|后天|[上下]午|晚上|这[节堂次]|周[一二三四五六日末])[^,。]{0,6}课/
/** Somebody else did it. */
const byOthers = /(?:人|谁|[他她]|们)把我|真正|别占|占着|不[能让给准](?:取消|退)|(?:取消|退)不[了掉]/

export const recogniseCancelEnrolment: Recogniser = (reading) => {
  const { text } = reading
  if (!undoing.test(text) && !leaving.test(text) && !exchanging.test(text) && !mayStayAway.test(text))
    return nothing
  const form = courseFormIn(reading)
  if (form?.act === 'cancel')
    return one(cancelOf(form.course, form.people, '取消'), { start: 0, end: text.length })
  const found: Found = { placed: [], taken: [] }
  const seen = new Set<string>()
  for (const request of requestsIn(reading)) {
    if (request.act !== 'cancel' || !isCancellation(reading, request)) continue
    found.taken.push(...request.segments.filter((s) => s.act !== 'asked'))
    for (const course of request.courses.length > 0 ? request.courses : [undefined]) {
      if (course && seen.has(course.course)) continue
      if (course) seen.add(course.course)
      found.placed.push(placedOf(request, course))
    }
  }
  return found
}

const placedOf = ({ said, people }: CourseRequest, course: CourseRead | undefined): Placed => ({
  intent: cancelOf(course, people(), said?.words ?? ''),
  at: Math.min(said?.start ?? 0, course?.start ?? Number.POSITIVE_INFINITY),
})

/** 要是还收押金我就不报了: nothing is taken back yet. */
const onCondition = /(?:要是|如果|假如|万一|再).{0,24}就.{0,3}(?:不|退|取消|放弃)/

function isCancellation({ message, text }: Reading, request: CourseRequest): boolean {
  const { courses, words, segments } = request
  if (onCondition.test(words)) return false
  // 快递打包 may be a course.
  const rest = courses.reduce((left, { course }) => left.replaceAll(course, ''), words)
  if (byOthers.test(words) || (refusing.test(rest) && !ofSignUp.test(words))) return false
  // 今天下午的课来不了了 is said of that class alone
  if (!undoing.test(words) && !exchanging.test(words) && ofOneClass.test(words) && !ofSignUp.test(words))
    return false
  // staff say 别报了 to those who read it
  if (message.role === 'staff' && courses.length === 0 && request.people().length === 0) return false
  const isOff = segments.some((s) => classOff.test(s.words)) && request.people().length === 0
  if (isOff && !ofSomebody.test(words) && !exchanging.test(text)) return false
  const inStations = message.room === 'stations'
  // 直播取消了 is no class
  if (
    courses.some((c) => !c.isSubject || /退/.test(words)) ||
    (inStations ? ofSignUpInStations : ofSignUp).test(words)
  )
    return true
  return takesBack.test(words) && !inStations && segments.length <= 4
}

function cancelOf(course: CourseRead | undefined, people: readonly PersonRead[], cue: string) {
  const { fields, spans } = courseFields(course, people)
  return intent('cancelEnrolment', fields, spans, [cue])
}
