// Staff record an inspection (巡查), an asset count (盘点) or guidance (指导) at a station. Cases beside this file.
import type { SiteVisitFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser, wordsAt } from '../reading.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import { clausesOf, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import type { DateRead } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { fieldOf, formIn } from '../scan/forms.ts'
import { type StationRead, stationsIn } from '../scan/stations.ts'

type Kind = SiteVisitFields['kind']
const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    '盘点',
    /(?:资产|设备|库存|物资|固定资产)?(?:盘点|清点|盘库|盘了|点验)(?:完了?|完毕|结束|好了|了|过|结果|记录|情况|表)*/,
  ],
  [
    '指导',
    /(?:一对一|1对1|上门|现场|手把手|业务|技术|入站|个别|单独)?(?:指导|辅导|帮扶)(?:完了?|完毕|结束|好了|了|过|记录|情况|结果)*|一对一/,
  ],
  [
    '巡查',
    /(?:日常|例行|现场|实地|安全|突击|定期|入站)?(?:巡查|巡检|巡站|检查|督查|督导|抽查|巡视)(?:完了?|完毕|结束|好了|了|过|结果|记录|情况|中)*/,
  ],
]
const gate = /巡|盘|指导|检查|督|清点|辅导|抽查|一对一|帮扶|点验/
const planned =
  /明天|后天|明日|明早|下周|下个?月|打算|计划|准备|要去|将|安排|待会|一会儿?去|回头|改天|通知|请各|请大家|各站|迎接|配合|接受|要求各|要求大家|需要(?:去|巡查|盘点)|上回|上次|盘点表|巡查表|巡查记录表|谁那|没?找到了吗/
const labels = {
  station: ['站点', '服务站', '站名', '巡查站点', '盘点站点', '指导站点', '站点名称', '地点'],
  date: ['日期', '时间', '巡查时间', '巡查日期', '盘点时间', '盘点日期', '指导时间', '指导日期'],
  kind: ['类型', '方式', '类别', '事项', '工作', '种类', '巡查类型', '内容类型', '性质'],
  findings: [
    '情况',
    '发现',
    '结果',
    '问题',
    '巡查情况',
    '盘点情况',
    '盘点结果',
    '指导内容',
    '巡查结果',
    '内容',
    '发现问题',
    '存在问题',
    '备注',
    '现场情况',
    '巡查内容',
    '记录',
  ],
} as const

export const recogniseSiteVisit: Recogniser = (reading) => {
  const { message, text } = reading
  if (message.role !== 'staff' || !gate.test(text) || !text.includes('站') || text.length > 1500)
    return nothing
  return fromForm(reading) ?? fromSentences(reading)
}

function kindIn(words: string): { kind: Kind; start: number; end: number } | undefined {
  const hits = kinds.flatMap(([kind, pattern]) => {
    const match = pattern.exec(words)
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : []
  })
  return hits.sort((a, b) => a.start - b.start)[0]
}

function dateIn({ text, past }: Reading, { start, end }: Range): DateRead | undefined {
  for (let i = start; i < end; i++) {
    const read =
      dateAt(text, i, past) ??
      (/[\d.]/.test(text.charAt(i - 1)) || !/(?:^|[\s,:])$/.test(text.slice(Math.max(0, i - 1), i))
        ? undefined
        : looseDateAt(text, i, past))
    if (read?.kind === 'day') return read
  }
  return undefined
}

function fromForm(reading: Reading): Found | undefined {
  const { text } = reading
  const form = formIn(text, labels)
  const [station, date, findings] = (['station', 'date', 'findings'] as const).map((k) => fieldOf(form, k))
  const kind = kindIn(text)
  if (!station || !findings || !kind) return undefined
  const when = date && dateIn(reading, date)
  const read = {
    station: { name: wordsAt(reading, station.start, station.end), start: station.start, end: station.end },
    kind: kind.kind,
    date: when ?? dateIn(reading, { start: 0, end: station.start }),
    findings: { start: findings.start, end: findings.end },
  }
  return { placed: [{ intent: visitOf(reading, read), at: 0 }], taken: [{ start: 0, end: text.length }] }
}

interface VisitRead {
  station: StationRead
  kind: Kind
  date: DateRead | undefined
  findings: Range
}

function visitOf(reading: Reading, { station, kind, date, findings }: VisitRead) {
  const words = wordsAt(reading, findings.start, findings.end)
  const spans: Record<string, Span> = { station: [station.start, station.end] }
  if (date) spans.date = [date.start, date.end]
  if (words) spans.findings = [findings.start, findings.end]
  const day: DayNumber = date?.days[0] ?? reading.past.today
  return intent(
    'siteVisit',
    { station: station.name, date: dayOf(day), kind, ...(words && { findings: words }) },
    spans,
    [kind],
  )
}

