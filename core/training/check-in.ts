// A trainee is there. The code proves it only while it is valid; late is known to staff and never said in a group.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import * as store from './store.ts'

/** Minutes after the start from which a check-in counts as late. */
const lateAfterMinutes = 15

export interface OpenSession {
  id: string
  course: string
  startsAt: Date
  endsAt: Date
}

export type CodeCheck =
  | { kind: 'valid'; session: OpenSession }
  | { kind: 'unknown' }
  | { kind: 'early'; session: OpenSession }
  | { kind: 'expired'; session: OpenSession }

/** What a class code opens at the moment when it was typed. */
export async function checkCode(work: Work, code: string): Promise<CodeCheck> {
  const rows = await store.findCodes(work.tx, work.programme.id, code)
  const at = work.cause.at
  const toSession = ({ session }: (typeof rows)[number]): OpenSession => ({
    id: session.id,
    course: session.run.course.name,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
  })
  const valid = rows.find((row) => row.validFrom <= at && at <= row.validUntil)
  if (valid) return { kind: 'valid', session: toSession(valid) }
  const [latest] = rows
  if (!latest) return { kind: 'unknown' }
  return { kind: at < latest.validFrom ? 'early' : 'expired', session: toSession(latest) }
}

export interface Arrival {
  session: OpenSession
  person: { id: string; name: string }
  aliasId: string
  /** Typed by somebody else for them. */
  proxy: boolean
}

/** Once a person and session; typed again, it changes nothing. */
export async function checkIn(
  work: Work,
  { session, person, aliasId, proxy }: Arrival,
): Promise<'new' | 'again'> {
  authorize(work.actor, 'record attendance')
  const place = { sessionId: session.id, personId: person.id }
  const known = await store.findAttendance(work.tx, place)
  if (known && known.voidedAt === null && known.state !== 'absent') return 'again'
  const lateFrom = session.startsAt.getTime() + lateAfterMinutes * 60_000
  const recorded = {
    state: work.cause.at.getTime() > lateFrom ? 'late' : 'present',
    via: proxy ? 'proxy' : 'code',
    byAliasId: aliasId,
    causeId: work.cause.id,
    at: work.cause.at,
    voidedAt: null,
  }
  const id = known?.id ?? work.ids.next('att')
  await store.saveAttendance(work.tx, { ...place, id, programmeId: work.programme.id }, recorded)
  const shown = { course: session.course, person: person.name, state: recorded.state, via: recorded.via }
  work.changed({ type: 'attendance', id, before: null, after: shown })
  return 'new'
}

/** A recalled message takes its check-ins back. */
export async function takeBackAttendance(work: Work, causeId: string): Promise<number> {
  const rows = await store.findAttendanceOf(work.tx, causeId)
  for (const row of rows) {
    await store.voidAttendance(work.tx, row.id, work.now)
    work.changed({ type: 'attendance', id: row.id, before: { state: row.state }, after: null })
  }
  return rows.length
}
