// A message may report several days and stations: cut its tokens where a new one begins.

import { standsAt, standsBefore } from '../scan/at-place.ts'
import type { DayNumber } from '../scan/calendar.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { daysOf } from '../scan/date-read.ts'
import { once } from '../scan/once.ts'
import { between, isContent, type Layout, layoutOf } from './layout.ts'
import { likenessOf } from './likeness.ts'
import { emptySegment, type Segment } from './segment.ts'
import { dateThroughout, withTail } from './throughout.ts'
import { cueOf, type DateToken, type StationToken, type Token, tokenBefore, tokenOf } from './tokens.ts'

function push(segment: Segment, token: Token): void {
  if (token.kind === 'cue' && token.cue === 'slip') segment.slip ??= segment.tokens.length
  segment.tokens.push(token)
  segment.hasContent ||= isContent(token)
}
const asWord = ({ start, end }: Token): Token => tokenOf('word', start, end)

interface Cutting {
  segments: Segment[]
  current: Segment
  tokens: readonly Token[]
  /** Worked out when a day or a second station is told. */
  readonly layout: () => Layout
  text: string
  today: DayNumber
}

export function segmentsOf(tokens: readonly Token[], text: string, today: DayNumber): Segment[] {
  const cutting: Cutting = {
    segments: [],
    current: emptySegment(),
    tokens,
    layout: once(() => layoutOf(tokens)),
    text,
    today,
  }
  tokens.forEach((token, i) => {
    if (token.kind === 'date') takeDate(cutting, token, i)
    else if (token.kind === 'station') takeStation(cutting, token, i)
    else
      push(cutting.current, isOfOtherDay(cutting, token, i) ? cueOf('slip', token.start, token.end) : token)
  })
  const segments = withTail([...cutting.segments, cutting.current]).filter((s) => s.hasContent || s.sameAs)
  dateThroughout(segments, text)
  return segments
}

/** The next segment keeps the days, or the stations, until others are named. */
function begin(cutting: Cutting, keep: 'dates' | 'stations'): void {
  const before = cutting.current
  const next = emptySegment()
  if (keep === 'dates') next.dates = before.dates
  else next.stations = before.stations
  next.inheritedDates = next.dates.length > 0
  next.inheritedStations = next.stations.length > 0
  cutting.segments.push(before)
  cutting.current = next
}

function takeDate(cutting: Cutting, token: DateToken, i: number): void {
  const { current, tokens, text } = cutting
  const likeness = likenessOf(tokens, i, text)
  if (likeness === 'same') current.sameAs = token.date
  else if (likeness === 'like') push(current, asWord(token))
  if (likeness) return
  // a week or a month is no day of a report
  if (daysOf(token.date).length === 0 || isAside(cutting, i)) {
    push(current, asWord(token))
    return
  }
  if (isSlippedDay(cutting, i)) {
    dropSlip(current)
    current.dates = [token]
    return
  }
  // 取走18个，今天到件24: what came before was of today too
  const isSame = current.dates.length === 0 && daysOf(token.date).join() === String(cutting.today)
  if (current.hasContent && !isSame && !isOfForm(cutting, token) && beginsAnew(current, tokens, i))
    begin(cutting, 'stations')
  placeDate(cutting.current, cutting, token, i)
}

function takeStation(cutting: Cutting, token: StationToken, i: number): void {
  const { current } = cutting
  const isAgain = token.name !== '' && current.stations.some((s) => s.name === token.name)
  if (isAgain && !current.inheritedStations) {
    // 王家站和西卜沙站我管着，王家站收件6: the list was only a heading
    if (current.stations.length === 1 || isList(cutting, i, 'station')) return
    begin(cutting, 'dates')
  }
  // 桃园站代买3单90，哦说串了是新井站
  if (isSlippedName(cutting, i)) {
    dropSlip(current)
    current.stations = [token]
    return
  }
  if (current.hasContent) begin(cutting, 'dates')
  placeStation(cutting.current, cutting, token, i)
}

/** `有1单明天到`: a day in a remark behind the numbers is not theirs. */
function isAside(cutting: Cutting, i: number): boolean {
  const { current, tokens, text, today } = cutting
  const token = tokens[i]
  if (!token) return false
  // 8月6号没报，今天补
  const isToday = token.kind === 'date' && daysOf(token.date)[0] === today
  if (isToday && current.dates.length > 0 && isLater(text, token.end)) return true
  if (current.hasContent && isWithinBrackets(tokens, i)) return true
  const isComing = namesComing(text, token.start)
  // 剩五个明天再说代买有六单: nobody reports of a day to come
  if (isComing && current.hasContent) return true
  const layout = cutting.layout()
  if (between(layout.content, i + 1, layout.to[i] ?? tokens.length) > 0) return false
  // 明天就中秋了，进店50人
  const from = layout.from[i] ?? 0
  if (current.hasContent && charAt(text, token.end) === '那') return true
  if (!current.hasContent) return isComing && between(layout.content, from, i) === 0
  return between(layout.remarks, from, i) > 0
}

const isLater = standsAt(/^(?:才|给)?(?:[补再]|来(?!店))|^一起|^一并/, 2)

/** 明天, 下周, 大后天 */
export const namesComing = standsAt(/^[明后下]|^大后/, 2)

