// Writes of reads. Rows are locked in one order, so that no two reads wait for each other: the day, the reader's tally,
// the address's, the read, the article's day.
import { insertNew, rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { newDataKey } from '../../platform/secrets.ts'
import type { Day } from '../../values/days.ts'

interface DayOf {
  programmeId: string
  day: Day
}

/** The day's salt; null where the day is over. The first of a day destroys what earlier ones were hashed with. */
export async function saltOf(tx: Tx, { programmeId, day }: DayOf): Promise<Uint8Array | null> {
  const place = [programmeId, day]
  const sql = 'SELECT "salt" FROM "ReadingDay" WHERE "programmeId" = ? AND "day" = ?'
  const [known] = await rows<{ salt: Uint8Array | null }>(tx, sql, place)
  if (known) return known.salt
  const [later] = await rows(tx, 'SELECT 1 FROM "ReadingDay" WHERE "programmeId" = ? AND "day" > ?', place)
  const salt = later ? null : newDataKey()
  if (await insertNew(tx, 'ReadingDay', { programmeId, day, salt })) {
    await run(
      tx,
      'UPDATE "ReadingDay" SET "salt" = NULL WHERE "programmeId" = ? AND "day" < ? AND "salt" IS NOT NULL',
      place,
    )
    await run(tx, 'DELETE FROM "ReadingTally" WHERE "programmeId" = ? AND "day" < ?', place)
    return salt
  }
  const [made] = await rows<{ salt: Uint8Array | null }>(tx, sql, place)
  return made?.salt ?? null
}

interface TallyOf extends DayOf {
  hash: string
}

/** One more of what is bounded. `none`: that many there were already. */
export async function take(tx: Tx, of: TallyOf, most: number): Promise<'first' | 'another' | 'none'> {
  if (await insertNew(tx, 'ReadingTally', { ...of, used: 1 })) return 'first'
  const sql = `UPDATE "ReadingTally" SET "used" = "used" + 1
    WHERE "programmeId" = ? AND "day" = ? AND "hash" = ? AND "used" < ?`
  const changed = await run(tx, sql, [of.programmeId, of.day, of.hash, most])
  return changed === 1 ? 'another' : 'none'
}

/** As if it had not been taken; a tally of nothing is no row. */
export async function giveBack(tx: Tx, { programmeId, day, hash }: TallyOf): Promise<void> {
  const where = 'WHERE "programmeId" = ? AND "day" = ? AND "hash" = ?'
  const place = [programmeId, day, hash]
  await run(tx, `UPDATE "ReadingTally" SET "used" = "used" - 1 ${where}`, place)
  await run(tx, `DELETE FROM "ReadingTally" ${where} AND "used" = 0`, place)
}

export const noteRefused = (tx: Tx, { programmeId, day }: DayOf): Promise<number> =>
  run(tx, 'UPDATE "ReadingDay" SET "refused" = "refused" + 1 WHERE "programmeId" = ? AND "day" = ?', [
    programmeId,
    day,
  ])

interface ReadRow extends DayOf {
  articleId: string
  reader: string
  signedIn: boolean
  at: Date
}

export async function wasRead(
  tx: Tx,
  { articleId, day, reader }: Pick<ReadRow, 'articleId' | 'day' | 'reader'>,
): Promise<boolean> {
  const sql = 'SELECT 1 FROM "ArticleRead" WHERE "articleId" = ? AND "day" = ? AND "reader" = ?'
  return (await rows(tx, sql, [articleId, day, reader])).length > 0
}

/** The read and its article's total of the day. False where that reader's was there already. */
export async function insertRead(tx: Tx, row: ReadRow): Promise<boolean> {
  if (!(await insertNew(tx, 'ArticleRead', { ...row }))) return false
  const { articleId, day, programmeId, signedIn } = row
  const sql = `INSERT INTO "ArticleDay" ("articleId", "day", "programmeId", "signedIn", "anonymous")
    VALUES (?, ?, ?, ?, ?) ON CONFLICT ("articleId", "day") DO UPDATE SET
    "signedIn" = "ArticleDay"."signedIn" + excluded."signedIn",
    "anonymous" = "ArticleDay"."anonymous" + excluded."anonymous"`
  await run(tx, sql, [articleId, day, programmeId, signedIn ? 1 : 0, signedIn ? 0 : 1])
  return true
}
