// 不是昨天，是前天: what puts right the day, the method or the name of the visit told last.
import { hasSubject, headAt } from './head.ts'
import { extend } from './said.ts'
import type { Segment } from './segments.ts'
import type { Walk } from './visit.ts'

const correction =
  /^(?:哦不对|哦不|不对|[说写打记弄搞看听填](?:错|混|串|岔|反)(?:行|列|格)?了?|错了|更正|更正一下|应该是|应为|不是)/

/** 不是昨天，是前天: puts right the day, the method, the name; up to where it was read. */
export function correctionIn(walk: Walk, segment: Segment): number | undefined {
  const visit = walk.group?.current ?? walk.group?.visits.at(-1)
  if (!visit) return undefined
  const words = walk.context.text.slice(segment.start, segment.end)
  const marker = correction.exec(words)?.[0]
  const before = walk.correcting
  if (!marker && !before) return undefined
  walk.correcting = undefined
  const from = segment.start + (marker?.length ?? 0)
  if (from >= segment.end) {
    walk.correcting = segment
    return segment.end
  }
  const head = headAt(walk.context, from, segment.end)
  if (head.reach < segment.end || !(head.date || head.method || head.kind || hasSubject(head))) {
    // no day, method or name: the mark stays with the words, where a number may be put right
    if (before && before.end > before.start) extend(walk, before)
    return undefined
  }
  if (marker === '不是') {
    walk.correcting = { start: segment.end, end: segment.end }
    return segment.end
  }
  visit.date = head.date ?? visit.date
  visit.method = head.method ?? visit.method
  visit.kind = head.kind ?? visit.kind
  visit.subject = (visit.type === 'site' ? head.stations[0] : head.people[0]) ?? visit.subject
  return segment.end
}
