// What was done for a seller or a station, and when: what staff wrote down, classes that they came to, visits that
// reached them, guidance at their station. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { dayAt } from '../values/days.ts'
import type { Service } from './count/sale.ts'

type Roots = ReadonlyMap<string, string>

export async function readServices(tx: Tx, programmeId: string, roots: Roots): Promise<Service[]> {
  const { zone } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { zone: true },
  })
  const of = await whoIsServed(tx, programmeId, roots)
  return [
    ...(await recorded(tx, programmeId, roots)),
    ...(await classes(tx, { of, zone })),
    ...(await visits(tx, of)),
    ...(await guidance(tx, programmeId, of)),
  ]
}

interface Served {
  /** Sellers of each person, and stations that they run. */
  sellers: ReadonlyMap<string, readonly string[]>
  /** Sellers who run the station. */
  ofStation: ReadonlyMap<string, readonly string[]>
  personIds: string[]
}

const add = (to: Map<string, string[]>, key: string, value: string): void => {
  to.set(key, [...new Set([...(to.get(key) ?? []), value])])
}

// A class that somebody came to serves what they sell, what they report for, and the station that they run.
async function whoIsServed(tx: Tx, programmeId: string, roots: Roots): Promise<Served> {
  const people = await tx.person.findMany({
    where: {
      programmeId,
      OR: [
        { seller: { isNot: null } },
        { stations: { some: {} } },
        { mergedInto: { seller: { isNot: null } } },
        { mergedFrom: { some: { seller: { isNot: null } } } },
      ],
    },
    select: {
      ...{ id: true, mergedIntoId: true, seller: { select: { id: true } } },
      stations: { select: { stationId: true } },
    },
  })
  const members = await tx.sellerMember.findMany({ where: { seller: { programmeId } } })
  const sellers = new Map<string, string[]>()
  const ofStation = new Map<string, string[]>()
  const own = new Map<string, string[]>()
  for (const { id, mergedIntoId, seller } of people)
    if (seller) add(own, mergedIntoId ?? id, roots.get(seller.id) ?? seller.id)
  for (const { sellerId, personId } of members) add(sellers, personId, roots.get(sellerId) ?? sellerId)
  for (const { id, mergedIntoId, stations } of people) {
    for (const sellerId of own.get(mergedIntoId ?? id) ?? []) add(sellers, id, sellerId)
    for (const { stationId } of stations) {
      for (const sellerId of own.get(mergedIntoId ?? id) ?? []) add(ofStation, stationId, sellerId)
      add(sellers, id, stationId)
    }
  }
  return { sellers, ofStation, personIds: [...sellers.keys()] }
}

async function recorded(tx: Tx, programmeId: string, roots: Roots): Promise<Service[]> {
  const rows = await tx.serviceRecord.findMany({ where: { programmeId, voidedAt: null } })
  return rows.map(({ id, sellerId, day, kind }) => ({
    ...{ id, source: 'record', of: roots.get(sellerId) ?? sellerId, day, kind },
  }))
}

async function inParts<Row>(
  ids: readonly string[],
  read: (part: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = []
  for (let i = 0; i < ids.length; i += 500) found.push(...(await read(ids.slice(i, i + 500))))
  return found
}

async function classes(tx: Tx, { of, zone }: { of: Served; zone: string }): Promise<Service[]> {
  const rows = await inParts(of.personIds, (personId) =>
    tx.attendance.findMany({
      where: { personId: { in: personId }, state: { in: ['present', 'late'] }, voidedAt: null },
      select: {
        ...{ id: true, personId: true },
        session: { select: { startsAt: true, run: { select: { course: { select: { name: true } } } } } },
      },
    }),
  )
  return rows.flatMap(({ id, personId, session }) => {
    const service = { id, source: 'class' as const, day: dayAt(session.startsAt, zone) }
    return (of.sellers.get(personId) ?? []).map((who) => ({
      ...{ ...service, of: who, kind: session.run.course.name },
    }))
  })
}

async function visits(tx: Tx, of: Served): Promise<Service[]> {
  const rows = await inParts(of.personIds, (personId) =>
    tx.followUpVisit.findMany({
      where: { personId: { in: personId }, reached: true, voidedAt: null, via: 'staff' },
      select: { id: true, personId: true, day: true, method: true },
    }),
  )
  return rows.flatMap(({ id, personId, day, method }) =>
    (of.sellers.get(personId) ?? []).map((who) => ({
      ...{ id, source: 'visit' as const, of: who, day, kind: `${method ?? ''}回访` },
    })),
  )
}

async function guidance(tx: Tx, programmeId: string, of: Served): Promise<Service[]> {
  const rows = await tx.siteVisit.findMany({
    where: { programmeId, kind: '指导' },
    select: { id: true, stationId: true, day: true },
  })
  return rows.flatMap(({ id, stationId, day }) =>
    [stationId, ...(of.ofStation.get(stationId) ?? [])].map((who) => ({
      ...{ id, source: 'guidance' as const, of: who, day, kind: '到站指导' },
    })),
  )
}
