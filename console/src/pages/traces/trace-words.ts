// What batches, records and warnings are called.
import type { BatchState, RecordKind, TraceBatch } from '../../api/traces.ts'

export const stateNames: Record<BatchState, string> = {
  open: '没放行',
  released: '在卖',
  recalled: '召回中',
  closed: '卖完了',
}

export const stateTags: Record<BatchState, string> = {
  open: 'tag-soon',
  released: 'tag-good',
  recalled: 'tag-cancelled',
  closed: '',
}

export const recordKinds: readonly { value: RecordKind; label: string }[] = [
  { value: 'input', label: '投入品' },
  { value: 'production', label: '生产' },
  { value: 'inspection', label: '检测' },
  { value: 'storage', label: '贮存' },
  { value: 'transport', label: '运输' },
  { value: 'sale', label: '销售' },
]

export const kindName = (kind: RecordKind): string =>
  recordKinds.find(({ value }) => value === kind)?.label ?? kind

export const statementNames = { recalled: '召回', widened: '扩大或改说法', lifted: '解除' } as const

type Warning = TraceBatch['warnings'][number]

export function warningText({ kind, day }: Warning): string {
  if (kind === 'noInspection') return '缺检测'
  if (kind === 'inspectionFailed') return `${day}检测不合格`
  if (kind === 'inspectionExpired') return `检测${day}过期了`
  return kind === 'shelfLifePast' ? `保质期${day}过了` : `保质期${day}到`
}

/** What stands in a field of an amount, in fen; null where it is empty. */
export const wholeOf = (text: string): number | null => {
  const n = Number(text.trim())
  return text.trim() !== '' && Number.isInteger(n) && n > 0 ? n : null
}
