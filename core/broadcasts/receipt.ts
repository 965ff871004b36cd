// What is said of a broadcast's sends. Pure.
import type { SendState, TargetState } from './reads.ts'

/** More names than this are left to the console. */
const mostNames = 20

/** `299个群发到了；1个不知道发没发到：某群` */
export function receiptWords(targets: readonly TargetState[]): string {
  const of = (...states: (SendState | null)[]) => targets.filter(({ state }) => states.includes(state))
  const waiting = of('queued', 'held', 'sending')
  const parts = [
    `${of('sent').length}个群发到了`,
    named(of('unknown'), '个不知道发没发到'),
    named(of('failed', null), '个没发成'),
    waiting.length > 0 ? `${waiting.length}个还没发` : '',
    of('cancelled').length > 0 ? `${of('cancelled').length}个没发就停了` : '',
  ]
  return parts.filter(Boolean).join('；')
}

function named(targets: readonly TargetState[], words: string): string {
  if (targets.length === 0) return ''
  const names = targets.slice(0, mostNames).map(({ name }) => name)
  return `${targets.length}${words}：${names.join('、')}${targets.length > mostNames ? '…' : ''}`
}
