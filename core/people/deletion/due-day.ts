// By when a request is decided. Pure.
import { addDays, type Day } from '../../values/days.ts'

/** What people are used to; the law says promptly. */
const workingDays = 15

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day of the asking doesn't count. Public holidays count as working days: the answer comes rather earlier. */
export function decideBy(askedOn: Day): Day {
  let day = askedOn
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}
