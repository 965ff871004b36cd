// How a piece about a visit begins: what was done, when, how, to whom or where, in any order. Reads known words until the
// first unknown one; what is left when all known words are taken is the name.
import { atPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import type { Range } from '../scan/clauses.ts'
import { dateAt } from '../scan/dates.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import {
  afterHead,
  followUpCues,
  insideHead,
  methodWords,
  notCueBehind,
  paperCue,
  saidOfPaper,
  visitLeads,
} from '../words/visit-words.ts'
import { dateToken, durationEnd } from './head-dates.ts'
import { nameToken } from './head-names.ts'
import type { Head, HeadContext, Method } from './head-read.ts'
import { type Kind, strongKindAt, weakKindAt } from './kinds.ts'

export const cueAt = phraseTable<true>([[true, followUpCues]])
export const methodAt = phraseTable<Method>(methodWords.map(([m, words]) => [m, words] as const))
const lead = phraseTable<true>([[true, visitLeads]])
const inside = phraseTable<true>([[true, insideHead]])
const behind = phraseTable<true>([[true, afterHead]])
const moving = /^(?:上午|下午|中午|晚上|早上|傍晚|又|再去|接着|然后|随后|还去|顺)/
const count = atPlace(
  /([一二两俩三四五六七八九十\d]{1,3})(?:个|家|户|位|名)?(?:服务站|站点?|学员|对象|人|户|农户|老乡)(?![\u4e00-\u9fff]*站)|([一二两三四五六七八九十\d]{1,3})(?:个|家|户|位|名)(?=[\s,:。;、都(]|$)/y,
)
/** 打了三遍电话, 打了仨电话 */
const times = atPlace(
  /(?:连着?)?(?:[打拨]了?)?(?:(?:[一二两三四五六七八九十几\d]|好几){1,2}[遍次个通回]|[俩仨]个?)(?=电话|微信|视频)/y,
)
const joint = new Set([...'和跟与及'])
const isSeparator = characterClass(/[\s,:|()[\]【】、~>\ud800-\udfff-]/)
const phone = atPlace(/1[3-9]\d{9}/y)
/** Alone these are often the first character of a name, so something known must follow. */
const doubtful = new Set([
  ...'刚又再才先就还也都有记补录同向于访看问找聊做打来站户家班里由今嗯哦好那呃另均共咱',
])

export function headAt(context: HeadContext, start: number, end = context.text.length): Head {
  const head: Head = {
    start,
    end: start,
    reach: start,
    followUp: false,
    kind: undefined,
    strong: false,
    weak: undefined,
    method: undefined,
    date: undefined,
    people: [],
    stations: [],
    count: undefined,
    moves: false,
    goesOn: false,
  }
  const { text } = context
  for (let i = start; i < end; ) {
    const said = amount(head)
    const next = tokenAt(context, head, i)
    if (next === undefined || next <= i) break
    i = next
    head.reach = Math.min(i, end)
    if (said !== amount(head) || isWhole(head)) head.end = head.reach
  }
  if (head.stations.length > 0) head.kind ??= weakBehind(text, head) ?? head.weak
  return head
}

const whose = atPlace(/的?[新老]?(?:站长|操作员|两口子)?/y)
/** 教, or 的站长教: said of the station just named. */
function weakBehind(text: string, head: Head): Kind | undefined {
  const of = whose(text, head.end)?.[0].length ?? 0
  return (weakKindAt(text, head.end) ?? weakKindAt(text, head.reach) ?? weakKindAt(text, head.end + of))
    ?.value
}

/** How much has been said so far. */
const amount = (head: Head): number =>
  [head.followUp, head.kind, head.method, head.date, head.count].filter(Boolean).length +
  head.people.length +
  head.stations.length

export const hasSubject = (head: Head) => head.people.length > 0 || head.stations.length > 0

const isWhole = (head: Head) => head.stations.length > 0 && head.kind !== undefined

/** Behind the marks and spaces at `i`, six of them at most. */
function gapEnd(text: string, i: number): number {
  let end = i
  while (end - i < 6 && isSeparator(text, end)) end++
  return end
}

/** Takes what begins at `i` into the head; where it ends, or undefined when it is none of the head's. */
function tokenAt(context: HeadContext, head: Head, i: number): number | undefined {
  const { text } = context
  const end = gapEnd(text, i)
  // a name that nothing was said of yet does not reach over a comma
  if (end > i)
    return text.slice(i, end).includes(',') && head.people.length > 0 && !head.followUp ? undefined : end
  return (
    dateToken(context, head, i) ??
    (isWhole(head)
      ? (stationToken(context, head, i) ??
        kindAgain(text, head, i) ??
        countToken(text, head, i) ??
        behind(text, i)?.end ??
        durationEnd(text, i))
      : wordToken(context, head, i))
  )
}

/** 回访加巡查：在红泉站巡查，…: said of the round, and of the station again. */
function kindAgain(text: string, head: Head, i: number): number | undefined {
  const said = head.stations.at(-1)?.end === i ? strongKindAt(text, i) : undefined
  return said?.value === head.kind ? said?.end : undefined
}

function wordToken(context: HeadContext, head: Head, i: number): number | undefined {
  const { text } = context
  const strong = strongKindAt(text, i)
  if (strong) {
    head.strong = true
    head.kind ??= strong.value
    // 督导检查, 巡查指导: one word to people
    return strongKindAt(text, strong.end)?.end ?? strong.end
  }
  return cueToken(text, head, i) ?? countToken(text, head, i) ?? leadOrSubject(context, head, i)
}

function isThing(text: string, i: number, end: number): boolean {
  const behind = text.slice(end, end + 6)
  return notCueBehind.test(behind) || (paperCue.test(text.slice(i, end)) && saidOfPaper.test(behind))
}

function cueToken(text: string, head: Head, i: number): number | undefined {
  const said = cueAt(text, i)
  const how = methodAt(text, i)
  if (how) {
    head.method ??= how.value
    if (/回访|走访|家访|电访/.test(text.slice(i, how.end))) head.followUp = true
  }
  if (said && !isThing(text, i, said.end)) {
    head.followUp = true
    if (/家访|走访/.test(text.slice(i, said.end))) head.method ??= '上门'
    // 回访完么措
    return text.startsWith('完么', said.end - 1) ? said.end - 1 : said.end
  }
  return how ? withoutTry(text, i, how.end) : phone(text, i) ? i + 11 : undefined
}

/** 电话联系不上: 联系不上 is what was found. */
const withoutTry = (text: string, start: number, end: number) =>
  /^[不没未]/.test(text.slice(end)) && end - start > 2
    ? end - (/(?:联系|沟通|打|聊)$/.exec(text.slice(start, end))?.[0].length ?? 0)
    : end

function countToken(text: string, head: Head, i: number): number | undefined {
  const told = count(text, i)
  if (!told) return undefined
  head.count = /^[一1]$/.test(told[1] ?? told[2] ?? '') ? 1 : 2
  return i + told[0].length
}

function leadOrSubject(context: HeadContext, head: Head, i: number): number | undefined {
  const { text } = context
  if (head.people.length > 0 || head.stations.length > 0) return insideToken(context, head, i)
  const along = companion(text, i)
  if (along) return i + along[0].length
  const station = context.stationAt.get(i)
  // 的鲁站 begins like what stands before names
  if (station?.start === i && lead(text, i)?.end === i + 1 && !/[\u4e00-\u9fff]/.test(text.charAt(i - 1)))
    return stationToken(context, head, i)
  const known = lead(text, i)
  const weak = head.stations.length === 0 ? weakKindAt(text, i) : undefined
  if (weak) head.weak ??= weak.value
  if (weak && (weak.end - i > 1 || context.stationAt.has(weak.end))) return weak.end
  if (known && (known.end - i > 1 || !doubtful.has(text.charAt(i)) || isKnown(context, known.end))) {
    if (moving.test(text.slice(i, known.end))) head.moves = true
    return known.end
  }
  return stationToken(context, head, i) ?? nameToken(text, head, i)
}

/** 我和小刘上门…: who went along. */
const companion = atPlace(
  /(?:我们?|咱们?)[和跟同与][\u4e00-\u9fff]{2,4}?(?:一起|一块儿?|两个?人?|俩)?(?=上门|入户|登门|电话|回访|走访|去|到|巡查|盘点|指导)/y,
)

/** 到萨仁家里上门回访 */
const atHome = atPlace(/家[里中]?/y)

/** Between the subject and what was done; only if that is still to come, or 店 and 在 would be eaten. */
function insideToken(context: HeadContext, head: Head, i: number): number | undefined {
  const often = times(context.text, i)
  if (often) return i + often[0].length
  const home = atHome(context.text, i)
  if (home && isKnown(context, i + home[0].length)) return i + home[0].length
  const known = inside(context.text, i)
  if (known && (known.end - i > 1 || isKnown(context, known.end))) return known.end
  return stationToken(context, head, i)
}

const isKnown = ({ text, past }: HeadContext, i: number): boolean =>
  cueAt(text, i) !== undefined ||
  methodAt(text, i) !== undefined ||
  strongKindAt(text, i) !== undefined ||
  weakKindAt(text, i) !== undefined ||
  (lead(text, i)?.end ?? i) > i + 1 ||
  dateAt(text, i, past) !== undefined ||
  isSeparator(text, i)

function stationToken({ text, stationAt }: HeadContext, head: Head, i: number): number | undefined {
  if (head.people.length > 0) return undefined
  if (head.stations.length > 0 && joint.has(text.charAt(i)) && stationAt.has(i + 1)) return i + 1
  const hit = stationAt.get(i)
  if (!hit || i >= hit.end - 1) return undefined
  const previous = head.stations.at(-1)
  if (previous && (previous.end === hit.end || !isJoined(text, previous, { start: i, end: hit.end })))
    return undefined
  head.stations.push({ name: text.slice(i, hit.end), start: i, end: hit.end })
  return hit.end
}

/** 白云站、青山站; behind a comma only if the list goes on behind it. */
const isJoined = (text: string, before: Range, next: Range) =>
  /^\s*[、和跟与及]?\s*$/.test(text.slice(before.end, next.start)) ||
  (/^\s*,\s*$/.test(text.slice(before.end, next.start)) && /[\s,:。;]/.test(text.charAt(next.end)))
