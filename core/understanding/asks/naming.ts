// The days and stations that a question names, and its words without them.
import type { Reading } from '../reading.ts'
import type { Range } from '../scan/clauses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { type StationRead, stationsIn } from '../scan/stations.ts'
import { polite } from '../words/ask-words.ts'
import { whenAt } from './when.ts'

export function stationsHere({ text, past }: Reading, { start, end }: Range): StationRead[] {
  const words = text.slice(start, end)
  return stationsIn(words, (i) => whenAt(words, i, past)?.end).map((s) => ({
    name: s.name,
    start: s.start + start,
    end: s.end + start,
  }))
}

/** The text without the days and stations that it names. */
export function strip(reading: Reading, { start, end }: Range): string {
  const { text, past } = reading
  const stations = stationsHere(reading, { start, end })
  let out = ''
  let from = start
  for (let i = start; i < end; ) {
    const beyond = whenAt(text, i, past)?.end ?? stations.find((s) => s.start === i)?.end
    if (beyond === undefined) {
      i++
      continue
    }
    out += text.slice(from, i)
    from = i = Math.min(beyond, end)
  }
  return out + text.slice(from, end)
}

/** Says no more than a day or a station: 要上个月的, 是青松站. */
export function namesOnly(reading: Reading, range: Range): boolean {
  const words = strip(reading, range)
  return words.length < range.end - range.start && isIdle(words)
}

const restating = /应该|说的|从|那|还有|也|再|和|顺便/g
/** Courtesy and nothing else. */
export const isIdle = (words: string): boolean =>
  withoutMarks(words).replace(polite, '').replace(restating, '') === ''

/** Those that the first of some stretches names: one, or several joined by 和. */
export function stationsOf(reading: Reading, told: readonly Range[]): StationRead[] {
  for (const range of told) {
    const named = stationsHere(reading, range)
    const apart = named.findIndex(
      (s, i) => i > 0 && !joins.test(reading.text.slice(named[i - 1]?.end ?? 0, s.start)),
    )
    if (named.length > 0) return apart < 0 ? named : named.slice(0, apart)
  }
  return []
}
/** What may stand between two that are asked for together. */
export const joins = /^\s?(?:[和跟与及、]|还有|以及)?\s?$/
