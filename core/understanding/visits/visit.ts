// A visit as it is read, and how far the walk through a message has come.
import type { Range } from '../scan/clauses.ts'
import type { DateRead } from '../scan/date-read.ts'
import type { Head, HeadContext, Method } from './head-read.ts'
import type { Kind } from './kinds.ts'
import type { Named } from './names.ts'

export interface Said extends Range {
  /** The value of one of several: never read on from what is said before it. */
  apart?: true
}

/** One person or one station, and what is said of it. */
export interface Visit {
  type: 'followUp' | 'site'
  subject: Named
  date: DateRead | undefined
  method: Method | undefined
  kind: Kind | undefined
  /** Where its message begins, for the order. */
  at: number
  said: Said[]
  /** 回访了, 今天, 记一下: it has happened. */
  happened: boolean
  /** How many things must have been found; 2 where 回访 was not said. */
  evidence: 0 | 1 | 2
}

export interface Group {
  type: Visit['type']
  head: Head
  visits: Visit[]
  /** Those that the heading named. */
  named: Visit[]
  /** Of all that the heading named, until one of them is named again. */
  shared: Range[]
  current: Visit | undefined
  /** The station before in the same breath, of which nothing was said: 盘完红泉站又盘了川井站，都对得上. */
  before: Visit | undefined
  /** The heading named nobody or a number: names may follow behind a comma. */
  listing: boolean
}

export interface Walk {
  context: HeadContext
  visits: Visit[]
  taken: Range[]
  group: Group | undefined
  /** Of the last heading, for those that state none. */
  date: DateRead | undefined
  /** A name at the beginning of a piece, before anything says what it is about. */
  pending: Head | undefined
  /** 不对 stood alone: what follows may put right. */
  correcting: Range | undefined
}
