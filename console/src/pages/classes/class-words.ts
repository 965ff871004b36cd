// What the pages of classes say of a class and of who came, in words. Pure.
import type { InClass } from '../../api/classes.ts'
import { dayOf, dayText, timeOf } from '../../time.ts'

interface Named {
  course: string
  run: number
}

interface Timed {
  startsAt: string
  endsAt: string
  cancelledAt: string | null
}

export const runTitle = ({ course, run }: Named): string => `${course}第${run}期`
export const classTitle = (named: Named & { number: number }): string =>
  `${runTitle(named)} 第${named.number}次课`

export const timeSpan = ({ startsAt, endsAt }: Pick<Timed, 'startsAt' | 'endsAt'>): string =>
  `${timeOf(Date.parse(startsAt))}–${timeOf(Date.parse(endsAt))}`

/** `11月29日 周日 19:30–21:00` */
export const dayAndTime = (times: Pick<Timed, 'startsAt' | 'endsAt'>): string =>
  `${dayText(dayOf(Date.parse(times.startsAt)))} ${timeSpan(times)}`

/** `soon`: people are coming, its code is good or will be today. */
export type ClassPhase = 'cancelled' | 'over' | 'now' | 'soon' | 'later'

const soonMs = 12 * 3_600_000

export function phaseOf({ startsAt, endsAt, cancelledAt }: Timed, now: string): ClassPhase {
  const at = Date.parse(now)
  if (cancelledAt) return 'cancelled'
  if (at >= Date.parse(endsAt)) return 'over'
  if (at >= Date.parse(startsAt)) return 'now'
  return at >= Date.parse(startsAt) - soonMs ? 'soon' : 'later'
}

export const phaseWords: Record<ClassPhase, string> = {
  cancelled: '停课',
  over: '上完了',
  now: '正在上',
  soon: '快上课了',
  later: '还没上',
}

type State = InClass['state']

export const stateWords = (state: State, phase: ClassPhase): string => {
  if (state === 'present') return '到了'
  if (state === 'late') return '晚到'
  if (state === 'leave') return '请假'
  if (state === 'absent') return '没到'
  return phase === 'over' ? '没到' : '还没签'
}

const viaNames: Record<NonNullable<InClass['via']>, string> = {
  code: '口令',
  proxy: '代签',
  staff: '补签',
  paper: '签到表',
  message: '自己说的',
}

/** How it is known that somebody came, or why they didn't; null where there is nothing to tell. */
export function howWords({ state, via, reason }: Pick<InClass, 'state' | 'via' | 'reason'>): string | null {
  if (via === null) return null
  const how = via === 'staff' && (state === 'absent' || state === 'leave') ? '工作人员记的' : viaNames[via]
  // Why somebody has leave is dropped once it is granted.
  return reason ? `${how}，${reason}` : how
}

export const came = ({ state }: Pick<InClass, 'state'>): boolean => state === 'present' || state === 'late'

/** Somebody who is fully there has nothing to be made up for. */
export const mayMakeUp = ({ state }: Pick<InClass, 'state'>): boolean => state !== 'present'

/** How another count differs from 实到, or null where it doesn't. */
export function differenceWords(counted: number, attended: number): string | null {
  if (counted === attended) return null
  return counted > attended ? `比实到多${counted - attended}` : `比实到少${attended - counted}`
}

/** `4:59`; never below nothing. */
export function countdown(seconds: number): string {
  const left = Math.max(0, seconds)
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}

/** 92%; null stays a dash. */
export const shareWords = (share: number | null): string =>
  share === null ? '—' : `${Math.round(share * 100)}%`
export const pointsWords = (points: number | null): string => (points === null ? '—' : points.toFixed(1))
