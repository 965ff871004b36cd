// What is counted: a sale as the books have it, and what surrounds it. Fen throughout; days are the programme's.
import type { Day } from '../../values/days.ts'

/** Where a figure comes from. `proved`: said by the seller, with a photo. */
export const grades = ['self', 'proved', 'staff', 'imported', 'verified'] as const
export type Grade = (typeof grades)[number]

export interface Span {
  from: Day
  to: Day
}

export interface Sale extends Span {
  id: string
  /** Of whoever the seller's person turned out to be. */
  sellerId: string
  kind: 'sale' | 'refund'
  product: string | null
  channel: string | null
  amountFen: number | null
  grade: Grade
  orderNumbers: readonly string[]
  /** Parts of one message are not each other's total. */
  causeId: string
  /** Staff looked: it is no part of anything else. */
  apart: boolean
  viaStation: boolean
  stationId: string | null
  campaignId: string | null
  noCampaign: boolean
  sentAt: number
}

/** A platform's list: all that was sold there in its span. */
export interface ListedSpan extends Span {
  id: string
  sellerId: string
  channel: string
}

export interface StationDay {
  stationId: string
  day: Day
  /** What was sold for people, less what came back. */
  fen: number
}

export interface CampaignTotal extends Span {
  id: string
  name: string
  kind: string
  amountFen: number | null
  /** All of its papers are there. */
  proved: boolean
}

/** Something dated that was done for a seller or a station. */
export interface Service {
  id: string
  /** record | class | visit | guidance: where it is written. */
  source: 'record' | 'class' | 'visit' | 'guidance'
  /** Of a seller, or of a station. */
  of: string
  day: Day
  kind: string
}

/** Why a sale counts less than was said, or should be looked at. */
export const flags = [
  'sameOrder',
  'sameSale',
  'inList',
  'inOthers',
  'overlap',
  'partsExceed',
  'campaignExceeded',
  'noAmount',
] as const
export type Flag = (typeof flags)[number]

export interface Counted {
  sale: Sale
  /** What it adds to the total; below nothing for what came back. */
  fen: number
  flags: Flag[]
  /** Ids of the sales because of which it counts less. */
  because: string[]
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const worth: Record<Grade, number> = { self: 0, proved: 1, staff: 2, verified: 3, imported: 4 }
export const byWorth = (a: Sale, b: Sale): number => worth[b.grade] - worth[a.grade]
export const byTelling = (a: Sale, b: Sale): number => a.sentAt - b.sentAt || compare(a.id, b.id)
