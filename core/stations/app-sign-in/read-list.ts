// The 智慧乡村 app's own list of sign-ins, read out of a sheet: one row a station and day, or one row a station with a
// column a day. Pure; which station a name means is looked up elsewhere.

import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { contextIn, type DayContext, readDay } from './list-days.ts'

export interface ListedDay {
  /** As the list writes the station. */
  words: string
  day: Day
  signedIn: boolean
  /** 0 to 1, where the list states it. */
  activity: number | null
}

export interface SignInListRead {
  days: ListedDay[]
  rows: number
  refused: { row: number; reason: string }[]
}

const columns = {
  station: ['站点', '站点名称', '服务站', '服务站名称', '站名', '网点', '网点名称', '服务点', '服务点名称'],
  code: ['编码', '站点编码', '网点编码', '站点编号', '编号', '账号'],
  date: ['日期', '签到日期', '统计日期', '打卡日期', '登录日期'],
  state: ['签到', '签到状态', '是否签到', '签到情况', '签到结果', '打卡状态', '状态', '签到次数'],
  time: ['签到时间', '打卡时间', '最近签到时间', '时间'],
  activity: ['活跃', '活跃度', '是否活跃', '活跃状态', '活跃情况'],
  logins: ['登录次数', '访问次数', '使用次数', '活跃次数', '登录'],
} as const
type Key = keyof typeof columns
const keys = Object.keys(columns) as Key[]

/** Titles and notes may stand above the headings. */
const headingWithin = 15
const mostDays = 60_000

const bare = (words: string): string => words.normalize('NFKC').replace(/[\s*:_()]/g, '')
const keyOf = (words: string): Key | undefined =>
  keys.find((key) => columns[key].some((name) => name === bare(words)))

const refused = (reason: string): Problem => new Problem('listRefused', { reason })

