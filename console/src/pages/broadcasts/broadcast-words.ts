// What the page says of a broadcast and of its sends. Pure.
import type { Broadcast } from '../../api/broadcasts.ts'
import { dayOf, dayText, timeOf } from '../../time.ts'

type Target = Broadcast['targets'][number]
export type TargetState = NonNullable<Target['state']>

export const targetWords: Record<TargetState, string> = {
  sent: '发到了',
  sending: '正在发',
  queued: '排着队',
  held: '停着',
  unknown: '不知道到没到',
  failed: '没发成',
  cancelled: '没发',
}

/** What needs somebody's eyes comes first. */
const order: readonly TargetState[] = ['unknown', 'failed', 'sending', 'queued', 'held', 'cancelled', 'sent']

export interface StateCount {
  state: TargetState
  groups: number
}

/** How many groups there are in each state; none before it was confirmed. */
export const countsOf = ({ targets }: Pick<Broadcast, 'targets'>): StateCount[] =>
  order
    .map((state) => ({ state, groups: targets.filter((target) => target.state === state).length }))
    .filter(({ groups }) => groups > 0)

/** Groups with the uncertain ones first, in the order of the receipt otherwise. */
export const inOrder = (targets: readonly Target[]): Target[] => {
  const rank = ({ state }: Target) => (state === null ? order.length : order.indexOf(state))
  return targets
    .map((target, at) => ({ target, at }))
    .sort((a, b) => rank(a.target) - rank(b.target) || a.at - b.at)
    .map(({ target }) => target)
}

export const settledOf = ({ targets }: Pick<Broadcast, 'targets'>): number =>
  targets.filter(({ state }) => state !== null && !['queued', 'held', 'sending'].includes(state)).length

const when = (iso: string): string => `${dayText(dayOf(Date.parse(iso)))} ${timeOf(Date.parse(iso))}`

/** In one line, with what to do where something is left to do. */
export function stateWords({ state, number, sendAt, targets }: Broadcast): string {
  const begun = targets.some((target) => target.state === 'sent' || target.state === 'sending')
  switch (state) {
    case 'preview':
      return `等编的人回“发送${number}”，五分钟内有效`
    case 'sending':
      return sendAt && !begun ? `定在${when(sendAt)}发` : '正在发'
    case 'paused':
      return `停住了，接着发说“继续${number}”`
    case 'done':
      return '发完了'
    case 'cancelled':
      return '取消了'
    case 'expired':
      return '过了五分钟没确认，没发'
  }
}

/** Whether it may still change by itself. */
export const isMoving = ({ state }: Pick<Broadcast, 'state'>): boolean => state === 'sending'

/** How many people are in its groups, as far as anybody knows. */
export const peopleOf = ({ targets }: Pick<Broadcast, 'targets'>): number =>
  targets.reduce((sum, { people }) => sum + people, 0)
