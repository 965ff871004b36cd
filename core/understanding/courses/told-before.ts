// What a request leaves out because the one before it said it: 换成直播班，还是她; 摄影班退掉，换成白玛. The request before
// may have been read already, so it is looked for in the whole message.
import type { Reading } from '../reading.ts'
import { once } from '../scan/once.ts'
import { exchanging } from '../words/course-words.ts'
import { type Draft, draftsOf } from './drafts.ts'
import { type CourseRequest, readDraft, withOther } from './read-request.ts'

/** The same request with what it leaves out; none where nobody was taken back whom somebody could follow. */
export function withTold(reading: Reading, draft: Draft, request: CourseRequest): CourseRequest[] {
  const before = once(() => requestsBefore(reading, request))
  const taken = () => before().findLast((r) => r.act === 'cancel')
  if (request.said?.isInstead) {
    const from = taken()
    if (!from) return /^换/.test(request.said.words) ? [request] : []
    return [withOther(request, request.courses.length > 0 ? request.courses : from.courses, request.people)]
  }
  if (draft.isFurther && request.courses.length === 0)
    return [
      withOther(request, before().findLast((r) => r.act === request.act)?.courses ?? [], request.people),
    ]
  if (sameOne.test(request.words) && request.people().length === 0)
    return [withOther(request, request.courses, before().find(isOfSomebody)?.people ?? request.people)]
  if (isExchange(request) && request.people().length === 0)
    return [withOther(request, request.courses, taken()?.people ?? request.people)]
  return [request]
}

const isOfSomebody = (request: CourseRequest) => request.people().length > 0

const sameOne = /(?:还是|也是)(?:[他她]们?|这[几两]?个?人)|(?:[给帮替]|[算加带添]上?)[他她]/

/** 换成直播班, not 我想换直播班. */
const isExchange = ({ act, said, words }: CourseRequest) =>
  act === 'enrol' && said !== undefined && exchanging.test(said.words) && !/(?<![给帮])[我俺]/.test(words)

function requestsBefore(reading: Reading, { said }: CourseRequest): CourseRequest[] {
  const whole = { ...reading, text: reading.whole }
  return draftsOf(whole)
    .filter((d) => (d.segments[0]?.start ?? 0) < (said?.start ?? 0))
    .map((d) => readDraft(whole, d))
}