/** Throws the Problem `listRefused` where the list as a whole can't be read. `today`: no later day is taken. */
export function readSignInList(
  table: readonly (readonly string[])[],
  { fileName, today }: { fileName: string; today: Day },
): SignInListRead {
  const isHeading = (row: readonly string[]) =>
    row.some((cell) => ['station', 'code'].includes(keyOf(cell) ?? ''))
  const at = table.slice(0, headingWithin).findIndex(isHeading)
  const heading = table[at]
  if (!heading) throw refused('没找到“站点”这一列，第一行写上站点、日期、签到')
  const titles = table.slice(0, at).flat().join(' ')
  const context = contextIn(/\d/.test(titles) ? `${titles} ${fileName}` : fileName, today)
  const sheet = { heading, context, today, placed: heading.map(keyOf) }
  const body = table
    .slice(at + 1)
    .map((cells, i) => ({ row: at + i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (body.length === 0) throw refused('表里没有站点，只有表头')
  const read = byColumns(sheet) ? wideRows(sheet, body) : longRows(sheet, body)
  if (read.days.length > mostDays) throw refused('一次最多六万个站日，分成几个再传')
  return { rows: body.length, days: merged(read.days), refused: read.refused }
}

interface Sheet {
  heading: readonly string[]
  placed: readonly (Key | undefined)[]
  context: DayContext
  today: Day
}
interface Row {
  row: number
  cells: readonly string[]
}
type Read = Pick<SignInListRead, 'days' | 'refused'>

const columnOf = ({ placed }: Sheet, key: Key): number => placed.indexOf(key)

function byColumns(sheet: Sheet): boolean {
  if (columnOf(sheet, 'date') >= 0) return false
  const dayColumns = daysOf(sheet).length
  if (dayColumns > 0) return true
  if (columnOf(sheet, 'time') >= 0) return false
  if (sheet.heading.some((cell) => /天数|率$|合计|次数/.test(bare(cell))))
    throw refused('这张表只有合计，没有每天的，从APP导出按天的明细再传')
  throw refused('没找到“日期”这一列，也没有按天的列；一天一列的，表头写成11月1日，或者标题写上月份')
}

const daysOf = ({ heading, placed, context }: Sheet): { column: number; day: Day }[] =>
  heading.flatMap((words, column) => {
    const day = placed[column] === undefined && words !== '' ? readDay(words, context) : null
    return day === null ? [] : [{ column, day }]
  })

function stationWords(sheet: Sheet, { cells }: Row): string {
  const words = (key: Key) => cells[columnOf(sheet, key)] ?? ''
  return words('station') || words('code')
}

/** A column in which no station has anything is a day that nobody listed yet. */
function wideRows(sheet: Sheet, rows: readonly Row[]): Read {
  const days = daysOf(sheet).filter(
    ({ column, day }) => day <= sheet.today && rows.some(({ cells }) => (cells[column] ?? '') !== ''),
  )
  const read: Read = { days: [], refused: [] }
  for (const row of rows) {
    const words = stationWords(sheet, row)
    if (words === '') read.refused.push({ row: row.row, reason: '没写站点' })
    else if (/^(?:合计|总计|小计)/.test(words)) continue
    else readWideRow({ row, words, days }, read)
  }
  return read
}

function readWideRow(
  { row, words, days }: { row: Row; words: string; days: readonly { column: number; day: Day }[] },
  read: Read,
): void {
  for (const { column, day } of days) {
    const cell = row.cells[column] ?? ''
    const signedIn = cell === '' ? false : isSignedIn(cell)
    if (signedIn === null) read.refused.push({ row: row.row, reason: `${day}的“${cell}”看不懂，写√或×` })
    else read.days.push({ words, day, signedIn, activity: null })
  }
}

function longRows(sheet: Sheet, rows: readonly Row[]): Read {
  const read: Read = { days: [], refused: [] }
  for (const row of rows) {
    const listed = readLongRow(sheet, row)
    if (typeof listed === 'string') read.refused.push({ row: row.row, reason: listed })
    else if (listed) read.days.push(listed)
  }
  return read
}

/** Why it can't be taken, where it can't; null for a line of sums. */
function readLongRow(sheet: Sheet, row: Row): ListedDay | string | null {
  const cell = (key: Key) => row.cells[columnOf(sheet, key)] ?? ''
  const words = stationWords(sheet, row)
  if (/^(?:合计|总计|小计)/.test(words)) return null
  if (words === '') return '没写站点'
  const said = cell('date') || cell('time')
  const day = readDay(said, { ...sheet.context, month: null })
  if (!day) return said === '' ? '没写日期' : `日期“${said}”看不懂`
  if (day > sheet.today) return `${day}还没到`
  const signedIn = stateOf(sheet, cell)
  if (signedIn === null) return `签到“${cell('state')}”看不懂，写已签到或未签到`
  return { words, day, signedIn, activity: activityOf(cell) }
}

/** Where the list has neither a state nor a time, who stands in it signed in. */
function stateOf(sheet: Sheet, cell: (key: Key) => string): boolean | null {
  if (cell('state') !== '') return isSignedIn(cell('state'))
  if (columnOf(sheet, 'time') >= 0) return cell('time') !== ''
  return columnOf(sheet, 'state') < 0
}

const no = /^(?:[×✗✘❌xXnN/]|no|NO|false$|FALSE$|[-—]+|0|无|否|没|未|缺|不|旷)/
const yes =
  /^(?:[√✓✔✅☑yY]|yes|YES|true$|TRUE$|是|已|有|到|签|正常|成功|在线|完成|早|晚|迟)|\d{1,2}:\d{2}|^\d/

function isSignedIn(words: string): boolean | null {
  const text = words.normalize('NFKC').trim()
  if (no.test(text) && !/\d{1,2}:\d{2}/.test(text)) return false
  return yes.test(text) || readDay(text, { year: 2000, month: null }) !== null ? true : null
}

function activityOf(cell: (key: Key) => string): number | null {
  const share = cell('activity').normalize('NFKC')
  const [said] = /\d+(?:\.\d+)?/.exec(share) ?? []
  if (said !== undefined)
    return inRange(share.includes('%') || Number(said) > 1 ? Number(said) / 100 : Number(said))
  if (share !== '') return no.test(share) || /沉默|低/.test(share) ? 0 : 1
  const logins = cell('logins')
  if (logins === '') return null
  return no.test(logins) ? 0 : 1
}

const inRange = (share: number): number => Math.min(1, Math.max(0, share))

/** A list may have several sign-ins of a day: one is enough. */
function merged(days: readonly ListedDay[]): ListedDay[] {
  const each = new Map<string, ListedDay>()
  for (const listed of days) {
    const key = `${listed.words} ${listed.day}`
    const known = each.get(key)
    const activity = Math.max(known?.activity ?? -1, listed.activity ?? -1)
    each.set(key, {
      ...listed,
      signedIn: listed.signedIn || (known?.signedIn ?? false),
      activity: activity < 0 ? null : activity,
    })
  }
  return [...each.values()]
}
