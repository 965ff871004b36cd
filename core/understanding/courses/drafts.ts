// Segments that belong to one request: a segment without an act goes with the request before it, the first ones with the
// request behind them.
import type { Reading } from '../reading.ts'
import { type CourseRead, coursesIn, subjectIn } from '../scan/courses.ts'
import { sessionIn } from '../scan/sessions.ts'
import { slips } from '../words/course-words.ts'
import { mayStayAway, tellExchange } from './exchange-told.ts'
import { type Segment, segmentsOf } from './segments.ts'

export interface Draft {
  act: 'enrol' | 'cancel'
  segments: Segment[]
  /** The same course goes on in another session: 第二期报何春梅，第三期报孙大勇. */
  isFurther: boolean
}
export const draft = (act: Draft['act'], segments: Segment[], isFurther = false): Draft => ({
  act,
  segments,
  isFurther,
})

export function draftsOf({ text, whole, vocabulary }: Reading): Draft[] {
  const known = vocabulary.courses
  const segments = segmentsOf(text, known)
  if (mayStayAway.mayBeWithin(whole)) tellExchange(segments, whole)
  const drafts: Draft[] = []
  let waiting: Segment[] = []
  let current: Draft | undefined
  let isElsewhere = false
  for (const segment of segments) {
    const { act } = segment
    // 出杏干22袋 396: the number goes with what was told before it
    isElsewhere = act === 'elsewhere' || (isElsewhere && act === 'none' && isNumber(segment.words))
    if (act === 'elsewhere' || isElsewhere) {
      current = undefined
      waiting = []
    } else if (act === 'none' || act === 'asked') (current?.segments ?? waiting).push(segment)
    else if (current && isOfSame(current, segment, known)) {
      if (act === 'cancel') current.act = 'cancel'
      current.segments.push(segment)
    } else {
      const isFurther = current?.act === act && namesOnlySession(segment, known)
      current = draft(act, [...waiting, segment], isFurther)
      drafts.push(current)
      waiting = []
    }
  }
  return drafts
}

/** It takes back what was told before, names what is taken back, or goes on with the same wish. */
const isOfSame = (before: Draft, segment: Segment, known: readonly string[] | undefined) =>
  (segment.act === 'cancel' && isDone(before, segment, known)) ||
  (before.act === 'cancel' && nounOfSignUp.test(segment.words)) ||
  continues(before, segment, known)

const isNumber = (words: string) => /^[\d.一二两三四五六七八九十百千万元块]+$/.test(words)

/** 取消 …两人的美工班报名: what is taken back. */
const nounOfSignUp = /的[^的]{0,12}报名$/

/** 我报了美工班没去成 is what the next segment takes back. */
const isDone = (before: Draft, segment: Segment, known: readonly string[] | undefined) =>
  before.act === 'enrol' &&
  before.segments.some((s) => /报[重错多名]?了|报的|报重|登记的/.test(s.words)) &&
  coursesIn(segment.words, known).length === 0

/** The same wish goes on, unless it names another course or another session. */
function continues(before: Draft, segment: Segment, known: readonly string[] | undefined): boolean {
  if (before.act !== segment.act || segment.isInstead) return false
  const [earlierWords, here] = [before.segments.map((s) => s.words).join(','), segment.words]
  if (slips.test(earlierWords) || slips.test(here)) return true
  const [earlier, now] = [namedIn(earlierWords, known), namedIn(here, known)[0]]
  if (now && earlier.length > 0 && !earlier.some((c) => c.course === now.course)) return false
  const [session, other] = [sessionIn(earlierWords)?.session, sessionIn(here)?.session]
  return session === undefined || other === undefined || session === other || now !== undefined
}

const namesOnlySession = ({ words }: Segment, known: readonly string[] | undefined) =>
  sessionIn(words) !== undefined && namedIn(words, known).length === 0

/** 我报美工，我姐报客服: subjects part as courses do. */
function namedIn(words: string, known: readonly string[] | undefined): CourseRead[] {
  const courses = coursesIn(words, known)
  const subject = courses.length === 0 ? subjectIn(words, true) : undefined
  return subject ? [subject] : courses
}
