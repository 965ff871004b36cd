// The term that the bench fills in: each person is in four runs of ten classes, and came to all that are over.

const runsEach = 4
const classesOver = 10
const classSize = 50
const dayMs = 86_400_000

export interface Term {
  programmeId: string
  people: readonly string[]
  since: Date
  now: Date
}

export interface TermRun {
  id: string
  courseId: string
  people: readonly string[]
  firstAt: Date
}

export function termOf(wanted: { programmeId: string; attendances: number; now: Date }): Term {
  const { programmeId, attendances, now } = wanted
  const count = Math.max(1, Math.round(attendances / (runsEach * classesOver)))
  const people = Array.from({ length: count }, (_, index) => `psn_bench_${index}`)
  return { programmeId, people, now, since: new Date(now.getTime() - 200 * dayMs) }
}

export function runsOf({ people, now }: Term): TermRun[] {
  const classes = Math.ceil(people.length / classSize)
  return Array.from({ length: classes * runsEach }, (_, index) => ({
    ...{ id: `run_bench_${index}`, courseId: `crs_bench_${index}` },
    people: people.slice((index % classes) * classSize, ((index % classes) + 1) * classSize),
    firstAt: new Date(now.getTime() - (30 + 10 * Math.floor(index / classes)) * dayMs),
  }))
}

/** Ten that are over, on ten days, and the one that comes next. */
export const sessionsOf = ({ id, firstAt }: TermRun) =>
  Array.from({ length: classesOver + 1 }, (_, index) => {
    const days = index < classesOver ? index : classesOver + 60
    const startsAt = new Date(firstAt.getTime() + days * dayMs)
    const endsAt = new Date(startsAt.getTime() + 2 * 60 * 60_000)
    return { id: `ses_${id}_${index}`, number: index + 1, startsAt, endsAt, attended: index < classesOver }
  })
