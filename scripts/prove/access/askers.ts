// Everybody who may come to the door: of our programme and of another, by cookie, by token, and by both at once.
import type { Asker } from '../../../miniprogram-api/access-table.ts'
import type { World } from '../../../miniprogram-api/test-access.ts'
import { signInToMiniProgram } from '../../../miniprogram-api/test-mini-program.ts'
import { addStation, browserOf, signInAs } from '../../../miniprogram-api/test-support.ts'
import type { RunningDoor } from './server.ts'

export interface ProofAsker {
  name: string
  /** Whose outcome of the table is theirs; of several, the one that lets in. */
  as: readonly Asker[]
  /** Of another programme: is told nothing of ours. */
  other: boolean
  /** Has a token and stands for nobody: may be told to link first. */
  unlinked?: true
  /** Shows a token that was never given out. */
  madeUp?: true
  /** Anew each time: they may have signed out. */
  headers(): Promise<Record<string, string>>
}

interface Of {
  door: RunningDoor
  world: World
  otherId: string
}

export async function askersOf(of: Of): Promise<ProofAsker[]> {
  const nobody = { name: 'nobody', as: ['nobody'] as const, other: false, headers: async () => ({}) }
  const made: ProofAsker = {
    ...{ name: 'a made-up token', as: ['nobody'], other: false, madeUp: true },
    headers: async () => madeUp,
  }
  // Who is let in comes last: what they take away is there for the others to be refused.
  return [
    ...[nobody, made, await unlinked(of)],
    ...(await byToken(of)),
    ...(await byBoth(of)),
    ...(await byCookie(of)),
  ]
}

const madeUp = { authorization: `Bearer ${'x'.repeat(43)}`, cookie: `xiaoer_session=${'x'.repeat(43)}` }

async function unlinked({ door, otherId }: Of): Promise<ProofAsker> {
  const own = await signInToMiniProgram(door, { programmeId: otherId, name: '无名', roles: [] })
  await door.deps.database.client.miniProgramLink.deleteMany({ where: { userId: own.userId } })
  return {
    ...{ name: 'a stranger with a token, linked to nobody', as: ['trainee'], other: true, unlinked: true },
    headers: () => entered(own),
  }
}

const entered = async (own: Awaited<ReturnType<typeof signInToMiniProgram>>) => {
  await own.enterAgain()
  return own.headers()
}

async function byToken({ door, world, otherId }: Of): Promise<ProofAsker[]> {
  const { programmeId, stationId } = world
  const { client: db } = door.deps.database
  const token = async (name: string, inId: string, roles: string[]) => {
    const own = await signInToMiniProgram(door, { programmeId: inId, name: '白雪', roles })
    const headers = () => entered(own)
    return {
      personId: own.personId,
      asker: { name, as: ['trainee'] as const, other: inId === otherId, headers },
    }
  }
  const operator = await token('operator', programmeId, ['operator'])
  const neighbour = await token("another station's operator", programmeId, ['operator'])
  const second = await addStation(db, { programmeId })
  const all = [operator, neighbour, await token('trainee', programmeId, ['trainee'])]
  for (const [station, { personId }] of [[stationId, operator] as const, [second.id, neighbour] as const])
    await db.stationAssignment.create({
      data: { id: `asg_${personId}`, personId, stationId: station, since: new Date('2026-01-01') },
    })
  const rest = [
    await token('another trainee', programmeId, ['trainee']),
    await token('staff, by a token of the mini-program', programmeId, ['staff', 'admin']),
    await token("the other programme's trainee", otherId, ['trainee']),
    await token("the other programme's operator", otherId, ['operator']),
  ]
  return [...all, ...rest].map(({ asker }) => asker)
}

const roles = ['auditor', 'staff', 'admin'] as const

async function byCookie({ door, world, otherId }: Of): Promise<ProofAsker[]> {
  const cookie = async (name: string, inId: string, role: string) => {
    const { accountId } = await signInAs(door, { programmeId: inId, roles: [role], name: '白雪' })
    return { name, headers: async () => (await browserOf(door, accountId)).headers }
  }
  const ours: ProofAsker[] = []
  for (const role of roles)
    ours.push({ ...(await cookie(role, world.programmeId, role)), as: [role], other: false })
  const others: ProofAsker[] = []
  for (const role of roles) {
    const as = role === 'admin' ? (['otherAdmin'] as const) : (['otherStaff'] as const)
    others.push({ ...(await cookie(`the other programme's ${role}`, otherId, role)), as, other: true })
  }
  return [...others, ...ours]
}

/** Each counts where it counts, and neither lends the other anything. */
async function byBoth(of: Of): Promise<ProofAsker[]> {
  const { door, world, otherId } = of
  const both = async (name: string, cookieIn: string, as: Asker, tokenIn: string): Promise<ProofAsker> => {
    const role = as === 'otherAdmin' ? 'admin' : as
    const { accountId } = await signInAs(door, { programmeId: cookieIn, roles: [role], name: '白雪' })
    const own = await signInToMiniProgram(door, { programmeId: tokenIn, name: '白雪' })
    return {
      ...{ name, as: [as, 'trainee'], other: cookieIn === otherId && tokenIn === otherId },
      headers: async () => ({ ...(await browserOf(door, accountId)).headers, ...(await entered(own)) }),
    }
  }
  return [
    await both(
      "the other programme's admin with our trainee's token",
      otherId,
      'otherAdmin',
      world.programmeId,
    ),
    await both("auditor with the other programme's token", world.programmeId, 'auditor', otherId),
  ]
}
