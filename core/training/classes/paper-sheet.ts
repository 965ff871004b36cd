// The signed sheet of a class: read in by staff, matched to the run's list, and taken for those whom the chat missed.
import { createHash } from 'node:crypto'
import { findNamed } from '../../people/named-person.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { mostNames } from '../lists/names-list.ts'
import { latestSheet, lockSession } from './attendance-store.ts'
import { markAttendance, sessionOf } from './mark-attendance.ts'
import * as store from './paper-store.ts'

export interface SheetRead {
  sessionId: string
  fileName: string
  names: readonly string[]
}

/** Returns its id; the last sheet of a class is the one that counts. The same list again changes nothing. */
export async function readInSheet(work: Work, { sessionId, fileName, names }: SheetRead): Promise<string> {
  authorize(work.actor, 'change training')
  const session = await sessionOf(work, sessionId)
  if (names.length === 0) throw new Problem('invalidInput', { where: 'names', reason: 'no names' })
  if (names.length > mostNames) throw new Problem('tooLarge', { thing: 'names', limit: mostNames })
  await lockSession(work.tx, sessionId)
  const matched: { name: string; personId: string | null }[] = []
  for (const name of names)
    matched.push({ name, personId: await personOnSheet(work, name, { sessionId, runId: session.runId }) })
  const fileHash = createHash('sha256').update(JSON.stringify(matched)).digest('hex')
  const known = await store.findSheet(work.tx, sessionId, fileHash)
  const id = known?.id ?? work.ids.next('pap')
  if (!known) {
    const byPersonId = work.actor.kind === 'person' ? work.actor.personId : null
    await store.insertSheet(work.tx, {
      ...{ id, programmeId: work.programme.id, sessionId, fileName, fileHash, names: matched },
      ...{ byPersonId, createdAt: work.now },
    })
    const after = { course: session.course, names: names.length }
    work.changed({ type: 'paperSheet', id, before: null, after })
  }
  await store.markOnPaper(
    work.tx,
    sessionId,
    matched.flatMap(({ personId }) => personId ?? []),
  )
  return id
}

async function personOnSheet(
  work: Work,
  name: string,
  { sessionId, runId }: { sessionId: string; runId: string },
): Promise<string | null> {
  const found = await findNamed(work, { name, runId, exactly: true })
  if (found.kind === 'one' && found.person.inRun) return found.person.id
  const [walkIn, another] = await store.findWalkIns(work.tx, sessionId, name)
  return walkIn && !another ? walkIn.id : null
}

/** The sheet speaks for people whom the chat does not have. Throws `invalidInput` for whom it doesn't name. */
export async function acceptPaper(
  work: Work,
  { sessionId, personIds }: { sessionId: string; personIds: readonly string[] },
): Promise<number> {
  authorize(work.actor, 'change training')
  const sheet = (await latestSheet(work.tx, (await sessionOf(work, sessionId)).id)) ?? new Set()
  const stranger = personIds.find((id) => !sheet.has(id))
  if (stranger !== undefined)
    throw new Problem('invalidInput', { where: 'personIds', reason: `${stranger} is not on the sheet` })
  for (const [part, personId] of personIds.entries())
    await markAttendance(work, { sessionId, personId, kind: 'paper', part })
  return personIds.length
}
