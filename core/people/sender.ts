// Who wrote a message: the people behind a WeChat alias, with the roles and stations in force when they wrote.
import { z } from 'zod'
import type { Tx } from '../platform/database/transactor.ts'
import type { Actor, PersonRole } from '../values/actor.ts'

export interface SenderPerson {
  id: string
  programmeId: string
  name: string
  roles: readonly PersonRole[]
  verified: boolean
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

// A bind code typed by the person, a friend who came by the bot's picture, or staff vouching.
const verifying = new Set(['code', 'friend', 'staff'])
const roleSchema = z.enum(['staff', 'admin', 'operator', 'trainee', 'client', 'auditor'])

const inForce = (span: { since: Date; until: Date | null }, at: Date) =>
  span.since <= at && (span.until === null || span.until > at)

export async function readSender(tx: Tx, aliasId: string, at: Date): Promise<Sender> {
  const alias = await tx.wechatAlias.findUniqueOrThrow({
    where: { id: aliasId },
    include: {
      people: { include: { person: { include: { roles: true, stations: { include: { station: true } } } } } },
    },
  })
  const people = alias.people
    .filter((link) => inForce(link, at) && link.person.mergedIntoId === null)
    .map(
      ({ person, matchedBy }): SenderPerson => ({
        id: person.id,
        programmeId: person.programmeId,
        name: person.name,
        roles: person.roles.filter((role) => inForce(role, at)).map((role) => roleSchema.parse(role.role)),
        verified: verifying.has(matchedBy),
        stations: person.stations
          .filter((assignment) => inForce(assignment, at))
          .map(({ station }) => ({ id: station.id, name: station.name })),
      }),
    )
  return {
    aliasId: alias.id,
    externalId: alias.externalId,
    nickname: alias.nickname,
    friend: alias.friend,
    noticedAt: alias.noticedAt,
    mutedAt: alias.mutedAt,
    people: people.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

export const isStaff = (person: SenderPerson): boolean =>
  person.verified && person.roles.some((role) => role === 'staff' || role === 'admin')

/** The one who acts, of those that the alias stands for in this programme. */
export function actorOf(programmeId: string, person: SenderPerson | undefined): Actor {
  if (!person) return { kind: 'stranger', programmeId }
  return { kind: 'person', programmeId, personId: person.id, roles: person.roles, verified: person.verified }
}
