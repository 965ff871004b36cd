// For tests only: a sale of the seller sel_1, of 100 yuan on 20 November, but for what is given.
import type { Sale } from './sale.ts'

let count = 0
export function sale(given: Partial<Sale> & { day?: string; yuan?: number | null } = {}): Sale {
  const { day = '2026-11-20', yuan = 100, ...row } = given
  const id = `sal_${String(++count).padStart(4, '0')}`
  return {
    ...{ id, sellerId: 'sel_1', kind: 'sale', from: day, to: day, product: null, channel: null },
    ...{
      amountFen: yuan === null ? null : yuan * 100,
      grade: 'self',
      orderNumbers: [],
      causeId: `msg_${id}`,
    },
    ...{
      apart: false,
      viaStation: false,
      stationId: null,
      campaignId: null,
      noCampaign: false,
      sentAt: count,
    },
    ...row,
  }
}
