// What the beginning of a piece about a visit says, as head.ts reads it.
import type { FollowUpVisitFields } from '../intents.ts'
import type { DateContext, DateRead } from '../scan/date-read.ts'
import type { Kind } from './kinds.ts'
import type { Named } from './names.ts'

export type Method = NonNullable<FollowUpVisitFields['method']>

export interface Head {
  start: number
  /** Behind the last word that says something. */
  end: number
  /** Behind the last known word. */
  reach: number
  /** 回访 was said. */
  followUp: boolean
  kind: Kind | undefined
  /** 巡查, 盘点, 指导 was said. */
  strong: boolean
  /** 查看, 教: a kind only if a station follows. */
  weak: Kind | undefined
  method: Method | undefined
  date: DateRead | undefined
  people: Named[]
  stations: Named[]
  /** 三户, 两个站: a list follows. */
  count: number | undefined
  /** A part of the day, or 又去: another visit may begin. */
  moves: boolean
  /** The next of a round, in the breath of the one before. */
  goesOn: boolean
}

export interface HeadContext {
  text: string
  past: DateContext
  /** Behind 上周 of the heading 上周回访：周一…; 0 where there is none. */
  heading: number
  /** The station in whose name a place lies. */
  stationAt: ReadonlyMap<number, Named>
}
