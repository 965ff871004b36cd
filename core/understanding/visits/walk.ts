// Walks through a message of visits: which follow-ups and which visits to stations it tells of, and which words belong to each.
import type { Reading } from '../reading.ts'
import { characterClass } from '../scan/character-class.ts'
import type { Range } from '../scan/clauses.ts'
import { correctionIn } from './corrections.ts'
import { isElsewhere } from './elsewhere.ts'
import { unreachedIn } from './findings.ts'
import { hasSubject, headAt, methodAt } from './head.ts'
import type { Head, Method } from './head-read.ts'
import { isSure, type Named } from './names.ts'
import { isAsked, isPlanned } from './not-visits.ts'
import { laterOpening, openingOf } from './openings.ts'
import { share } from './respective.ts'
import { extend } from './said.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { stationPlaces } from './stations.ts'
import type { Group, Visit, Walk } from './visit.ts'

export function visitsIn(reading: Reading): { visits: Visit[]; taken: Range[] } {
  const { text, past } = reading
  const context = { text, past, stationAt: stationPlaces(text, past) }
  const walk: Walk = {
    context,
    visits: [],
    taken: [],
    group: undefined,
    date: undefined,
    pending: undefined,
    correcting: undefined,
  }
  let read = 0
  let dead = 0
  for (const segment of segmentsOf(text, (i) => context.stationAt.has(i))) {
    if (segment.end <= read) continue
    const from = Math.max(segment.start, read)
    const head = from < dead || from > segment.start ? undefined : headAt(context, from)
    if (head && !hasSubject(head) && !head.followUp && !head.kind) dead = head.reach
    read = Math.max(read, readSegment(walk, { ...segment, start: from }, head))
    if (read < segment.end) read = readRest(walk, { ...segment, start: read, hard: false })
  }
  close(walk)
  return { visits: walk.visits, taken: walk.taken }
}

/** Takes one piece in; up to where it was read. */
function readSegment(walk: Walk, segment: Segment, head: Head | undefined): number {
  const corrected = correctionIn(walk, segment)
  if (corrected !== undefined) return corrected
  const opening = head && (openingOf(walk, segment, head) ?? laterOpening(walk, segment, head))
  if (opening) return open(walk, opening)
  if (head && goesOn(walk, segment, head)) return head.end
  if (head && triesAgain(walk, segment, head)) return head.end
  if (head && saysHow(walk, segment, head)) return segment.end
  if (walk.group && endsHere(walk, segment, head)) close(walk)
  if (walk.group) extend(walk, segment)
  else if (head) {
    walk.date = head.date ?? walk.date
    walk.pending = hasSubject(head) ? head : undefined
  }
  return segment.end
}

/** A question, or a sentence about something else. */
const endsHere = ({ context: { text } }: Walk, segment: Segment, head: Head | undefined): boolean =>
  (segment.hard && isAsked(text, segment)) || isElsewhere(text, segment, (head?.stations.length ?? 0) > 0)

/** Behind the head of a piece: what was found, or in one breath the next visit. */
function readRest(walk: Walk, rest: Segment): number {
  const opening = laterOpening(walk, rest, headAt(walk.context, rest.start, rest.start))
  if (!opening) {
    extend(walk, rest)
    return rest.end
  }
  const found = walk.context.text.slice(rest.start, opening.start)
  if (found.trim() !== '') extend(walk, { start: rest.start, end: opening.start })
  const read = open(walk, opening)
  if (read < rest.end) extend(walk, { start: read, end: rest.end })
  return Math.max(read, rest.end)
}

/** Begins the visits that a heading tells of. */
function open(walk: Walk, head: Head): number {
  close(walk)
  const { text, past } = walk.context
  walk.pending = undefined
  walk.date = head.date ?? walk.date
  const range = { start: head.start, end: Math.max(head.end, segmentEnd(text, head.end)) }
  if (isPlanned(text, head, past.today) || isAsked(text, range)) return range.end
  const type =
    head.kind && (head.stations.length > 0 || (!head.followUp && head.people.length === 0))
      ? 'site'
      : 'followUp'
  const named = type === 'site' ? head.stations : head.people
  const first = named[0]?.start
  const isList = head.count !== undefined || isListed(text, head)
  const group: Group = {
    type,
    head,
    visits: [],
    named: [],
    shared: [],
    current: undefined,
    listing: named.length === 0 || isList,
  }
  walk.group = group
  // 回访了三户，巴图电话没打通，其木格…: how the first was reached is said of nobody else
  if (first !== undefined && isList) group.head = { ...head, method: methodIn(text, head.start, first) }
  group.named = named.map((subject) => visitOf(walk, group, subject, head))
  group.visits = [...group.named]
  return head.end
}

function methodIn(text: string, start: number, end: number): Method | undefined {
  for (let i = start; i < end; i++) {
    const said = methodAt(text, i)
    if (said) return said.value
  }
  return undefined
}

