// The app's own list, brought in by staff: it alone verifies. The same file again changes nothing; a later list takes
// the place of what it states of the same stations and days, and the earlier one stays as history.
import { createHash } from 'node:crypto'
import { readTable } from '../../people/list-file.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { readLexicon } from '../../programmes/lexicon-reads.ts'
import { resolveStation } from '../../understanding/scan/stations.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { readSignInList, type SignInListRead } from './read-list.ts'
import * as store from './sign-in-store.ts'

export interface SignInListFile extends SignInListRead {
  fileName: string
  fileHash: string
}

/** Before the transaction. Throws the Problem `listRefused` where the file as a whole can't be read. */
export async function readSignInFile(
  file: { name: string; bytes: Buffer },
  today: Day,
): Promise<SignInListFile> {
  const read = readSignInList(await readTable(file), { fileName: file.name, today })
  const fileHash = createHash('sha256').update(file.bytes).digest('hex')
  return { ...read, fileName: file.name.slice(0, 200), fileHash }
}

export interface SignInImport {
  id: string
  /** The same file was brought in before: nothing changed. */
  repeated: boolean
  rows: number
  /** Station-days that it states, of stations that are known. */
  days: number
  from: Day | null
  to: Day | null
  stations: number
  /** Names that fit no station, or two. */
  unknown: string[]
  refused: { row: number; reason: string }[]
}

export async function importSignInList(work: Work, file: SignInListFile): Promise<SignInImport> {
  authorize(work.actor, 'change appSignIn')
  const { tx, programme, ids, now, actor } = work
  const { days, rows, refused, fileName, fileHash } = file
  const known = await store.findList(tx, programme.id, fileHash)
  const stationOf = await stationsByWords(work, [...new Set(days.map(({ words }) => words))])
  const report = { rows, refused, ...summaryOf(file, stationOf) }
  if (known) return { id: known.id, repeated: true, ...report }
  if (days.length === 0) throw new Problem('listRefused', { reason: reasonOf(refused) })
  const id = ids.next('asi')
  const byPersonId = actor.kind === 'person' ? actor.personId : null
  const { from, to } = report
  await store.insertList(tx, {
    ...{ id, programmeId: programme.id, fileName, fileHash, rows, refused, byPersonId, createdAt: now },
    ...{ fromDay: from ?? '', toDay: to ?? '' },
  })
  await store.insertEntries(
    tx,
    days.map(({ words, ...listed }) => ({
      ...{ id: ids.next('ase'), listId: id, programmeId: programme.id, words },
      ...{ ...listed, stationId: stationOf.get(words) ?? null },
    })),
  )
  const after = { from, to, days: report.days, stations: report.stations, unknown: report.unknown.length }
  work.changed({ type: 'appSignInList', id, before: null, after })
  return { id, repeated: false, ...report }
}

const reasonOf = ([first]: SignInListRead['refused']): string =>
  first ? `一行都没读出来，如第${first.row}行：${first.reason}` : '表里没有到今天为止的签到'

/** Null: none of the programme's, as staff said; left out: nobody knows. */
type Stations = ReadonlyMap<string, string | null>

async function stationsByWords({ tx, programme }: Work, words: readonly string[]): Promise<Stations> {
  const decided = await store.knownNames(tx, programme.id)
  const { stations } = await readLexicon(tx, programme.id)
  const found = new Map<string, string | null>()
  for (const each of words) {
    const said = decided.get(each)
    const match = said === undefined ? resolveStation(each, stations) : null
    if (said !== undefined) found.set(each, said)
    else if (match?.kind === 'one') found.set(each, match.id)
  }
  return found
}

function summaryOf({ days }: SignInListFile, stationOf: Stations) {
  const matched = days.filter(({ words }) => stationOf.get(words))
  const dates = days.map(({ day }) => day).sort()
  return {
    days: matched.length,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    stations: new Set(matched.map(({ words }) => stationOf.get(words))).size,
    unknown: [...new Set(days.map(({ words }) => words))].filter((words) => !stationOf.has(words)),
  }
}

/** Which station a name in the app's lists means; null: none of ours. Throws `notAllowed` and `notFound`. */
export async function nameAppStation(
  work: Work,
  { words, stationId }: { words: string; stationId: string | null },
): Promise<number> {
  authorize(work.actor, 'change appSignIn')
  const { tx, programme, actor } = work
  if (stationId !== null && !(await store.hasStation(tx, programme.id, stationId)))
    throw new Problem('notFound', { thing: 'station', id: stationId })
  if ((await store.countEntries(tx, programme.id, words)) === 0)
    throw new Problem('notFound', { thing: 'appStationName', id: words })
  const id = work.ids.next('asn')
  const byPersonId = actor.kind === 'person' ? actor.personId : null
  const decision = { id, programmeId: programme.id, words, stationId, byPersonId, at: work.now }
  const days = await store.saveName(tx, decision)
  work.changed({ type: 'appStationName', id, before: null, after: { words, stationId, days } })
  return days
}
