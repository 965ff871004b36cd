// What of an evening is shown in the group's picture. Pure.
import { dayWithWeekday } from '../../values/days.ts'
import type { SummaryPicture } from './draw-summary.ts'
import type { Evening } from './evening-reads.ts'
import { isMilestone, milestones } from './punctuality.ts'
import { totalsOf } from './summary-words.ts'

/** A picture of all of them would name those that are missing. */
const mostStreaks = 6
/** Less is no run yet. */
const leastDays = 3

export function pictureOf(region: string, { day, count, streaks, unheard }: Evening): SummaryPicture {
  const { reported, missing, signedIn, numbers } = count
  const isMissing = new Set(missing.map(({ id }) => id))
  const runs = streaks.filter(({ days }) => days >= leastDays)
  return {
    ...{ region, day: dayWithWeekday(day), reported, due: reported + missing.length, signedIn },
    totals: totalsOf(numbers, reported),
    streaks: runs.slice(0, mostStreaks),
    reached: milestones
      .map((days) => ({ label: `满${days}天`, stations: runs.filter((run) => run.days >= days).length }))
      .filter(({ stations }) => stations > 0),
    milestones: runs.filter(({ id, days }) => isMilestone(days) && !isMissing.has(id)),
    foot: footOf({ missing: missing.length, unheard }),
  }
}

function footOf({ missing, unheard }: { missing: number; unheard: Evening['unheard'] }): string {
  if (unheard) return `${unheard.from}到${unheard.until}没听见消息，数可能不全`
  return missing === 0 ? '都报齐了，辛苦大家，早点歇着' : '没顾上的明早补，说“昨天的”就行，早点歇着'
}
