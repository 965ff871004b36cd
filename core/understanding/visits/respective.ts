// 月销分别是1200、3400、800: what is said of several people together, one value for each of them in their order.

import type { Range } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { quantityAt } from '../scan/quantities.ts'
import type { Said, Visit } from './visit.ts'

const cue =
  /分别(?:是|为|有|卖|打|给|能|:|\s)*((?:每?月均?(?:销售?额?|流水|营业额|入|卖)|满意度|一个月(?:卖|销)?)?)(?:是|为|:|\s)*/g
const about = /(?:大概|大约|差不多|约)*/y
const gap = /\s*(?:[、,…/和跟与及\s]|还有)\s*/y
const degree = /(?:(?![和跟与及])[\u4e00-\u9fff]){1,4}/y

/** Gives each of `visits` what was said of all, with its own value where there is one for each. */
export function share(text: string, visits: readonly Visit[], shared: readonly Range[]): void {
  const [first, last] = [shared[0], shared.at(-1)]
  if (!first || !last) return
  const lists = visits.length > 1 ? listsIn(text, { start: first.start, end: last.end }, visits.length) : []
  visits.forEach((visit, k) => {
    visit.said.push(...(lists.length === 0 ? shared : ownOf(shared, lists, k)))
    visit.said.sort(byPlace)
  })
}

const byPlace = (a: Range, b: Range) => a.start - b.start

/** The values behind each 分别, where there are as many as people. */
function listsIn(text: string, { start, end }: Range, count: number): Range[][] {
  const lists: Range[][] = []
  for (const match of matchesOf(cue, text.slice(start, end))) {
    const at = start + match.index
    const values = valuesAt(text, at + match[0].length, count, /满意|评价/.test(text.slice(at - 6, at)))
    if (values && (values.at(-1)?.end ?? 0) <= end) lists.push([labelOf(match, at), ...values])
  }
  return lists
}

/** 月销分别, 分别月销: what the values are of, behind the word if it stands there. */
function labelOf(match: RegExpExecArray, at: number): Range {
  const label = match[1] ?? ''
  const start = label === '' ? at : at + match[0].indexOf(label)
  return { start, end: start + label.length }
}

function valuesAt(text: string, from: number, count: number, isDegree: boolean): Range[] | undefined {
  const values: Range[] = []
  for (let i = from; values.length < count; ) {
    const end = valueEnd(text, i, isDegree)
    if (end === undefined) return undefined
    values.push({ start: i, end })
    i = end + lengthAt(gap, text, end)
    if (i === end && values.length < count) return undefined
  }
  return values
}

function valueEnd(text: string, i: number, isDegree: boolean): number | undefined {
  const number = quantityAt(text, i + lengthAt(about, text, i))
  if (number) return number.end
  const length = isDegree ? lengthAt(degree, text, i) : 0
  return length > 0 ? i + length : undefined
}

function lengthAt(pattern: RegExp, text: string, i: number): number {
  pattern.lastIndex = i
  return pattern.exec(text)?.[0].length ?? 0
}

/** What was said of all, of each list only the label before it and the value of the one. */
function ownOf(shared: readonly Range[], lists: readonly Range[][], k: number): Said[] {
  const own: Said[] = []
  let from = shared[0]?.start ?? 0
  for (const list of lists) {
    const [label, value] = [list[0], list[k + 1]]
    own.push(...within(shared, from, label?.end ?? from))
    if (value) own.push({ ...value, apart: true })
    from = list.at(-1)?.end ?? from
  }
  return [...own, ...within(shared, from, shared.at(-1)?.end ?? from)]
}

const within = (ranges: readonly Range[], start: number, end: number): Range[] =>
  ranges
    .map((r) => ({ start: Math.max(r.start, start), end: Math.min(r.end, end) }))
    .filter((r) => r.end > r.start)
