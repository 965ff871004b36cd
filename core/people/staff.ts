// Becoming staff: an invitation, and the code typed alone with the bot, which is what verifies the identity.
import { z } from 'zod'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { programmeByKey } from '../programmes/programme-reads.ts'
import { issueCode, type RedeemedCode } from './codes.ts'
import { authorize } from './policy.ts'
import * as store from './store.ts'

const detailSchema = z.object({ name: z.string(), role: z.enum(['staff', 'admin']) })

export interface StaffInvitation {
  programmeKey: string
  name: string
  role: 'staff' | 'admin'
}

/** Use case of the command line. Returns the code to be handed over. */
export async function inviteStaff(
  deps: Deps,
  { programmeKey, name, role }: StaffInvitation,
): Promise<string> {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  const id = deps.ids.next('cmd')
  return runWork(deps, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now() },
    body: (work) => {
      authorize(work.actor, 'invite staff')
      return issueCode(work, { purpose: 'staff', detail: { name, role } })
    },
  })
}

/** Step: the holder of the code becomes that staff member, under the WeChat id that typed it. */
export async function becomeStaff(
  work: Work,
  code: RedeemedCode,
  aliasId: string,
): Promise<{ name: string; role: 'staff' | 'admin' }> {
  const { name, role } = detailSchema.parse(code.detail)
  const personId = await personBehind(work, aliasId, name)
  const since = work.cause.at
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), aliasId, personId, matchedBy: 'code', since })
  const id = work.ids.next('rol')
  const programmeId = work.programme.id
  await store.insertRole(work.tx, { id, programmeId, personId, role, since, grantedById: code.issuedById })
  work.changed({ type: 'roleAssignment', id, before: null, after: { person: name, role } })
  return { name, role }
}

// The same name behind the same WeChat id is the same person; a name alone never is.
async function personBehind(work: Work, aliasId: string, name: string): Promise<string> {
  const programmeId = work.programme.id
  const known = await store.findPersonBehind(work.tx, { programmeId, name, aliasId })
  if (known) return known.id
  const id = work.ids.next('per')
  await store.insertPerson(work.tx, { id, programmeId, name, createdAt: work.now })
  return id
}