interface Walk {
  found: Found
  kind: Kind | undefined
  date: DateRead | undefined
  open: (VisitRead & { range: Range }) | undefined
}

function fromSentences(reading: Reading): Found {
  const { text } = reading
  const walk: Walk = { found: { placed: [], taken: [] }, kind: undefined, date: undefined, open: undefined }
  for (const sentence of sentencesOf(text))
    for (const unit of unitsOf(text, sentence)) readSentence(reading, walk, unit)
  close(reading, walk)
  return walk.found
}

/** 上午在X站指导…，下午去Y站巡查，…: each clause with a station and a kind begins another visit. */
function unitsOf(text: string, sentence: Range): Range[] {
  const units: Range[] = []
  let visits = 0
  for (const clause of clausesOf(text, sentence.start, sentence.end)) {
    const words = text.slice(clause.start, clause.end)
    const isVisit =
      kindIn(words) !== undefined &&
      /.站/.test(words) &&
      stationsIn(words, (i) => kindEnd(words, i)).length > 0
    const last = units.at(-1)
    if (last && !(isVisit && visits > 0)) last.end = clause.end
    else units.push({ ...clause })
    if (isVisit) visits++
  }
  return units
}

function close(reading: Reading, walk: Walk): void {
  if (!walk.open) return
  walk.found.placed.push({ intent: visitOf(reading, walk.open), at: walk.open.range.start })
  walk.found.taken.push(walk.open.range)
  walk.open = undefined
}

function readSentence(reading: Reading, walk: Walk, sentence: Range): void {
  const own = beforeFollowUp(reading.text, sentence)
  const words = reading.text.slice(own.start, own.end)
  const skip = (i: number) => dateAt(words, i, reading.past)?.end ?? kindEnd(words, i)
  const station = stationsIn(words, skip)[0]
  const kind = kindIn(words)
  const isPlanned = planned.test(words.slice(0, 30)) || isAsked(reading.text, sentence)
  if (own.end <= own.start || (isPlanned && (station || kind))) close(reading, walk)
  else if (station) openVisit(reading, walk, { own, words, station, kind })
  else goOn(reading, walk, own, kind)
}

/** What a sentence says of a person's follow-up is not of the station. */
function beforeFollowUp(text: string, sentence: Range): Range {
  const followUp = /回访|家访/.exec(text.slice(sentence.start, sentence.end))
  if (!followUp) return sentence
  return { start: sentence.start, end: lastComma(text, sentence.start, sentence.start + followUp.index) }
}

/** A sentence without a station: a heading for what follows, or more findings. */
function goOn(reading: Reading, walk: Walk, own: Range, kind: ReturnType<typeof kindIn>): void {
  if (walk.open) {
    if (!kind) extend(walk, own)
    return
  }
  walk.kind = kind?.kind ?? walk.kind
  walk.date = dateIn(reading, own) ?? walk.date
}

interface Opening {
  own: Range
  words: string
  station: StationRead
  kind: ReturnType<typeof kindIn>
}

function openVisit(reading: Reading, walk: Walk, { own, words, station, kind }: Opening): void {
  const type = kind?.kind ?? (/^\s*$/.test(words.slice(0, station.start)) ? walk.kind : undefined)
  if (!type) {
    extend(walk, own)
    return
  }
  close(reading, walk)
  const headEnd = Math.max(station.end, kind && kind.start - station.end < 14 ? kind.end : 0)
  walk.date = dateIn(reading, own) ?? walk.date
  walk.kind = type
  walk.open = {
    station: { ...station, start: station.start + own.start, end: station.end + own.start },
    kind: type,
    date: walk.date,
    findings: { start: own.start + headEnd + skipped(words.slice(headEnd)), end: own.end },
    range: own,
  }
}

/** The findings go on in the next sentence. */
function extend(walk: Walk, range: Range): void {
  if (!walk.open) return
  walk.open.findings = { start: walk.open.findings.start, end: range.end }
  walk.open.range = { start: walk.open.range.start, end: range.end }
}

function lastComma(text: string, from: number, to: number): number {
  for (let i = to; i > from; i--) if (/[,，]/.test(text.charAt(i))) return i
  return from
}

const kindEnd = (words: string, i: number): number | undefined => {
  const hit = kindIn(words.slice(i, i + 12))
  return hit?.start === 0 ? i + hit.end : undefined
}

const lead =
  /^(?:[\s,:、]|资产|设备|库存|了|完了|完|过|的|时|一下|发现|情况|结果|问题|记录|内容|是|存在|如下|类型|:)+/
const skipped = (words: string): number => lead.exec(words)?.[0].length ?? 0
