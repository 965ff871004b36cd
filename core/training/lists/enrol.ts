// A sign-up, a withdrawal, a chain: noted as they were said, and the run's list follows. Steps.
import { maskWords } from '../../messaging/mask-words.ts'
import { allowed, authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { wasOpen } from '../courses/was-open.ts'
import * as store from './enrolment-store.ts'
import {
  type PlaceChange,
  type PlaceState,
  type Refolded,
  type RefoldOptions,
  refoldRun,
} from './refold-run.ts'

export type Via = 'message' | 'staff' | 'import' | 'form'

export interface SignUp {
  runId: string
  personId: string
  via: Via
  /** Place among the cause's own parts. */
  part: number
  /** The WeChat id that said it. */
  aliasId?: string | undefined
}

export interface Placed {
  /** `closed`: nobody could sign up any more. `withdrawn`: they took it back by what they said later. */
  kind: PlaceState | 'closed'
  position: number | null
  /** They stood there before. */
  again: boolean
}

/** Throws when there is no such run. */
export async function enrol(work: Work, signUp: SignUp): Promise<Placed> {
  authorize(work.actor, 'enrol person')
  const run = await store.lockRun(work.tx, signUp.runId)
  const isStaff = allowed(work.actor, 'change training')
  if (!wasOpen(run, work.cause.at) && !isStaff) return { kind: 'closed', position: null, again: false }
  await noteStep(work, 'enrol', signUp)
  const refolded = await refoldRun(work, run, { answered: [signUp.personId] })
  const place = refolded.placeOf(signUp.personId)
  return {
    kind: place?.state ?? 'withdrawn',
    position: place?.position ?? null,
    again: !refolded.changes.some(({ personId }) => personId === signUp.personId),
  }
}

/** One's own, of who shares the WeChat id, of whom that id signed up, or staff. False when they were not on the list. */
export async function withdraw(
  work: Work,
  { ownPeople, ...signUp }: SignUp & { ownPeople: readonly string[] },
): Promise<boolean> {
  const { runId, personId, aliasId } = signUp
  const run = await store.lockRun(work.tx, runId)
  const own = ownPeople.includes(personId)
  const signedUp = aliasId !== undefined && (await store.signedUpBy(work.tx, { runId, personId, aliasId }))
  authorize(work.actor, 'change enrolment', { own: own || signedUp })
  await noteStep(work, 'withdraw', signUp)
  const { changes } = await refoldRun(work, run, { answered: [personId] })
  return changes.some((change) => change.personId === personId)
}

const noteStep = (work: Work, kind: 'enrol' | 'withdraw', { aliasId, ...signUp }: SignUp) =>
  store.insertStep(work.tx, {
    ...{ id: work.ids.next('ens'), programmeId: work.programme.id, kind, ...signUp },
    ...{ byAliasId: aliasId ?? null, byPersonId: actingPerson(work) },
    ...{ causeId: work.cause.id, messageId: work.cause.orderId },
    ...{ sentAt: work.cause.at, recordedAt: work.now },
  })

const actingPerson = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

export interface Chain {
  runId: string
  conversationId: string
  title: string
  entries: store.ChainEntries
  byAliasId: string
  byPersonIds: readonly string[]
}

/** Whose place it changed; nobody's when it only says what was known. */
export async function postChain(work: Work, chain: Chain): Promise<PlaceChange[]> {
  authorize(work.actor, 'enrol person')
  const run = await store.lockRun(work.tx, chain.runId)
  const { cause } = work
  await store.insertSnapshot(work.tx, {
    ...chain,
    // 残疾人直播班接龙: kept like the message that it stands in.
    title: maskWords(chain.title),
    ...{ id: work.ids.next('chn'), programmeId: work.programme.id },
    byStaff: allowed(work.actor, 'change training'),
    ...{ causeId: cause.id, messageId: cause.orderId, sentAt: cause.at, recordedAt: work.now },
  })
  const listed = chain.entries.map(({ personId }) => personId)
  const { changes } = await refoldRun(work, run, { answered: listed })
  return changes
}

/** Whom a name meant in the chains of the run so far. */
export const chainNames = ({ tx }: Work, runId: string): Promise<Map<string, string>> =>
  store.readChainNames(tx, runId)

export interface TakenBack {
  course: string
  number: number
  people: { name: string; state: PlaceState }[]
}

/** A recalled message takes its sign-ups, withdrawals and chain back. */
export async function takeBackEnrolment(work: Work, causeId: string): Promise<TakenBack[]> {
  const runIds = await store.runsOfCause(work.tx, causeId)
  const runs: store.RunRow[] = []
  for (const runId of runIds) runs.push(await store.lockRun(work.tx, runId))
  await store.voidOfCause(work.tx, causeId, work.now)
  const taken: TakenBack[] = []
  for (const run of runs) {
    const { changes } = await refoldRun(work, run)
    const people = changes.map(({ name, after }) => ({ name, state: after }))
    taken.push({ course: run.course, number: run.number, people })
  }
  return taken
}

/** After its capacity changed, or two of its people turned out to be one. */
export async function refoldRunById(
  work: Work,
  runId: string,
  options: RefoldOptions = {},
): Promise<Refolded> {
  return refoldRun(work, await store.lockRun(work.tx, runId), options)
}