/** （含昨天晚到的6件）: a day within a remark; （昨天） alone names the day. */
function isWithinBrackets(tokens: readonly Token[], i: number): boolean {
  const before = tokenBefore(tokens, i)
  const after = tokens[i + 1]
  if (before?.kind === 'open' && after?.kind === 'close') return false
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const t = tokens[k]
    if (t?.kind === 'close' || (t?.kind === 'sep' && t.strength === 3)) return false
    if (t?.kind === 'open') return tokens[i + 1]?.kind !== 'close'
  }
  return false
}

/** `16号的收件2，说错了是15号的`: with nothing more behind it the day was the slip. */
const isSlippedDay = (cutting: Cutting, i: number) =>
  cutting.current.dates.length > 0 && isSlippedHead(cutting, i)
const isSlippedName = (cutting: Cutting, i: number) =>
  cutting.current.stations.length > 0 && isSlippedHead(cutting, i)

/** 补14号，应该是13号的，代买2单: the day that was said is put right before anything is told of it. */
function isOfOtherDay({ current, tokens }: Cutting, token: Token, i: number): boolean {
  if (token.kind !== 'cue' || (token.cue !== 'becomes' && token.cue !== 'really')) return false
  const next = tokens[i + 1]
  const [said] = current.dates
  if (!said || next?.kind !== 'date' || daysOf(said.date).join() === daysOf(next.date).join()) return false
  return !current.hasContent || !tokens.slice(i + 2, i + 40).some(isContent)
}

function isSlippedHead({ current, tokens, layout }: Cutting, i: number): boolean {
  if (current.slip === undefined || !current.hasContent) return false
  if (between(layout().content, i + 1, tokens.length) > 0) return false
  return !current.tokens.slice(current.slip + 1).some(isContent)
}

/** 收件：21, then 日期：6月9日: a form names its day once, wherever that stands. */
const isOfForm = ({ current, text }: Cutting, { start }: DateToken) =>
  current.dates.length === 0 && namesTheDay(text, start)
const namesTheDay = standsBefore(/(?:日期|时间)\s?[:=]?\s?$/, 5)

/** 今天一单没有…今天: the same day again is no new segment. */
function beginsAnew(current: Segment, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (token?.kind !== 'date') return false
  const days = daysOf(token.date)
  if (current.dates.length === 0 && (!hasMore(tokens, i) || closesClause(tokens, i))) return false
  // 快递今天30个: the day stands between the label and its number
  if (
    current.dates.length === 0 &&
    current.tokens.at(-1)?.kind === 'label' &&
    (tokens[i + 1]?.kind === 'number' || tokens[i + 1]?.kind === 'cue')
  )
    return false
  // 昨天和今天都是代买1单，昨天18块: one of the days that were named together
  if (current.dates.length > 1) return true
  return !current.dates.some((d) => daysOf(d.date).join() === days.join())
}
/** `一单没有今天，`: the day said last in its clause. */
function closesClause(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokenBefore(tokens, i), tokens[i + 1]]
  return before?.kind === 'cue' && before.cue === 'noBusiness' && after?.kind === 'sep' && after.strength >= 2
}
const hasMore = (tokens: readonly Token[], i: number) =>
  tokens.slice(i + 1, i + 40).some((t) => isContent(t) && !(t.kind === 'cue' && t.cue === 'same'))

function placeDate(current: Segment, cutting: Cutting, token: DateToken, i: number): void {
  // 昨天，不对，前天: the day was the slip, not a number
  let slipped = false
  while (current.dates.length > 0 && dropSlip(current)) slipped = true
  const joins = !slipped && current.dates.length > 0 && !current.inheritedDates && isList(cutting, i, 'date')
  // 29跟30号的 29号代卖2单…: the list was only a heading
  if (joins && !isNamedIn(current, token)) current.dates.push(token)
  else current.dates = [token]
  current.inheritedDates = false
}

const isNamedIn = ({ dates }: Segment, { date }: DateToken) =>
  daysOf(date).every((n) => dates.some((d) => daysOf(d.date).includes(n)))

function placeStation(current: Segment, cutting: Cutting, token: StationToken, i: number): void {
  const slipped = current.stations.length > 0 && dropSlip(current)
  const joins =
    !slipped && current.stations.length > 0 && !current.inheritedStations && isList(cutting, i, 'station')
  if (joins) current.stations.push(token)
  else current.stations = [token]
  current.inheritedStations = false
}

function dropSlip(segment: Segment): boolean {
  if (segment.slip === undefined) return false
  segment.tokens.splice(segment.slip, 1)
  const next = segment.tokens.findIndex((t) => t.kind === 'cue' && t.cue === 'slip')
  segment.slip = next < 0 ? undefined : next
  return true
}

/** Between two of a list stand only 、 和 的 or nothing. */
function isList({ tokens, text }: Cutting, i: number, kind: 'date' | 'station'): boolean {
  const token = tokens[i]
  for (let k = i - 1; k >= 0; k--) {
    const t = tokens[k]
    if (!t || !token) return false
    if (t.kind === kind) return token.start - t.end <= 4
    if (t.kind === 'sep' ? t.strength > 2 : !isJoint(t, text)) return false
  }
  return false
}

/** 和, and 还有我们 before the last of them. */
const isJoint = (t: Token, text: string) =>
  t.kind === 'word'
    ? t.end - t.start === 1 || /^(?:我们|咱们|俺们|以及)$/.test(sliceOf(text, t.start, t.end))
    : t.kind === 'cue' && t.cue === 'remark'
