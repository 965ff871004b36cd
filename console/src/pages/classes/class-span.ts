// Which days the list shows: what was lately and what comes, two weeks further at a time. Pure.
import { dayOf } from '../../time.ts'

export interface Span {
  /** YYYY-MM-DD; both days count. */
  from: string
  to: string
}

const dayMs = 24 * 3_600_000

const moved = (day: string, days: number): string => dayOf(Date.parse(`${day}T00:00:00+08:00`) + days * dayMs)

/** `page` 0 is around today, -1 the two weeks before it. */
export function spanAround(today: string, page: number): Span {
  const from = moved(today, -3 + page * 14)
  return { from, to: moved(from, 13) }
}
