// The form of a follow-up that somebody may answer of their own accord: the questions of its dialog. Reads only.
import { type Progress, progressSchema } from '../dialogs/answers.ts'
import { type DefinitionVersion, findLatest, findVersion } from '../dialogs/dialog-versions.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import type { Day } from '../values/days.ts'
import type { OwnDue } from './own-due-reads.ts'

export interface OwnForm {
  dueId: string
  runId: string | null
  /** due | asked | handedOver | done | cancelled */
  state: string
  dueOn: Day
  course: string | null
  /** The version that a dialog under way began with; the newest otherwise. */
  version: DefinitionVersion
  /** What was answered in chat so far, where a dialog is under way. */
  given: Progress['given']
}

interface Asking {
  programmeId: string
  personId: string
  dueId: string
  today: Day
}

/** Null where it is nobody's of theirs, is yet to fall due, or its plan has no dialog. */
export async function findOwnForm(
  tx: Tx,
  { programmeId, personId, dueId, today }: Asking,
): Promise<OwnForm | null> {
  const due = await tx.followUpDue.findFirst({ where: { id: dueId, programmeId, dueOn: { lte: today } } })
  if (!due || !(await isTheirs(tx, due.personId, personId))) return null
  const session = due.dialogSessionId ? await findOpen(tx, due.dialogSessionId) : null
  const version = session
    ? await findVersion(tx, { id: session.definitionId, programmeId })
    : await findLatest(tx, programmeId, await dialogOf(tx, programmeId, due.plan))
  if (!version) return null
  const { runId, state, dueOn } = due
  const given = session ? progressSchema.parse(session.answers).given : []
  return { dueId, runId, state, dueOn, course: await courseOf(tx, runId), version, given }
}

const isTheirs = async (tx: Tx, dueOf: string, personId: string): Promise<boolean> =>
  dueOf === personId || (await tx.person.count({ where: { id: dueOf, mergedIntoId: personId } })) > 0

const findOpen = (tx: Tx, id: string) =>
  tx.dialogSession.findFirst({ where: { id, state: { in: ['open', 'paused'] } } })

const dialogOf = async (tx: Tx, programmeId: string, plan: string): Promise<string> =>
  (await readSettings(tx, programmeId)).followUps.plans.find(({ key }) => key === plan)?.dialog ?? ''

async function courseOf(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null
  const run = await tx.courseRun.findUnique({ where: { id }, select: { course: { select: { name: true } } } })
  return run?.course.name ?? null
}

/** Titles of those that have a form, by the plan. */
export async function titlesOfPlans(
  tx: Tx,
  programmeId: string,
  due: readonly OwnDue[],
): Promise<Map<string, string>> {
  const { plans } = (await readSettings(tx, programmeId)).followUps
  const titles = new Map<string, string>()
  for (const plan of new Set(due.map((each) => each.plan))) {
    const dialog = plans.find(({ key }) => key === plan)?.dialog
    const version = dialog ? await findLatest(tx, programmeId, dialog) : null
    if (version) titles.set(plan, version.definition.title)
  }
  return titles
}
