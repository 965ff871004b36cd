// How a change of operators is told: to staff, to whoever takes over, and what was left open.
import type { OperatorsChanged } from '../../core/stations/operators/change-operator.ts'
import type { HandoverItem } from '../../core/stations/operators/handover-reads.ts'
import { type Day, dayText } from '../../core/values/days.ts'
import { handoverLabels } from '../../miniprogram-api/contract/handover-words.ts'

/** Null: at once. */
export type From = Day | null

const began = (from: From): string => (from ? `从${dayText(from)}起` : '现在')

export function changedWords(
  { station }: OperatorsChanged,
  { came, left }: { came: readonly string[]; left: readonly string[] },
  from: From,
): string {
  const gone = left.length > 0 ? `${left.join('、')}${from ? '管到那天' : '不再管了'}` : ''
  if (came.length === 0)
    return gone
      ? `✅ ${station.name}${from ? `${began(from)}` : ''}${gone}`
      : `${station.name}本来就是这样，没改`
  return `✅ ${station.name}${began(from)}由${came.join('、')}管${gone ? `，${gone}` : ''}`
}

/** More than these of a kind are counted. */
const mostOfKind = 10

/** 交接单, a line a kind; null where nothing is open. */
export function handoverWords(title: string, items: readonly HandoverItem[]): string | null {
  if (items.length === 0) return null
  const lines = Object.entries(handoverLabels).flatMap(([kind, label]) => {
    const own = items.filter((item) => item.kind === kind)
    if (own.length === 0) return []
    const shown = own.slice(0, mostOfKind).map((item) => itemWords(item))
    const more = own.length > shown.length ? `…等${String(own.length)}件` : ''
    return [`${label}：${shown.join('、')}${more}`]
  })
  return [`${title}交接单，没办完的${String(items.length)}件`, ...lines].join('\n')
}

function itemWords({ kind, person, what, day }: HandoverItem): string {
  if (kind === 'missingDay' || kind === 'undecidedDay' || kind === 'oddDay') return dayText(day)
  if (kind === 'district') return what
  if (kind === 'broadcast' || kind === 'class') return `${what}（${dayText(day)}）`
  return `${person ?? ''}（${dayText(day)}）`
}

export const unreachableWords = (name: string): string =>
  `小二够不着${name}，请跟${name}说一声：在站长群里报数，或加小二好友`
