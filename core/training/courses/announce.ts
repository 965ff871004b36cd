// A run's schedule, what changed of it and the evening's reminder, said to its own group, each of it once.
import { grantedAmong } from '../../messaging/notices/notice-reads.ts'
import { writeNotice } from '../../messaging/notices/write-notice.ts'
import { say } from '../../messaging/say.ts'
import { unsay } from '../../messaging/unsay.ts'
import { readWays } from '../../people/reach-reads.ts'
import type { Work } from '../../platform/work.ts'
import { addDays, type Day, dayAt, instantOf } from '../../values/days.ts'
import * as words from './notice-words.ts'
import { roomsOfRun } from './run-reads.ts'
import { heldBetween, heldFrom } from './session-reads.ts'

export interface AnnouncedRun extends words.NamedClass {
  id: string
}

/** How many groups were told; 0 where the run has none, or they knew. */
export async function announceSchedule(work: Work, run: AnnouncedRun): Promise<number> {
  const sessions = await heldFrom(work.tx, run.id, work.now)
  if (sessions.length === 0) return 0
  const text = words.scheduleWords(run, sessions, work.programme.zone)
  return tell(work, run, { key: `schedule:${run.id}`, text, purpose: 'notice', expiresAt: lastEnd(sessions) })
}

/** The whole schedule where it was not announced yet. */
export async function announceAdded(
  work: Work,
  run: AnnouncedRun,
  session: words.ClassTime & { id: string },
): Promise<void> {
  if (session.endsAt <= work.now || (await announceSchedule(work, run)) > 0) return
  const text = words.addedWords(run, session, work.programme.zone)
  await tell(work, run, {
    ...{ key: `session:${session.id}:0`, text, purpose: 'notice' },
    expiresAt: session.endsAt,
  })
}

/** What was still to be said of an earlier change is left unsaid. */
export async function announceChange(
  work: Work,
  run: AnnouncedRun,
  { id, revision, ...change }: words.ClassChange & { id: string; revision: number },
): Promise<void> {
  const { before, after } = change
  if (before.endsAt <= work.now && after.endsAt <= work.now) return
  const text = words.changeWords(run, change, work.programme.zone)
  if (text === null) return
  await unsay(work, `session:${id}:`)
  await tell(work, run, {
    ...{ key: `session:${id}:${revision}`, text, purpose: 'notice' },
    expiresAt: lastEnd([before, after]),
  })
}

/** Of the classes on that day, the evening before. */
export async function remindRun(work: Work, run: AnnouncedRun, day: Day): Promise<number> {
  const { zone } = work.programme
  const span = { from: instantOf(day, '00:00', zone), until: instantOf(addDays(day, 1), '00:00', zone) }
  const sessions = await heldBetween(work.tx, run.id, span)
  if (sessions.length === 0 || dayAt(work.now, zone) >= day) return 0
  const text = words.reminderWords(run, sessions, zone)
  const key = `remindClass:${run.id}:${day}`
  const expiresAt = new Date(Math.min(...sessions.map(({ startsAt }) => startsAt.getTime())))
  await remindByNotice(work, run, { key, expiresAt, session: sessions[0] })
  return tell(work, run, { ...{ key, text, purpose: 'reminder' }, expiresAt })
}

interface ByNotice {
  key: string
  expiresAt: Date
  session: words.ClassTime | undefined
}

/** Whoever is not among those who read it in the run's group, and let the mini-program tell them. */
async function remindByNotice(
  work: Work,
  run: AnnouncedRun,
  { key, expiresAt, session }: ByNotice,
): Promise<void> {
  if (!session) return
  const [room] = await roomsOfRun(work.tx, run.id)
  for (const personId of await grantedAmong(work.tx, { runId: run.id, kind: 'nextClass' })) {
    const ways = await readWays(work.tx, personId, work.now)
    const reads = room !== undefined && ways.some(({ accountId }) => accountId === room.accountId)
    if (reads || ways.some(({ muted }) => muted)) continue
    await writeNotice(work, {
      ...{ personId, kind: 'nextClass', onceKey: `${key}:${personId}`, expiresAt },
      words: words.noticeWords(run, session, work.programme.zone),
    })
  }
}

const lastEnd = (sessions: readonly words.ClassTime[]): Date =>
  new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime())))

interface Notice {
  key: string
  text: string
  purpose: 'notice' | 'reminder'
  expiresAt: Date
}

// Where two bots of ours sit in the same groups, one of them speaks.
async function tell(work: Work, { id }: AnnouncedRun, { key, ...notice }: Notice): Promise<number> {
  const rooms = await roomsOfRun(work.tx, id)
  let told = 0
  for (const { conversationId, accountId } of rooms.filter(
    (room) => room.accountId === rooms[0]?.accountId,
  )) {
    const conversation = { id: conversationId, kind: 'room' as const }
    const onceKey = `${key}:${conversationId}`
    const said = await say(work, { ...notice, account: accountId, conversation, answers: [], onceKey })
    if (said) told++
  }
  return told
}
