// Who is signed in to the mini-program, and on which devices.
import type { Tx } from '../../platform/database/transactor.ts'
import { trustedRole } from '../trusted-roles.ts'

export type MiniProgramRole = 'operator' | 'trainee'

export interface OwnPerson {
  personId: string
  name: string
  programme: { id: string; key: string; name: string; region: string; zone: string }
  /** In force now. What lets somebody see or change what is others' is never had through the mini-program. */
  roles: readonly MiniProgramRole[]
}

export interface MiniProgramSignedIn {
  sessionId: string
  userId: string
  /** Whom the WeChat user stands for; nobody before they are linked. */
  people: readonly OwnPerson[]
  /** The one of them that was chosen, else the first. */
  acting: OwnPerson | null
}

const rolesAt = (now: Date) => ({
  where: { since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }], NOT: { role: trustedRole } },
  select: { role: true },
})
const programme = { select: { id: true, key: true, name: true, region: true, zone: true } } as const
// What was given to somebody before they turned out to be another is the other's.
const rootAt = (now: Date) => ({
  ...{ id: true, name: true, programme, roles: rolesAt(now) },
  mergedFrom: { select: { roles: rolesAt(now) } },
})
const personAt = (now: Date) => ({
  select: { ...rootAt(now), mergedInto: { select: rootAt(now) } },
})

interface RootRead {
  id: string
  name: string
  programme: OwnPerson['programme']
  roles: { role: string }[]
  mergedFrom: { roles: { role: string }[] }[]
}

/** Null for nobody: unknown, over, or signed out. */
export async function findMiniProgramSession(
  tx: Tx,
  accessHash: string,
  now: Date,
): Promise<MiniProgramSignedIn | null> {
  const session = await tx.miniProgramSession.findUnique({
    where: { accessHash, accessUntil: { gt: now }, expiresAt: { gt: now }, revokedAt: null },
    select: {
      ...{ id: true, userId: true, personId: true },
      user: {
        select: {
          links: {
            where: { until: null },
            select: { person: personAt(now) },
            orderBy: [{ since: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
  })
  if (!session) return null
  const people = new Map<string, OwnPerson>()
  let acting: OwnPerson | null = null
  for (const { person } of session.user.links) {
    const own = ownPerson(person.mergedInto ?? person)
    people.set(own.personId, own)
    if (session.personId === person.id || session.personId === own.personId) acting = own
  }
  const all = [...people.values()]
  return { sessionId: session.id, userId: session.userId, people: all, acting: acting ?? all[0] ?? null }
}

function ownPerson({ id: personId, name, programme, roles, mergedFrom }: RootRead): OwnPerson {
  const all = [...roles, ...mergedFrom.flatMap((each) => each.roles)].map(({ role }) => role)
  return { personId, name, programme, roles: ordinary.filter((role) => all.includes(role)) }
}

const ordinary = ['operator', 'trainee'] as const satisfies readonly MiniProgramRole[]

export interface DeviceListed {
  id: string
  client: string
  createdAt: Date
  lastSeenAt: Date
}

/** Those in force, the last renewed first. */
export async function listDevices(tx: Tx, userId: string, now: Date): Promise<DeviceListed[]> {
  const found = await tx.miniProgramSession.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, client: true, createdAt: true, rotatedAt: true },
    orderBy: [{ rotatedAt: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  return found.map(({ rotatedAt, ...row }) => ({ ...row, lastSeenAt: rotatedAt }))
}
