// A message may report several days and stations: cut its tokens where a new one begins.
import { type DateRead, daysOf } from '../scan/date-read.ts'
import type { Token } from './tokens.ts'

type DateToken = Extract<Token, { kind: 'date' }>
type StationToken = Extract<Token, { kind: 'station' }>

export interface Segment {
  dates: DateToken[]
  stations: StationToken[]
  /** Taken over from the segment before, so that the next one named replaces it. */
  inheritedDates: boolean
  inheritedStations: boolean
  sameAs?: DateRead
  tokens: Token[]
}

const empty = (): Segment => ({
  dates: [],
  stations: [],
  inheritedDates: false,
  inheritedStations: false,
  tokens: [],
})

const isContent = (t: Token) =>
  t.kind === 'label' ||
  t.kind === 'number' ||
  t.kind === 'sign' ||
  (t.kind === 'cue' && ['noBusiness', 'add', 'subtract', 'same'].includes(t.cue))

interface Cutting {
  segments: Segment[]
  current: Segment
  tokens: readonly Token[]
  text: string
}

export function segmentsOf(tokens: readonly Token[], text: string): Segment[] {
  const cutting: Cutting = { segments: [], current: empty(), tokens, text }
  tokens.forEach((token, i) => {
    if (token.kind === 'date') takeDate(cutting, token, i)
    else if (token.kind === 'station') takeStation(cutting, token, i)
    else cutting.current.tokens.push(token)
  })
  return withTail([...cutting.segments, cutting.current]).filter((s) => s.tokens.some(isContent) || s.sameAs)
}

function begin(cutting: Cutting, keep: Partial<Segment>): void {
  cutting.segments.push(cutting.current)
  cutting.current = { ...empty(), ...keep }
}

function takeDate(cutting: Cutting, token: DateToken, i: number): void {
  const { current, tokens, text } = cutting
  const likeness = likenessOf(tokens, i, text)
  if (likeness === 'same') current.sameAs = token.date
  else if (likeness === 'like') current.tokens.push({ kind: 'word', start: token.start, end: token.end })
  if (likeness) return
  // a week or a month is no day of a report
  if (daysOf(token.date).length === 0) {
    current.tokens.push({ kind: 'word', start: token.start, end: token.end })
    return
  }
  if (isAside(current, tokens, i, text)) {
    current.tokens.push({ kind: 'word', start: token.start, end: token.end })
    return
  }
  if (current.tokens.some(isContent) && beginsAnew(current, tokens, i))
    begin(cutting, { stations: current.stations, inheritedStations: current.stations.length > 0 })
  placeDate(cutting.current, token, tokens, i)
}

function takeStation(cutting: Cutting, token: StationToken, i: number): void {
  const { current, tokens } = cutting
  if (current.stations.some((s) => s.name === token.name) && !current.inheritedStations) return
  if (current.tokens.some(isContent))
    begin(cutting, { dates: current.dates, inheritedDates: current.dates.length > 0 })
  placeStation(cutting.current, token, tokens, i)
}

/** `有1单明天到`: a day in a remark behind the numbers is not theirs. */
function isAside(current: Segment, tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i]
  if (!token || !current.tokens.some(isContent)) return false
  const end = tokens.findIndex((t, k) => k > i && t.kind === 'sep' && t.strength >= 2)
  const from = tokens.slice(0, i).findLastIndex((t) => t.kind === 'sep' && t.strength >= 2) + 1
  if (tokens.slice(i + 1, end < 0 ? tokens.length : end).some(isContent)) return false
  const remark = tokens.slice(from, i).some((t) => t.kind === 'cue' && t.cue === 'remark')
  return remark || /^[明后下]|^大后/.test(text.slice(token.start, token.end))
}

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
    /number|cue/.test(tokens[i + 1]?.kind ?? '')
  )
    return false
  return !current.dates.some((d) => daysOf(d.date).join() === days.join())
}
/** `一单没有今天，`: the day said last in its clause. */
function closesClause(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  return before?.kind === 'cue' && before.cue === 'noBusiness' && after?.kind === 'sep' && after.strength >= 2
}
const hasMore = (tokens: readonly Token[], i: number) =>
  tokens.slice(i + 1, i + 40).some((t) => isContent(t) && !(t.kind === 'cue' && t.cue === 'same'))

/** `跟昨天一样`: the date is what today equals; in `跟昨天一样没业务` it only compares. */
function likenessOf(tokens: readonly Token[], i: number, text: string): 'same' | 'like' | undefined {
  const token = tokens[i]
  if (!token || !/[跟和同与照按像]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    return undefined
  const next = text.slice(token.end, token.end + 1)
  if (text.charAt(token.start - 1) === '同' && /^[\s,。!]?$/.test(next)) return 'same'
  const after = tokens.slice(i + 1, i + 4).find((t) => t.kind === 'cue')
  if (after?.kind !== 'cue' || after.cue !== 'same' || after.start - token.end > 4) return undefined
  const rest = text.slice(after.end, after.end + 2)
  return rest === '' || /^[\s,，。!！;；、的哈啊了]/.test(rest) ? 'same' : 'like'
}

function placeDate(current: Segment, token: DateToken, tokens: readonly Token[], i: number): void {
  const slip =
    current.dates.length > 0 ? current.tokens.findIndex((t) => t.kind === 'cue' && t.cue === 'slip') : -1
  // 昨天，不对，前天: the day was the slip, not a number
  if (slip >= 0) current.tokens.splice(slip, 1)
  const joins = slip < 0 && current.dates.length > 0 && !current.inheritedDates && isList(tokens, i, 'date')
  current.dates = joins ? [...current.dates, token] : [token]
  current.inheritedDates = false
}

function placeStation(current: Segment, token: StationToken, tokens: readonly Token[], i: number): void {
  const slip =
    current.stations.length > 0 ? current.tokens.findIndex((t) => t.kind === 'cue' && t.cue === 'slip') : -1
  if (slip >= 0) current.tokens.splice(slip, 1)
  const joins =
    slip < 0 && current.stations.length > 0 && !current.inheritedStations && isList(tokens, i, 'station')
  current.stations = joins ? [...current.stations, token] : [token]
  current.inheritedStations = false
}

/** Between two of a list stand only 、 和 的 or nothing. */
function isList(tokens: readonly Token[], i: number, kind: 'date' | 'station'): boolean {
  const token = tokens[i]
  for (let k = i - 1; k >= 0; k--) {
    const t = tokens[k]
    if (!t || !token) return false
    if (t.kind === kind) return token.start - t.end <= 3
    if (t.kind === 'sep' ? t.strength > 2 : t.kind !== 'word' || t.end - t.start > 1) return false
  }
  return false
}

/** `…收件5 德岭山站` and `代买1单20，昨天的`: what stands alone at the end belongs to what came before. */
function withTail(segments: Segment[]): Segment[] {
  const [tail, before] = [segments.at(-1), segments.at(-2)]
  if (!tail || tail.tokens.some(isContent) || tail.sameAs) return nameThroughout(segments)
  if (before && before.dates.length === 0) before.dates = tail.dates
  if (before && before.stations.length === 0 && !tail.inheritedStations) before.stations = tail.stations
  return nameThroughout(segments.slice(0, -1))
}

/** The only station of a message is that of all its days. */
function nameThroughout(segments: Segment[]): Segment[] {
  const names = new Set(segments.flatMap((s) => s.stations.map((t) => t.name)))
  const named = segments.find((s) => s.stations.length > 0)
  if (names.size === 1 && named)
    for (const s of segments) if (s.stations.length === 0) s.stations = named.stations
  return segments
}
