// How long a code still stands, by the programme's clock: a demo's is ahead of the browser's. Pure.
import type { ClassCode } from '../../api/classes.ts'

type Asked = Pick<ClassCode, 'changesAt' | 'validFrom' | 'now'> & { askedAt: number }

const programmeNow = ({ now, askedAt }: Asked, browserNow: number): number =>
  Date.parse(now) + (browserNow - askedAt)

/** Whole seconds, 0 or less once it is over; null where there is no code. */
export function secondsLeft(code: Asked | null, browserNow: number): number | null {
  if (!code?.changesAt) return null
  return Math.ceil((Date.parse(code.changesAt) - programmeNow(code, browserNow)) / 1000)
}

/** Whether it is good already; before the door opens it isn't. */
export const isGood = (code: Asked, browserNow: number): boolean =>
  code.validFrom !== null && Date.parse(code.validFrom) <= programmeNow(code, browserNow)
