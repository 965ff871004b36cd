// Walks through a message of visits: which follow-ups and which visits to stations it tells of, and which words belong to each.
import type { Reading } from '../reading.ts'
import { characterClass } from '../scan/character-class.ts'
import type { Range } from '../scan/clauses.ts'
import { correctionIn } from './corrections.ts'
import { isElsewhere } from './elsewhere.ts'
import { goesOn, saysHow, triesAgain } from './going-on.ts'
import { hasSubject, headAt, methodAt } from './head.ts'
import { datesUnder } from './head-dates.ts'
import type { Head, Method } from './head-read.ts'
import { visitOf } from './new-visit.ts'
import { isAsked, isPlanned } from './not-visits.ts'
import { laterOpening, openingOf } from './openings.ts'
import { share } from './respective.ts'
import { extend } from './said.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { stationPlaces } from './stations.ts'
import type { Group, Visit, Walk } from './visit.ts'

export function visitsIn(reading: Reading): { visits: Visit[]; taken: Range[] } {
  const { text } = reading
  const { past, heading } = datesUnder(text, reading.past)
  const context = { text, past, heading, stationAt: stationPlaces(text, past) }
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
    before: walk.visits.at(-1)?.said.length === 0 && head.goesOn ? walk.visits.at(-1) : undefined,
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

const endsPiece = characterClass(',。;\n!?')
function segmentEnd(text: string, i: number): number {
  let end = i
  while (end < text.length && !endsPiece(text, end)) end++
  return end
}

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
