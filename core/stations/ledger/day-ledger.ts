// A station's day as the fold of what was said of it, in the order (sentAt, messageId, part). Pure: any order of
// arrival ends in the same numbers.
import { z } from 'zod'

const orders = z.number().int()
const fen = z.number().int()

export const dayNumbersSchema = z.object({
  purchaseOrders: orders.optional(),
  purchaseFen: fen.optional(),
  saleOrders: orders.optional(),
  saleFen: fen.optional(),
  parcelsIn: orders.optional(),
  parcelsOut: orders.optional(),
  serviceOrders: orders.optional(),
  serviceFen: fen.optional(),
  cashOrders: orders.optional(),
  cashFen: fen.optional(),
  purchaseRefundOrders: orders.optional(),
  purchaseRefundFen: fen.optional(),
  saleRefundOrders: orders.optional(),
  saleRefundFen: fen.optional(),
  visitors: orders.optional(),
})
export type DayNumbers = z.infer<typeof dayNumbersSchema>
export type DayNumber = keyof DayNumbers
export const dayNumberNames = Object.keys(dayNumbersSchema.shape) as DayNumber[]

export const dayPartKinds = ['report', 'deal', 'correction', 'adjustment', 'signIn'] as const
export type DayPartKind = (typeof dayPartKinds)[number]

/** What one message says of a day. */
export const dayChangeSchema = z.object({
  /** Absolute for `report` and `correction`; added for `deal` and `adjustment`. */
  numbers: dayNumbersSchema,
  appSignedIn: z.boolean().optional(),
  noBusiness: z.literal(true).optional(),
  approximate: z.literal(true).optional(),
  /** 跟昨天一样: the other day, whose numbers these are. */
  sameAs: z.iso.date().optional(),
})
export type DayChange = z.infer<typeof dayChangeSchema>

export interface DayPart {
  kind: DayPartKind
  change: DayChange
  sentAt: Date
  messageId: string
  part: number
}

export interface DayState {
  numbers: DayNumbers
  appSignedIn?: boolean | undefined
  noBusiness: boolean
  approximate: boolean
  /** False while nothing but an app sign-in was said. */
  reported: boolean
}

export const emptyDay: DayState = { numbers: {}, noBusiness: false, approximate: false, reported: false }

/** Where a part stands in the order in which things were said. */
export type Place = Pick<DayPart, 'sentAt' | 'messageId' | 'part'>

/** Negative when `a` was said before `b`. */
export function inOrder(a: Place, b: Place): number {
  const byTime = a.sentAt.getTime() - b.sentAt.getTime()
  if (byTime !== 0) return byTime
  if (a.messageId !== b.messageId) return a.messageId < b.messageId ? -1 : 1
  return a.part - b.part
}

export const foldDay = (parts: readonly DayPart[]): DayState =>
  [...parts].sort(inOrder).reduce(applyPart, emptyDay)

export function applyPart(day: DayState, { kind, change }: Pick<DayPart, 'kind' | 'change'>): DayState {
  const appSignedIn = change.appSignedIn ?? day.appSignedIn
  if (kind === 'signIn') return { ...day, appSignedIn }
  if (change.noBusiness) return { ...emptyDay, appSignedIn, noBusiness: true, reported: true }
  const adds = kind === 'deal' || kind === 'adjustment'
  const numbers = adds ? added(day.numbers, change.numbers) : { ...day.numbers, ...change.numbers }
  const hasNumbers = Object.keys(numbers).length > 0
  return {
    numbers,
    appSignedIn,
    noBusiness: day.noBusiness && !hasNumbers,
    approximate: day.approximate || change.approximate === true,
    reported: true,
  }
}

// A day never has fewer than none of anything, whatever was taken away.
function added(numbers: DayNumbers, by: DayNumbers): DayNumbers {
  const sum = { ...numbers }
  for (const name of dayNumberNames) {
    const value = by[name]
    if (value !== undefined) sum[name] = Math.max(0, (numbers[name] ?? 0) + value)
  }
  return sum
}

export interface NumberChange {
  name: DayNumber
  before: number | undefined
  after: number | undefined
}

/** The numbers that differ, in the fields' own order. */
export const changedNumbers = (before: DayNumbers, after: DayNumbers): NumberChange[] =>
  dayNumberNames
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, before: before[name], after: after[name] }))

/**
 * Whether a second report of a day could be meant as a part or as the day's total: both state a number, and state it
 * differently. Numbers that only one of them names just stand side by side.
 */
export function partOrTotalUnclear(day: DayState, change: DayChange): boolean {
  if (!day.reported || change.noBusiness) return false
  return dayNumberNames.some((name) => {
    const [old, stated] = [day.numbers[name], change.numbers[name]]
    return old !== undefined && old !== 0 && stated !== undefined && stated !== 0 && old !== stated
  })
}
