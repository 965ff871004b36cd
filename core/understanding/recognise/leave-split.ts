// Several leaves asked for in one sentence: 12号请假考科目二，15号请假给儿子过周岁. Each part has its request and its day, or
// its person.
import type { Reading } from '../reading.ts'
import { clausesOf, type Range } from '../scan/clauses.ts'
import { type DateRead, periodOf } from '../scan/date-read.ts'
import { request } from '../words/leave-words.ts'
import { datesIn, slip } from './leave-days.ts'
import { peopleOf } from './leave-person.ts'

interface Part extends Range {
  asks: boolean
  /** The first day and the last one; undefined when none is named. */
  days: readonly [number, number] | undefined
  person: string | undefined
}

export interface Parts {
  parts: Range[]
  /** The days do not follow each other, or other people are named: it cannot be one leave. */
  apart: boolean
}

/** The parts of a range that may be leaves of their own; undefined when it is one. */
export function leavesIn(reading: Reading, range: Range): Parts | undefined {
  const { text } = reading
  const words = text.slice(range.start, range.end)
  const clauses = clausesOf(text, range.start, range.end)
  const asking = clauses.filter((c) => request.test(text.slice(c.start, c.end)))
  if (asking.length < 2 || slip.test(words)) return undefined
  const parts = clauses.reduce<Part[]>((all, clause) => joined(all, partAt(reading, clause)), [])
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || first === last || !parts.every((p) => p.asks)) return undefined
  return {
    parts: parts.map((p) => ({
      start: p === first ? range.start : p.start,
      end: p === last ? range.end : p.end,
    })),
    apart: parts.every((p, i) => isApart(parts[i - 1], p)),
  }
}

function partAt(reading: Reading, { start, end }: Range): Part {
  const { dates } = datesIn(reading, { start, end })
  const [first, last] = [dates[0] && periodOf(dates[0])?.from, lastDay(dates)]
  const asks = request.test(reading.text.slice(start, end))
  return {
    start,
    end,
    asks,
    days: first === undefined || last === undefined ? undefined : [first, last],
    person: asks ? peopleOf(reading, reading.text, { start, end })[0]?.name : undefined,
  }
}

const lastDay = (dates: readonly DateRead[]) => {
  const last = dates.at(-1)
  return last && periodOf(last)?.to
}

/** A clause begins another part where the one before has asked already and this one names a day or a person of its own. */
function joined(parts: readonly Part[], clause: Part): Part[] {
  const last = parts.at(-1)
  if (!last) return [clause]
  const begins = last.asks && ((clause.days && last.days) || (clause.asks && clause.person))
  if (begins) return [...parts, clause]
  const { start, asks, days, person } = last
  return [
    ...parts.slice(0, -1),
    {
      start,
      end: clause.end,
      asks: asks || clause.asks,
      days: days ?? clause.days,
      person: person ?? clause.person,
    },
  ]
}

function isApart(before: Part | undefined, part: Part): boolean {
  if (!before) return true
  if (part.person !== before.person && part.person !== undefined) return true
  return part.days !== undefined && before.days !== undefined && part.days[0] > before.days[1] + 1
}
