// From what was read of a visit to the intent.
import type { FollowUpVisitFields, Intent, Span } from '../intents.ts'
import { intent, type Reading, wordsAt } from '../reading.ts'
import { dayOf, mondayOf } from '../scan/calendar.ts'
import type { Range } from '../scan/clauses.ts'
import type { DateRead } from '../scan/date-read.ts'
import { dateAt } from '../scan/dates.ts'
import { unreachedIn } from './findings.ts'
import type { Method } from './head-read.ts'
import { isRequest } from './not-visits.ts'
import { outcomeOf } from './outcome.ts'
import type { Said, Visit } from './visit.ts'

/** Undefined when nothing says that the visit has been paid. */
export function intentOf(reading: Reading, visit: Visit): Intent | undefined {
  return visit.type === 'site' ? siteVisit(reading, visit) : followUpVisit(reading, visit)
}

/** Ranges with nothing but separators between them are one. */
function joined(text: string, ranges: readonly Said[]): Range[] {
  const out: Range[] = []
  for (const range of ranges) {
    if (range.end <= range.start) continue
    const last = out.at(-1)
    if (last && !range.apart && gap.test(text.slice(last.end, range.start)))
      last.end = Math.max(last.end, range.end)
    else out.push({ ...range })
  }
  return out
}
const gap = /^[\s,。;:…|()[\]【】\d.、①-⑳!?/一二三四五六七八九十-]{0,8}$/

function followUpVisit(reading: Reading, visit: Visit): Intent | undefined {
  const ranges = joined(reading.text, visit.said)
  const text = ranges.map((r) => reading.text.slice(r.start, r.end)).join('\n')
  const original = ranges.map((r) => reading.original.slice(r.start, r.end)).join('\n')
  const outcome = outcomeOf(text, original)
  if (unreachedIn(reading.text.slice(visit.at, visit.subject.start))) outcome.reached = false
  const told = Object.keys(outcome).filter((k) => k !== 'approximate').length
  // 登门没见着: the way there was made
  const tried = outcome.reached === false && visit.method === '上门'
  if (told < (called.test(text) || tried ? Math.min(visit.evidence, 1) : visit.evidence)) return undefined
  if (told === 0 && visit.date && isAhead(reading, visit, visit.date)) return undefined
  if (!visit.happened && Object.keys(outcome).length === 0) return undefined
  const { subject } = visit
  const date = visit.date ?? dateBehind(reading, ranges)
  const method = visit.method ?? methodIn(text)
  const fields: FollowUpVisitFields = {
    person: reading.original.slice(subject.start, subject.end),
    date: dayOf(date?.days[0] ?? reading.past.today),
    ...(method && { method }),
    ...outcome,
  }
  const spans: Record<string, Span> = { person: [subject.start, subject.end] }
  if (date) spans.date = [date.start, date.end]
  return intent('followUpVisit', fields, spans, ['回访'])
}

/** A bare 周四 that is still to come in this week, where nothing was found and no 了 says that it was: a plan. */
const isAhead = ({ text, past }: Reading, { at, subject }: Visit, { start, days }: DateRead) =>
  /^(?:周|星期|礼拜)/.test(text.slice(start, start + 2)) &&
  (days[0] ?? past.today) < mondayOf(past.today) &&
  !/[了过完]/.test(text.slice(Math.min(at, start), subject.end + 4))

/** 打不通，回访未成功: what it was is said behind. */
const called = /回访(?![表率任话系模计安方])/

const methodSaid: readonly (readonly [Method, RegExp])[] = [
  ['视频', /方式\s?:?\s?视频|视频(?:打|聊|通话|连线|看|问|的|回访|没)/],
  ['微信', /方式\s?:?\s?微信|微信(?:上|里)?(?:打|聊|问|的|联系|说|沟通|回访|没|发|语音)/],
  [
    '上门',
    /方式\s?:?\s?(?:上门|入户)|(?:上门|入户|登门|实地|当面)(?:去|的|看|回访|走|聊|问|了)|去(?:了|的)?(?:她|他)?家里?/,
  ],
  [
    '电话',
    /方式\s?:?\s?电话|电话(?:打|里|的|聊|问|联系|沟通|回访|通了|关机|没人|没接|打不|停机|空号|不通|无人|一直)|打了?[^,。;]{0,3}电话/,
  ],
]

