// Becoming staff: an invitation, and the code typed alone with the bot, which is what verifies the identity.
import { z } from 'zod'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { Problem } from '../values/problem.ts'
import { issueCode, type RedeemedCode } from './codes.ts'
import { authorize } from './policy.ts'

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
  const programme = await deps.database.client.programme.findUnique({ where: { key: programmeKey } })
  if (!programme) throw new Problem('notFound', { thing: 'programme', id: programmeKey })
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
  const where = { aliasId_personId: { aliasId, personId } }
  await work.tx.aliasPerson.upsert({
    where,
    create: { id: work.ids.next('alp'), aliasId, personId, matchedBy: 'code', since: work.cause.at },
    update: { matchedBy: 'code', until: null },
  })
  const id = work.ids.next('rol')
  await work.tx.roleAssignment.create({
    data: {
      ...{ id, programmeId: work.programme.id, personId, role, since: work.cause.at },
      grantedById: code.issuedById,
    },
  })
  work.changed({ type: 'roleAssignment', id, before: null, after: { person: name, role } })
  return { name, role }
}

// The same name behind the same WeChat id is the same person; a name alone never is.
async function personBehind(work: Work, aliasId: string, name: string): Promise<string> {
  const programmeId = work.programme.id
  const known = await work.tx.person.findFirst({
    where: { programmeId, name, mergedIntoId: null, aliases: { some: { aliasId, until: null } } },
  })
  if (known) return known.id
  const id = work.ids.next('per')
  await work.tx.person.create({ data: { id, programmeId, name, createdAt: work.now } })
  return id
}
