// 圆通8 中通6 with no label: in the stations' room carriers with numbers are the parcels that came.
import type { MessageToRead } from '../reading.ts'
import { reportLabel } from '../words/report-labels.ts'
import { labelOf, type Token } from './tokens.ts'
import { countsPieces } from './values.ts'

/** The tokens with a label before the first carrier, when nothing but carriers and numbers follows it. */
export function withParcelsLabel(tokens: readonly Token[], { room, role }: MessageToRead): readonly Token[] {
  if (room !== 'stations' || role !== 'operator') return tokens
  const first = tokens.findIndex((t) => t.kind === 'carrier')
  const carrier = first < 0 ? undefined : tokens[first]
  if (!carrier || tokens.slice(0, first).some((t) => t.kind === 'label')) return tokens
  if (countedCarriers(tokens, first) < 2 || tokens.some(isTalkative)) return tokens
  const { start } = carrier
  return tokens.toSpliced(first, 0, labelOf(reportLabel({ side: 'in', rank: 1 }), start, start))
}

/** How many carriers have a count, up to the first token that is neither. */
function countedCarriers(tokens: readonly Token[], first: number): number {
  let counted = 0
  let open = false
  for (const t of tokens.slice(first)) {
    if (t.kind === 'carrier') open = true
    else if (t.kind === 'number' && open && (t.q.unit === 'bare' || countsPieces(t.q))) {
      counted++
      open = false
    } else if (t.kind !== 'sep') break
  }
  return counted
}

const isTalkative = (t: Token) => t.kind === 'word' && t.end - t.start > 2
