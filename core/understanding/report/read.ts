// The whole way of a station's report: text → tokens → days and stations → groups of numbers → totals.
import type { Reading } from '../reading.ts'
import { chainIn } from '../scan/chain-list.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { daysOf } from '../scan/date-read.ts'
import { passingTable } from '../scan/phrase-table.ts'
import { sought } from '../scan/sought.ts'
import { stationCore } from '../scan/stations.ts'
import type { ReportLabel, Side } from '../words/report-labels.ts'
import { withBareDays } from './bare-days.ts'
import { withParcelsLabel } from './carriers.ts'
import { chainTokens } from './chain-tokens.ts'
import { type Group, type Grouping, groupWith } from './group.ts'
import { groupsOf } from './groups.ts'
import { lexReport } from './lex.ts'
import { shareOverDays } from './respective.ts'
import type { Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import { tableTokens } from './table.ts'
import { cueOf, endsClause, stationOf, type Token, tokenBefore } from './tokens.ts'
import { hasMeaning } from './totals.ts'
import { inWeekOrder } from './weekdays.ts'
import { withoutDenied } from './without-denied.ts'
import { withoutTalk } from './without-talk.ts'

export interface DayReport {
  segment: Segment
  grouping: Grouping
}

/** In several classes, as one of more than sixteen characters is slow. */
const numeral = '(?:[\\d壹贰叁肆伍陆柒捌玖拾佰]|[一二两三四五六七八九]|[十百千俩仨零几])'
const labelled = sought(
  new RegExp(
    `[代带待袋戴][买卖购销收发取办缴充售麦买]|帮.{0,5}[买卖]|(?:淘宝|拼多多|京东)[^,。]{0,4}拍|[单件][也都]没|[全都]是?[0零](?![.\\d一二三四五六七八九点])|[上下]行|下单|网购|[收受取派到寄发来进领手曲拍记继季]的?[件见间建]|快[递第弟]|包裹|快件|邮件|业务|生意|买卖|没[^,。]{0,3}单|(?<=${numeral}\\s?)[单笔票]|(?<=${numeral}\\s?[个件])[到收取派寄发领拿]|单子|[话电水网机]费|缴费|交费|缴了|养老|农保|充值|充话|充了|取款|存款|取钱|存钱|取现|助农|医保|社保|保险|合作医疗|[车机购订]票|[进近到来]店|接待|便民|[一个]样|同昨|同前|[照按]昨|没[变区差]|(?:没|无|no).{0,2}[务物]|无单|无生意|没营业|没做生意|^\\s*(?:今天|昨天|今日)?[全都]是?[0零]|(?:数据|各项)[全都均]?[是为]?[0零]|开张|派送|投递|入库|出库|自提|揽收|发货|取货|退单|退款|退货|客流|来访|(?:[圆中申]通|韵达|极兔|顺丰|邮政|京东|百世)\\s?:?\\s?${numeral}|[收取派到寄发来买卖存充退邮]了?[出走到去]{0,2}\\s?[:约共各]?${numeral}`,
  ),
)
const counted = sought(new RegExp(`${numeral}|没|无|一样|同昨|同前|[照按]昨`))
const signed = sought(/签|打卡|智慧乡村|[千前迁牵欠]到|app/)

/** Cheap, as most messages have no word of a report. */
export const mayReport = (text: string): boolean =>
  (counted.test(text) && labelled.test(text)) || signed.test(text)

export function readDays(reading: Reading, text: string): DayReport[] {
  const tokens = tokensOf(reading, text)
  const days: DayReport[] = []
  let lastSide: Side | undefined
  let before: ReportLabel | undefined
  let changes = false
  for (const segment of segmentsOf(tokens, text, reading.past.today)) {
    const grouping = groupsOf(segment.tokens, text, {
      lastSide,
      before,
      mode:
        reading.quotesRecord || (changes && before && !segment.tokens.some((t) => t.kind === 'label'))
          ? 'set'
          : 'plain',
    })
    shareOverDays(segment, grouping, text)
    lastSide = grouping.lastSide
    changes = grouping.groups.at(-1)?.mode === 'set'
    // only where the part named one
    const labels = segment.tokens.filter((t) => t.kind === 'label')
    before = labels.length === 1 ? labels[0]?.label : labels.length > 1 ? undefined : before
    // 昨天18块，今天22: the number of the next day is an amount too
    if (before && grouping.groups.at(-1)?.values.at(-1)?.q.unit === 'money')
      before = { ...before, only: 'amount' }
    days.push({ segment, grouping })
  }
  shareForAll(days)
  return isHeading(days) ? days.slice(1) : days
}

/** 到件都是13个，周三代卖1单，周四代卖2单: what is said first, of no day, holds for the days behind and is none itself. */
function isHeading([first, ...others]: readonly DayReport[]): boolean {
  if (!first || others.length < 2 || first.segment.sameAs || first.segment.dates.length > 0) return false
  if (others.some((d) => d.segment.dates.length === 0)) return false
  const { groups, sign, noBusiness } = first.grouping
  const says = groups.some(hasMeaning) || sign !== undefined
  return says && !noBusiness && groups.every((g) => g.forAll) && (!sign || sign.forAll)
}

function tokensOf(reading: Reading, text: string): readonly Token[] {
  const known = knownStations(reading)
  const chain = text.includes('接龙') ? chainIn(text) : undefined
  const special = chain
    ? chainTokens(text, chain, (part, offset) => lexedPart(reading, known, part, offset))
    : tableTokens(text, (part, offset, plain) => lexedPart(reading, known, part, offset, plain))
  if (chain && !special) return []
  if (special) return special
  return withParcelsLabel(
    withNoneOfDays(withoutTalk(withPlace(withHeads(lexedWhole(reading, text, known), text), text), text)),
    reading.message,
  )
}

const lexedWhole = ({ past }: Reading, text: string, known: KnownAt | undefined): Token[] =>
  withoutDenied(inWeekOrder(withBareDays(lexReport(text, past, known), text, past), text), text)

type KnownAt = (i: number) => { name: string; end: number } | undefined

function lexedPart(
  { past }: Reading,
  known: KnownAt | undefined,
  part: string,
  offset: number,
  plain = false,
): Token[] {
  const tokens = lexReport(part, past, known && ((i) => shifted(known(i + offset), offset)), plain)
  for (const token of tokens) move(token, offset)
  return tokens
}

const head = /^[\u4e00-\u9fff]{2,5}$/
const noHead = /[天日期注计他民况据报充正务额数午上下周月共员点款费的是]|业务|合计|补充/

/** 川井：收5发1；温更：收8发0: several parts that each begin with a name and a colon. */
function withHeads(tokens: Token[], text: string): Token[] {
  if (!text.includes(':')) return tokens
  const heads = new Map<number, string>()
  tokens.forEach((t, i) => {
    const [before, colon, after] = [tokenBefore(tokens, i), tokens[i + 1], tokens[i + 2]]
    if (t.kind !== 'word' || (before && !endsClause(before)) || charAt(text, colon?.start ?? -1) !== ':')
      return
    const name = sliceOf(text, t.start, t.end)
    const says = after?.kind === 'label' || (after?.kind === 'cue' && after.cue === 'noBusiness')
    if (says && head.test(name) && !noHead.test(name)) heads.set(i, name)
  })
  if (new Set(heads.values()).size < 2 || tokens.some((t) => t.kind === 'station')) return tokens
  return tokens.map((t, i) => {
    const name = heads.get(i)
    return name === undefined ? t : stationOf(name, t.start, t.end)
  })
}

/** 周一代买1单，周二没有，周三…: among several days a day with 没有 alone had no business. */
function withNoneOfDays(tokens: readonly Token[]): readonly Token[] {
  if (tokens.filter((t) => t.kind === 'date').length < 2) return tokens
  return tokens.map((t, i) => {
    const [before, after] = [tokenBefore(tokens, i), tokens[i + 1]]
    const alone =
      t.kind === 'cue' &&
      t.cue === 'none' &&
      before?.kind === 'date' &&
      tokenBefore(tokens, i - 1)?.kind !== 'label' &&
      (!after || endsClause(after))
    return alone ? cueOf('noBusiness', t.start, t.end) : t
  })
}

const shifted = (hit: { name: string; end: number } | undefined, by: number) =>
  hit && { ...hit, end: hit.end - by }
/** The tokens are new, so they are moved where they stand; what was read of a number is shared and copied. */
function move(token: Token, by: number): void {
  token.start += by
  token.end += by
  if (token.kind === 'number') token.q = { ...token.q, start: token.q.start + by, end: token.q.end + by }
}

/** 把智慧乡村 is no village. */
const appName = /智[慧会惠]乡村$/
const place = /^[\u4e00-\u9fff]{2,8}(?:(?<![封进出下回到全])村|嘎查|镇|(?<!老|家)乡|苏木|社区|服务点)$/

/** A line that begins with a village names the station, when a date, a label or the end of the line follows. */
function withPlace(tokens: Token[], text: string): Token[] {
  if (tokens.some((t) => t.kind === 'station')) return tokens
  const i = tokens.findIndex((t) => t.kind === 'word')
  if (i < 0) return tokens
  const word = tokens[i]
  const before = tokenBefore(tokens, i)
  if (!word || (before && before.kind !== 'date' && before.kind !== 'sep')) return tokens
  const name = sliceOf(text, word.start, word.end)
  const next = tokens[i + 1]
  const fits = next && (next.kind === 'sep' || next.kind === 'date' || next.kind === 'label')
  if (!place.test(name) || appName.test(name) || !fits) return tokens
  return tokens.with(i, stationOf(name, word.start, word.end))
}

/** 收件都是5件 at the end holds for each day before it that says nothing of it. */
function shareForAll(days: DayReport[]): void {
  const sign = days.find((d) => d.grouping.sign?.forAll)?.grouping.sign
  const shared = sharedGroups(days)
  for (const { grouping } of days) {
    const says = grouping.noBusiness || grouping.groups.some(hasMeaning)
    if (sign && says) grouping.sign ??= sign
    if (grouping.noBusiness) continue
    for (const [side, group] of shared)
      if (!grouping.groups.some((g) => g.label.side === side)) grouping.groups.push(copyOf(group))
  }
}

/** The first of each side; what was said of several days at once (1号2号各8个) is for just those. */
function sharedGroups(days: readonly DayReport[]): Map<Side, Group> {
  const shared = new Map<Side, Group>()
  if (!days.some((d) => d.grouping.groups.some((g) => g.forAll))) return shared
  for (const { grouping } of days.filter((d) => d.segment.dates.flatMap((t) => daysOf(t.date)).length <= 1))
    for (const group of grouping.groups)
      if (group.forAll && !shared.has(group.label.side)) shared.set(group.label.side, group)
  return shared
}
const copyOf = (g: Group): Group => groupWith(g, [...g.values])

type Known = (text: string, i: number) => { start: number; end: number } | undefined
const tables = new WeakMap<object, Known>()

/** The programme's own station names and nicknames, also without 站. */
function knownStations({ vocabulary, text, original }: Reading): KnownAt | undefined {
  const { stations } = vocabulary
  if (!stations || stations.length === 0) return undefined
  const known = tables.get(stations) ?? tableOf(stations)
  tables.set(stations, known)
  return (i) => {
    const hit = known(text, i)
    if (!hit) return undefined
    const end =
      /^(?:镇|乡|苏木)?(?:电商|便民)?(?:服务)?站(?!长|点)/.exec(sliceOf(text, hit.end, hit.end + 8))?.[0]
        .length ?? 0
    return { name: original.slice(i, hit.end + end), end: hit.end + end }
  }
}

function tableOf(stations: readonly { name: string; nicknames: readonly string[] }[]): Known {
  const names = stations
    .flatMap((s) => [s.name, stationCore(s.name), ...s.nicknames])
    .filter((n) => n.length >= 2)
  return passingTable([['station', [...new Set(names)]]])
}
