// What people owe, and the dialogs that are under way. Reads only.
import { isReadsOwn } from '../people/link-kinds.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { FollowUpPlan } from '../programmes/settings.ts'
import { ratedWithinMs } from '../training/ratings/own-rating-reads.ts'
import type { Day } from '../values/days.ts'
import { type LastClass, readLastClasses, readRoots } from './plan-reads.ts'

/** What the clock made of one person, or of one dialog. */
export type Held = 'begun' | 'resumed' | 'reminded' | 'handedOver' | 'ended' | 'waiting'

/** Something that somebody is to be asked. */
export interface Owed {
  kind: 'rating' | 'followUp'
  personId: string
  name: string
  dialog: string
  runId: string | null
  course: string
  dueId: string | null
}

interface Programme {
  id: string
  zone: string
}

/** Ratings before follow-ups, the oldest first; by person. */
export async function readOwed(
  tx: Tx,
  programme: Programme,
  span: { plans: readonly FollowUpPlan[]; today: Day; now: Date },
): Promise<Map<string, Owed[]>> {
  const owed = [...(await ratings(tx, programme, span.now)), ...(await followUps(tx, programme, span))]
  const people = await tx.person.findMany({
    where: { id: { in: owed.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const byPerson = new Map<string, Owed[]>()
  for (const each of owed) {
    const named = { ...each, name: names.get(each.personId) ?? '' }
    byPerson.set(each.personId, [...(byPerson.get(each.personId) ?? []), named])
  }
  return byPerson
}

async function ratings(tx: Tx, programme: Programme, now: Date): Promise<Owed[]> {
  const endedAfter = new Date(now.getTime() - ratedWithinMs)
  const attended = await readLastClasses(tx, programme, { endedAfter, now })
  const recent = attended.filter(({ endedAt }) => endedAt > endedAfter)
  if (recent.length === 0) return []
  const asked = await readAskedRatings(tx, programme.id, endedAfter)
  return recent
    .filter(({ personId, runId }) => !asked.has(`${personId} ${runId}`))
    .map((last) => ratingOf(last))
}

const ratingOf = ({ personId, runId, course }: LastClass): Owed => ({
  ...{ kind: 'rating', dialog: 'rating', personId, name: '', runId, course, dueId: null },
})

/** Each is asked once for each run, whatever came of it; merged people as the one that they became. */
async function readAskedRatings(tx: Tx, programmeId: string, since: Date): Promise<Set<string>> {
  const sessions = await tx.dialogSession.findMany({
    where: { programmeId, startedAt: { gte: since }, definition: { key: 'rating' } },
    select: { personId: true, subject: true },
  })
  const roots = await readRoots(tx, programmeId)
  return new Set(
    sessions.map(({ personId, subject }) => {
      const { runId = '' } = subject as { runId?: string }
      return `${roots.get(personId) ?? personId} ${runId}`
    }),
  )
}

async function followUps(
  tx: Tx,
  programme: Programme,
  { plans, today }: { plans: readonly FollowUpPlan[]; today: Day },
): Promise<Owed[]> {
  const rows = await tx.followUpDue.findMany({
    where: { programmeId: programme.id, state: 'due', dueOn: { lte: today } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  const runIds = rows.flatMap(({ runId }) => runId ?? [])
  const runs = await tx.courseRun.findMany({
    where: { id: { in: runIds } },
    select: { id: true, course: { select: { name: true } } },
  })
  const courses = new Map(runs.map(({ id, course }) => [id, course.name]))
  const roots = await readRoots(tx, programme.id)
  return rows.map(({ id: dueId, personId, runId, plan }) => ({
    ...{ kind: 'followUp' as const, personId: roots.get(personId) ?? personId, name: '', runId, dueId },
    dialog: plans.find(({ key }) => key === plan)?.dialog ?? '',
    course: courses.get(runId ?? '') ?? '',
  }))
}

export interface SessionUnderWay {
  id: string
  personId: string
  conversationId: string
  accountId: string
  aliasId: string
  muted: boolean
  /** The bot can write to them alone, and it is them. */
  friend: boolean
  state: string
  askedAt: Date
  remindedAt: Date | null
  resumeAt: Date | null
  expiresAt: Date
}

/** The WeChat ids among these that are sure to be somebody's still. */
async function readSureLinks(tx: Tx, rows: readonly { aliasId: string }[]): Promise<Set<string>> {
  const links = await tx.aliasPerson.findMany({
    where: { aliasId: { in: rows.map(({ aliasId }) => aliasId) }, until: null },
    select: { aliasId: true, matchedBy: true },
  })
  return new Set(links.filter(({ matchedBy }) => isReadsOwn(matchedBy)).map(({ aliasId }) => aliasId))
}

export async function readUnderWay(tx: Tx, programmeId: string): Promise<SessionUnderWay[]> {
  const rows = await tx.dialogSession.findMany({
    where: { programmeId, state: { in: ['open', 'paused'] } },
    orderBy: { id: 'asc' },
  })
  const aliases = await tx.wechatAlias.findMany({ where: { id: { in: rows.map(({ aliasId }) => aliasId) } } })
  const byId = new Map(aliases.map((alias) => [alias.id, alias]))
  const sure = await readSureLinks(tx, rows)
  return rows.map(({ subject: _s, answers: _a, ...row }) => {
    const alias = byId.get(row.aliasId)
    const { accountId = '', friend = false, mutedAt = null } = alias ?? {}
    const isTheirs = sure.has(row.aliasId)
    return { ...row, accountId, friend: friend && isTheirs, muted: mutedAt !== null }
  })
}
