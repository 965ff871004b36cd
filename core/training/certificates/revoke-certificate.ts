// A certificate that should not have been given, or whose name is wrong: from now on it is void, and whoever checks its
// code is told so. Its number stays taken, and nobody is given another for that run by itself.
import { unsay } from '../../messaging/unsay.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { findCertificate } from './certificate-reads.ts'
import { certificateKey, markRevoked } from './certificate-store.ts'

export interface Revoking {
  /** Its id, or the code that is printed on it. */
  certificate: string
  /** For staff: it is in no event, for it may name people. */
  reason: string
}

/** Step. Revoked before, it changes nothing. Throws `notFound` and `notAllowed`. */
export async function revokeCertificate(work: Work, { certificate, reason }: Revoking): Promise<void> {
  authorize(work.actor, 'issue certificate')
  const { tx, actor, programme } = work
  const row = await findCertificate(tx, certificate)
  if (row?.programmeId !== programme.id)
    throw new Problem('notFound', { thing: 'certificate', id: certificate })
  const revokedById = actor.kind === 'person' ? actor.personId : null
  if (!(await markRevoked(tx, row.id, { revokedAt: work.now, revokedReason: reason, revokedById }))) return
  const { course, number, personId, id } = row
  const named = { course, number, personId }
  work.changed({ type: 'certificate', id, before: named, after: { ...named, revoked: true } })
  // What they were still to be told of it isn't so any more.
  await unsay(work, certificateKey(id))
}
