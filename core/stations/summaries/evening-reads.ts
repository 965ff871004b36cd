// A day as it stands in its evening: the count, the runs, and when nothing was heard. Reads only.
import { type Gap, readGaps } from '../../messaging/gap-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, instantOf, timeAt } from '../../values/days.ts'
import { deafDays } from '../ledger/heard-days.ts'
import { type DayCount, readDayCount } from './day-reads.ts'
import type { MarkQuestion } from './excused-reads.ts'
import type { Streak } from './punctuality.ts'
import { readStreaks } from './streak-reads.ts'
import type { Unheard } from './summary-words.ts'

export interface Evening {
  day: Day
  count: DayCount
  streaks: Streak[]
  unheard: Unheard | null
}

export async function readEvening(tx: Tx, question: MarkQuestion, day: Day): Promise<Evening> {
  const { programme } = question
  return {
    day,
    count: await readDayCount(tx, programme.id, day),
    streaks: await readStreaks(tx, question, { today: day }),
    unheard: await readUnheard(tx, question, day),
  }
}

/** From the first to the last minute of the day in which nothing was heard; null where that was a restart's. */
export async function readUnheard(tx: Tx, question: MarkQuestion, day: Day): Promise<Unheard | null> {
  const { programme, quiet, now } = question
  const { zone } = programme
  const [begins, ends] = [instantOf(day, '00:00', zone), instantOf(addDays(day, 1), '00:00', zone)]
  const gaps = (await readGaps(tx, programme.id, { from: begins, now })).flatMap((gap) =>
    within(gap, { begins, ends }),
  )
  if (!deafDays(gaps, { zone, quiet }).has(day)) return null
  const long = gaps.filter(({ from, until }) => until.getTime() - from.getTime() >= minuteMs)
  const from = Math.min(...long.map((gap) => gap.from.getTime()))
  const until = Math.max(...long.map((gap) => gap.until.getTime()))
  return { from: timeAt(new Date(from), zone), until: timeAt(new Date(until), zone) }
}

const minuteMs = 60_000

function within({ from, until }: Gap, { begins, ends }: { begins: Date; ends: Date }): Gap[] {
  const cut = {
    from: from > begins ? from : begins,
    until: until < ends ? until : new Date(ends.getTime() - 1),
  }
  return cut.until > cut.from ? [cut] : []
}
