// A part of a report: what is told of its days and its stations.
import type { DateRead } from '../scan/date-read.ts'
import type { DateToken, StationToken, Token } from './tokens.ts'

export interface Segment {
  dates: DateToken[]
  stations: StationToken[]
  /** Taken over from the segment before, so that the next one named replaces it. */
  inheritedDates: boolean
  inheritedStations: boolean
  sameAs: DateRead | undefined
  tokens: Token[]
  /** Does any token say something of a report? */
  hasContent: boolean
  /** Index among the tokens of the first 不对. */
  slip: number | undefined
}

export const emptySegment = (): Segment => ({
  dates: [],
  stations: [],
  inheritedDates: false,
  inheritedStations: false,
  sameAs: undefined,
  tokens: [],
  hasContent: false,
  slip: undefined,
})
