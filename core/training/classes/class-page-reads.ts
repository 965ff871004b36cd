// One class as its page shows it: the list, who came, who came without being on it, and what the signed sheet says.
// Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'

export interface ClassHead {
  id: string
  programmeId: string
  programmeKey: string
  region: string
  zone: string
  runId: string
  course: string
  run: number
  number: number
  startsAt: Date
  endsAt: Date
  place: string
  teacher: string | null
  language: string
  cancelledAt: Date | null
  headcount: number | null
}

/** Throws `notFound`. */
export async function readClassHead(tx: Tx, sessionId: string): Promise<ClassHead> {
  const row = await tx.classSession.findUnique({
    where: { id: sessionId },
    include: { run: { include: { course: { include: { programme: true } } } } },
  })
  if (!row) throw new Problem('notFound', { thing: 'session', id: sessionId })
  const { run, id, number, startsAt, endsAt, place, teacher, language, cancelledAt, headcount } = row
  const { programme } = run.course
  return {
    ...{ id, number, startsAt, endsAt, place, teacher, language, cancelledAt, headcount },
    ...{
      programmeId: programme.id,
      programmeKey: programme.key,
      region: programme.region,
      zone: programme.zone,
    },
    ...{ runId: run.id, course: run.course.name, run: run.number },
  }
}

export interface InClass {
  personId: string
  name: string
  village: string | null
  /** `absent` only once the class is over; null while nothing is known. */
  state: 'present' | 'late' | 'leave' | 'absent' | null
  via: string | null
  at: Date | null
  /** Null while no sheet was compared. */
  onPaper: boolean | null
  /** Of the last make-up or absence that staff entered. */
  reason: string | null
}

export interface ClassPage {
  session: ClassHead
  roster: InClass[]
  walkIns: InClass[]
  photos: { id: string; attachmentId: string; at: Date }[]
}

export async function readClass(tx: Tx, sessionId: string, now: Date): Promise<ClassPage> {
  const session = await readClassHead(tx, sessionId)
  const over = session.endsAt <= now && session.cancelledAt === null
  const enrolled = await peopleOnList(tx, session.runId)
  const came = await attendancesOf(tx, sessionId)
  const roster = [...enrolled].map(([personId, person]): InClass => {
    const known = came.get(personId)
    const unknown = {
      state: over ? ('absent' as const) : null,
      via: null,
      at: null,
      onPaper: null,
      reason: null,
    }
    return { ...unknown, ...known, personId, ...person }
  })
  const walkIns = [...came.values()].filter(
    ({ personId, state }) => !enrolled.has(personId) && (state === 'present' || state === 'late'),
  )
  const photos = await tx.classPhoto.findMany({
    where: { sessionId },
    select: { id: true, attachmentId: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return { session, roster: roster.sort(byName), walkIns: walkIns.sort(byName), photos }
}

const byName = (a: InClass, b: InClass) =>
  a.name.localeCompare(b.name, 'zh') || (a.personId < b.personId ? -1 : 1)

const personShown = {
  ...{ id: true, name: true, village: true, mergedIntoId: true },
  mergedInto: { select: { id: true, name: true, village: true } },
} as const

interface PersonShown {
  id: string
  name: string
  village: string | null
  mergedInto: { id: string; name: string; village: string | null } | null
}

const canonical = ({ mergedInto, ...person }: PersonShown) => mergedInto ?? person

/** The people who are enrolled, as whom they became. */
export async function peopleOnList(
  tx: Tx,
  runId: string,
): Promise<Map<string, { name: string; village: string | null }>> {
  const rows = await tx.enrolment.findMany({
    where: { runId, state: 'enrolled' },
    select: { person: { select: personShown } },
  })
  const people = rows.map(({ person }) => canonical(person))
  return new Map(people.map(({ id, name, village }) => [id, { name, village }]))
}

const states: readonly InClass['state'][] = ['present', 'late', 'leave', 'absent']
const rank = (state: InClass['state']) => states.indexOf(state)

// Of two rows of people who were merged, the better one speaks.
async function attendancesOf(tx: Tx, sessionId: string): Promise<Map<string, InClass>> {
  const rows = await tx.attendance.findMany({
    where: { sessionId, voidedAt: null },
    include: { person: { select: personShown } },
    orderBy: { at: 'asc' },
  })
  const reasons = await reasonsOf(tx, sessionId)
  const found = new Map<string, InClass>()
  for (const { person, personId, ...row } of rows) {
    const { id, name, village } = canonical(person)
    const state = states.find((each) => each === row.state) ?? null
    const known = found.get(id)
    if (known && rank(known.state) <= rank(state)) continue
    const { via, at, onPaper } = row
    found.set(id, {
      personId: id,
      name,
      village,
      state,
      via,
      at,
      onPaper,
      reason: reasons.get(personId) ?? null,
    })
  }
  return found
}

async function reasonsOf(tx: Tx, sessionId: string): Promise<Map<string, string>> {
  const marks = await tx.attendanceMark.findMany({
    where: { sessionId, voidedAt: null, reason: { not: null } },
    select: { personId: true, reason: true },
    orderBy: [{ sentAt: 'asc' }, { messageId: 'asc' }],
  })
  return new Map(marks.map(({ personId, reason }) => [personId, reason ?? '']))
}

export interface ClassListed {
  id: string
  runId: string
  course: string
  run: number
  number: number
  startsAt: Date
  endsAt: Date
  place: string
  teacher: string | null
  cancelledAt: Date | null
  enrolled: number
  attended: number
}

/** The programme's classes that begin in a span, the first first; 500 at the most. */
export async function listClasses(
  tx: Tx,
  programmeId: string,
  { from, until }: { from: Date; until: Date },
): Promise<ClassListed[]> {
  const rows = await tx.classSession.findMany({
    where: { startsAt: { gte: from, lt: until }, run: { course: { programmeId } } },
    include: {
      run: {
        include: { course: true, _count: { select: { enrolments: { where: { state: 'enrolled' } } } } },
      },
      _count: {
        select: { attendances: { where: { voidedAt: null, state: { in: ['present', 'late'] } } } },
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ run, _count, id, runId, number, startsAt, endsAt, place, teacher, cancelledAt }) => ({
    ...{ id, runId, number, startsAt, endsAt, place, teacher, cancelledAt },
    ...{ course: run.course.name, run: run.number },
    ...{ enrolled: run._count.enrolments, attended: _count.attendances },
  }))
}
