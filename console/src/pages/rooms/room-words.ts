// What the page says of a group. Pure.
import type { Course } from '../../api/courses.ts'
import type { Purpose, Room } from '../../api/rooms.ts'

export const purposeNames: Record<Purpose, string> = {
  stations: '站长群',
  trainees: '学员群',
  staff: '工作群',
}

export const runLabel = ({ course, number }: NonNullable<Room['run']>): string =>
  `${course}第${String(number)}期`

export interface RunChoice {
  id: string
  label: string
}

/** All runs that a group may be given, with its own, which may be over. */
export function runChoices(courses: readonly Course[], { run }: Room): RunChoice[] {
  const choices = courses.flatMap(({ name, runs }) =>
    runs.map(({ id, number }) => ({ id, label: runLabel({ id, course: name, number }) })),
  )
  const own = run && !choices.some(({ id }) => id === run.id) ? [{ id: run.id, label: runLabel(run) }] : []
  return [...own, ...choices]
}
