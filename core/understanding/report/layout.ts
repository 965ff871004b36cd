// What stands where in a row of tokens: the clauses, and how much of a report is in each.
import type { ReportCue } from '../words/report-cues.ts'
import { endsClause, type Token } from './tokens.ts'

export const isContent = (t: Token) =>
  t.kind === 'label' ||
  (t.kind === 'number' && t.q.unitText !== '遍') ||
  t.kind === 'sign' ||
  (t.kind === 'cue' && contentCues.has(t.cue))
const contentCues: ReadonlySet<ReportCue> = new Set(['noBusiness', 'add', 'subtract', 'same'])

/** For each token: where its clause begins and ends, and how many before it have content or remark on something. */
export interface Layout {
  from: number[]
  to: number[]
  content: number[]
  remarks: number[]
}

export function layoutOf(tokens: readonly Token[]): Layout {
  const layout: Layout = { from: [], to: [], content: [0], remarks: [0] }
  const { from, to, content, remarks } = layout
  let begin = 0
  let said = 0
  let aside = 0
  for (const [i, token] of tokens.entries()) {
    from.push(begin)
    if (isContent(token)) said++
    if (isRemark(token)) aside++
    content.push(said)
    remarks.push(aside)
    if (!endsClause(token)) continue
    while (to.length < i) to.push(i)
    begin = i + 1
  }
  while (to.length < tokens.length) to.push(tokens.length)
  return layout
}
const isRemark = (t: Token) => t.kind === 'cue' && (t.cue === 'remark' || t.cue === 'among')
export const between = (counts: readonly number[], from: number, to: number) =>
  (counts[to] ?? 0) - (counts[from] ?? 0)
