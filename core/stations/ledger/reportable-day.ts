// Which days an operator may still speak of themselves. Pure.
import { addDays, type Day } from '../../values/days.ts'

/** Older days are for staff, with the papers in hand. */
export const farthestBackDays = 62

/** Null when it may be spoken of. */
export function unreportable(day: Day, today: Day): 'ahead' | 'tooOld' | null {
  if (day > today) return 'ahead'
  return day < addDays(today, -farthestBackDays) ? 'tooOld' : null
}
