// Who was in class, and how many: person-times and people are two numbers, and both are of the people that those who
// were merged became. Late counts as attended; a cancelled class does not count. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, instantOf } from '../../values/days.ts'

const attended = { voidedAt: null, state: { in: ['present', 'late'] } }

const categoriesSchema = z.array(z.string())

/** Both days count. `type`: of courses of that type alone. */
export interface AttendanceSpan {
  from: Day
  to: Day
  type?: string | undefined
}

export interface Counted {
  personTimes: number
  people: number
}

export interface AttendanceCount extends Counted {
  /** Person-times that the signed sheet has too. */
  onPaper: number
  /** Of the authority's categories, as they were on the day of each class. */
  byCategory: Record<string, Counted>
}

export async function countAttendance(
  tx: Tx,
  programmeId: string,
  { from, to, type }: AttendanceSpan,
): Promise<AttendanceCount> {
  const { zone } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { zone: true },
  })
  const course = { programmeId, ...(type === undefined ? {} : { type }) }
  const startsAt = { gte: instantOf(from, '00:00', zone), lt: instantOf(addDays(to, 1), '00:00', zone) }
  const rows = await tx.attendance.findMany({
    where: { programmeId, ...attended, session: { cancelledAt: null, startsAt, run: { course } } },
    select: {
      ...{ sessionId: true, personId: true, categories: true, onPaper: true },
      person: { select: { mergedIntoId: true } },
    },
  })
  const all = new Tally()
  const onPaper = new Set<string>()
  const byCategory = new Map<string, Tally>()
  for (const { sessionId, personId, person, categories, onPaper: signed } of rows) {
    const canonical = person.mergedIntoId ?? personId
    const time = all.add(sessionId, canonical)
    if (signed) onPaper.add(time)
    for (const category of categoriesSchema.parse(categories)) {
      const tally = byCategory.get(category) ?? new Tally()
      byCategory.set(category, tally)
      tally.add(sessionId, canonical)
    }
  }
  const categories = [...byCategory].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...{ ...all.counted(), onPaper: onPaper.size },
    byCategory: Object.fromEntries(categories.map(([name, tally]) => [name, tally.counted()])),
  }
}

class Tally {
  readonly #times = new Set<string>()
  readonly #people = new Set<string>()

  add(sessionId: string, personId: string): string {
    const time = `${sessionId} ${personId}`
    this.#times.add(time)
    this.#people.add(personId)
    return time
  }

  counted(): Counted {
    return { personTimes: this.#times.size, people: this.#people.size }
  }
}
