// A correction that names no day belongs to what was reported last before it. Messages may arrive in any order, so when
// a report arrives late, or is taken back, the corrections said after it may belong to another day.

import type { Work } from '../../platform/work.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { followDay } from '../checks/follow-day.ts'
import { holdMove } from '../months/hold.ts'
import { isClosedDay } from '../months/month-store.ts'
import { emptyDay, inOrder, type Place } from './day-ledger.ts'
import { lastDayBefore } from './last-day.ts'
import { refoldDay } from './refold-day.ts'
import * as store from './store.ts'

/**
 * Step, after a part with a day of its own came or went at that place: what floats between it and the next such part is
 * put where it belongs. Returns whether anything moved. The caller holds the ledger's lock.
 */
export async function placeFloating(work: Work, stationId: string, from: Place): Promise<boolean> {
  const { tx, programme } = work
  if (!(await store.floatsFrom(tx, stationId, from.sentAt))) return false
  const next = (await store.anchorsFrom(tx, stationId, from.sentAt))
    .filter((each) => inOrder(each, from) > 0)
    .sort(inOrder)[0]
  const span = { from: from.sentAt, until: next?.sentAt }
  let moved = false
  for (const revision of await store.floatingBetween(tx, stationId, span)) {
    const own = personDayAt(revision.sentAt, programme.zone)
    const day = (await lastDayBefore(tx, stationId, revision)) ?? own
    if (day === revision.day) continue
    moved = (await moveUnlessClosed(work, revision, day)) || moved
  }
  return moved
}

async function moveUnlessClosed(work: Work, revision: store.RevisionRow, day: Day): Promise<boolean> {
  const { tx, programme } = work
  const closed =
    (await isClosedDay(tx, programme.id, revision.day)) || (await isClosedDay(tx, programme.id, day))
  if (!closed) {
    await moveRevision(work, revision, day)
    return true
  }
  await holdMove(work, { ...revision, station: await store.readStation(tx, revision.stationId) }, day)
  return false
}

/** Step: to that day, closed or not; both days anew. The caller holds the ledger's lock. */
export async function moveRevision(work: Work, revision: store.RevisionRow, day: Day): Promise<void> {
  const { tx } = work
  const { stationId, grade, sentAt } = revision
  const known = await store.findReport(tx, stationId, day)
  const reportId = known?.id ?? work.ids.next('rpt')
  if (!known) {
    await store.createReport(tx, {
      ...{ id: reportId, programmeId: work.programme.id, stationId, day, grade, undecided: false },
      ...{ sentAt, state: emptyDay },
    })
  }
  await store.moveRevision(tx, revision.id, { reportId, day })
  const left = revision.reportId
  if (await store.deleteIfEmpty(tx, left)) {
    work.changed({ type: 'dailyReport', id: left, before: { day: revision.day }, after: null })
    await followDay(work, { stationId, day: revision.day })
  } else {
    await refoldDay(work, left)
  }
  await refoldDay(work, reportId)
}
