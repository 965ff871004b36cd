// Who wrote a message: the people behind a WeChat alias, with the roles and stations in force when they wrote.
import { z } from 'zod'
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { Actor, PersonRole } from '../values/actor.ts'
import { isReadsOwn, isVerified } from './link-kinds.ts'
import { isTrusted } from './trusted-roles.ts'

export interface SenderPerson {
  id: string
  programmeId: string
  name: string
  roles: readonly PersonRole[]
  /** The link itself was verified: it may act as what its person is. */
  verified: boolean
  /** Verified, or the person was made known by this very WeChat id: it may read what is theirs. */
  readsOwn: boolean
  stations: readonly { id: string; name: string }[]
}

export interface Sender {
  aliasId: string
  externalId: string
  nickname: string | null
  friend: boolean
  noticedAt: Date | null
  mutedAt: Date | null
  /** Several when a phone serves a couple. */
  people: readonly SenderPerson[]
}

const roleSchema = z.enum(['staff', 'admin', 'operator', 'trainee', 'client', 'auditor'])

const inForce = (span: { since: Date; until: Date | null }, at: Date) =>
  span.since <= at && (span.until === null || span.until > at)

interface SenderRow {
  aliasId: string
  externalId: string
  nickname: string | null
  friend: boolean
  noticedAt: Date | null
  mutedAt: Date | null
  personId: string | null
  programmeId: string
  personName: string
  matchedBy: string
  linkSince: Date
  linkUntil: Date | null
  role: string | null
  rolePersonId: string
  roleSince: Date
  roleUntil: Date | null
  stationId: string | null
  stationName: string
  stationSince: Date
  stationUntil: Date | null
}

/**
 * Each message asks for this, and so it is one statement: a row for each role and station of each person. Somebody who
 * turned out to be another is the one that they became, with the courses and stations of both; but what lets them see
 * or change what is others' is theirs only where that one itself was given it.
 */
const senderSql = `
  SELECT a."id" AS "aliasId", a."externalId", a."nickname", a."friend", a."noticedAt", a."mutedAt",
    p."id" AS "personId", p."programmeId", p."name" AS "personName",
    l."matchedBy", l."since" AS "linkSince", l."until" AS "linkUntil",
    r."role", r."personId" AS "rolePersonId", r."since" AS "roleSince", r."until" AS "roleUntil",
    s."id" AS "stationId", s."name" AS "stationName", o."since" AS "stationSince", o."until" AS "stationUntil"
  FROM "WechatAlias" a
  LEFT JOIN "AliasPerson" l ON l."aliasId" = a."id"
  LEFT JOIN "Person" k ON k."id" = l."personId"
  LEFT JOIN "Person" p ON p."id" = COALESCE(k."mergedIntoId", k."id")
  LEFT JOIN "Person" w ON w."id" = p."id" OR w."mergedIntoId" = p."id"
  LEFT JOIN "RoleAssignment" r ON r."personId" = w."id"
  LEFT JOIN "StationAssignment" o ON o."personId" = w."id"
  LEFT JOIN "Station" s ON s."id" = o."stationId"
  WHERE a."id" = ?
  ORDER BY r."id", o."id"`

export async function readSender(tx: Tx, aliasId: string, at: Date): Promise<Sender> {
  const found = await rows<SenderRow>(tx, senderSql, [aliasId])
  const [alias] = found
  if (!alias) throw new Error(`no alias ${aliasId}`)
  const { externalId, nickname, friend, noticedAt, mutedAt } = alias
  const people = new Map<string, SenderRow[]>()
  for (const row of linksAt(found, at)) {
    const { personId } = row
    if (personId) people.set(personId, [...(people.get(personId) ?? []), row])
  }
  return {
    ...{ aliasId, externalId, nickname, friend, noticedAt, mutedAt },
    people: [...people.values()].flatMap((of) => personOf(of, at)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The links in force; for what was written before anybody was known, those of who it turned out to be. */
function linksAt(found: readonly SenderRow[], at: Date): SenderRow[] {
  const linked = found.filter(({ personId }) => personId !== null)
  const then = linked.filter((row) => inForce({ since: row.linkSince, until: row.linkUntil }, at))
  if (then.length > 0 || linked.some(({ linkSince }) => linkSince <= at)) return then
  const first = Math.min(...linked.map(({ linkSince }) => linkSince.getTime()))
  return linked.filter(({ linkSince }) => linkSince.getTime() === first)
}

/** As people whom a name alone stands for: they report, and neither read nor act as staff. */
export const byNameAlone = (people: readonly SenderPerson[]): SenderPerson[] =>
  people.map((person) => ({ ...person, verified: false, readsOwn: false }))

function personOf(found: readonly SenderRow[], at: Date): SenderPerson[] {
  const roles = new Set<PersonRole>()
  const stations = new Map<string, string>()
  for (const row of found) {
    const { role, roleSince, roleUntil, stationId, stationName, stationSince, stationUntil } = row
    const counts = role !== null && (!isTrusted(role) || row.rolePersonId === row.personId)
    if (counts && inForce({ since: roleSince, until: roleUntil }, at)) roles.add(roleSchema.parse(role))
    const inCharge = stationId !== null && inForce({ since: stationSince, until: stationUntil }, at)
    if (inCharge) stations.set(stationId, stationName)
  }
  // The same person may be linked twice, by themselves and by whom they turned out to be.
  const verified = found.some(({ matchedBy }) => isVerified(matchedBy))
  const readsOwn = found.some(({ matchedBy }) => isReadsOwn(matchedBy))
  return found.slice(0, 1).map(({ personId, programmeId, personName }) => ({
    ...{ id: personId ?? '', programmeId, name: personName },
    ...{ roles: [...roles], verified, readsOwn },
    stations: [...stations].map(([id, name]) => ({ id, name })),
  }))
}

export const isStaff = (person: SenderPerson): boolean =>
  person.verified && person.roles.some((role) => role === 'staff' || role === 'admin')

/** The one who acts, of those that the alias stands for in this programme. */
export function actorOf(programmeId: string, person: SenderPerson | undefined): Actor {
  if (!person) return { kind: 'stranger', programmeId }
  const { id: personId, roles, verified, readsOwn } = person
  return { kind: 'person', programmeId, personId, roles, verified, readsOwn }
}
