// What stands where in a row of tokens: the clauses, and how much of a report is in each.
import type { ReportCue } from '../words/report-cues.ts'
import { endsClause, type Token } from './tokens.ts'

export const isContent = (t: Token) =>
  t.kind === 'label' ||
  t.kind === 'number' ||
  t.kind === 'sign' ||
  (t.kind === 'cue' && contentCues.has(t.cue))
const contentCues: ReadonlySet<ReportCue> = new Set(['noBusiness', 'add', 'subtract', 'same'])

/** For each token: where its clause begins and ends, and how many before it have content or remark on something. */
export interface Layout {
  from: Int32Array
  to: Int32Array
  content: Int32Array
  remarks: Int32Array
}

export function layoutOf(tokens: readonly Token[]): Layout {
  const { length } = tokens
  const layout: Layout = {
    from: new Int32Array(length),
    to: new Int32Array(length),
    content: new Int32Array(length + 1),
    remarks: new Int32Array(length + 1),
  }
  let from = 0
  tokens.forEach((token, i) => {
    layout.from[i] = from
    layout.content[i + 1] = (layout.content[i] ?? 0) + (isContent(token) ? 1 : 0)
    layout.remarks[i + 1] = (layout.remarks[i] ?? 0) + (isRemark(token) ? 1 : 0)
    if (endsClause(token)) from = i + 1
  })
  let to = tokens.length
  for (let i = tokens.length - 1; i >= 0; i--) {
    layout.to[i] = to
    const token = tokens[i]
    if (token && endsClause(token)) to = i
  }
  return layout
}
const isRemark = (t: Token) => t.kind === 'cue' && (t.cue === 'remark' || t.cue === 'among')
export const between = (counts: Int32Array, from: number, to: number) =>
  (counts[to] ?? 0) - (counts[from] ?? 0)
