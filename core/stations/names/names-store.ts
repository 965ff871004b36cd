// Writes of what stations and people are called, and the rows that they follow from.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Holder, Lesson, Named } from './nickname-fold.ts'

/** Until the transaction ends nobody else changes names; whoever read them before reads them anew. */
export const countNamesChange = (tx: Tx, programmeId: string) =>
  run(tx, `UPDATE "Programme" SET "namesVersion" = COALESCE("namesVersion", 0) + 1 WHERE "id" = ?`, [
    programmeId,
  ])

export const isOfProgramme = async (tx: Tx, programmeId: string, { kind, id }: Named): Promise<boolean> => {
  const where = { id, programmeId }
  return (await (kind === 'station' ? tx.station.count({ where }) : tx.person.count({ where }))) > 0
}

export const insertLesson = (tx: Tx, row: Prisma.NameLessonCreateManyInput) =>
  tx.nameLesson.createMany({ data: [row] })

export interface LessonRow extends Lesson {
  byPersonId: string | null
}

/** Of one nickname, those that nobody took back; people as whom they turned out to be. */
export async function findLessons(tx: Tx, programmeId: string, nickname: string): Promise<LessonRow[]> {
  const rows = await tx.nameLesson.findMany({ where: { programmeId, nickname, voidedAt: null } })
  const roots = await rootsAmong(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  return rows.map(({ id, kind, stationId, personId, byPersonId, sentAt, orderId, part }) => ({
    ...{ id, kind: kind as Lesson['kind'], byPersonId, sentAt, orderId, part },
    target: targetOf(stationId, personId && (roots.get(personId) ?? personId)),
  }))
}

const targetOf = (stationId: string | null, personId: string | null): Named | null => {
  if (stationId) return { kind: 'station', id: stationId }
  return personId ? { kind: 'person', id: personId } : null
}

async function rootsAmong(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const merged = await tx.person.findMany({
    where: { id: { in: [...ids] }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(merged.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [[id, mergedIntoId]] : [])))
}

/** Whose a nickname is by the roster, forgotten or not. */
export async function findRosterHolders(tx: Tx, programmeId: string, nickname: string): Promise<Named[]> {
  const rows = await tx.stationNickname.findMany({
    where: { name: nickname, taughtAt: null, station: { programmeId } },
    select: { stationId: true },
  })
  return rows.map(({ stationId }) => ({ kind: 'station', id: stationId }))
}

/** Whose it is now. */
export async function findHolders(tx: Tx, programmeId: string, nickname: string): Promise<Named[]> {
  const stations = await tx.stationNickname.findMany({
    where: { name: nickname, forgottenAt: null, station: { programmeId } },
    select: { stationId: true },
  })
  const people = await tx.personNickname.findMany({
    where: { programmeId, name: nickname },
    select: { person: { select: { id: true, mergedIntoId: true } } },
  })
  return [
    ...stations.map(({ stationId }) => ({ kind: 'station' as const, id: stationId })),
    ...people.map(({ person }) => ({ kind: 'person' as const, id: person.mergedIntoId ?? person.id })),
  ]
}

export const findLessonsOfCause = (tx: Tx, causeId: string) =>
  tx.nameLesson.findMany({ where: { causeId, voidedAt: null }, orderBy: { part: 'asc' } })

export const voidLessons = (tx: Tx, ids: readonly string[], voidedAt: Date) =>
  tx.nameLesson.updateMany({ where: { id: { in: [...ids] } }, data: { voidedAt } })

interface Held extends Holder {
  taughtById: string | null
  taughtAt: Date
}

export interface Holding {
  programmeId: string
  nickname: string
  holders: readonly Holder[]
  lessons: readonly LessonRow[]
  now: Date
  nextId(): string
}

/** The rows of one nickname, made anew from whose it is. */
export async function saveHolders(tx: Tx, holding: Holding): Promise<void> {
  const { programmeId, nickname: name, holders, lessons, now } = holding
  const ofProgramme = { name, station: { programmeId } }
  await tx.personNickname.deleteMany({ where: { programmeId, name } })
  await tx.stationNickname.deleteMany({ where: { ...ofProgramme, taughtAt: { not: null } } })
  const held = holders.filter(({ kind }) => kind === 'station').map(({ id }) => id)
  await tx.stationNickname.updateMany({
    where: { ...ofProgramme, stationId: { in: held } },
    data: { forgottenAt: null },
  })
  await tx.stationNickname.updateMany({
    where: { ...ofProgramme, stationId: { notIn: held }, forgottenAt: null },
    data: { forgottenAt: now },
  })
  for (const holder of holders) {
    const lesson = lessons.find(({ id }) => id === holder.lessonId)
    if (!lesson) continue
    const taught = { ...holder, taughtById: lesson.byPersonId, taughtAt: lesson.sentAt }
    await insertHolder(tx, { programmeId, name, id: holding.nextId() }, taught)
  }
}

async function insertHolder(
  tx: Tx,
  { programmeId, name, id }: { programmeId: string; name: string; id: string },
  { kind, id: ofId, lessonId, taughtById, taughtAt }: Held,
): Promise<void> {
  if (kind === 'person') {
    const row = { id, programmeId, personId: ofId, name, lessonId: lessonId ?? '', taughtById, taughtAt }
    await tx.personNickname.createMany({ data: [row] })
    return
  }
  // The roster's own is there already, and said again: it is not made twice.
  const known = await tx.stationNickname.count({ where: { stationId: ofId, name } })
  if (known > 0) return
  await tx.stationNickname.createMany({
    data: [{ id, stationId: ofId, name, lessonId, taughtById, taughtAt }],
  })
}