/** 索南回访完了，电话打的. */
const methodIn = (text: string): Method | undefined =>
  methodSaid
    .map(([method, pattern]) => ({ method, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.method

const wentThen = /^\s?(?:上午|下午|晚上|中午)?(?:去|打|回访|做|上门|电话|跑|聊|访|问|联系)(?:电话)?的/

/** 昨天打的, behind what was found. */
function dateBehind({ text, past }: Reading, ranges: readonly Range[]) {
  for (const { start, end } of ranges)
    for (let i = start; i < end; i++) {
      const read = dateAt(text, i, past)
      if (
        read?.kind === 'day' &&
        (read.days[0] ?? 0) <= past.today &&
        wentThen.test(text.slice(read.end, read.end + 8))
      )
        return read
    }
  return undefined
}

const preface =
  /^(?:了(?=[^,。\s])|(?:的[新老]?(?:站长|操作员))?(?:一对一|1对1)(?=[^\s,。:指辅帮])|的[新老]?站长|(?:[两俩三仨几]个?)站点?都(?=..)|的?(?:资产|设备|库存)?(?:都|也|全)?(?:盘|查|看|巡|点|对|检查|盘点|巡查|核对|清点)完?了(?:一?[遍下圈趟])?(?=[,。:\s]|$)|的(?=[\s,])|[^,。;\n:]{0,14}(?:记一下|补记|补上|补一下|如下|记录|情况|结果|问题|发现|登记|内容)(?:一下|了)?\s?:|(?:突击|顺路|专门|抽空)?(?:看|转|走|瞧|瞅)了?(?:看|转|一?[眼圈下遍趟])了?[,:。\s]+|[\s,]*(?:资产|设备|库存)(?=[,:\s])|[\s,]*(?:内容|问题|结果|情况|发现)(?:是|为|有)|[\s,]*(?:就是|主要就?是|主要)(?=教|讲|帮|给|演示))/
/** To the bot, or of the sender: 刚到家. */
const aside =
  /[\s,。]*(?:麻烦|帮忙|请|小二)?(?:记一下|登记一下|记录一下|登一下|记上|谢谢|辛苦了?)[吧哈了。!\s]*$|[\s,。]{1,4}我?(?:[刚才]{1,2}(?:到家|进家门?|进门|回到家|回来|忙完|吃上饭)|(?:真|可)?(?:累|困|冻|饿|热)[死坏]我?)[吧哈了。!\s]*$/

function siteVisit(reading: Reading, visit: Visit): Intent | undefined {
  if (!visit.kind) return undefined
  const { subject, kind, date } = visit
  const ranges = joined(reading.text, visit.said).map((range) => trimmed(reading, range, subject.name))
  const findings = ranges
    .map(({ start, end }) => wordsAt(reading, start, end))
    .filter((words) => words !== '')
    .join('，')
  if (!findings && !visit.happened) return undefined
  if (isStillPlan(reading, visit, findings)) return undefined
  const spans: Record<string, Span> = { station: [subject.start, subject.end] }
  if (date) spans.date = [date.start, date.end]
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (findings && first && last) spans.findings = [first.start, last.end]
  const fields = {
    station: reading.original.slice(subject.start, subject.end),
    date: dayOf(date?.days[0] ?? reading.past.today),
    kind,
    ...(findings && { findings }),
  }
  return intent('siteVisit', fields, spans, [kind])
}

/** 周四去红泉站盘点，站长把钥匙留好: asked of the station for a visit to come. */
function isStillPlan(reading: Reading, visit: Visit, findings: string): boolean {
  const { date } = visit
  const isPast = date !== undefined && (date.days[0] ?? 0) < reading.past.today
  if (findings !== '' && !isRequest(findings)) return false
  if (date && isAhead(reading, visit, date)) return true
  return findings !== '' && !isPast && !/[了过完]/.test(reading.text.slice(visit.at, visit.subject.end + 4))
}

function trimmed({ text }: Reading, { start: from, end }: Range, station: string): Range {
  // 又去了川井站，川井站的门头灯坏了: its name is no finding
  const again = text.startsWith(station, from) && /^[的,:\s]/.test(text.slice(from + station.length))
  const start = again ? from + station.length + 1 : from
  const words = text.slice(start, end)
  return {
    start: start + (preface.exec(words)?.[0].length ?? 0),
    end: end - (aside.exec(words)?.[0].length ?? 0),
  }
}
