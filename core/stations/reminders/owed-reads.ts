// What the operators of a programme's stations owe today. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, personDayAt } from '../../values/days.ts'
import { readMissing } from '../ledger/summary-reads.ts'
import type { StationOwed } from './reminder-words.ts'

export interface OwedQuestion {
  programme: { id: string; zone: string }
  today: Day
  /** Whether they have to sign in to the app. */
  appSignIn: boolean
  /** Days on which the bot could not hear: nothing is owed of them. */
  unheard: ReadonlySet<Day>
  now: Date
  personIds?: readonly string[]
}

/** By person; who turned out to be another is the one that they became. Who owes nothing is left out. */
export async function readOwed(tx: Tx, question: OwedQuestion): Promise<Map<string, StationOwed[]>> {
  const { programme, today, unheard } = question
  const week = weekUntil(today).filter((day) => !unheard.has(day))
  const missing = new Map<Day, Set<string>>()
  for (const day of week) {
    const stations = await readMissing(tx, programme.id, day)
    missing.set(day, new Set(stations.map(({ id }) => id)))
  }
  const unsigned = await stationsToSignIn(tx, question, missing.get(today))
  const owed = new Map<string, StationOwed[]>()
  for (const { station, person, since } of await assignmentsOf(tx, question)) {
    const isMissing = (day: Day) => missing.get(day)?.has(station.id) ?? false
    // Of the days before they took it over, they owe nothing.
    const inCharge = week.filter((day) => day < today && day >= personDayAt(since, programme.zone))
    const each: StationOwed = {
      ...station,
      today: isMissing(today),
      signIn: unsigned.has(station.id),
      earlier: inCharge.filter(isMissing),
    }
    if (!each.today && !each.signIn && each.earlier.length === 0) continue
    const personId = person.mergedIntoId ?? person.id
    const others = owed.get(personId) ?? []
    if (!others.some(({ id }) => id === station.id)) owed.set(personId, [...others, each])
  }
  return owed
}

function assignmentsOf(tx: Tx, { programme, now, personIds }: OwedQuestion) {
  const people = personIds
    ? { OR: [{ id: { in: [...personIds] } }, { mergedIntoId: { in: [...personIds] } }] }
    : {}
  return tx.stationAssignment.findMany({
    where: {
      station: { programmeId: programme.id },
      person: people,
      since: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: {
      since: true,
      station: { select: { id: true, name: true } },
      person: { select: { id: true, mergedIntoId: true } },
    },
    orderBy: [{ station: { name: 'asc' } }, { id: 'asc' }],
  })
}

/** Monday to the day itself. */
export function weekUntil(day: Day): Day[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return Array.from({ length: weekday + 1 }, (_, i) => addDays(day, i - weekday))
}

// A station that is closed today is neither missing nor has it reported: it need not sign in.
async function stationsToSignIn(
  tx: Tx,
  { programme, today, appSignIn }: OwedQuestion,
  missing: ReadonlySet<string> | undefined,
): Promise<Set<string>> {
  if (!appSignIn || !missing) return new Set()
  const reports = await tx.dailyReport.findMany({
    where: { programmeId: programme.id, day: today },
    select: { stationId: true, appSignedIn: true },
  })
  const signed = new Set(reports.filter((each) => each.appSignedIn).map(({ stationId }) => stationId))
  const due = [...missing, ...reports.map(({ stationId }) => stationId)]
  return new Set(due.filter((id) => !signed.has(id)))
}

/** The first report that each person made of a day on that day, since then; by person as they were known. */
export async function readFirstReports(
  tx: Tx,
  programme: { id: string; zone: string },
  since: Date,
): Promise<Map<string, Date[]>> {
  const stations = await tx.station.findMany({ where: { programmeId: programme.id }, select: { id: true } })
  const firsts = await tx.reportRevision.groupBy({
    by: ['actorId', 'day'],
    where: {
      stationId: { in: stations.map(({ id }) => id) },
      ...{ sentAt: { gte: since }, kind: { not: 'signIn' }, voidedAt: null, actorId: { not: null } },
    },
    _min: { sentAt: true },
  })
  const habits = new Map<string, Date[]>()
  for (const { actorId, day, _min } of firsts) {
    const { sentAt } = _min
    // What is made up for the next morning says nothing of when they close.
    if (!actorId || !sentAt || personDayAt(sentAt, programme.zone) !== day) continue
    habits.set(actorId, [...(habits.get(actorId) ?? []), sentAt])
  }
  return habits
}