/** 今天电话回访，尼玛没接，…: what was done stands before the first name, apart. */
const isListed = (text: string, head: Head) =>
  /[,:]\s*$/.test(text.slice(head.start, (head.people[0] ?? head.stations[0])?.start))

const visitOf = (walk: Walk, group: Group, subject: Named, head: Head): Visit => ({
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
    /[了过完刚记]/.test(walk.context.text.slice(group.head.start, group.head.end)),
})

/** 上门看了看 says almost as much as 回访. */
function evidenceFor({ type, head: heading }: Group, head: Head): Visit['evidence'] {
  if (type === 'site' || heading.followUp) return 0
  return heading.count === undefined && head.method !== '上门' ? 2 : 1
}

const endsPiece = characterClass(',。;\n!?')
function segmentEnd(text: string, i: number): number {
  let end = i
  while (end < text.length && !endsPiece(text, end)) end++
  return end
}

/** 毕力格，电话，没接: nothing but how it was done. */
function saysHow({ group }: Walk, segment: Segment, head: Head): boolean {
  if (group?.type !== 'followUp' || !head.method || hasSubject(head) || head.reach < segment.end) return false
  if (segment.hard || head.followUp || head.date || head.kind) return false
  const visits = group.current ? [group.current] : group.visits
  for (const visit of visits) visit.method = head.method
  return visits.length > 0
}

/** 前天没打通，今天再打，通了: the next visit of the same person. */
function triesAgain({ group, context }: Walk, segment: Segment, head: Head): boolean {
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
function goesOn(walk: Walk, segment: Segment, head: Head): Visit | undefined {
  const { group } = walk
  if (!group) return undefined
  const subject = group.type === 'site' ? head.stations[0] : head.people[0]
  if (!subject) return undefined
  if (group.type === 'followUp' && head.people.length > 1) return goOnTogether(walk, group, segment, head)
  const known = group.visits.find((v) => v.subject.name === subject.name)
  const visit =
    known ?? (isNext(walk, group, segment, head, subject) ? visitOf(walk, group, subject, head) : undefined)
  if (!visit) return undefined
  if (known && group.visits.length === 1 && !group.current) return undefined
  if (!known) group.visits.push(visit)
  if (known && head.method) visit.method = head.method
  group.current = visit
  return visit
}

/** 哈达、白梅都开店了: several of the list, told together. */
function goOnTogether(walk: Walk, group: Group, segment: Segment, head: Head): Visit | undefined {
  const { text } = walk.context
  const [first, last] = [head.people[0], head.people.at(-1)]
  if (!first || !last) return undefined
  const known = head.people.map((subject) => group.visits.find((v) => v.subject.name === subject.name))
  const areNew = known.every((visit) => visit === undefined)
  const isTold = isPair(text, last) || /^[\s:(]?[都均全也]/.test(text.slice(last.end, last.end + 2))
  const isSame = known.every((visit) => visit !== undefined) && known.length < group.visits.length
  if (!isSame && !(areNew && isNext(walk, group, segment, head, first, isTold))) return undefined
  share(text, group.named, group.shared)
  group.shared = []
  group.current = undefined
  group.named = head.people.map((subject, k) => known[k] ?? visitOf(walk, group, subject, head))
  if (areNew) group.visits.push(...group.named)
  else if (head.method) for (const visit of group.named) visit.method = head.method
  return group.named[0]
}

function isNext(
  { context }: Walk,
  group: Group,
  segment: Segment,
  head: Head,
  subject: Named,
  pair = isPair(context.text, subject),
): boolean {
  if (isPlanned(context.text, head, context.past.today)) return false
  if (/(?:[在到去给来跟从向的说]|(?<![户个位家])是)$/.test(context.text.slice(head.start, subject.start)))
    return false
  if (segment.hard) return true
  if (group.visits.length === 0 && /[,:\s]/.test(context.text.charAt(subject.end))) return true
  const moves = head.moves || head.date !== undefined
  if (group.type === 'site') return moves || group.listing
  // 今天就回访成一个
  const isFull = group.head.count === 1 && group.visits.length > 0
  if (group.listing && !isFull) return pair || isSure(subject)
  return isSure(subject) && (moves || head.method !== undefined || pair)
}

/** Behind the name stands what was found. */
const isPair = (text: string, { end }: Named) =>
  /^[\s:(]{0,2}(?:[没未已不店网电打家也开无关停]|在)/.test(text.slice(end, end + 4))

function close(walk: Walk): void {
  const { group } = walk
  walk.group = undefined
  if (!group || group.visits.length === 0) return
  share(walk.context.text, group.named, group.shared)
  walk.visits.push(...group.visits)
  const end = Math.max(
    group.head.end,
    group.shared.at(-1)?.end ?? 0,
    ...group.visits.map((v) => v.said.at(-1)?.end ?? 0),
  )
  walk.taken.push({ start: group.head.start, end })
}
