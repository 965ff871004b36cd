// What of a report was not read, in the sender's words, so that the bot can ask about just that.
import { type Reading, wordsAt } from '../reading.ts'
import type { Group } from './group.ts'
import type { DayReport } from './read.ts'
import { totalsOf } from './totals.ts'

const strange = /[^\s,，。;；、!！\n]*\d[^\s,，。;；、!！\n]*/g
const mixed = /[#@&*]|\d[a-z]\d|[a-z]\d/

export function leftoverOf(reading: Reading, days: readonly DayReport[]): string[] {
  const out: string[] = []
  for (const { grouping, segment } of days) {
    const unread = [
      ...totalsOf(grouping.groups, false).leftover.map((v) => [v.q.start, v.q.end] as const),
      ...grouping.stray
        .filter((t) => isBehindLabel(grouping.groups, t.start))
        .map((t) => [t.start, t.end] as const),
    ]
    for (const [start, end] of unread) out.push(withNoun(reading, start, end))
    const words = segment.tokens.filter((t) => t.kind === 'word').map((t) => [t.start, t.end] as const)
    for (const [start, end] of words) out.push(...strangeIn(reading, start, end))
  }
  return [...new Set(out)].filter((w) => w.length > 0)
}

/** A number before the first label is an aside. */
const isBehindLabel = (groups: readonly Group[], start: number) => groups.some((g) => g.start < start)

/** `蓝莓77`: a number with the word it stands with. */
function withNoun(reading: Reading, start: number, end: number): string {
  const before = reading.text.slice(Math.max(0, start - 8), start)
  const noun = /[\u4e00-\u9fff]*$/.exec(before)?.[0] ?? ''
  return wordsAt(reading, start - noun.length, end)
}

/** `7#A#1#2`: digits among signs that no report has. */
function strangeIn(reading: Reading, start: number, end: number): string[] {
  let from = start
  let to = end
  while (from > 0 && start - from < 24 && /[^\s,，。;；]/.test(reading.text.charAt(from - 1))) from--
  while (to < reading.text.length && to - end < 24 && /[^\s,，。;；]/.test(reading.text.charAt(to))) to++
  const whole = reading.original.slice(from, to)
  if (!mixed.test(whole) || !/\d/.test(whole)) return []
  return [...whole.matchAll(strange)].map((m) => m[0])
}
