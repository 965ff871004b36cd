// Use case: a day's figures into a file for the ministry's platform. Made twice there are two, side by side: what was
// once handed in is never written over.
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { runWork, type WorkFrame } from '../../platform/work.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { asFiled, changedRows, type HandInRow, type LeftOut } from './day-rows.ts'
import { writeHandIn } from './hand-in-file.ts'
import { saveFile } from './hand-in-files.ts'
import { changesOf, readHandInDay } from './hand-in-reads.ts'
import * as store from './hand-in-store.ts'
import { rowsOfDays } from './ledger-rows-reads.ts'

export interface ToMake {
  day: Day
  /** correction: only what is otherwise now than it was handed in. */
  kind: 'whole' | 'correction'
}

const refused = (reason: string, words: string) => new Problem('handInRefused', { reason, words })

/** The id of the hand-in. Throws `handInRefused` where there is nothing to hand in. */
export async function makeHandIn(deps: Deps, frame: WorkFrame, { day, kind }: ToMake): Promise<string> {
  authorize(frame.actor, 'make handIn')
  if (day > personDayAt(deps.clock.now(), frame.programme.zone))
    throw refused('in the future', '这一天还没到，到了再做')
  const { rows, leftOut, columns } = await contentOf(deps, frame, { day, kind })
  const [xlsx, csv] = [await writeHandIn(columns, rows, 'xlsx'), await writeHandIn(columns, rows, 'csv')]
  const [xlsxHash, csvHash] = [await saveFile(deps, xlsx), await saveFile(deps, csv)]
  return runWork(deps, {
    ...frame,
    body: async (work) => {
      const id = work.ids.next('hnd')
      const number = await store.nextNumber(work.tx, work.programme.id, day)
      const { actor } = work
      await store.insertHandIn(work.tx, {
        ...{ id, programmeId: work.programme.id, day, number, kind },
        ...{ columns: [...columns], rows, leftOut, xlsxHash, csvHash, madeAt: work.now },
        madeById: actor.kind === 'person' ? actor.personId : null,
      })
      const after = { day, number, kind, rows: rows.length, xlsxHash, csvHash }
      work.changed({ type: 'handIn', id, before: null, after })
      return id
    },
  })
}

interface Content {
  rows: HandInRow[]
  leftOut: LeftOut[]
  columns: Parameters<typeof writeHandIn>[0]
}

async function contentOf(deps: Deps, { programme }: WorkFrame, { day, kind }: ToMake): Promise<Content> {
  return deps.database.transact(async (tx) => {
    const settings = (await readSettings(tx, programme.id)).handIns
    const now = (await rowsOfDays(tx, programme, [day])).get(day) ?? { rows: [], leftOut: [] }
    const { columns } = settings
    if (kind === 'whole') {
      const rows = asFiled(now.rows, settings)
      if (now.rows.length === 0) throw refused('nothing reported', '这一天还没有站报数，没有可上报的')
      return { rows, leftOut: now.leftOut, columns }
    }
    const { handIns } = await readHandInDay(tx, programme, day)
    const changes = changesOf(handIns, now, settings)
    const rows = changedRows(changes, now.rows)
    if (rows.length === 0) throw refused('nothing changed', '上报以后没有数变过，不用更正')
    const touched = new Set(changes.map(({ stationId }) => stationId))
    return { rows, leftOut: now.leftOut.filter(({ stationId }) => touched.has(stationId)), columns }
  })
}
