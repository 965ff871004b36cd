// Where people turn to another matter without a comma, as they do in spoken messages: …都到了然后昨天卖了….
import type { Range } from './clauses.ts'
import { matchesOf } from './matches.ts'
import { sought } from './sought.ts'

const turn =
  /然后|另外|还有(?:就是|个事|一件事|一个事)|对了|顺便(?!去|回|看|带|把)|哦对|再就是|再一个(?=[我是])/
const anyTurn = sought(turn)
const turns = new RegExp(turn, 'g')

/** The parts of a range between the words that turn; the range itself when there are none. */
export function turnsOf(text: string, range: Range): Range[] {
  const words = text.slice(range.start, range.end)
  if (!anyTurn.test(words)) return [range]
  const parts: Range[] = []
  let from = range.start
  for (const { index, 0: said } of matchesOf(turns, words)) {
    const at = range.start + index
    if (at > from) parts.push({ start: from, end: at })
    from = at + said.length
  }
  if (from < range.end) parts.push({ start: from, end: range.end })
  return parts
}
