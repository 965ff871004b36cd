// What counts as a station's turnover: buying and selling for people, and services; cash is none, and what was given
// back is taken off. Pure.
import type { DayNumbers } from '../ledger/day-ledger.ts'

type Counted = 'purchaseFen' | 'saleFen' | 'serviceFen' | 'purchaseRefundFen' | 'saleRefundFen'

/** In fen; below nothing where more was given back than was sold. */
export const turnoverOf = (numbers: { [Name in Counted]?: DayNumbers[Name] | null }): number =>
  (numbers.purchaseFen ?? 0) +
  (numbers.saleFen ?? 0) +
  (numbers.serviceFen ?? 0) -
  (numbers.purchaseRefundFen ?? 0) -
  (numbers.saleRefundFen ?? 0)
