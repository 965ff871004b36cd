// Everything that is held of somebody as one JSON document, written piece by piece.
import type { Deps } from '../../platform/deps.ts'
import type { ExportOf } from './export-reads.ts'
import { exportedPeople, exportKinds, exportOf } from './export-reads.ts'

/** So many rows are held at once. */
const pageSize = 200

/** What is not in it, and why, for whoever reads it. */
const notIncluded = [
  { kind: 'ratings', why: '课程评分是封存的，系统里查不到哪一条是谁打的，所以给不出来' },
  { kind: 'sharedWechat', why: '一家人共用的微信号，分不清哪句是谁说的，这些消息不在里面' },
  { kind: 'purgedWords', why: '和小二无关的话过72小时就删了原文，只剩时间' },
]

export async function* exportOwnData(
  deps: Deps,
  person: { programmeId: string; personId: string },
): AsyncGenerator<string> {
  const { client } = deps.database
  const of = await exportOf(client, person)
  const header = { madeAt: deps.clock.now(), people: await peopleIn(deps, of), notIncluded }
  yield `${JSON.stringify(header, null, 1).slice(0, -2)},\n "kinds": {`
  let first = true
  for (const kind of Object.keys(exportKinds)) {
    yield `${first ? '' : ','}\n  ${JSON.stringify(kind)}: [`
    yield* rowsOf(deps, of, kind)
    yield ']'
    first = false
  }
  yield '\n }\n}\n'
}

async function* rowsOf(deps: Deps, of: ExportOf, kind: string): AsyncGenerator<string> {
  const page = exportKinds[kind]
  if (!page) return
  let after = ''
  for (let begun = false; ; begun = true) {
    const rows = await page(deps.database.client, { ...of, after, take: pageSize })
    const last = rows.at(-1)
    if (!last) return
    yield `${begun ? ',' : ''}\n   ${rows.map((row) => JSON.stringify(row, withNumbers)).join(',\n   ')}`
    if (rows.length < pageSize) return
    after = last.id
  }
}

async function peopleIn({ database, keyring }: Deps, of: ExportOf) {
  const people = await exportedPeople(database.client, of)
  return people.map(({ phoneCipher, ...row }) => ({
    ...row,
    // In clear: it is their own.
    phone: phoneCipher && keyring.unsealPhone(of.programmeId, phoneCipher),
  }))
}

/** Fen are whole, and smaller than what a number holds. */
const withNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : value
