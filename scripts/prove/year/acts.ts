// What people do in a simulated year. The plain count sees the deeds, the bot the words.
import type { Day } from '../../../core/values/days.ts'
import type { Speaker, Station } from './cast.ts'

/** Amounts in fen. */
export type Numbers = Partial<
  Record<
    | 'purchaseOrders'
    | 'purchaseFen'
    | 'saleOrders'
    | 'saleFen'
    | 'parcelsIn'
    | 'parcelsOut'
    | 'serviceOrders'
    | 'serviceFen'
    | 'cashOrders'
    | 'cashFen',
    number
  >
>

/** One thing said of one station's day. */
export interface Telling {
  station: Station
  /** Null: it names none, and means the last one that was reported. */
  day: Day | null
  how: 'report' | 'deal' | 'set' | 'add' | 'signIn'
  numbers: Numbers
  signed?: boolean
  nothing?: true
}

export type Deed =
  | { kind: 'tell'; tellings: Telling[] }
  | { kind: 'shut'; station: Station; from: Day; to: Day }
  /** What is recalled was never said. */
  | { kind: 'recall'; of: Spoken }
  /** The bot asked whether the second report of the day was a part or the total. */
  | { kind: 'answer'; station: Station; day: Day; meaning: 'parts' | 'totals' }
  /** A slip that the bot refuses, and talk. */
  | { kind: 'nothing' }

export interface Spoken {
  at: Date
  /** Null: alone with the bot. */
  roomId: string | null
  speaker: Speaker
  text: string
  deed: Deed
  /** Nothing of the station is said before it: who is asked answers before anything else. */
  prelude?: true
}

export interface Act extends Spoken {
  /** Sorts as the acts were said. */
  id: string
}
