// Who has earned a certificate, and what a certificate says. Reads only.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'
import { classesNeeded, hoursOf, toTenths } from '../courses/class-hours.ts'
import { runChangedSince, runIsOver } from '../courses/run-over-reads.ts'

export type CertificateRow = Prisma.CertificateGetPayload<object>

export interface RunsAsked {
  programmeId: string
  now: Date
  waitDays: number
  /** Those alone of which something may have changed since then; all where null. */
  since: Date | null
}

/** The programme's runs that are over, in order. */
export async function runsOver(tx: Tx, { programmeId, now, waitDays, since }: RunsAsked): Promise<string[]> {
  const changed = since ? [runChangedSince(since, waitDays)] : []
  const runs = await tx.courseRun.findMany({
    where: { course: { programmeId }, AND: [runIsOver(now, waitDays), ...changed] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return runs.map(({ id }) => id)
}

/** When the job last looked through the runs. Null where it never did, or where two people became one since. */
export async function lastLook(tx: Tx, job: string): Promise<Date | null> {
  const last = await tx.jobRun.findFirst({
    where: { job, finishedAt: { not: null }, error: null },
    select: { startedAt: true },
    orderBy: { startedAt: 'desc' },
  })
  if (!last) return null
  const since = { gte: last.startedAt }
  const merges = await tx.personMerge.count({ where: { OR: [{ at: since }, { undoneAt: since }] } })
  return merges > 0 ? null : last.startedAt
}

export interface Graduate {
  personId: string
  name: string
  attended: number
  hours: number
}

export interface RunResult {
  course: string
  run: number
  /** Classes that were held. */
  sessions: number
  /** Who attended the share asked for and has no certificate yet, by name. */
  graduates: Graduate[]
  /** Ids of certificates in force whose holder no longer did. */
  lost: string[]
  /** Those that were revoked for that, and whose holder does again. */
  regained: ({ id: string } & Omit<Graduate, 'name'>)[]
}

/** Why the job revokes one; what staff revoked has a reason of theirs. */
export const attendanceLost = '出勤没到要求'

/** Of a run that is over; `share` is that of the programme's settings. */
export async function readGraduates(tx: Tx, runId: string, share: number): Promise<RunResult> {
  const run = await tx.courseRun.findUniqueOrThrow({
    where: { id: runId },
    include: {
      course: true,
      sessions: {
        where: { cancelledAt: null },
        include: {
          attendances: {
            where: { voidedAt: null, state: { in: ['present', 'late'] } },
            select: {
              person: { select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } } },
            },
          },
        },
      },
      certificates: true,
    },
  })
  const standings = new Map<string, Graduate>()
  for (const { attendances, ...session } of run.sessions) {
    const hours = hoursOf({ ...session, courseHours: run.course.hours })
    const people = new Map(
      attendances.map(({ person: { mergedInto, ...own } }) => [(mergedInto ?? own).id, mergedInto ?? own]),
    )
    for (const { id: personId, name } of people.values()) {
      const known = standings.get(personId) ?? { personId, name, attended: 0, hours: 0 }
      standings.set(personId, {
        ...known,
        attended: known.attended + 1,
        hours: toTenths(known.hours + hours),
      })
    }
  }
  const needed = classesNeeded(run.sessions.length, share)
  const became = await canonicalIds(
    tx,
    run.certificates.map(({ personId }) => personId),
  )
  const have = new Set(became.values())
  const earned = [...standings.values()].filter(({ attended }) => attended >= needed)
  const graduates = earned.filter(({ personId }) => !have.has(personId))
  const standingOf = ({ personId }: CertificateRow) =>
    earned.find((each) => each.personId === became.get(personId))
  return {
    ...{ course: run.course.name, run: run.number, sessions: run.sessions.length },
    lost: run.certificates.filter((each) => !each.revokedAt && !standingOf(each)).map(({ id }) => id),
    regained: run.certificates.filter(isRevokedByJob).flatMap((each) => {
      const standing = standingOf(each)
      return standing ? [{ ...standing, id: each.id }] : []
    }),
    graduates: graduates.sort((a, b) => (a.personId < b.personId ? -1 : 1)),
  }
}

const isRevokedByJob = ({ revokedAt, revokedById, revokedReason }: CertificateRow): boolean =>
  revokedAt !== null && revokedById === null && revokedReason === attendanceLost

/** Who each of them is by now. */
async function canonicalIds(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(people.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
}

export interface CertificateShown extends CertificateRow {
  run: { number: number; course: { programme: { region: string } } }
}

const withRun = {
  run: { select: { number: true, course: { select: { programme: { select: { region: true } } } } } },
} as const

/** What somebody holds, revoked ones left out, one a run. Of those who were merged into them too. */
export async function certificatesOf(tx: Tx, personId: string): Promise<CertificateShown[]> {
  const merged = await tx.person.findMany({ where: { mergedIntoId: personId }, select: { id: true } })
  const ids = [personId, ...merged.map(({ id }) => id)]
  const held = await tx.certificate.findMany({
    where: { revokedAt: null, personId: { in: ids } },
    include: withRun,
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
  })
  return held.filter(({ runId }, i) => held.findIndex((each) => each.runId === runId) === i)
}

/** By its id, or by the code that is printed on it; null where there is none. */
export async function findCertificate(tx: Tx, idOrCode: string): Promise<CertificateRow | null> {
  const code = bareCode(idOrCode)
  return tx.certificate.findFirst({ where: { OR: [{ id: idOrCode }, { code }] } })
}

const bareCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

/** As typed, spaces and small letters allowed. Throws `noCertificate`. */
export async function certificateByCode(tx: Tx, typed: string): Promise<CertificateShown> {
  const row = await tx.certificate.findUnique({ where: { code: bareCode(typed) }, include: withRun })
  if (!row) throw new Problem('noCertificate', {})
  return row
}
