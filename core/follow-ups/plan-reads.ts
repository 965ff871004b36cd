// Who was in a run that is over, and what is known of them, for the follow-ups that fall due. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import { runIsOver } from '../training/courses/run-over-reads.ts'
import { type Day, dayAt } from '../values/days.ts'

/** Somebody's last class of a run that is over. */
export interface LastClass {
  personId: string
  runId: string
  course: string
  day: Day
  /** When the run's last class ended. */
  endedAt: Date
}

/** Of everybody who was there, late or not; merged people as the one that they became. */
export async function readLastClasses(
  tx: Tx,
  programme: { id: string; zone: string },
  span: { endedAfter: Date; now: Date },
): Promise<LastClass[]> {
  const { waitDays } = (await readSettings(tx, programme.id)).certificates
  const runs = await tx.courseRun.findMany({
    where: {
      course: { programmeId: programme.id },
      AND: [
        runIsOver(span.now, waitDays),
        { sessions: { some: { cancelledAt: null, endsAt: { gt: span.endedAfter } } } },
      ],
    },
    select: {
      id: true,
      course: { select: { name: true } },
      sessions: {
        where: { cancelledAt: null },
        select: {
          startsAt: true,
          endsAt: true,
          attendances: {
            where: { voidedAt: null, state: { in: ['present', 'late'] } },
            select: { person: { select: { id: true, mergedIntoId: true } } },
          },
        },
        orderBy: { startsAt: 'asc' },
      },
    },
  })
  return runs.flatMap(({ id: runId, course, sessions }) => {
    const endedAt = new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime())))
    const last = new Map<string, Day>()
    for (const { startsAt, attendances } of sessions)
      for (const { person } of attendances)
        last.set(person.mergedIntoId ?? person.id, dayAt(startsAt, programme.zone))
    return [...last].map(([personId, day]) => ({ personId, runId, course: course.name, day, endedAt }))
  })
}

const activeKinds = ['sells', 'openedShop', 'incubated']

/** Whose latest fact of any of the kinds says that they sell, have a shop or are incubated. */
export async function readActive(tx: Tx, programmeId: string): Promise<Set<string>> {
  const facts = await tx.personFact.findMany({
    where: { programmeId, voidedAt: null, kind: { in: activeKinds } },
    select: { kind: true, value: true, person: { select: { id: true, mergedIntoId: true } } },
    orderBy: [{ day: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  })
  const latest = new Map<string, boolean>()
  const people = new Map<string, string>()
  for (const { kind, value, person } of facts) {
    const id = person.mergedIntoId ?? person.id
    latest.set(`${id} ${kind}`, value === true)
    people.set(`${id} ${kind}`, id)
  }
  return new Set([...latest].filter(([, holds]) => holds).map(([key]) => people.get(key) ?? ''))
}

/** Who does not want to be followed up. */
export async function readRefused(tx: Tx, programmeId: string): Promise<Set<string>> {
  const rows = await tx.consent.findMany({
    where: { programmeId, purpose: 'followUp', refusedAt: { not: null } },
    select: { person: { select: { id: true, mergedIntoId: true } } },
  })
  return new Set(rows.map(({ person }) => person.mergedIntoId ?? person.id))
}

export interface KnownDue {
  id: string
  personId: string
  plan: string
  dueOn: Day
  state: string
  asked: boolean
}

/** Merged people as the one that they became. */
export async function readKnownDue(tx: Tx, programmeId: string, from: Day): Promise<KnownDue[]> {
  const rows = await tx.followUpDue.findMany({ where: { programmeId, dueOn: { gte: from } } })
  const roots = await readRoots(tx, programmeId)
  return rows.map(({ id, personId, plan, dueOn, state, dialogSessionId }) => ({
    ...{ id, personId: roots.get(personId) ?? personId, plan, dueOn, state },
    asked: dialogSessionId !== null,
  }))
}

/** Everybody of the programme who was merged, with whom they turned out to be. */
export async function readRoots(tx: Tx, programmeId: string): Promise<Map<string, string>> {
  const merged = await tx.person.findMany({
    where: { programmeId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
}
