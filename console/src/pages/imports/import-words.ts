// What a log would bring and what became of it, in words for staff. Pure.
import type { ChatImport, ChatPreview, ChatRoom } from '../../api/chat-imports.ts'
import { moment } from '../../ui/moment.ts'

const purposes = { stations: '站长群', trainees: '学员群', staff: '工作群' } as const

export const roomText = ({ name, purpose, id }: ChatRoom): string =>
  `${name ?? id}${purpose && purposes[purpose] !== name ? `（${purposes[purpose]}）` : ''}`

const spanText = (from: string, until: string): string => {
  const [first, last] = [moment(from), moment(until)]
  return first === last ? first : `${first} 到 ${last}`
}

export function previewText(preview: ChatPreview): string {
  const { messages, notText, known, firstSentAt, lastSentAt } = preview
  const had = known > 0 ? `，其中${known}条已经有了，不会重` : ''
  const rest = notText > 0 ? `。图片、语音、撤回这些${notText}条没有文字，不导` : ''
  return `读出${messages}条文字消息，${spanText(firstSentAt, lastSentAt)}${had}${rest}`
}

export function stateText({ finished, waiting }: Pick<ChatImport, 'finished' | 'waiting'>): string {
  if (finished) return '导完了'
  return waiting > 0 ? `还有${waiting}条在记` : '正在记'
}

export const importSpan = ({ firstSentAt, lastSentAt }: ChatImport): string =>
  firstSentAt && lastSentAt ? spanText(firstSentAt, lastSentAt) : '—'

interface Count {
  title: string
  value: number
  hint?: string
}

export const countsOf = (row: ChatImport): Count[] => [
  { title: '记上了', value: row.taken },
  { title: '以前就有', value: row.known },
  { title: '闲话、图片等', value: row.ignored, hint: '没留' },
  { title: '对不上是谁', value: row.unmatched },
  { title: '没记上', value: row.refused },
]
