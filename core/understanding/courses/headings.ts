// People under several courses or sessions: 第二期：达娃 第三期：白玛; 达娃 直播班 白玛 美工班.
import type { CourseRead } from '../scan/courses.ts'
import type { PersonRead } from '../scan/people.ts'
import type { SessionRead } from '../scan/sessions.ts'

export interface Part {
  course: CourseRead | undefined
  session: SessionRead | undefined
  people: PersonRead[]
}
interface Marks {
  courses: readonly CourseRead[]
  sessions: readonly SessionRead[]
  people: readonly PersonRead[]
}
type Item = { course: CourseRead } | { session: SessionRead } | { person: PersonRead }

/** Undefined unless at least two courses or sessions have people of their own. */
export function partsUnder({ courses, sessions, people }: Marks): Part[] | undefined {
  const items: { at: number; item: Item }[] = [
    ...courses.map((course) => ({ at: course.start, item: { course } })),
    ...sessions.map((session) => ({ at: session.start, item: { session } })),
    ...people.map((person) => ({ at: person.start, item: { person } })),
  ].sort((a, b) => a.at - b.at)
  // 达娃 直播班 白玛 美工班: the headings stand behind
  const isBehind = items[0] !== undefined && 'person' in items[0].item
  const groups = groupsOf((isBehind ? items.toReversed() : items).map((i) => i.item))
  const parts = merged(groups ? (isBehind ? reversed(groups) : groups) : [])
  return parts.length > 1 && areMany(parts) ? parts.map((part) => withCourse(part, courses)) : undefined
}

const part = (): Part => ({ course: undefined, session: undefined, people: [] })

/** A heading, the people behind it, and the next; undefined when somebody stands before all headings. */
function groupsOf(items: readonly Item[]): Part[] | undefined {
  const groups: Part[] = []
  let last: Part | undefined
  for (const item of items) {
    if ('person' in item) {
      if (!last) return undefined
      last.people.push(item.person)
      continue
    }
    const isNext = !last || last.people.length > 0 || ('course' in item ? last.course : last.session)
    if (!last || isNext) {
      // 直播班一期：达娃 二期：白玛
      const course = 'session' in item ? last?.course : undefined
      last = part()
      last.course = course
      groups.push(last)
    }
    if ('course' in item) last.course = item.course
    else last.session = item.session
  }
  return groups.filter((g) => g.people.length > 0)
}

const reversed = (groups: readonly Part[]) =>
  groups.toReversed().map(({ course, session, people }) => ({
    course,
    session,
    people: people.toReversed(),
  }))

function merged(groups: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const group of groups) {
    const same = kept.find(
      (k) => k.course?.course === group.course?.course && k.session?.session === group.session?.session,
    )
    if (same) same.people.push(...group.people)
    else kept.push(group)
  }
  return kept
}

/** 李明报直播班，王强也报直播班，都是二期: one course and one session. */
const areMany = (parts: readonly Part[]) =>
  [parts.map((p) => p.course?.course), parts.map((p) => p.session?.session)].some(
    (names) => new Set(names.filter((n) => n !== undefined)).size > 1,
  )

const withCourse = ({ course, session, people }: Part, courses: readonly CourseRead[]): Part => ({
  course: course ?? courses[0],
  session,
  people,
})
