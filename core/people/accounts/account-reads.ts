// Accounts and the browsers in which they are signed in. Roles are read anew each time: one that ended is gone.
import type { Tx } from '../../platform/database/transactor.ts'
import type { StaffRole } from '../../values/actor.ts'

export const accountRoles = ['admin', 'staff', 'auditor'] as const satisfies readonly StaffRole[]

export const isAccountRole = (role: string): role is StaffRole => accountRoles.some((each) => each === role)

const inForce = (now: Date) => ({
  since: { lte: now },
  OR: [{ until: null }, { until: { gt: now } }],
  role: { in: [...accountRoles] },
})

export interface SignedIn {
  sessionId: string
  accountId: string
  login: string
  personId: string
  name: string
  programme: { id: string; key: string; name: string; region: string; zone: string }
  /** In force at this moment; never none. */
  roles: readonly StaffRole[]
  createdAt: Date
  lastSeenAt: Date
}

const programme = { select: { id: true, key: true, name: true, region: true, zone: true } } as const
const rolesAt = (now: Date) => ({
  where: inForce(now),
  select: { role: true },
})
const personAt = (now: Date) => ({
  select: {
    ...{ id: true, name: true, programme, roles: rolesAt(now) },
    mergedInto: { select: { id: true, name: true, roles: rolesAt(now) } },
  },
})

interface PersonRead {
  id: string
  name: string
  roles: { role: string }[]
  mergedInto: { id: string; name: string; roles: { role: string }[] } | null
}

// Who was merged acts as the person that they became, by the roles that that one itself was given.
function whoActs({ mergedInto, ...person }: PersonRead) {
  const { id, name, ...root } = mergedInto ?? person
  const roles = root.roles.map(({ role }) => role).filter(isAccountRole)
  return { personId: id, name, roles: accountRoles.filter((role) => roles.includes(role)) }
}

/** Null when nobody is signed in with it any more: too old, revoked, the account closed, or no role left. */
export async function findSession(tx: Tx, tokenHash: string, now: Date): Promise<SignedIn | null> {
  const row = await tx.webSession.findUnique({
    where: { tokenHash },
    select: {
      ...{ id: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true },
      account: { select: { id: true, login: true, disabledAt: true, person: personAt(now) } },
    },
  })
  if (!row || row.revokedAt || row.expiresAt <= now || row.account.disabledAt) return null
  const { id: accountId, login, person } = row.account
  const acting = whoActs(person)
  if (acting.roles.length === 0) return null
  const { id: sessionId, createdAt, lastSeenAt } = row
  return { sessionId, accountId, login, ...acting, programme: person.programme, createdAt, lastSeenAt }
}

export interface AccountForSignIn {
  id: string
  passwordHash: string
  /** Closed, or without a role in force: it is told the same as a wrong password. */
  mayEnter: boolean
}

export async function findAccountByLogin(tx: Tx, login: string, now: Date): Promise<AccountForSignIn | null> {
  const row = await tx.staffAccount.findUnique({
    where: { login },
    select: { id: true, passwordHash: true, disabledAt: true, person: personAt(now) },
  })
  if (!row) return null
  const { id, passwordHash, disabledAt, person } = row
  return { id, passwordHash, mayEnter: disabledAt === null && whoActs(person).roles.length > 0 }
}

export interface SessionListed {
  id: string
  client: string
  createdAt: Date
  lastSeenAt: Date
}

const mostSessions = 100

/** Those in force, the last seen first; 100 at the most: whoever has more ends them by a new password. */
export const listSessions = (tx: Tx, accountId: string, now: Date): Promise<SessionListed[]> =>
  tx.webSession.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, client: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: mostSessions,
  })

export interface StaffMember {
  personId: string
  name: string
  roles: { role: StaffRole; since: Date }[]
  login: string | null
  /** Has a WeChat id that was verified by a code. */
  wechat: boolean
}

/** Everybody of the programme with a role in force, with what those have who were merged into them. */
export async function listStaff(tx: Tx, programmeId: string, now: Date): Promise<StaffMember[]> {
  const rows = await tx.person.findMany({
    where: {
      ...{ programmeId, mergedIntoId: null },
      OR: [{ roles: { some: inForce(now) } }, { mergedFrom: { some: { roles: { some: inForce(now) } } } }],
    },
    select: { ...memberAt(now), mergedFrom: { select: memberAt(now), orderBy: { id: 'asc' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ mergedFrom, ...root }) => {
    const all = [root, ...mergedFrom]
    return {
      ...{ personId: root.id, name: root.name },
      login: all.flatMap(({ account }) => account?.login ?? [])[0] ?? null,
      wechat: all.some(({ aliases }) => aliases.length > 0),
      roles: eachRoleOnce(all.flatMap(({ roles }) => roles)),
    }
  })
}

const memberAt = (now: Date) => ({
  ...{ id: true, name: true },
  roles: { where: inForce(now), select: { role: true, since: true } },
  account: { select: { login: true } },
  aliases: { where: { until: null, matchedBy: { in: ['code', 'staff'] } }, select: { id: true } },
})

/** Since it was first given. */
function eachRoleOnce(roles: readonly { role: string; since: Date }[]): StaffMember['roles'] {
  const byTime = [...roles].sort((a, b) => a.since.getTime() - b.since.getTime())
  return accountRoles.flatMap((role) => {
    const first = byTime.find((each) => each.role === role)
    return first ? [{ role, since: first.since }] : []
  })
}
