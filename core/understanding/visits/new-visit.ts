// A visit as it begins, with what its heading says.
import type { Head } from './head-read.ts'
import type { Named } from './names.ts'
import type { Group, Visit, Walk } from './visit.ts'

export const visitOf = (walk: Walk, group: Group, subject: Named, head: Head): Visit => ({
  type: group.type,
  subject,
  date: head.date ?? group.head.date ?? walk.date,
  method: head.method ?? group.head.method,
  kind: head.kind ?? group.head.kind,
  at: Math.min(head.start, subject.start),
  said: [],
  evidence: evidenceFor(group, head),
  happened:
    head.date !== undefined ||
    group.head.date !== undefined ||
    /[了过完刚记]|当[天日]|同一?[天日]/.test(walk.context.text.slice(group.head.start, group.head.end)),
})

/** 上门看了看 says almost as much as 回访. */
function evidenceFor({ type, head: heading }: Group, head: Head): Visit['evidence'] {
  if (type === 'site' || heading.followUp) return 0
  return heading.count === undefined && head.method !== '上门' ? 2 : 1
}
