// Who is signed in to the mini-program, and on which devices.
import type { Reader } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

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

interface SessionRow {
  sessionId: string
  userId: string
  chosenId: string | null
  linkedId: string | null
  personId: string | null
  personName: string
  programmeId: string
  key: string
  programmeName: string
  region: string
  zone: string
  role: string | null
}

// Each request asks this, so it is one statement: a row for each role in force of each person. What was given to
// somebody before they turned out to be another is the other's.
const sql = `
  SELECT s."id" AS "sessionId", s."userId", s."personId" AS "chosenId", l."personId" AS "linkedId",
    p."id" AS "personId", p."name" AS "personName",
    g."id" AS "programmeId", g."key", g."name" AS "programmeName", g."region", g."zone", r."role"
  FROM "MiniProgramSession" s
  LEFT JOIN "MiniProgramLink" l ON l."userId" = s."userId" AND l."until" IS NULL
  LEFT JOIN "Person" k ON k."id" = l."personId"
  LEFT JOIN "Person" p ON p."id" = COALESCE(k."mergedIntoId", k."id")
  LEFT JOIN "Programme" g ON g."id" = p."programmeId"
  LEFT JOIN "Person" w ON w."id" = p."id" OR w."mergedIntoId" = p."id"
  LEFT JOIN "RoleAssignment" r ON r."personId" = w."id" AND r."since" <= ?
    AND (r."until" IS NULL OR r."until" > ?)
  WHERE s."accessHash" = ? AND s."revokedAt" IS NULL AND s."accessUntil" > ? AND s."expiresAt" > ?
  ORDER BY l."since", l."id", r."id"`

/** Null for nobody: unknown, over, or signed out. */
export async function findMiniProgramSession(
  reader: Reader,
  accessHash: string,
  now: Date,
): Promise<MiniProgramSignedIn | null> {
  const found = await reader.rows<SessionRow>(sql, [now, now, accessHash, now, now])
  const [session] = found
  if (!session) return null
  const people = new Map<string, OwnPerson>()
  let acting: OwnPerson | null = null
  for (const row of found) {
    if (row.personId === null) continue
    const known = people.get(row.personId)
    const person = { ...personOf(row), roles: rolesWith(known?.roles ?? [], row.role) }
    people.set(row.personId, person)
    if (row.chosenId !== null && (row.chosenId === row.linkedId || row.chosenId === row.personId))
      acting = person
  }
  const { sessionId, userId } = session
  const all = [...people.values()]
  const chosen = acting && people.get(acting.personId)
  return { sessionId, userId, people: all, acting: chosen ?? all[0] ?? null }
}

const ordinary = ['operator', 'trainee'] as const satisfies readonly MiniProgramRole[]

const rolesWith = (roles: readonly MiniProgramRole[], role: string | null): MiniProgramRole[] =>
  ordinary.filter((each) => each === role || roles.includes(each))

const personOf = ({ personId, personName: name, ...row }: SessionRow) => ({
  ...{ personId: personId ?? '', name },
  programme: {
    ...{ id: row.programmeId, key: row.key, name: row.programmeName },
    ...{ region: row.region, zone: row.zone },
  },
})

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
