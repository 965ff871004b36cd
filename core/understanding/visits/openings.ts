// Where visits begin in a message: at the head of a piece, or behind words that are not known.

import { atPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { dateAt } from '../scan/dates.ts'
import { cueAt, hasSubject, headAt, methodAt } from './head.ts'
import type { Head } from './head-read.ts'
import { strongKindAt } from './kinds.ts'
import { isOthers } from './not-visits.ts'
import type { Segment } from './segments.ts'
import type { Walk } from './visit.ts'

/** Does this piece begin visits? */
export function openingOf(walk: Walk, segment: Segment, head: Head): Head | undefined {
  if (head.stations.length > 0) return ofStations(walk, head)
  const before = walk.group ? undefined : walk.pending
  if (head.followUp) {
    if (head.people.length > 0) return head
    if (before && before.people.length > 0) return joined(before, head)
    return isHeading(walk, segment, head) ? head : undefined
  }
  // 入户5家: a list of people follows
  if (head.method && head.count !== undefined && !hasSubject(head) && !head.kind && !walk.group) return head
  if (head.people.length > 0) return head.method && !walk.group ? head : undefined
  if (!head.kind) return undefined
  if (before && before.stations.length > 0) return joined(before, head)
  return isHeading(walk, segment, head) ? head : undefined
}

function ofStations(walk: Walk, head: Head): Head | undefined {
  const told = toldKind(walk.context.text, head)
  if (told) return told
  if (head.kind) return head
  return head.followUp ? { ...head, kind: '巡查' } : undefined
}

const near = 16
const isDone = /^了?(?:一[下次圈趟])?(?:[,:\s](?=.)|(?:下来|的?时候?|中|后|完)?发现|下来[,:\s]?)/

/** 去胜利站转了一圈，巡查，…: a word of its own says what was done. */
function toldKind(text: string, head: Head): Head | undefined {
  if (head.strong) return undefined
  for (let i = head.end; i < head.end + near; i++) {
    const kind = strongKindAt(text, i)
    const behind = kind && isDone.exec(text.slice(kind.end, kind.end + 8))
    if (kind && behind && !isOthers(text.slice(head.end, i)))
      return { ...head, kind: kind.value, end: kind.end + behind[0].length }
  }
  return undefined
}

/** 马小军家出来，上门回访的: the name stood before. */
const joined = (before: Head, head: Head): Head => ({
  ...head,
  start: before.start,
  people: before.people,
  stations: before.stations,
  date: head.date ?? before.date,
  method: head.method ?? before.method,
})

/** Only known words up to a colon, an end or a list. */
function isHeading({ group, context }: Walk, segment: Segment, head: Head): boolean {
  if (group && group.visits.length > 0 && !segment.hard) return false
  if (group && head.count === undefined && !head.date && !/[:\n]/.test(context.text.charAt(segment.end)))
    return false
  return head.reach >= segment.end || head.count !== undefined || head.followUp
}

const restarts = 3

/** 旗里回来的路上电话回访了X: the cue stands behind words that are not known. */
export function laterOpening(walk: Walk, segment: Segment, head: Head): Head | undefined {
  const { context } = walk
  const { text, stationAt } = context
  const isVisited = /访/.test(text.slice(segment.start, segment.end))
  let tries = 0
  const from = isNextStation(walk, segment, segment.start) ? segment.start : segment.start + 1
  for (let i = Math.max(head.end, from); i < segment.end && tries < restarts; i++) {
    const isCue =
      cueAt(text, i) !== undefined ||
      isDatedCue(walk, segment, i) ||
      isNextStation(walk, segment, i) ||
      (isVisited && (methodAt(text, i) !== undefined || leadsToPerson(walk, segment, i)))
    if (!isCue && !strongKindAt(text, i) && !(stationAt.has(i) && !stationAt.has(i - 1))) continue
    if (isListed(text, i)) continue
    tries++
    const later = headAt(context, i)
    const opening = laterHead(walk, segment, head, later)
    if (opening) return opening
    i = Math.max(i, later.end - 1)
  }
  return undefined
}

/** 那个我说一下啊上周四我电话回访了X: behind the words that are not known the day stands first. */
function isDatedCue({ context, group }: Walk, { end }: Segment, i: number): boolean {
  if (group || dateAt(context.text, i, context.past)?.kind !== 'day') return false
  const head = headAt(context, i, end)
  return head.date !== undefined && (head.followUp || head.strong) && hasSubject(head)
}

const beginsMove = characterClass('又再还也接然之随完顺上下中晚傍')
const moves = atPlace(
  /(?:又|再|还|也|接着|然后|之后|随后|完了|完事|顺路|顺道|上午|下午|中午|晚上|傍晚)[^,。;站]{0,6}?[去到跑转走看巡查盘点]/y,
)
/** Another's way, or an errand: 站长又去了川井站, 又去川井站拉货. */
const elsewhere = /(?:站长|老板|[他她们人家说货件车要想得该准备]|主任|操作员)\s?$/
const errand =
  /^(?:那边|那儿|那里|里)?(?:[进拉送取拿领借调换搬装卸买卖办开寄发运接][了的货会料点趟个辆一\u4e00-\u9fff]|学习|帮忙|参观|交接|吃|住|上班|打工|的[货件])/

/** 巡查完红泉站又去了川井站: the next of the round, in one breath. */
export function isNextStation(
  { context, group }: Pick<Walk, 'context' | 'group'>,
  { start, end }: Segment,
  i: number,
): boolean {
  if (group?.type !== 'site' || !beginsMove(context.text, i) || !moves(context.text, i)) return false
  const { stations } = headAt(context, i, end)
  const last = stations.at(-1)
  if (!last || group.visits.some((v) => v.subject.name === last.name)) return false
  return (
    !elsewhere.test(context.text.slice(Math.max(start, i - 4), i)) &&
    !errand.test(context.text.slice(last.end, last.end + 6))
  )
}

const beginsPerson = characterClass('到去给跟对找和')
/** 回来路上到萨仁家上门回访: the name stands before what was done. */
function leadsToPerson({ context }: Walk, { start, end }: Segment, i: number): boolean {
  if (!beginsPerson(context.text, i) || caused.test(context.text.slice(start, i))) return false
  const { followUp, people } = headAt(context, i, end)
  return followUp && people.length > 0
}
/** 让站长给李明回访 */
const caused = /[让叫请催派由想]|.说/

/** 签到表、照片、回访记录: one thing of many. */
const isListed = (text: string, i: number) =>
  text.charAt(i - 1) === '、' &&
  /^(?:[^,。;:\n]{0,6}[,、。]|(?:记录|台账|登记|名单|明细|日志|小结)(?!\s*[:,]))/.test(
    text.slice(i + 2, i + 10),
  )

/** The two heads as one; undefined when together they begin nothing. */
function laterHead(walk: Walk, segment: Segment, head: Head, later: Head): Head | undefined {
  const { text } = walk.context
  const before = text.slice(segment.start, later.start)
  if (isOthers(isFinished(text, later) ? before.replace(/把$/, '') : before)) return undefined
  const sums = { start: segment.start, date: later.date ?? head.date, method: later.method ?? head.method }
  if (later.stations.length > 0) return atStation(walk, segment, head, { ...later, date: sums.date })
  if (head.stations.length > 0 && later.kind && !later.followUp)
    return { ...head, kind: later.kind, date: sums.date }
  return later.followUp ? laterFollowUp(walk, head, { ...later, ...sums }) : undefined
}

function atStation({ context, group }: Walk, segment: Segment, head: Head, later: Head): Head | undefined {
  // what was done there is what was done at the station before
  if (group && isNextStation({ context, group }, segment, later.start))
    return { ...later, kind: later.kind ?? group.head.kind, goesOn: true }
  if (group) return later.kind && later
  const kind = later.kind ?? head.kind
  return kind && { ...later, start: segment.start, method: later.method ?? head.method, kind }
}

/** 总算把红泉站盘点完了 is told, 把红泉站盘点一下 is wanted. */
const isFinished = (text: string, { start, end }: Head) =>
  /(?:[了过]|[完好](?!再|就|才|以?后))/.test(text.slice(start, end + 2))

function laterFollowUp({ group }: Walk, head: Head, later: Head): Head | undefined {
  if (later.people.length > 0) return later
  if (group) return undefined
  return head.people.length > 0 ? { ...later, people: head.people, end: head.end } : later
}
