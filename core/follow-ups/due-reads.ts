// What is due, and whom staff have to phone. Reads only; a phone is opened for those alone who may see it.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { maskPhone } from '../people/list-rows.ts'
import { allowed, authorize } from '../people/policy.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { Keyring } from '../platform/keyring.ts'
import type { Actor } from '../values/actor.ts'
import type { Day } from '../values/days.ts'

export interface DueRead {
  id: string
  personId: string
  name: string
  village: string | null
  plan: string
  course: string | null
  dueOn: Day
  state: string
}

export interface CallRead extends DueRead {
  /** noFriend: the bot can't write to them alone; noAnswer: asked and reminded, and nothing came. */
  reason: 'noFriend' | 'noAnswer'
  handedOverAt: Date | null
  /** Null where none is known; masked for whoever doesn't make the calls. */
  phone: string | null
}

const person = {
  select: { id: true, name: true, village: true, mergedIntoId: true, programmeId: true, phoneCipher: true },
} as const
type PersonRow = Prisma.PersonGetPayload<typeof person>

interface Due {
  id: string
  personId: string
  runId: string | null
  plan: string
  dueOn: Day
  state: string
}

/** Those that wait for the bot or for staff, the oldest first. */
export async function dueList(
  tx: Tx,
  { programmeId, limit }: { programmeId: string; limit: number },
): Promise<DueRead[]> {
  const rows = await tx.followUpDue.findMany({
    where: { programmeId, state: { in: ['due', 'asked', 'handedOver'] } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  const names = await namesOf(tx, rows)
  return rows.map((row) => names.dueOf(row))
}

/** The longest handed over first. */
export async function callList(
  tx: Tx,
  {
    programmeId,
    limit,
    actor,
    keyring,
  }: { programmeId: string; limit: number; actor: Actor; keyring: Keyring },
): Promise<CallRead[]> {
  authorize(actor, 'read followUps')
  const rows = await tx.followUpDue.findMany({
    where: { programmeId, state: 'handedOver' },
    orderBy: [{ handedOverAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  const names = await namesOf(tx, rows)
  const calls = allowed(actor, 'record visit')
  return rows.map((row) => ({
    ...names.dueOf(row),
    reason: row.dialogSessionId ? 'noAnswer' : 'noFriend',
    handedOverAt: row.handedOverAt,
    phone: phoneOf(names.personOf(row), { programmeId, keyring, calls }),
  }))
}

function phoneOf(
  row: PersonRow | undefined,
  { programmeId, keyring, calls }: { programmeId: string; keyring: Keyring; calls: boolean },
): string | null {
  if (!row?.phoneCipher) return null
  const phone = keyring.unsealPhone(programmeId, row.phoneCipher)
  return calls ? phone : maskPhone(phone)
}

/** Merged people are shown as the one that they became. */
async function namesOf(tx: Tx, due: readonly Due[]) {
  const found = await tx.person.findMany({
    where: { id: { in: due.map(({ personId }) => personId) } },
    ...person,
  })
  const merged = found.flatMap(({ mergedIntoId }) => mergedIntoId ?? [])
  const became = await tx.person.findMany({ where: { id: { in: merged } }, ...person })
  const byId = new Map([...found, ...became].map((row) => [row.id, row]))
  const runIds = due.flatMap(({ runId }) => runId ?? [])
  const runs = await tx.courseRun.findMany({
    where: { id: { in: runIds } },
    select: { id: true, course: { select: { name: true } } },
  })
  const courses = new Map(runs.map(({ id, course }) => [id, course.name]))
  const personOf = ({ personId }: Due): PersonRow | undefined => {
    const row = byId.get(personId)
    return row?.mergedIntoId ? byId.get(row.mergedIntoId) : row
  }
  const dueOf = (row: Due): DueRead => {
    const { id, plan, dueOn, state, runId } = row
    const of = personOf(row)
    const named = { personId: of?.id ?? row.personId, name: of?.name ?? '', village: of?.village ?? null }
    return { id, ...named, plan, dueOn, state, course: courses.get(runId ?? '') ?? null }
  }
  return { personOf, dueOf }
}

/** Whether a question of a follow-up waits for them, or a call of staff; merged people with the one they became. */
export async function owedBy(tx: Tx, personId: string): Promise<'asked' | 'handedOver' | null> {
  const whole = await tx.person.findMany({
    where: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    select: { id: true },
  })
  const rows = await tx.followUpDue.findMany({
    where: { personId: { in: whole.map(({ id }) => id) }, state: { in: ['asked', 'handedOver'] } },
    select: { state: true },
  })
  if (rows.some(({ state }) => state === 'asked')) return 'asked'
  return rows.length > 0 ? 'handedOver' : null
}

/** The programme of a person, for a door that has only their id; null where there is none. */
export const programmeOfPerson = async (tx: Tx, personId: string) =>
  tx.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      programme: { select: { id: true, key: true, region: true, zone: true } },
    },
  })
