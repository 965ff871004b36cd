// What goes on with the visits of a heading: the next name of the list, the next try, how it was done.
import { unreachedIn } from './findings.ts'
import { hasSubject } from './head.ts'
import type { Head } from './head-read.ts'
import { howIn } from './how-done.ts'
import { isSure, type Named } from './names.ts'
import { visitOf } from './new-visit.ts'
import { isPlanned } from './not-visits.ts'
import { isNextStation } from './openings.ts'
import { share } from './respective.ts'
import type { Segment } from './segments.ts'
import type { Group, Visit, Walk } from './visit.ts'

/** 毕力格，电话，没接: nothing but how it was done. */
export function saysHow(walk: Walk, segment: Segment, head: Head): boolean {
  const { group } = walk
  if (group?.type !== 'followUp') return false
  const words = walk.context.text.slice(segment.start, segment.end)
  const ofAll = howIn(words)
  if (ofAll && group.visits.length === 0) {
    group.head = { ...group.head, method: ofAll }
    return true
  }
  const method = ofAll ?? (head.reach < segment.end ? undefined : head.method)
  if (!method || hasSubject(head)) return false
  const isOfEach = /^[都全均]/.test(words)
  if ((segment.hard && !isOfEach) || head.followUp || head.date || head.kind) return false
  const visits = group.current && !isOfEach ? [group.current] : group.visits
  for (const visit of visits) visit.method = method
  return visits.length > 0
}

/** 前天没打通，今天再打，通了: the next visit of the same person. */
export function triesAgain({ group, context }: Walk, segment: Segment, head: Head): boolean {
  const visit = group?.current ?? group?.visits.at(-1)
  if (group?.type !== 'followUp' || !visit || !head.date || hasSubject(head)) return false
  const said = [...(group.named.includes(visit) ? group.shared : []), ...visit.said]
  const before = said.map((r) => context.text.slice(r.start, r.end)).join(',')
  const day = head.date.days[0] ?? 0
  if (day <= (visit.date?.days[0] ?? day) || day > context.past.today || !unreachedIn(before)) return false
  if (!/[又再打去]|通|接|见|联系/.test(context.text.slice(head.start, segment.end))) return false
  const method = head.method ?? visit.method
  const next = { ...visit, date: head.date, method, at: head.start, said: [] }
  visit.said = said
  group.named = group.named.filter((v) => v !== visit)
  group.visits.push(next)
  group.current = next
  return true
}

/** The next of a list, or one of those that the heading named. */
export function goesOn(walk: Walk, segment: Segment, head: Head): Visit | undefined {
  const { group } = walk
  if (!group) return undefined
  const subject = group.type === 'site' ? head.stations[0] : head.people[0]
  if (!subject) return undefined
  if (group.type === 'followUp' && head.people.length > 1) return goOnTogether(walk, segment, head)
  const known = group.visits.find((v) => v.subject.name === subject.name)
  const isTold = isPair(walk.context.text, subject)
  const visit =
    known ??
    (isNext(walk, group, { segment, head, subject, isTold })
      ? visitOf(walk, group, subject, head)
      : undefined)
  if (!visit) return undefined
  if (known && group.visits.length === 1 && !group.current) return undefined
  if (!known) group.visits.push(visit)
  if (known && head.method) visit.method = head.method
  group.current = visit
  return visit
}

/** 哈达、白梅都开店了: several of the list, told together. */
function goOnTogether(walk: Walk, segment: Segment, head: Head): Visit | undefined {
  const { context, group } = walk
  const { text } = context
  const [first, last] = [head.people[0], head.people.at(-1)]
  if (!group || !first || !last) return undefined
  const known = head.people.map((subject) => group.visits.find((v) => v.subject.name === subject.name))
  const areNew = known.every((visit) => visit === undefined)
  const isTold = isPair(text, last) || /^[\s:(]?[都均全也]/.test(text.slice(last.end, last.end + 2))
  const isSame = known.every((visit) => visit !== undefined) && known.length < group.visits.length
  if (!isSame && !(areNew && isNext(walk, group, { segment, head, subject: first, isTold }))) return undefined
  share(text, group.named, group.shared)
  group.shared = []
  group.current = undefined
  group.named = head.people.map((subject, k) => known[k] ?? visitOf(walk, group, subject, head))
  if (areNew) group.visits.push(...group.named)
  else if (head.method) for (const visit of group.named) visit.method = head.method
  return group.named[0]
}

/** A piece that names the next one, perhaps. */
interface Next {
  segment: Segment
  head: Head
  subject: Named
  /** Behind the name stands what was found. */
  isTold: boolean
}

function isNext(walk: Walk, group: Group, { segment, head, subject, isTold }: Next): boolean {
  const { text, past } = walk.context
  if (isPlanned(text, head, past.today)) return false
  const before = text.slice(head.start, subject.start)
  if (/^[又还]去$|去的$/.test(before) && isNextStation(walk, segment, head.start)) return true
  if (
    group.type === 'followUp' &&
    nextHome.test(before) &&
    isThere.test(text.slice(subject.end, subject.end + 2))
  )
    return true
  if (/(?:[在到去给来跟从向的说]|(?<![户个位家])是)$/.test(before)) return false
  if (segment.hard) return true
  if (group.visits.length === 0 && /[,:\s]/.test(text.charAt(subject.end))) return true
  const moves = head.moves || head.date !== undefined
  if (group.type === 'site') return moves || group.listing
  // 今天就回访成一个
  const isFull = group.head.count === 1 && group.visits.length > 0
  if (group.listing && !isFull) return isTold || isSure(subject)
  return isSure(subject) && (moves || head.method !== undefined || isTold)
}

/** 先去的扎西家，…；又去仁青家，锁门: the next of the round. */
const nextHome = /^(?:又|还|再|后|后面|最后|接着|然后|随后)(?:去|到|给|跟)(?:了|的)?$/
const isThere = /^家?(?:[,:\s里看访坐打]|$)/

/** Behind the name stands what was found. */
const isPair = (text: string, { end }: Named) =>
  /^[\s:(]{0,2}(?:[没未已不店网电打家也开无关停空占拒]|在)/.test(text.slice(end, end + 4))
