// From what was understood (yuan, the label guide's names) to what the ledger keeps (fen).
import type { StationNumber } from '../../understanding/intents.ts'
import { fenFromYuan } from '../../values/fen.ts'
import type { DayChange, DayNumber, DayNumbers } from './day-ledger.ts'

const ledgerName: Record<StationNumber, DayNumber> = {
  purchaseOrders: 'purchaseOrders',
  purchaseAmount: 'purchaseFen',
  saleOrders: 'saleOrders',
  saleAmount: 'saleFen',
  parcelsIn: 'parcelsIn',
  parcelsOut: 'parcelsOut',
  serviceOrders: 'serviceOrders',
  serviceAmount: 'serviceFen',
  cashOrders: 'cashOrders',
  cashAmount: 'cashFen',
  purchaseRefundOrders: 'purchaseRefundOrders',
  purchaseRefundAmount: 'purchaseRefundFen',
  saleRefundOrders: 'saleRefundOrders',
  saleRefundAmount: 'saleRefundFen',
  visitors: 'visitors',
}

type Stated = { [Name in StationNumber]?: number | undefined }

export function dayNumbersFrom(stated: Stated): DayNumbers {
  const numbers: DayNumbers = {}
  for (const [name, ledger] of Object.entries(ledgerName) as [StationNumber, DayNumber][]) {
    const value = stated[name]
    if (value !== undefined) numbers[ledger] = ledger.endsWith('Fen') ? fenFromYuan(value) : value
  }
  return numbers
}

export function dayChangeFrom(
  fields: Stated & {
    appSignedIn?: boolean | undefined
    noBusiness?: true | undefined
    approximate?: true | undefined
  },
): DayChange {
  return {
    numbers: dayNumbersFrom(fields),
    ...(fields.appSignedIn === undefined ? {} : { appSignedIn: fields.appSignedIn }),
    ...(fields.noBusiness ? { noBusiness: true } : {}),
    ...(fields.approximate ? { approximate: true } : {}),
  }
}

/** A station's day over 2,000,000 yuan or 20,000 of anything is a slip of the finger, and would not fit a column. */
export const beyondBelief = (numbers: DayNumbers): boolean =>
  (Object.entries(numbers) as [DayNumber, number][]).some(
    ([name, value]) => value > (name.endsWith('Fen') ? 200_000_000 : 20_000),
  )
