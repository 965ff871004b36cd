// Pictures that may show the day's sign-in to the app: kept as they come, and looked at by a person. Nothing reads them.
import { keepPicture } from '../../messaging/keep-picture.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { saysSignIn } from './says-sign-in.ts'
import * as store from './sign-in-store.ts'

export interface PictureSent {
  inboxId: string
  senderId: string
  /** The text that it belongs to. */
  boundToId: string | null
}

/** What an operator sends without a word, or beside the words that they signed in, waits for staff. */
export async function keepScreenshots(
  work: Work,
  { inboxId, senderId, boundToId }: PictureSent,
): Promise<void> {
  authorize(work.actor, 'report stationDay')
  const { tx, programme, cause, ids, now } = work
  if (boundToId && !saysSignIn(await store.intentsOf(tx, boundToId))) return
  const pictures = await store.picturesOf(tx, inboxId)
  for (const { id: attachmentId, sha256 } of pictures) {
    const picture = { programmeId: programme.id, senderId, sha256, sentAt: cause.at }
    if (await store.wasSeen(tx, picture)) continue
    const id = ids.next('scr')
    await store.insertScreenshot(tx, { id, attachmentId, inboxId, ...picture, createdAt: now })
  }
}

/** A text that came after them says that the pictures show something else. */
export async function setScreenshotsAside(work: Work, intents: unknown): Promise<void> {
  if (!saysSignIn(intents)) await store.setAside(work.tx, work.cause.id)
}

export type ScreenshotDecision =
  | { verdict: 'confirmed'; stationId: string; day: Day }
  /** It is one, but not of that day, or it was sent before. */
  | { verdict: 'refused'; reason: string }
  /** It is no screenshot of the app: it is forgotten with the talk that is nobody's business. */
  | { verdict: 'unrelated' }

/** May be decided anew: the last decision counts. Throws `notAllowed`, `notFound`, `invalidInput`. */
export async function decideScreenshot(
  work: Work,
  { screenshotId, decision }: { screenshotId: string; decision: ScreenshotDecision },
): Promise<void> {
  authorize(work.actor, 'change appSignIn')
  const { tx, programme, actor } = work
  const row = await store.findScreenshot(tx, screenshotId)
  if (row?.programmeId !== programme.id)
    throw new Problem('notFound', { thing: 'appScreenshot', id: screenshotId })
  const after = await decided(work, decision)
  const decidedById = actor.kind === 'person' ? actor.personId : null
  await store.updateScreenshot(tx, row.id, { ...after, decidedById, decidedAt: work.now })
  await keepPicture(work, row.inboxId, decision.verdict !== 'unrelated')
  const { state, stationId, day, reason } = row
  work.changed({ type: 'appScreenshot', id: row.id, before: { state, stationId, day, reason }, after })
}

async function decided({ tx, programme, now }: Work, decision: ScreenshotDecision) {
  const nothing = { state: decision.verdict, stationId: null, day: null, reason: null }
  if (decision.verdict !== 'confirmed')
    return { ...nothing, reason: decision.verdict === 'refused' ? decision.reason : null }
  const { stationId, day } = decision
  if (day > personDayAt(now, programme.zone))
    throw new Problem('invalidInput', { where: 'day', reason: 'is yet to come' })
  if (!(await store.hasStation(tx, programme.id, stationId)))
    throw new Problem('notFound', { thing: 'station', id: stationId })
  return { ...nothing, stationId, day }
}
