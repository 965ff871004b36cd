// What a clerk types to correct a day, and what is sent of it. Money is typed in yuan.
import type { CorrectionBody } from '../../api/stations.ts'

type Name = keyof NonNullable<CorrectionBody['numbers']>

export const fields: readonly { name: Name; label: string }[] = [
  { name: 'purchaseOrders', label: '帮人买（单）' },
  { name: 'purchaseFen', label: '帮人买（元）' },
  { name: 'saleOrders', label: '帮人卖（单）' },
  { name: 'saleFen', label: '帮人卖（元）' },
  { name: 'parcelsIn', label: '取件' },
  { name: 'parcelsOut', label: '寄件' },
  { name: 'serviceOrders', label: '便民（笔）' },
  { name: 'serviceFen', label: '便民（元）' },
  { name: 'cashOrders', label: '取款（笔）' },
  { name: 'cashFen', label: '取款（元）' },
]

export interface CorrectionDraft {
  numbers: Partial<Record<Name, string>>
  noBusiness: boolean
  reason: string
}

export const emptyCorrection: CorrectionDraft = { numbers: {}, noBusiness: false, reason: '' }

/** Only what is filled in; `wrong` says what can't be sent. */
export function readCorrection(draft: CorrectionDraft): CorrectionBody | { wrong: string } {
  const numbers: Partial<Record<Name, number>> = {}
  for (const { name, label } of fields) {
    const typed = draft.numbers[name]?.trim() ?? ''
    if (typed === '') continue
    const money = name.endsWith('Fen')
    const fits = money ? /^\d{1,7}(?:\.\d{1,2})?$/.test(typed) : /^\d{1,5}$/.test(typed)
    if (!fits) return { wrong: `${label}要填数，填的是“${typed}”` }
    numbers[name] = money ? Math.round(Number(typed) * 100) : Number(typed)
  }
  const any = Object.keys(numbers).length > 0
  if (!any && !draft.noBusiness) return { wrong: '填上要改的数，不改的空着' }
  if (any && draft.noBusiness) return { wrong: '没生意就不填数' }
  if (draft.reason.trim().length < 2) return { wrong: '写一句改的原因' }
  const reason = draft.reason.trim()
  return any ? { reason, numbers } : { reason, noBusiness: true }
}
