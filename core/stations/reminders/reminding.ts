// What a reminder needs to know of its programme and of the day. A read of settings and gaps, for both the job that
// queues reminders and the second look when they are sent.
import { readGaps } from '../../messaging/gap-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { ProgrammeSettings } from '../../programmes/settings.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { addDays, type Day, instantOf, personDayAt } from '../../values/days.ts'
import { deafDays } from '../ledger/heard-days.ts'
import { summaryTime } from '../summaries/summary-time.ts'
import type { OwedQuestion } from './owed-reads.ts'

export interface Reminding {
  question: OwedQuestion
  settings: ProgrammeSettings['stations']
  today: Day
  /** `HH:mm` of the evening's summary. */
  summaryAt: string
}

interface Asked {
  programme: { id: string; zone: string }
  quiet: { from: string; until: string }
  now: Date
}

export async function readReminding(tx: Tx, { programme, quiet, now }: Asked): Promise<Reminding> {
  const { stations: settings } = await readSettings(tx, programme.id)
  const { zone } = programme
  const today = personDayAt(now, zone)
  const gaps = await readGaps(tx, programme.id, { from: instantOf(addDays(today, -7), '00:00', zone), now })
  const unheard = deafDays(gaps, { zone, quiet })
  const question = { programme, today, appSignIn: settings.appSignIn, unheard, now }
  return { question, settings, today, summaryAt: summaryTime(settings.summaryAt, quiet) }
}
