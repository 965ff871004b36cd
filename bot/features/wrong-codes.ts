// Guesses at class codes. Counted in memory, by the time at which each was sent: one process hears a WeChat account,
// the journal would have to be searched for it at each check-in, and that a restart forgives five guesses of ten
// thousand is no help to anybody.
import type { FeatureContext } from './context.ts'

const windowMs = 10 * 60_000
const most = 5
/** Whoever is beyond has long been forgotten. */
const mostAliases = 10_000

interface Tries {
  /** By message, since one that failed is handled again. */
  sentAt: Map<string, number>
  closedUntil: number
}

const byInstallation = new WeakMap<object, Map<string, Tries>>()

function triesOf({ deps, scene }: FeatureContext): Tries {
  const all = byInstallation.get(deps.database) ?? new Map<string, Tries>()
  byInstallation.set(deps.database, all)
  const { aliasId } = scene.sender
  const tries = all.get(aliasId) ?? { sentAt: new Map(), closedUntil: 0 }
  all.set(aliasId, tries)
  const [oldest] = all.keys()
  if (all.size > mostAliases && oldest !== undefined) all.delete(oldest)
  return tries
}

/** No more is looked up for this sender. */
export const guessesTooMuch = (context: FeatureContext): boolean =>
  context.work.cause.at.getTime() < triesOf(context).closedUntil

/** Notes a code that was never given out. True when it was one too many. */
export function noteWrongCode(context: FeatureContext): boolean {
  const tries = triesOf(context)
  const at = context.work.cause.at.getTime()
  tries.sentAt.set(context.work.cause.id, at)
  for (const [id, sentAt] of tries.sentAt) if (sentAt <= at - windowMs) tries.sentAt.delete(id)
  if (tries.sentAt.size < most) return false
  tries.closedUntil = at + windowMs
  tries.sentAt.clear()
  return true
}
