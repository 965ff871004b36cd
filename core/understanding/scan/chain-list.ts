// The shape of a WeChat 接龙: a title, perhaps more header lines, and numbered entries.

import { charAt, sliceOf } from './characters.ts'
import { matchesOf } from './matches.ts'
import { namesIn } from './names.ts'

export interface ChainLine {
  n: number
  /** Of the entry's words behind its number, in the text. */
  start: number
  end: number
}
export interface ChainList {
  title: { start: number; end: number }
  /** From the title to the first entry. */
  headerEnd: number
  lines: ChainLine[]
}

const mark = /#\s?接龙|接龙/
const entry = /^[ \t]*(?:(\d{1,3})[ \t]*[.、):．。 \t]+|([①-⑳]))[ \t]*(.*?)[ \t]*$/gm
const inlineEntry =
  /(?:^|[\s,;:)])(?:(\d{1,3})[.、)]|([①-⑳]))\s?([^\s\d][^\n]*?)[ \t]*(?=[\s,;:)](?:\d{1,3}[.、)]|[①-⑳])|$)/g

/** The chain that a text in normal spelling is, if it is one. */
export function chainIn(text: string): ChainList | undefined {
  const marked = mark.exec(sliceOf(text, 0, 400))
  if (!marked) return undefined
  const hashed = marked[0].startsWith('#')
  const lines = entriesOf(text, hashed, marked.index)
  const first = lines[0]
  if (
    !first ||
    (!hashed && (lines.length < 2 || first.at < marked.index || !isFirstLine(text, marked.index)))
  )
    return undefined
  const title = titleOf(text, marked.index, marked[0].length, first.at)
  return { title, headerEnd: first.at, lines: lines.map(({ n, start, end }) => ({ n, start, end })) }
}

/** Without its # the word must stand in the first line, or it is talk about a chain. */
const isFirstLine = (text: string, i: number) => !sliceOf(text, 0, i).trimStart().includes('\n')

type Entry = ChainLine & { at: number }

/** One a line, or one behind the other in a line: 1.李明 2人 2.乌云. */
function entriesOf(text: string, hashed: boolean, from: number): Entry[] {
  const lines = linesOf(text, entry)
  if (lines.length > 1) return lines
  const inline = linesOf(text, inlineEntry).filter((e) => e.at >= from)
  if (lines.length === 0 && hashed) return inline
  const inOrder = inline.length > 1 && inline.every(({ n }, i) => n === i + 1)
  return inOrder && inline.every((e) => namesPerson(text, e)) ? inline : lines
}

/** 接龙步骤 1.点开 2.填名字 names nobody. */
const namesPerson = (text: string, { start, end }: Entry) =>
  namesIn(` ${sliceOf(text, start, Math.min(end, start + 12))}`).some((name) => name.start < longestBefore)
/** 新来的赵大勇 */
const longestBefore = 6

function linesOf(text: string, pattern: RegExp): Entry[] {
  const found: Entry[] = []
  for (const match of matchesOf(pattern, text)) {
    const words = match[3] ?? ''
    if (words.trim() === '') continue
    const start = match.index + match[0].lastIndexOf(words)
    const n = match[2] ? match[2].charCodeAt(0) - circledOne + 1 : Number(match[1])
    found.push({ n, start, end: start + words.length, at: match.index })
  }
  return found
}
const circledOne = '①'.charCodeAt(0)

/** The first line of text behind #接龙, else the first line. */
function titleOf(text: string, at: number, length: number, until: number) {
  const hashed = charAt(text, at) === '#'
  const from = hashed ? at + length : 0
  for (const match of matchesOf(/[^\n]+/g, sliceOf(text, from, until))) {
    if (match[0].trim() === '') continue
    return { start: from + match.index, end: from + match.index + match[0].length }
  }
  return { start: from, end: from }
}
