// A term of a programme whose trainees are all alike, put into the database without messages: so that a question about
// one of them is the same question however many there are.
import { insert } from '../../../core/platform/database/direct.ts'
import type { Tx } from '../../../core/platform/database/transactor.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { runsOf, sessionsOf, type Term, type TermRun, termOf } from './term.ts'

/** Everybody's attendance, in rows; what is left over of a class is not filled. */
export async function fillTraining(
  { database: { transact } }: Deps,
  wanted: { programmeId: string; attendances: number; now: Date },
): Promise<Term> {
  const term = termOf(wanted)
  await transact((tx) => insertPeople(tx, term))
  for (const run of runsOf(term)) await transact((tx) => insertRun(tx, term, run))
  return term
}

async function insertPeople(tx: Tx, { programmeId, people, since }: Term): Promise<void> {
  for (const [index, id] of people.entries()) {
    await insert(tx, 'Person', {
      id,
      programmeId,
      name: `学员${index + 1}`,
      origin: 'roster',
      createdAt: since,
    })
    const role = { id: `rol_${id}`, programmeId, personId: id, role: 'trainee', since }
    await insert(tx, 'RoleAssignment', role)
  }
}

async function insertRun(tx: Tx, { programmeId, since }: Term, run: TermRun): Promise<void> {
  const { id, courseId, people } = run
  const course = { id: courseId, programmeId, code: courseId, name: `课程${courseId}`, type: '基础培训' }
  await insert(tx, 'Course', { ...course, hours: 2, offered: true })
  await insert(tx, 'CourseRun', { id, courseId, number: 1, open: false, listVersion: 0 })
  for (const personId of people) {
    const row = { id: `enr_${id}_${personId}`, runId: id, personId, state: 'enrolled', createdAt: since }
    await insert(tx, 'Enrolment', row)
  }
  for (const { attended, ...session } of sessionsOf(run)) {
    await insert(tx, 'ClassSession', {
      ...session,
      runId: id,
      place: '电商中心二楼',
      language: '汉语',
      revision: 0,
    })
    if (!attended) continue
    for (const personId of people)
      await insert(tx, 'Attendance', {
        ...{ id: `att_${session.id}_${personId}`, programmeId, sessionId: session.id, personId },
        ...{ state: 'present', via: 'code', causeId: 'bench', at: session.startsAt, categories: [] },
      })
  }
}
