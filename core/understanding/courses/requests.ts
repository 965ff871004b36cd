// What a message asks for about courses: sign-ups and those taken back, each with its course, session and people.
import type { Reading } from '../reading.ts'
import { blanked } from '../scan/clauses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { phonesIn } from '../scan/phones.ts'
import { enrolling, exchanging, kinWords, leaving, notice, undoing } from '../words/course-words.ts'
import { draft, draftsOf } from './drafts.ts'
import { mayStayAway } from './exchange-told.ts'
import { withoutQuoted } from './quoted.ts'
import { type CourseRequest, readDraft, requestsOf } from './read-request.ts'
import { segmentsOf } from './segments.ts'
import { withTold } from './told-before.ts'

/** Asked by those who take back and by those who sign up: what was read last is kept. */
export function requestsIn(reading: Reading): readonly CourseRequest[] {
  if (last.reading !== reading) last = { reading, requests: readRequests(reading) }
  return last.requests
}
let last: { reading?: Reading; requests: readonly CourseRequest[] } = { requests: [] }

function readRequests(typed: Reading): CourseRequest[] {
  if (
    !(mayAsk(typed.text) || mayStayAway.mayBeWithin(typed.whole)) ||
    notice.test(typed.text) ||
    typed.text.length > 400
  )
    return []
  const reading = withoutQuoted(typed)
  return draftsOf(reading).flatMap((own) =>
    requestsOf(reading, own).flatMap((request) => withTold(reading, own, request)),
  )
}

/** A request begins with a segment that signs up, takes back, exchanges, or names who comes instead. */
const mayAsk = (text: string) =>
  [enrolling, undoing, leaving, exchanging].some((act) => act.mayBeWithin(text))

const listWords = /老师|谢谢|姓名|电话|手机|号码|还有|[我俺和跟的、]|第?[\d一二三四五六七八九十]{1,3}期/g

/** A text of nothing but a course and people. */
export function listIn(reading: Reading): CourseRequest | undefined {
  const segments = segmentsOf(reading.text, reading.vocabulary.courses)
  if (segments.some((s) => s.act !== 'none')) return undefined
  const list = readDraft(reading, draft('enrol', segments))
  let rest = reading.text
  for (const part of [...list.courses, ...list.people(), ...phonesIn(rest)]) rest = blanked(rest, part)
  const strange = rest.replace(kinWords, '').replace(listWords, '').replace(/\d\./g, '')
  return withoutMarks(strange) === '' ? list : undefined
}
