// Who a mini-program user is: by a bind code that the bot gave the person, or by the phone that WeChat vouches for.
// Neither gives a role of staff: the mini-program shows nobody what is others'.
import { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import type { WechatApi } from '../../platform/wechat-api.ts'
import { type Cause, runWork, type Work } from '../../platform/work.ts'
import { listProgrammes, programmeById } from '../../programmes/programme-reads.ts'
import { Problem } from '../../values/problem.ts'
import { findCode, redeemCode } from '../codes.ts'
import { tidyName } from '../named-person.ts'
import { findBound } from '../person-code-store.ts'
import * as store from './link-store.ts'
import type { MiniProgramSignedIn } from './session-reads.ts'
import { askedOfWechat } from './sign-in.ts'

export interface LinkedPerson {
  personId: string
  name: string
  /** False where they were linked already. */
  fresh: boolean
}

type Me = Pick<MiniProgramSignedIn, 'userId'>

const codeDetail = z.object({ personId: z.string() })

/** Use case. A code works once. Throws the Problem `bindCodeNotValid`. */
export async function linkByCode(
  deps: Deps,
  { userId }: Me,
  { code, cause }: { code: string; cause: Cause },
): Promise<LinkedPerson> {
  const { client } = deps.database
  const known = await findCode({ ...deps, tx: client, now: deps.clock.now() }, 'person', code)
  if (!known) throw new Problem('bindCodeNotValid', {})
  const { programmeId } = known
  return runWork(deps, {
    programme: await programmeById(client, programmeId),
    actor: { kind: 'stranger', programmeId },
    cause,
    body: async (work) => {
      const redeemed = await redeemCode(work, 'person', code)
      const detail = redeemed && codeDetail.parse(redeemed.detail)
      const person = detail && (await findBound(work.tx, programmeId, detail.personId))
      if (!person) throw new Problem('bindCodeNotValid', {})
      return linkTo(work, userId, person, 'code')
    },
  })
}

export interface PhoneLinking {
  /** Key of the programme. */
  programme: string
  /** Of the phone-number button; left out where WeChat vouched a moment ago and only the name was missing. */
  ticket?: string | undefined
  /** Needed where several people have the phone. */
  name?: string | undefined
  cause: Cause
}

/** After WeChat vouched for a phone, its owner has so long to say which of several they are. */
const proofMs = 10 * 60_000
const proofSchema = z.record(z.string(), z.string())

/**
 * Use case. Throws the Problems `phoneUnknown`, `whosePhone` (say the name, and leave the ticket out), `phoneNotProved`,
 * `notFound`, and what `askedOfWechat` does.
 */
export async function linkByPhone(
  deps: Deps,
  wechat: WechatApi,
  me: Me & PhoneLinking,
): Promise<LinkedPerson> {
  const { client } = deps.database
  const programmes = await listProgrammes(client)
  const programme = programmes.find(({ key }) => key === me.programme)
  if (!programme) throw new Problem('notFound', { thing: 'programme', id: me.programme })
  if (me.ticket !== undefined) await prove(deps, wechat, { ...me, ticket: me.ticket, programmes })
  return runWork(deps, {
    programme,
    actor: { kind: 'stranger', programmeId: programme.id },
    cause: me.cause,
    body: async (work) => {
      const owner = await ownerMeant(work, me)
      const linked = await linkTo(work, me.userId, owner, 'phone')
      await store.dropPhoneProof(work.tx, me.userId)
      return linked
    },
  })
}

async function prove(
  deps: Deps,
  wechat: WechatApi,
  { userId, ticket, programmes }: Me & { ticket: string; programmes: readonly { id: string }[] },
): Promise<void> {
  const phone = await askedOfWechat(deps, () => wechat.phone(ticket))
  const indexes = programmes.map(({ id }) => [id, deps.keyring.phoneIndex(id, phone)] as const)
  await store.keepPhoneProof(deps.database.client, userId, Object.fromEntries(indexes), deps.clock.now())
}

async function ownerMeant(
  work: Work,
  { userId, name }: Me & Pick<PhoneLinking, 'name'>,
): Promise<store.PhoneOwner> {
  const { phoneProof, phoneProvedAt } = await store.findPhoneProof(work.tx, userId)
  const fresh = phoneProvedAt !== null && work.now.getTime() - phoneProvedAt.getTime() <= proofMs
  const index = fresh ? proofSchema.parse(phoneProof)[work.programme.id] : undefined
  if (index === undefined) throw new Problem('phoneNotProved', {})
  const owners = await store.findPhoneOwners(work.tx, work.programme.id, index)
  if (owners.length === 0) throw new Problem('phoneUnknown', {})
  const meant = name === undefined ? owners : owners.filter((owner) => owner.name === tidyName(name))
  const [owner] = meant
  if (!owner || meant.length > 1) throw new Problem('whosePhone', {})
  return owner
}

async function linkTo(
  work: Work,
  userId: string,
  { id: personId, name }: store.PhoneOwner,
  matchedBy: 'code' | 'phone',
): Promise<LinkedPerson> {
  const row = { id: work.ids.next('mpl'), userId, personId, programmeId: work.programme.id }
  const fresh = await store.link(work.tx, { ...row, matchedBy, since: work.now })
  if (fresh) work.changed({ type: 'miniProgramLink', id: personId, before: null, after: { by: matchedBy } })
  return { personId, name, fresh }
}

/** Use case: this WeChat stands for that person no more. Throws the Problem `notFound`. */
export async function unlinkPerson(
  deps: Deps,
  me: MiniProgramSignedIn,
  { personId, cause }: { personId: string; cause: Cause },
): Promise<void> {
  const person = me.people.find((each) => each.personId === personId)
  if (!person) throw new Problem('notFound', { thing: 'person', id: personId })
  const { programme } = person
  await runWork(deps, {
    programme,
    actor: { kind: 'person', programmeId: programme.id, personId, roles: [], verified: true },
    cause,
    body: async (work) => {
      await store.unlink(work.tx, { userId: me.userId, personId }, work.now)
      work.changed({ type: 'miniProgramLink', id: personId, before: { linked: true }, after: null })
    },
  })
}
