import type {
  Listed,
  listCourses,
  RunCounts,
  RunRead,
  SessionRead,
} from '../../../core/training/courses/run-reads.ts'
import type { CourseWire, ListedWire, RunDetail, RunWire, SessionWire } from '../../contract/courses.ts'

type CourseRead = Awaited<ReturnType<typeof listCourses>>[number]
const none: RunCounts = { enrolled: 0, waiting: 0 }

const presentRun = (
  { id, number, capacity, open }: CourseRead['runs'][number],
  { enrolled, waiting }: RunCounts,
): RunWire => ({ id, number, capacity, open, enrolled, waiting })

export const presentCourse = (course: CourseRead, counts: Map<string, RunCounts>): CourseWire => ({
  id: course.id,
  code: course.code,
  name: course.name,
  type: course.type,
  section: course.section,
  hours: course.hours,
  offered: course.offered,
  runs: course.runs.map((run) => presentRun(run, counts.get(run.id) ?? none)),
})

const presentSession = (session: SessionRead): SessionWire => ({
  id: session.id,
  number: session.number,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  place: session.place,
  teacher: session.teacher,
  language: session.language,
  hours: session.hours,
  cancelled: session.cancelledAt !== null,
  revision: session.revision,
})

const presentListed = ({ personId, name, village, state, position, since }: Listed): ListedWire => ({
  ...{ personId, name, village, state, position },
  since: since?.toISOString() ?? null,
})

export const presentRunDetail = (
  run: RunRead,
  counts: RunCounts | undefined,
  people: readonly Listed[] | null,
): RunDetail => ({
  ...presentRun(run, counts ?? none),
  courseId: run.courseId,
  course: run.course.name,
  sessions: run.sessions.map(presentSession),
  ...(people ? { people: people.map(presentListed) } : {}),
})
