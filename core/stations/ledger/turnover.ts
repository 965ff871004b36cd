// What counts as a station's turnover: buying, selling and services. Cash services are none (an auditor doesn't count
// them), and what came back is taken off. Pure.
import type { DayNumbers } from './day-ledger.ts'

/** Whole fen. Less than none where a day has more refunds than trade: over a span they net out. */
export function turnoverFen(numbers: DayNumbers): number {
  const { purchaseFen = 0, saleFen = 0, serviceFen = 0 } = numbers
  const { purchaseRefundFen = 0, saleRefundFen = 0 } = numbers
  return purchaseFen + saleFen + serviceFen - purchaseRefundFen - saleRefundFen
}
