// Becoming staff. An invitation is two codes for one person: one typed alone with the bot, which verifies the WeChat
// id, and one in a link, behind which they choose a login and a password. Whichever comes first makes the person.
import { z } from 'zod'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { programmeByKey } from '../programmes/programme-reads.ts'
import type { StaffRole } from '../values/actor.ts'
import { issueCode, type RedeemedCode } from './codes.ts'
import { authorize } from './policy.ts'
import * as store from './store.ts'

const detailSchema = z.object({
  name: z.string(),
  role: z.enum(['staff', 'admin', 'auditor']),
  /** Staff already: they get a login, and no role by it. */
  personId: z.string().optional(),
  /** The invitation's other code. */
  pairId: z.string().optional(),
})

export interface Invited {
  name: string
  role: StaffRole
}

export interface Inviting extends Invited {
  /** Who is staff already, and is to have a login (again). */
  personId?: string | undefined
}

export interface InvitationCodes {
  /** To be typed alone with the bot, within ten minutes. */
  wechat: string
  /** For the link `#/join/CODE`, within 24 hours. */
  account: string
}

/** Use case of the command line. Returns what is to be handed over. */
export async function inviteStaff(
  deps: Deps,
  { programmeKey, ...invited }: Invited & { programmeKey: string },
): Promise<InvitationCodes> {
  const programme = await programmeByKey(deps.database.client, programmeKey)
  const id = deps.ids.next('cmd')
  return runWork(deps, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now() },
    body: (work) => issueInvitation(work, invited),
  })
}

/** Step. Throws the Problem `notAllowed`. */
export async function issueInvitation(work: Work, inviting: Inviting): Promise<InvitationCodes> {
  authorize(work.actor, 'invite staff')
  const [wechatId, accountId] = [work.ids.next('inv'), work.ids.next('inv')]
  const { name, role, personId } = inviting
  const detail = { name, role, ...(personId ? { personId } : {}) }
  const invitation = { id: wechatId, before: null, after: { role } }
  work.changed({ type: 'staffInvitation', ...invitation })
  return {
    wechat: await issueCode(work, {
      ...{ id: wechatId, purpose: 'staff' },
      detail: { ...detail, pairId: accountId },
    }),
    account: await issueCode(work, {
      ...{ id: accountId, purpose: 'account' },
      detail: { ...detail, pairId: wechatId },
    }),
  }
}

/** Step: the holder of the code becomes that staff member, under the WeChat id that typed it. */
export async function becomeStaff(work: Work, code: RedeemedCode, aliasId: string): Promise<Invited> {
  const { personId, ...invited } = await redeemInvitation(work, code, aliasId)
  const since = work.cause.at
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), aliasId, personId, matchedBy: 'code', since })
  return invited
}

/** Step: the person of the invitation, with its role. A role that was ended since the other code was used stays ended. */
export async function redeemInvitation(
  work: Work,
  code: RedeemedCode,
  aliasId: string | null,
): Promise<Invited & { personId: string }> {
  const { name, role, pairId, ...known } = detailSchema.parse(code.detail)
  const already = known.personId ?? (pairId ? await store.findCodeUser(work.tx, pairId) : null)
  const personId = already ?? (await personBehind(work, aliasId, name))
  await store.noteCodeUser(work.tx, code.id, personId)
  if (!already) await grantRole(work, { personId, role, grantedById: code.issuedById })
  return { name, role, personId }
}

async function grantRole(
  work: Work,
  grant: { personId: string; role: StaffRole; grantedById: string | null },
): Promise<void> {
  const id = work.ids.next('rol')
  const programmeId = work.programme.id
  await store.insertRole(work.tx, { id, programmeId, since: work.cause.at, ...grant })
  const { personId, role } = grant
  work.changed({ type: 'roleAssignment', id, before: null, after: { personId, role } })
}

// The same name behind the same WeChat id is the same person; a name alone never is.
async function personBehind(work: Work, aliasId: string | null, name: string): Promise<string> {
  const programmeId = work.programme.id
  const known = aliasId && (await store.findPersonBehind(work.tx, { programmeId, name, aliasId }))
  if (known) return known.id
  const id = work.ids.next('per')
  await store.insertPerson(work.tx, { id, programmeId, name, origin: 'staff', createdAt: work.now })
  return id
}
