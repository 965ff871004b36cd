// A trainee is there. The code proves it only while it is valid; late is known to staff and never said in a group.
import type { Work } from '../../platform/work.ts'
import { markAttendance } from './mark-attendance.ts'
import * as store from './store.ts'

export interface OpenSession {
  id: string
  runId: string
  course: string
  startsAt: Date
  endsAt: Date
}

export type CodeCheck =
  | { kind: 'valid'; session: OpenSession }
  | { kind: 'unknown' }
  | { kind: 'early'; session: OpenSession }
  | { kind: 'expired'; session: OpenSession }

/** What a class code opened at the moment when it was typed. */
export async function checkCode(work: Work, code: string): Promise<CodeCheck> {
  const at = work.cause.at
  const valid = await store.findCodeValidAt(work.tx, { programmeId: work.programme.id, code, at })
  if (valid) return { kind: 'valid', session: toSession(valid) }
  const latest = await store.findLatestCode(work.tx, work.programme.id, code)
  if (!latest) return { kind: 'unknown' }
  return { kind: at < latest.validFrom ? 'early' : 'expired', session: toSession(latest) }
}

const toSession = ({ session }: store.CodeOfSession): OpenSession => ({
  ...{ id: session.id, runId: session.runId, course: session.run.course.name },
  ...{ startsAt: session.startsAt, endsAt: session.endsAt },
})

export interface Arrival {
  session: OpenSession
  person: { id: string; name: string }
  /** The WeChat id that typed it; none in the mini-program. */
  aliasId?: string | undefined
  /** Typed by somebody else for them. */
  proxy: boolean
  /** Place among the message's own parts, from 0. */
  part: number
}

/**
 * `late` when the first that was heard of them came after the time of being on time; `overruled` when staff, after it was
 * sent, had entered that they were not there.
 */
export async function checkIn(work: Work, arrival: Arrival): Promise<'onTime' | 'late' | 'overruled'> {
  const { session, person, aliasId, proxy, part } = arrival
  const { after } = await markAttendance(work, {
    ...{ sessionId: session.id, personId: person.id, kind: proxy ? 'proxy' : 'checkIn' },
    ...{ byAliasId: aliasId, part },
  })
  if (after?.state === 'late') return 'late'
  return after?.state === 'present' ? 'onTime' : 'overruled'
}
