// The shape of a WeChat 接龙: a title, perhaps more header lines, and numbered entries.

import { charAt, sliceOf } from './characters.ts'
import { matchesOf } from './matches.ts'

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
const entry = /^[ \t]*(\d{1,3})[ \t]*[.、):．。 \t]+[ \t]*(.*?)[ \t]*$/gm
const inlineEntry = /(?:^|[\s,;])(\d{1,3})[.、)]\s?([^\s\d][^\n]*?)(?=[\s,;]+\d{1,3}[.、)]|$)/g

/** The chain that a text in normal spelling is, if it is one. */
export function chainIn(text: string): ChainList | undefined {
  const head = sliceOf(text, 0, 400)
  const marked = mark.exec(head)
  if (!marked) return undefined
  const hashed = marked[0].startsWith('#')
  let lines = linesOf(text, entry)
  if (lines.length === 0 && hashed) lines = linesOf(text, inlineEntry)
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

function linesOf(text: string, pattern: RegExp): (ChainLine & { at: number })[] {
  const found: (ChainLine & { at: number })[] = []
  for (const match of matchesOf(pattern, text)) {
    const words = match[2] ?? ''
    if (words.trim() === '') continue
    const start = match.index + match[0].lastIndexOf(words)
    found.push({ n: Number(match[1]), start, end: start + words.length, at: match.index })
  }
  return found
}

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
