// Sentences and clauses of a text in normal spelling, as places in it.

import { type CharacterClass, characterClass, isSpaceAt } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { sought } from './sought.ts'

export interface Range {
  start: number
  end: number
}

/** The parts between ends that are more than space. */
function split(text: string, start: number, end: number, isEnd: CharacterClass): Range[] {
  const out: Range[] = []
  let from = start
  let isEmpty = true
  for (let i = start; i <= end; i++) {
    if (i < end && !isEnd(text, i)) {
      isEmpty &&= isSpaceAt(text, i)
      continue
    }
    if (!isEmpty) out.push({ start: from, end: i })
    from = i + 1
    isEmpty = true
  }
  return out
}

const endsSentence = characterClass('。!?\n;')
const endsClause = characterClass('。!?\n;,…')

export const sentencesOf = (text: string, start = 0, end = text.length): Range[] =>
  split(text, start, end, endsSentence)

export const clausesOf = (text: string, start = 0, end = text.length): Range[] =>
  split(text, start, end, endsClause)

/** The stretches of characters of a class, one after the other. */
export function runsOf(text: string, isOf: CharacterClass, start = 0, end = text.length): Range[] {
  const runs: Range[] = []
  for (let i = start; i < end; ) {
    if (!isOf(text, i)) {
      i++
      continue
    }
    const from = i
    while (i < end && isOf(text, i)) i++
    runs.push({ start: from, end: i })
  }
  return runs
}

/** The clause around a place. */
export function clauseAt(text: string, i: number): Range {
  let start = i
  let end = i
  while (start > 0 && !endsClause(text, start - 1)) start--
  while (end < text.length && !endsClause(text, end)) end++
  return { start, end }
}

/** Is what stands in a range asked? By its words, or by the ? that ends it. */
export function isAsked(text: string, { start, end }: Range): boolean {
  return charAt(text, end) === '?' || asks.test(sliceOf(text, start, end))
}
const asks = sought(
  /[吗嘛]|(?:[不没]|(?<!完)么)\s*$|没有\s*$|多少|怎么|怎样|咋|谁|哪|(?<!没)(?:什么|啥)|是不是|能不能|要不要|有没有|行不行|可不可以|为何|(?<![这那好十前头上下过])几[点号天个期]|没请假|没报名|呢\s*$|何时|多久|[^一]下不下/,
)

/** As many spaces; the ends of lines stay. */
function blankFor(text: string, start: number, end: number): string {
  let blanks = ''
  let from = start
  for (let line = text.indexOf('\n', from); line >= 0 && line < end; line = text.indexOf('\n', from)) {
    blanks += `${spaces(line - from)}\n`
    from = line + 1
  }
  return blanks + spaces(end - from)
}
const spaces = (count: number) => ' '.repeat(count)

/** The same length, with the ranges as spaces; the ends of lines stay. */
export function blanked(text: string, ...ranges: readonly Range[]): string {
  if (ranges.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    parts.push(sliceOf(text, from, begin), blankFor(text, begin, end))
    from = end
  }
  return parts.join('') + sliceOf(text, from)
}
