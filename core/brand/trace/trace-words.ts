// What the records and the states of a batch are called, and what of their words is fit for the public.
import { maskWords } from '../../messaging/mask-words.ts'
import { redact } from '../../messaging/redact.ts'

export const recordKinds = ['input', 'production', 'inspection', 'storage', 'transport', 'sale'] as const
export type RecordKind = (typeof recordKinds)[number]

export const recordKindNames: Record<RecordKind, string> = {
  input: '投入品',
  production: '生产',
  inspection: '检测',
  storage: '贮存',
  transport: '运输',
  sale: '销售',
}

export type BatchState = 'open' | 'released' | 'recalled' | 'closed'

export const isRecordKind = (kind: string): kind is RecordKind =>
  (recordKinds as readonly string[]).includes(kind)

const price =
  /[¥￥]\s?\d[\d,.]*|\d[\d,.]*\s?(?:万元|元|块钱|块|角|毛|分钱)(?:\s?[/每]\s?[\p{Script=Han}a-zA-Z]{1,3})?/gu

/** Without phones, identity and card numbers, what is said of poverty or disability, and prices. */
export const publicWords = (words: string): string => maskWords(redact(words)).replace(price, '＊＊')

/** 2026年11月20日 */
export const fullDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
