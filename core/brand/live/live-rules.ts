// When a live session may be changed, and what its results must be. Pure.
import { Problem } from '../../values/problem.ts'

export const liveKinds = ['直播', '直播盛典'] as const
export const livePlatforms = ['抖音', '快手', '视频号', '淘宝', '京东', '拼多多', '其他'] as const
export const liveStates = ['planned', 'held', 'cancelled'] as const
export type LiveKind = (typeof liveKinds)[number]
export type LivePlatform = (typeof livePlatforms)[number]
export type LiveState = (typeof liveStates)[number]

const longestMs = 24 * 3_600_000

/** Throws `invalidInput`. */
export function checkTimes({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): void {
  if (endsAt <= startsAt)
    throw new Problem('invalidInput', { where: 'endsAt', reason: 'is not after startsAt' })
  if (endsAt.getTime() - startsAt.getTime() > longestMs)
    throw new Problem('invalidInput', { where: 'endsAt', reason: 'is more than a day after startsAt' })
}

const refused = (reason: string, words: string): Problem => new Problem('liveRefused', { reason, words })

/** What was held stays as it was: its results are what may be corrected. Throws `liveRefused`. */
export function checkPlanned(state: LiveState): void {
  if (state === 'held') throw refused('it was held', '这场已经播完记了结果，只能改结果')
  if (state === 'cancelled') throw refused('it was cancelled', '这场已经取消了，要播就新登记一场')
}

/** Throws `liveRefused`. */
export function checkHeld(session: { state: LiveState; startsAt: Date }, now: Date): void {
  if (session.state === 'cancelled') throw refused('it was cancelled', '这场取消了，没有结果可记')
  if (session.startsAt > now) throw refused('it is to come', '还没开播，播完再记结果')
}
