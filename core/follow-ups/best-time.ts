// Whether somebody may be spoken to of the bot's own accord now.
import { bestTime, isQuiet } from '../dialogs/resume-at.ts'
import { readHabits } from '../messaging/habit-reads.ts'
import type { Work } from '../platform/work.ts'
import { timeAt } from '../values/days.ts'

const habitMs = 30 * 86_400_000

/** `HH:mm`, half an hour after they usually write to the bot. */
export async function bestTimeOf(work: Work, aliasIds: readonly string[]): Promise<string> {
  const habits = await readHabits(work.tx, aliasIds, new Date(work.now.getTime() - habitMs))
  return bestTime([...habits.values()].flat(), hoursOf(work))
}

const hoursOf = ({ programme, quiet }: Work) => ({ zone: programme.zone, quiet })

/** Their hour of today is here or past, and nobody sleeps. */
export async function isTheirHour(work: Work, aliasIds: readonly string[]): Promise<boolean> {
  if (isQuiet(work.now, hoursOf(work))) return false
  return timeAt(work.now, work.programme.zone) >= (await bestTimeOf(work, aliasIds))
}

export const nobodySleeps = (work: Work): boolean => !isQuiet(work.now, hoursOf(work))
