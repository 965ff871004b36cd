// 不是收件8，是发件8: what a message says to be wrong, before what is right, becomes nothing; what it said of it earlier too.
// 不是3单，是4单 of one label is read with its numbers (group-numbers.ts).

import { sliceOf } from '../scan/characters.ts'
import { daysOf } from '../scan/date-read.ts'
import { cueOf, type DateToken, type LabelToken, type NumberToken, type Token } from './tokens.ts'

export function withoutDenied(lexed: Token[], text: string): Token[] {
  let tokens = lexed
  for (let i = lexed.length - 1; i >= 0; i--)
    if (isDenial(lexed[i], text)) tokens = withoutDenial(tokens, i, text) ?? tokens
  return tokens
}

const isDenial = (token: Token | undefined, text: string) =>
  token?.kind === 'cue' && token.cue === 'mistaken' && sliceOf(text, token.start, token.end) === '不是'

/** 不是 and 是 have a label and its two numbers between them, and what parts them. */
const furthest = 6
const means = /^(?:而|应该|应当|其实|都)?是$/

function withoutDenial(tokens: Token[], at: number, text: string): Token[] | undefined {
  const is = tokens.findIndex(
    (t, i) => i > at + 1 && i <= at + furthest && means.test(sliceOf(text, t.start, t.end)),
  )
  const right = tokens[is + 1]
  const denied = tokens[at + 1]
  // 不是今天的，别记: no number is wrong
  if (is < 0 && denied?.kind === 'date') return [...tokens.slice(0, at), ...tokens.slice(at + 2)]
  if (is < 0 || !right) return undefined
  const [what, ...numbers] = tokens.slice(at + 1, is).filter((t) => t.kind !== 'sep')
  if (what?.kind === 'date' && right.kind === 'date' && numbers.length === 0)
    return withDay(tokens, at, what, is + 1, right)
  const isOther = what?.kind === 'label' && right.kind === 'label' && what.label.side !== right.label.side
  return isOther && numbers.length > 0 && numbers.every((t) => t.kind === 'number')
    ? withLabel(tokens, at, what, numbers, is + 1)
    : undefined
}

/** 6号代买2单，不是6号，是7号: the day that was said is the other one. */
function withDay(tokens: Token[], at: number, wrong: DateToken, from: number, right: DateToken): Token[] {
  const said = tokens.findIndex((t, i) => i < at && t.kind === 'date' && sameDays(t, wrong))
  if (said < 0) return [...tokens.slice(0, at), ...tokens.slice(from)]
  return [...tokens.slice(0, said), right, ...tokens.slice(said + 1, at), ...tokens.slice(from + 1)]
}
const sameDays = (a: DateToken, b: DateToken) => daysOf(a.date).join() === daysOf(b.date).join()

/** The other label takes the place of what was said just now, else it corrects what was reported before. */
function withLabel(
  tokens: Token[],
  at: number,
  wrong: LabelToken,
  numbers: readonly NumberToken[],
  from: number,
): Token[] {
  const isSaid = (i: number) =>
    numbers.every((number, n) => {
      const token = tokens[i + 1 + n]
      return token?.kind === 'number' && token.q.value === number.q.value
    })
  const said = tokens.findIndex(
    (t, i) => i < at && t.kind === 'label' && t.label.side === wrong.label.side && isSaid(i),
  )
  const behind = tokens.slice(from)
  if (said >= 0) return [...tokens.slice(0, said), ...tokens.slice(said + 1 + numbers.length, at), ...behind]
  return [...tokens.slice(0, at), cueOf('wrong', wrong.start, wrong.start), ...behind]
}
