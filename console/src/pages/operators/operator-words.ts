// What the page says of who runs a station. Pure.

import { handoverLabels } from '../../../../miniprogram-api/contract/handover-words.ts'
import type { HandoverItem, OperatorsChangedAnswer, StationOperators, Tenure } from '../../api/operators.ts'
import { dayOf, dayText } from '../../time.ts'

const day = (iso: string): string => dayText(dayOf(Date.parse(iso))).replace(/ .*/, '')

/** 王秀兰、李建国; and who takes over on which day. */
export function titleWords({ operators }: StationOperators): string {
  const running = operators.filter(({ state }) => state === 'now').map(({ name }) => name)
  const coming = operators.filter(({ state }) => state === 'later')
  const later = coming.map(({ name, since }) => `${day(since)}起${name}`)
  return [running.join('、') || '没有站长', ...later].join('，')
}

export function tenureWords({ since, until, state }: Tenure): string {
  const from = `${day(since)}起`
  if (until !== null) return `${from}，到${day(until)}`
  return state === 'later' ? from : `${from}，现在管着`
}

const toldWords: Record<NonNullable<OperatorsChangedAnswer['told']>, string> = {
  private: '小二私下告诉了',
  room: '小二在站长群里@了',
  muted: '这位不想被打扰，小二没说，请当面告诉',
  unreachable: '小二够不着这位，请当面告诉',
  repeated: '之前已经告诉过',
  kept: '小二没说，请当面告诉',
}

export function changedWords({ came, left, told }: OperatorsChangedAnswer): string {
  if (came.length === 0 && left.length === 0) return '本来就是这样，没改'
  const parts = [
    came.length > 0 && `${came.join('、')}接上了`,
    left.length > 0 && `${left.join('、')}不再管了`,
    told && toldWords[told],
  ]
  return parts.filter((part) => typeof part === 'string').join('，')
}

/** A line for each kind of thing that is open. */
export function handoverLines(items: readonly HandoverItem[]): { label: string; of: string }[] {
  return Object.entries(handoverLabels).flatMap(([kind, label]) => {
    const own = items.filter((item) => item.kind === kind)
    if (own.length === 0) return []
    const of = own.map(({ person, what, day: on }) => {
      const when = dayText(on).replace(/ .*/, '')
      if (kind === 'missingDay' || kind === 'undecidedDay' || kind === 'oddDay') return when
      if (kind === 'district') return what
      return kind === 'broadcast' || kind === 'class' ? `${what}（${when}）` : `${person ?? ''}（${when}）`
    })
    return [{ label: `${label}${own.length > 1 ? ` ${own.length}` : ''}`, of: of.join('、') }]
  })
}
