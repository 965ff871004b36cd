// 连报: the runs of days on end until today. Reads only. Most runs are short, and so the past is looked through a piece
// at a time for those whose run goes on; of years in which nothing was missed the days are counted, not read.
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day } from '../../values/days.ts'
import { type MarkQuestion, readExcused } from './excused-reads.ts'
import { marksOf, readStations, type StationRow } from './mark-reads.ts'
import { byLength, isOpenOn, punctualRun, type Streak } from './punctuality.ts'

/** Days that are read one by one, the newest piece first; beyond them they are counted first. */
const readPieces = [10, 40]
const countedPiece = 400
/** Nobody counts further back. */
const mostDays = 4_000
const nobody: ReadonlyMap<string, number> = new Map()

export interface Runs {
  today: Day
  stationIds?: readonly string[]
}

/** The longest first; of the stations that are open today. */
export async function readStreaks(
  tx: Tx,
  question: MarkQuestion,
  { today, stationIds }: Runs,
): Promise<Streak[]> {
  const wanted = { to: today, ...(stationIds ? { stationIds } : {}) }
  const stations = (await readStations(tx, question.programme.id, wanted)).filter((each) =>
    isOpenOn(each, today),
  )
  const days = new Map(stations.map(({ id }) => [id, 0]))
  const add = (id: string, more: number) => days.set(id, (days.get(id) ?? 0) + more)
  let going: readonly StationRow[] = stations
  let piece = { from: addDays(today, 1 - (readPieces[0] ?? 1)), to: today }
  for (let n = 1, past = 0; going.length > 0 && past < mostDays; n++) {
    const isCounted = n > readPieces.length
    // Most of those whose run goes on for so long have never missed a day.
    const whole = n === readPieces.length + 1 ? { ...piece, from: addDays(piece.to, -mostDays) } : null
    const flawless = whole ? await countFull(tx, question, { piece: whole, going }) : nobody
    for (const [id, count] of flawless) add(id, count)
    going = going.filter(({ id }) => !flawless.has(id))
    const counted = isCounted ? await countFull(tx, question, { piece, going }) : nobody
    const toRead = going.filter(({ id }) => !counted.has(id))
    const read = await runsIn(tx, question, { piece, today, stations: toRead })
    for (const { id } of going) add(id, counted.get(id) ?? read.get(id)?.days ?? 0)
    // What was not there before the piece has nothing further back.
    going = going.filter(({ id, openedOn }) => !read.get(id)?.broken && isBefore(openedOn, piece.from))
    const length = readPieces[n] ?? countedPiece
    past += length
    piece = { from: addDays(piece.from, -length), to: addDays(piece.from, -1) }
  }
  return byLength(stations.map(({ id, name }) => ({ id, name, days: days.get(id) ?? 0 })))
}

const isBefore = (openedOn: Day | null, day: Day): boolean => openedOn === null || openedOn < day

interface Piece {
  from: Day
  to: Day
}

async function runsIn(
  tx: Tx,
  question: MarkQuestion,
  { piece, today, stations }: { piece: Piece; today: Day; stations: readonly StationRow[] },
): Promise<Map<string, ReturnType<typeof punctualRun>>> {
  if (stations.length === 0) return new Map()
  const marked = await marksOf(tx, question, { span: { ...piece, today }, stations })
  return new Map(marked.map(({ id, marks }) => [id, punctualRun(marks.map(({ mark }) => mark))]))
}

/** How many days they reported themselves, for those who did on every day that is not excused. */
async function countFull(
  tx: Tx,
  question: MarkQuestion,
  { piece, going }: { piece: Piece; going: readonly StationRow[] },
): Promise<Map<string, number>> {
  if (going.length === 0) return new Map()
  const { from, to } = piece
  const excused = await readExcused(tx, question, piece)
  const all = await countSelf(tx, going, { gte: from, lte: to })
  const full = new Map<string, number>()
  // Stations that are excused on the same days are asked for together.
  for (const days of new Set(going.map(({ id }) => excused.of(id)))) {
    const alike = going.filter(({ id }) => excused.of(id) === days)
    const within = [...days].filter((day) => day >= from && day <= to)
    const extra = await countSelf(tx, alike, { in: within })
    for (const station of alike) {
      const spared = within.filter((day) => isOpenOn(station, day)).length
      const reported = all.get(station.id) ?? 0
      const isFull = reported - (extra.get(station.id) ?? 0) === openDays(station, piece) - spared
      if (isFull) full.set(station.id, reported)
    }
  }
  return full
}

async function countSelf(
  tx: Tx,
  stations: readonly StationRow[],
  day: { gte: Day; lte: Day } | { in: Day[] },
): Promise<Map<string, number>> {
  const counts = await tx.dailyReport.groupBy({
    by: ['stationId'],
    where: { stationId: { in: stations.map(({ id }) => id) }, reported: true, grade: 'self', day },
    _count: true,
  })
  return new Map(counts.map(({ stationId, _count }) => [stationId, _count]))
}

/** From the day on which it opened, if that is in the piece. */
function openDays({ openedOn }: StationRow, { from, to }: Piece): number {
  const first = openedOn !== null && openedOn > from ? openedOn : from
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(first)) / 86_400_000) + 1)
}
