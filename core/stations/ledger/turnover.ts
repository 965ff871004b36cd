// What counts as a station's turnover: buying, selling and services. Cash services are none (an auditor doesn't count
// them), and what came back is taken off. Pure.
type Counted = 'purchaseFen' | 'saleFen' | 'serviceFen' | 'purchaseRefundFen' | 'saleRefundFen'

/** Whole fen. Less than none where a day has more refunds than trade: over a span they net out. */
export const turnoverFen = (numbers: { [Name in Counted]?: number | null | undefined }): number =>
  (numbers.purchaseFen ?? 0) +
  (numbers.saleFen ?? 0) +
  (numbers.serviceFen ?? 0) -
  (numbers.purchaseRefundFen ?? 0) -
  (numbers.saleRefundFen ?? 0)
