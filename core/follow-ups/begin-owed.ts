// The first of what somebody owes is asked, and the rest named beside it; who can't be reached alone is for staff to call.
import { beginDialog, hasOpenDialog } from '../dialogs/sessions.ts'
import { wasSaid } from '../messaging/habit-reads.ts'
import { writeNotice } from '../messaging/notices/write-notice.ts'
import { ensurePrivateConversation } from '../messaging/private-conversation.ts'
import { say } from '../messaging/say.ts'
import { readWays, type Way } from '../people/reach-reads.ts'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work, type WorkFrame } from '../platform/work.ts'
import { addDays, dayAt, instantOf, personDayAt } from '../values/days.ts'
import { Problem } from '../values/problem.ts'
import { isTheirHour } from './best-time.ts'
import type { Held, Owed } from './hold-reads.ts'
import * as store from './store.ts'

interface Owing {
  personId: string
  /** In the order in which it is to be asked. */
  owed: readonly Owed[]
}

export const beginOwed = (deps: Deps, frame: WorkFrame, owing: Owing): Promise<Held> =>
  runWork(deps, { ...frame, body: (work) => begin(work, owing) })

async function begin(work: Work, { personId, owed: all }: Owing): Promise<Held> {
  const owed = (await store.refusesFollowUps(work.tx, personId)) ? all.filter(isRating) : all
  if (owed.length === 0) return 'waiting'
  const ways = await readWays(work.tx, personId, work.now)
  const friend = wayToAsk(ways)
  if (!friend) return noticeOrHandOver(work, owed, ways)
  const today = personDayAt(work.now, work.programme.zone)
  const onceKey = onceKeyOf(personId, today)
  const aliasIds = ways.map(({ aliasId }) => aliasId)
  if ((await wasSaid(work.tx, onceKey)) || !(await isTheirHour(work, aliasIds))) return 'waiting'
  return ask(work, { owing: { personId, owed }, friend, onceKey })
}

/**
 * How they can be asked alone; undefined where they can't, or want to be left alone. A mere match may be somebody else:
 * staff phone the person.
 */
export const wayToAsk = (ways: readonly Way[]): Way | undefined =>
  ways.some(({ muted }) => muted) ? undefined : ways.find((way) => way.friend && way.readsOwn)

export const isRating = ({ kind }: Owed): boolean => kind === 'rating'

/** What the bot says of its own accord, it says once a person and day. */
export const onceKeyOf = (personId: string, day: string): string => `proactive:${personId}:${day}`

interface Asking {
  owing: Owing
  friend: Way
  onceKey: string
}

async function ask(work: Work, { owing, friend, onceKey }: Asking): Promise<Held> {
  const { personId, owed } = owing
  const conversationId = await ensurePrivateConversation(work, friend.accountId, friend)
  const [first, ...rest] = owed
  if (!first || (await hasOpenDialog(work, { personId, conversationId }))) return 'waiting'
  const { kind, name, course, runId, dueId, dialog } = first
  const begun = await beginDialog(work, {
    ...{ dialog, personId, conversationId, aliasId: friend.aliasId },
    subject: { kind, name, course, runId, dueId },
  })
  // The programme has no such dialog: a person has to ask.
  if (!begun) return handOverAll(work, [first])
  const asked = { state: 'asked', dialogSessionId: begun.id }
  // A visit has cleared it in the meantime.
  if (dueId && !(await store.moveDue(work.tx, { id: dueId, state: 'due' }, asked)))
    throw new Problem('conflict', { thing: 'followUpDue', reason: 'moved in the meantime' })
  const said = await say(work, {
    ...{ account: friend.accountId, conversation: { id: conversationId, kind: 'private' } },
    ...{ purpose: 'reminder', text: `${begun.text}${restWords(rest)}`, answers: [], onceKey },
    expiresAt: endOfDay(work),
  })
  if (!said) throw new Problem('conflict', { thing: 'outboxMessage', reason: 'said today already' })
  return 'begun'
}

/** Tomorrow is another day, with its own one message. */
export const endOfDay = ({ now, programme: { zone } }: Work): Date =>
  instantOf(addDays(dayAt(now, zone), 1), '00:00', zone)

function restWords(rest: readonly Owed[]): string {
  if (rest.length === 0) return ''
  const names = rest.map(({ kind, course }) =>
    kind === 'rating' ? `给${course}打个分` : `问问${course}课后的近况`,
  )
  return `\n（过后还有：${[...new Set(names)].join('、')}）`
}

/** The mini-program may say that a form waits: then staff phone only who leaves it lying for three days. */
async function noticeOrHandOver(work: Work, owed: readonly Owed[], ways: readonly Way[]): Promise<Held> {
  const [first] = owed.filter(({ kind }) => kind === 'followUp')
  if (!first?.dueId || ways.some(({ muted }) => muted)) return handOverAll(work, owed)
  const onceKey = `followUpForm:${first.dueId}`
  const writtenAt = await store.noticeWrittenAt(work.tx, onceKey)
  if (writtenAt) return isPast(work, writtenAt) ? handOverAll(work, owed) : 'waiting'
  const words = { course: first.course, note: '课后近况，请您填一下' }
  const { personId } = first
  const written = await writeNotice(work, { personId, kind: 'followUp', words, onceKey })
  return written === 'written' ? 'waiting' : handOverAll(work, owed)
}

const formWaitsMs = 3 * 86_400_000
const isPast = ({ now }: Work, since: Date): boolean => now.getTime() - since.getTime() >= formWaitsMs

/** A rating is nothing to phone somebody about. */
async function handOverAll(work: Work, owed: readonly Owed[]): Promise<Held> {
  let handed = 0
  for (const { dueId } of owed) if (dueId && (await handOver(work, { id: dueId, state: 'due' }))) handed += 1
  return handed > 0 ? 'handedOver' : 'waiting'
}

/** From now on it is on the call list. False when it is no longer in that state: a visit may have cleared it. */
export async function handOver(work: Work, due: { id: string; state: string }): Promise<boolean> {
  const { id, state } = due
  if (!(await store.moveDue(work.tx, due, { state: 'handedOver', handedOverAt: work.now }))) return false
  work.changed({ type: 'followUpDue', id, before: { state }, after: { state: 'handedOver' } })
  return true
}
