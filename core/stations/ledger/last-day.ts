// To which day something belongs that names none: the one that was reported last before it. A read.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { inOrder, type Place } from './day-ledger.ts'
import { anchorsUntil } from './store.ts'

/** The day of the last part before that place which has a day of its own; null when there is none. */
export async function lastDayBefore(tx: Tx, stationId: string, place: Place): Promise<Day | null> {
  const earlier = (await anchorsUntil(tx, stationId, place.sentAt)).filter((each) => inOrder(each, place) < 0)
  return earlier.sort(inOrder).at(-1)?.day ?? null
}
