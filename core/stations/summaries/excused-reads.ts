// Days on which a station could not be expected to be heard of. Reads only.
import { readGaps } from '../../messaging/gap-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, instantOf } from '../../values/days.ts'
import { deafDays } from '../ledger/heard-days.ts'

export interface MarkQuestion {
  programme: { id: string; zone: string }
  quiet: { from: string; until: string }
  now: Date
}

export interface Excused {
  of(stationId: string): ReadonlySet<Day>
}

/** In that span: the days on which the bot could not hear, which are every station's. */
export async function readExcused(
  tx: Tx,
  { programme, quiet, now }: MarkQuestion,
  { from, to }: { from: Day; to: Day },
): Promise<Excused> {
  const { id, zone } = programme
  const begins = instantOf(from, '00:00', zone)
  const before = instantOf(addDays(to, 1), '00:00', zone)
  const gaps = await readGaps(tx, id, { from: begins, before, now })
  const unheard = deafDays(gaps, { zone, quiet })
  return { of: () => unheard }
}
