// Reports typed as a table: a line of column names, then a line for each station or day.
// It becomes the same tokens as running text: each cell behind its column's label.

import { sliceOf } from '../scan/characters.ts'
import { matchesOf } from '../scan/matches.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { labelAt, labelOf, pairAt, separatorOf, signOf, stationOf, type Token } from './tokens.ts'

/** `plain`: a cell under a label has numbers and no dates (1/20). */
type Lex = (text: string, offset: number, plain?: boolean) => Token[]
interface Cell {
  text: string
  start: number
}
type Column =
  | { kind: 'station' | 'reporter' | 'date' | 'sign' | 'ignored' | 'unknown' }
  | { kind: 'label'; tokens: Token[] }

const columnAt = phraseTable<'station' | 'reporter' | 'date' | 'sign' | 'ignored'>([
  ['station', ['站点', '站名', '服务站', '网点', '名称', '站', '点位']],
  ['reporter', ['姓名', '站长', '填报人', '上报人', '负责人', '名字']],
  ['date', ['日期', '时间', '日子']],
  ['sign', ['签到', 'app', '智慧乡村', '是否签到', '打卡']],
  ['ignored', ['序号', '编号', '备注', '序', '说明', 'no']],
])
const splitters = [/\|/, /\t/, / {2,}/, /[,;…]/, / +/, /\//]

interface Line {
  text: string
  start: number
}
const linesOf = (text: string): Line[] =>
  matchesOf(/[^\n]+/g, text).map((m) => ({ text: m[0], start: m.index }))

/** The tokens of a text that holds a table; undefined when it holds none. */
export function tableTokens(text: string, lex: Lex): Token[] | undefined {
  if (!text.includes('\n')) return undefined
  const lines = linesOf(text)
  const turned = turnedTokens(text, lines, lex)
  if (turned) return turned
  const head = lines.findIndex((line, i) => i < 12 && headOf(line, lines[i + 1]) !== undefined)
  const line = lines[head]
  const header = line && headOf(line, lines[head + 1])
  if (!header) return undefined
  const out: Token[] = lex(sliceOf(text, 0, line.start), 0)
  for (const row of lines.slice(head + 1)) {
    const cells = cellsOf(row, header.splitter)
    if (isRule(row.text)) continue
    if (cells.length < 2 || cells.length > header.columns.length + 1) out.push(...lex(row.text, row.start))
    else out.push(...rowTokens(cells, header.columns, lex))
    const end = row.start + row.text.length
    out.push(separatorOf(3, end, end))
  }
  return out
}

/** 项目|红泉站|新井站 over lines of one label each: a column is a station. */
function turnedTokens(text: string, lines: readonly Line[], lex: Lex): Token[] | undefined {
  const head = lines.findIndex((line, i) => i < 12 && stationsOver(line, lines[i + 1]) !== undefined)
  const line = lines[head]
  const over = line && stationsOver(line, lines[head + 1])
  if (!over) return undefined
  const rows = lines.slice(head + 1).filter((row) => !isRule(row.text))
  const cells = rows.map((row) => cellsOf(row, over.splitter))
  const columns = cells.map(([name]) => name && columnOf(name))
  const out: Token[] = lex(sliceOf(text, 0, line.start), 0)
  over.stations.forEach((station, k) => {
    out.push(...rowTokens([station], [{ kind: 'station' }], lex))
    cells.forEach((row, r) => {
      const [cell, column] = [row[k + 1], columns[r]]
      if (cell && column) out.push(...rowTokens([cell], [column], lex))
    })
  })
  return out
}

/** A line of stations behind a first cell that is none, with a label under that. */
function stationsOver(
  line: Line,
  next: Line | undefined,
): { stations: Cell[]; splitter: RegExp } | undefined {
  if (!next || !line.text.includes('站') || line.text.length > 200) return undefined
  for (const splitter of splitters) {
    if (!splitter.test(line.text)) continue
    const [first, ...stations] = cellsOf(line, splitter)
    const under = cellsOf(next, splitter)
    const isLabel = under[0] && columnOf(under[0]).kind === 'label'
    const areStations =
      stations.length > 1 && stations.every((c) => /^\s*[\u4e00-\u9fff]{2,10}站\s*$/.test(c.text))
    if (first && !/站\s*$/.test(first.text) && areStations && isLabel && under.length === stations.length + 1)
      return { stations, splitter }
  }
  return undefined
}

const isRule = (text: string) => /^[\s|:+=-]+$/.test(text)

function cellsOf({ text, start }: Line, splitter: RegExp): Cell[] {
  const cells: Cell[] = []
  let at = 0
  for (const part of text.split(splitter)) {
    const from = text.indexOf(part, at)
    cells.push({ text: part, start: start + from })
    at = from + part.length
  }
  // a bar at both edges makes no cells
  if (text.trimStart().startsWith('|')) cells.shift()
  if (text.trimEnd().endsWith('|')) cells.pop()
  return cells
}

function headOf(line: Line, next: Line | undefined): { columns: Column[]; splitter: RegExp } | undefined {
  if (!next || /\d/.test(line.text) || line.text.length > 200) return undefined
  for (const splitter of splitters) {
    if (!splitter.test(line.text)) continue
    const columns = cellsOf(
      { ...line, text: line.text.trim(), start: line.start + leading(line.text) },
      splitter,
    ).map(columnOf)
    const labels = columns.filter((c) => c.kind === 'label').length
    if (labels < 2 || columns.some((c) => c.kind === 'unknown')) continue
    if (Math.abs(cellsOf(next, splitter).length - columns.length) <= 1) return { columns, splitter }
  }
  return undefined
}
const leading = (text: string) => text.length - text.trimStart().length

function columnOf({ text, start }: Cell): Column {
  const name = text.trim()
  if (name === '') return { kind: 'ignored' }
  const at = start + text.indexOf(name)
  const pair = pairAt(name, 0)
  if (pair)
    return {
      kind: 'label',
      tokens: pair.value.map((label) => labelOf(label, at, at + pair.end)),
    }
  const label = labelAt(name, 0)
  const named = columnAt(name, 0)
  if (named && (!label || named.end >= label.end)) return { kind: named.value }
  if (!label) return { kind: 'unknown' }
  const rest = name.slice(label.end)
  if (rest.length > 6) return { kind: 'unknown' }
  const only =
    /额|元|款/.test(rest) && !/单|笔|\//.test(rest)
      ? 'amount'
      : /单|笔|数/.test(rest) && !/元|额|\//.test(rest)
        ? 'orders'
        : undefined
  const value =
    label.value.only || !only ? label.value : { ...label.value, only: only as 'amount' | 'orders' }
  return { kind: 'label', tokens: [labelOf({ ...value, needs: undefined }, at, at + label.end)] }
}

function rowTokens(cells: readonly Cell[], columns: readonly Column[], lex: Lex): Token[] {
  return cells.flatMap((cell, i) => {
    const column = columns[i]
    const name = cell.text.trim()
    const start = cell.start + cell.text.indexOf(name)
    const end = start + name.length
    if (!column || name === '') return []
    if (column.kind === 'label')
      return [...column.tokens, ...lex(name, start, true), separatorOf(1, end, end)]
    if (column.kind === 'station') return [stationOf(name, start, end)]
    if (column.kind === 'reporter') return [stationOf(name, start, end, true)]
    if (column.kind === 'sign') return signToken(name, start, end)
    return column.kind === 'date' ? lex(name, start) : []
  })
}

const yes = /^(?:√|✓|✅|✔|☑|是|已|y|1|有|完成|正常|签|ok|对)/
const no = /^(?:×|x|✗|✘|❌|否|未|没|n|0|无|不)/

function signToken(name: string, start: number, end: number): Token[] {
  if (!yes.test(name) && !no.test(name)) return []
  return [signOf(yes.test(name), false, start, end)]
}
