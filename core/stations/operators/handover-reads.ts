// 交接单: what is open when somebody hands over. Nothing here is moved: it tells whoever takes over, and staff, what to
// see to. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, dayAt, personDayAt } from '../../values/days.ts'
import { closedOn } from '../closures/closed-days.ts'
import { closedSpans } from '../closures/closure-reads.ts'

/** Older days are nobody's to catch up on. */
const daysBack = 31

export interface HandoverItem {
  kind:
    | ('missingDay' | 'undecidedDay' | 'oddDay')
    | ('question' | 'dialog' | 'followUp' | 'broadcast' | 'class' | 'district')
  /** Whose it is; null of a station. */
  person: string | null
  /** 11月20日, 直播带货第3期: what it is, as staff would call it. */
  what: string
  /** The day that it is of, or has been open since. */
  day: Day
}

export interface HandoverQuestion {
  programmeId: string
  zone: string
  now: Date
}

/** Of a station, with what is open with those who run it or left it. */
export async function stationHandover(
  tx: Tx,
  question: HandoverQuestion & { stationId: string; personIds: readonly string[] },
): Promise<HandoverItem[]> {
  return [...(await openDays(tx, question)), ...(await openWith(tx, question))]
}

async function openDays(
  tx: Tx,
  { programmeId, stationId, zone, now }: HandoverQuestion & { stationId: string },
): Promise<HandoverItem[]> {
  const yesterday = addDays(personDayAt(now, zone), -1)
  const from = addDays(yesterday, 1 - daysBack)
  const rows = await tx.dailyReport.findMany({
    where: { stationId, day: { gte: from } },
    select: { day: true, reported: true, undecided: true },
  })
  // The last first: those can still be asked for.
  const days = Array.from({ length: daysBack }, (_, i) => addDays(yesterday, -i))
  const open: Day[] = []
  const station = await tx.station.findUniqueOrThrow({ where: { id: stationId } })
  const isShut = closedOn(await closedSpans(tx, { programmeId, stationId, from, to: yesterday }))
  for (const day of days) {
    const { openedOn, closedOn } = station
    // Without dates always open, as 谁没报 has it.
    const isOpen = (openedOn === null || day >= openedOn) && (closedOn === null || day < closedOn)
    if (isOpen && !isShut(stationId, day) && !rows.some((row) => row.day === day && row.reported))
      open.push(day)
  }
  const undecided = rows.filter((row) => row.undecided).map(({ day }) => day)
  const odd = await tx.reportFlag.findMany({
    where: { stationId, state: 'open', day: { gte: from } },
    select: { day: true },
    distinct: ['day'],
    orderBy: { day: 'desc' },
  })
  const item = (kind: HandoverItem['kind'], what: string) => (day: Day) => ({ kind, person: null, what, day })
  return [
    ...open.map(item('missingDay', '没报数')),
    ...undecided.map(item('undecidedDay', '当天的数问了没答')),
    ...odd.map(({ day }) => item('oddDay', '当天的数要对一对')(day)),
  ]
}

/** What the bot has open with these people. */
async function openWith(
  tx: Tx,
  { personIds, zone, now }: HandoverQuestion & { personIds: readonly string[] },
): Promise<HandoverItem[]> {
  const links = await tx.aliasPerson.findMany({
    where: { personId: { in: [...personIds] } },
    select: { aliasId: true, personId: true },
  })
  const names = await namesOf(tx, personIds)
  const questions = await tx.openQuestion.findMany({
    where: {
      ...{ aliasId: { in: links.map(({ aliasId }) => aliasId) }, answeredAt: null },
      expiresAt: { gt: now },
    },
    orderBy: { askedAt: 'asc' },
  })
  const dialogs = await tx.dialogSession.findMany({
    where: { personId: { in: [...personIds] }, state: { in: ['open', 'paused'] } },
    orderBy: { startedAt: 'asc' },
  })
  const dues = await tx.followUpDue.findMany({
    where: { personId: { in: [...personIds] }, state: { in: ['due', 'asked', 'handedOver'] } },
    orderBy: { dueOn: 'asc' },
  })
  const personOf = (aliasId: string) => links.find((link) => link.aliasId === aliasId)?.personId ?? ''
  return [
    ...questions.map(({ aliasId, askedAt }) => ({
      ...{ kind: 'question' as const, person: names.get(personOf(aliasId)) ?? null },
      ...{ what: '小二问的还没答', day: dayAt(askedAt, zone) },
    })),
    ...dialogs.map(({ personId, startedAt }) => ({
      ...{ kind: 'dialog' as const, person: names.get(personId) ?? null },
      ...{ what: '问答没做完', day: dayAt(startedAt, zone) },
    })),
    ...dues.map(({ personId, dueOn: day }) => ({
      ...{ kind: 'followUp' as const, person: names.get(personId) ?? null, what: '该回访了', day },
    })),
  ]
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Of one of staff: what they composed and did not send, their classes to come, their districts, what is open. */
export async function staffHandover(
  tx: Tx,
  question: HandoverQuestion & { personId: string },
): Promise<HandoverItem[]> {
  const { programmeId, personId, zone, now } = question
  const name = (await namesOf(tx, [personId])).get(personId) ?? null
  const broadcasts = await tx.broadcast.findMany({
    where: {
      ...{ programmeId, byPersonId: personId },
      OR: [{ state: 'preview', expiresAt: { gt: now } }, { state: { in: ['paused', 'sending'] } }],
    },
    orderBy: { createdAt: 'asc' },
  })
  const classes = await tx.classSession.findMany({
    where: { cancelledAt: null, endsAt: { gt: now }, codes: { some: { issuedById: personId } } },
    include: { run: { include: { course: { select: { name: true } } } } },
    orderBy: { startsAt: 'asc' },
  })
  return [
    ...broadcasts.map(({ number, createdAt }) => ({
      ...{ kind: 'broadcast' as const, person: name },
      ...{ what: `群发${String(number)}还没发完`, day: dayAt(createdAt, zone) },
    })),
    ...classes.map(({ run, startsAt }) => ({
      ...{ kind: 'class' as const, person: name },
      ...{
        what: `${run.course.name}第${String(run.number)}期的课，口令是${name ?? ''}出的`,
        day: dayAt(startsAt, zone),
      },
    })),
    ...(await districtsOf(tx, question, name)),
    ...(await openWith(tx, { ...question, personIds: [personId] })),
  ]
}

async function districtsOf(
  tx: Tx,
  { programmeId, personId, zone, now }: HandoverQuestion & { personId: string },
  person: string | null,
): Promise<HandoverItem[]> {
  const districts = await tx.staffDistrict.findMany({
    where: { programmeId, personId, since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
    orderBy: { since: 'asc' },
  })
  const townships = await tx.township.findMany({
    where: { id: { in: districts.map(({ townshipId }) => townshipId) } },
    select: { id: true, name: true },
  })
  return districts.map(({ townshipId, since }) => ({
    ...{ kind: 'district' as const, person, day: dayAt(since, zone) },
    what: `${townships.find(({ id }) => id === townshipId)?.name ?? ''}归${person ?? ''}管`,
  }))
}
