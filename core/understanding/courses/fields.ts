// What a sign-up and its taking back have in common: the course and the people, with the words that gave them.
import type { CancelEnrolmentFields, Span } from '../intents.ts'
import type { CourseRead } from '../scan/courses.ts'
import { asPeople, type PersonRead } from '../scan/people.ts'

export function courseFields(
  course: CourseRead | undefined,
  people: readonly PersonRead[],
): { fields: CancelEnrolmentFields; spans: Record<string, Span> } {
  const fields: CancelEnrolmentFields = {}
  const spans: Record<string, Span> = {}
  if (course) {
    fields.course = course.course
    spans.course = [course.start, course.end]
  }
  const [first, last] = [people[0], people.at(-1)]
  if (first && last) {
    fields.people = asPeople(people)
    spans.people = [first.start, last.end]
  }
  return { fields, spans }
}
