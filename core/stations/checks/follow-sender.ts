// After somebody reported for a station that is not theirs, or took it back.
import type { Work } from '../../platform/work.ts'
import type { FindingOf } from './findings.ts'
import * as store from './flag-store.ts'
import { findOneSender, weekMs } from './one-sender.ts'
import { reconcileFlag } from './reconcile-flag.ts'
import * as senders from './sender-store.ts'

/** Step. Their reports of the week after it look back on it, too. */
export async function followSender(work: Work, report: senders.ForAnother): Promise<void> {
  const { personId, sentAt } = report
  const span = { from: sentAt, to: new Date(sentAt.getTime() + weekMs) }
  const later = await senders.forOthersBy(work.tx, personId, span)
  const days = new Map(
    [report, ...later].map(({ stationId, day }) => [`${stationId} ${day}`, { stationId, day }]),
  )
  for (const at of days.values()) await judgeSenders(work, at)
}

async function judgeSenders(work: Work, at: store.StationDay): Promise<void> {
  const flags = await store.flagsBetween(work.tx, at.stationId, { from: at.day, to: at.day })
  await reconcileFlag(work, {
    ...{ ...at, kind: 'oneSender' },
    known: flags.find(({ kind }) => kind === 'oneSender'),
    found: (await worstOf(work, at)) ?? undefined,
  })
}

/** Of all who said something of the day: the one with the most stations. */
async function worstOf(work: Work, at: store.StationDay): Promise<FindingOf<'oneSender'> | null> {
  let worst: FindingOf<'oneSender'> | null = null
  for (const report of await senders.forOthersOn(work.tx, at)) {
    const from = new Date(report.sentAt.getTime() - weekMs)
    const theirs = await senders.forOthersBy(work.tx, report.personId, { from, to: report.sentAt })
    const found = findOneSender(report, theirs)
    if (found && (!worst || isWorse(found, worst))) worst = found
  }
  return worst
}

// By the number of stations, then by who: the same, whatever the order in which the rows come.
const isWorse = (a: FindingOf<'oneSender'>, b: FindingOf<'oneSender'>): boolean => {
  const more = a.stationIds.length - b.stationIds.length
  return more > 0 || (more === 0 && a.personId < b.personId)
}
