// Staff teach what a station or a person is called: 老王家站就是石哈河站; and take it back. Each statement is kept, and
// whose a nickname is follows from all of them, so that any order of arrival ends in the same names.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { stationCore } from '../../understanding/scan/stations.ts'
import { Problem } from '../../values/problem.ts'
import { type NamedOne, namesOf, peopleNamed, stationNames } from './name-reads.ts'
import * as store from './names-store.ts'
import { type Holder, holdersOf, type Named } from './nickname-fold.ts'

export interface Teaching {
  nickname: string
  target: Named
  /** Place among the cause's own parts, from 0. */
  part: number
}

export type Taught =
  /** `others`: people who are called so too. */
  | { kind: 'taught'; others: string[] }
  /** It is another station's nickname. */
  | { kind: 'held'; by: string }
  /** It is the real name of a station, or of a person. */
  | { kind: 'real'; of: NamedOne }

/** Step. Throws `notFound` where it is nobody's of the programme. */
export async function teachName(work: Work, { nickname, target, part }: Teaching): Promise<Taught> {
  authorize(work.actor, 'teach name')
  await store.countNamesChange(work.tx, work.programme.id)
  if (!(await store.isOfProgramme(work.tx, work.programme.id, target)))
    throw new Problem('notFound', { thing: target.kind, id: target.id })
  const real = await realNameOf(work, nickname, target)
  if (real) return { kind: 'real', of: real }
  await keepLesson(work, { nickname, kind: 'teach', target, part })
  const { after } = await refold(work, nickname)
  const alike = after.filter((each) => each.kind === target.kind && each.id !== target.id)
  const others = (await namesOf(work.tx, alike)).map(({ name }) => name)
  if (after.some((each) => isSame(each, target))) return { kind: 'taught', others }
  return { kind: 'held', by: others[0] ?? '' }
}

export interface Forgetting {
  nickname: string
  /** Null: whosever it is. */
  target: Named | null
  part: number
}

/** Step. Whose nickname it was until now; nobody's where there was nothing to forget. */
export async function forgetName(
  work: Work,
  { nickname, target, part }: Forgetting,
): Promise<{ lost: NamedOne[] }> {
  authorize(work.actor, 'teach name')
  await store.countNamesChange(work.tx, work.programme.id)
  await keepLesson(work, { nickname, kind: 'forget', target, part })
  const { before, after } = await refold(work, nickname)
  const lost = before.filter((each) => !after.some((other) => isSame(each, other)))
  return { lost: await namesOf(work.tx, lost) }
}

export interface NamesTakenBack {
  nickname: string
  /** Whose it is without that message. */
  holders: string[]
}

/** Step of a recall: what the message taught, or made forgotten, no longer counts. */
export async function takeBackNames(work: Work, causeId: string): Promise<NamesTakenBack[]> {
  const lessons = await store.findLessonsOfCause(work.tx, causeId)
  if (lessons.length === 0) return []
  await store.countNamesChange(work.tx, work.programme.id)
  await store.voidLessons(
    work.tx,
    lessons.map(({ id }) => id),
    work.now,
  )
  const taken: NamesTakenBack[] = []
  for (const nickname of new Set(lessons.map((lesson) => lesson.nickname))) {
    const { after } = await refold(work, nickname)
    taken.push({ nickname, holders: (await namesOf(work.tx, after)).map(({ name }) => name) })
  }
  return taken
}

const isSame = (a: Named, b: Named): boolean => a.kind === b.kind && a.id === b.id

/** A real name is nobody else's nickname, nor its owner's: it is known already. */
async function realNameOf(work: Work, nickname: string, target: Named): Promise<NamedOne | null> {
  const { tx, programme } = work
  const core = stationCore(nickname)
  const stations = await stationNames(tx, programme.id)
  const station = stations.find(({ name }) => name === nickname || stationCore(name) === core)
  if (station) return { kind: 'station', id: station.id, name: station.name, village: null }
  const [person] = target.kind === 'person' ? await peopleNamed(tx, programme.id, nickname) : []
  return person ?? null
}

interface NewLesson {
  nickname: string
  kind: 'teach' | 'forget'
  target: Named | null
  part: number
}

const keepLesson = (work: Work, { nickname, kind, target, part }: NewLesson) =>
  store.insertLesson(work.tx, {
    ...{ id: work.ids.next('les'), programmeId: work.programme.id, nickname, kind, part },
    stationId: target?.kind === 'station' ? target.id : null,
    personId: target?.kind === 'person' ? target.id : null,
    byPersonId: work.actor.kind === 'person' ? work.actor.personId : null,
    ...{ causeId: work.cause.id, orderId: work.cause.orderId, sentAt: work.cause.at },
  })

async function refold(work: Work, nickname: string): Promise<{ before: Named[]; after: Holder[] }> {
  const { tx, programme, now } = work
  const before = await store.findHolders(tx, programme.id, nickname)
  const lessons = await store.findLessons(tx, programme.id, nickname)
  const after = holdersOf(await store.findRosterHolders(tx, programme.id, nickname), lessons)
  await store.saveHolders(tx, {
    ...{ programmeId: programme.id, nickname, holders: after, lessons, now },
    nextId: () => work.ids.next('nck'),
  })
  const shown = (holders: readonly Named[]) => ({ holders: holders.map(({ kind, id }) => ({ kind, id })) })
  work.changed({ type: 'nickname', id: nickname, before: shown(before), after: shown(after) })
  return { before, after }
}
