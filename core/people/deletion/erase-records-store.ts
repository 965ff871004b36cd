// Erasing, third part: the ledgers. What is counted stays, under the pseudonym; what they said of their life goes.
import { imagePaths } from '../../brand/images/sizes.ts'
import { rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Erasing } from './erasing.ts'
import { renamedIn } from './without-names.ts'

const among = (ids: readonly string[]): string => `(${ids.map(() => '?').join(', ') || "''"})`

export interface ErasedRecords {
  facts: number
  /** Drawn certificates, which bear the name, and images that show them. */
  files: string[]
}

export async function eraseRecords(tx: Tx, erasing: Erasing): Promise<ErasedRecords> {
  const { ids, pseudonym } = erasing
  const theirs = among(ids)
  const files = await eraseTraining(tx, erasing)
  files.push(...(await eraseImages(tx, erasing)))
  const facts = await run(tx, `DELETE FROM "PersonFact" WHERE "personId" IN ${theirs}`, ids)
  await eraseVisits(tx, ids)
  await eraseDialogs(tx, ids)
  await run(
    tx,
    `UPDATE "ServiceRecord" SET "note" = NULL WHERE "sellerId" IN
    (SELECT "id" FROM "Seller" WHERE "personId" IN ${theirs})`,
    ids,
  )
  await run(tx, `UPDATE "Seller" SET "name" = ? WHERE "personId" IN ${theirs}`, [pseudonym, ...ids])
  await run(tx, `DELETE FROM "SellerMember" WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `UPDATE "ReportFlag" SET "settledWords" = NULL WHERE "settledById" IN ${theirs}`, ids)
  await renameLists(tx, erasing, {
    ...{ table: 'SiteVisit', column: 'guided', key: 'id' },
    where: `"stationId" IN (SELECT "stationId" FROM "StationAssignment" WHERE "personId" IN ${theirs})`,
  })
  return { facts, files }
}

// Whoever else is on it: nobody sees it any more.
async function eraseImages(tx: Tx, { ids, now }: Erasing): Promise<string[]> {
  const on = `"id" IN (SELECT "imageId" FROM "ImagePerson" WHERE "personId" IN ${among(ids)})`
  const sql = `SELECT "sha256" FROM "Image" i WHERE ${on}
    AND NOT EXISTS (SELECT 1 FROM "Image" o WHERE o."sha256" = i."sha256" AND o."id" <> i."id")`
  const found = await rows<{ sha256: string }>(tx, sql, ids)
  const change = `UPDATE "Image" SET "alt" = '', "withdrawnAt" = ?, "withdrawReason" = ? WHERE ${on}`
  await run(tx, change, [now, '上面的人要求删除', ...ids])
  await run(tx, `DELETE FROM "ImagePerson" WHERE "personId" IN ${among(ids)}`, ids)
  return found.flatMap(({ sha256 }) => imagePaths(sha256))
}

async function eraseTraining(tx: Tx, erasing: Erasing): Promise<string[]> {
  const { ids, pseudonym } = erasing
  const theirs = among(ids)
  await run(tx, `UPDATE "AttendanceMark" SET "reason" = NULL WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `UPDATE "Certificate" SET "name" = ? WHERE "personId" IN ${theirs}`, [pseudonym, ...ids])
  await renameLists(tx, erasing, {
    ...{ table: 'PaperSheet', column: 'names', key: 'personId' },
    where: `"sessionId" IN (SELECT "sessionId" FROM "AttendanceMark" WHERE "personId" IN ${theirs})`,
  })
  await renameLists(tx, erasing, {
    ...{ table: 'ChainSnapshot', column: 'entries', key: 'personId' },
    where: `"runId" IN (SELECT "runId" FROM "Enrolment" WHERE "personId" IN ${theirs})`,
  })
  const sql = `SELECT "id" FROM "Certificate" WHERE "personId" IN ${theirs}`
  return (await rows<{ id: string }>(tx, sql, ids)).map(({ id }) => `certificates/${id}.png`)
}

/** That there was a visit, when and by whom, is what the contract counts. */
async function eraseVisits(tx: Tx, ids: readonly string[]): Promise<void> {
  const theirs = among(ids)
  const statements = await rows<{ id: string; said: { method?: string; reached?: false } }>(
    tx,
    `SELECT s."id", s."said" FROM "FollowUpStatement" s JOIN "FollowUpVisit" v ON v."id" = s."visitId"
      WHERE v."personId" IN ${theirs}`,
    ids,
  )
  for (const { id, said } of statements) {
    const { method, reached } = said
    const kept = { ...(method ? { method } : {}), ...(reached === false ? { reached } : {}) }
    await run(tx, 'UPDATE "FollowUpStatement" SET "said" = ? WHERE "id" = ?', [kept, id])
  }
  await run(
    tx,
    `UPDATE "FollowUpVisit" SET "openedShop" = NULL, "employed" = NULL, "monthlySalesFen" = NULL,
      "needs" = NULL, "satisfaction" = NULL WHERE "personId" IN ${theirs}`,
    ids,
  )
}

async function eraseDialogs(tx: Tx, ids: readonly string[]): Promise<void> {
  const sql = `SELECT "id", "subject" FROM "DialogSession" WHERE "personId" IN ${among(ids)}`
  for (const { id, subject } of await rows<{ id: string; subject: object }>(tx, sql, ids)) {
    const change = 'UPDATE "DialogSession" SET "subject" = ?, "answers" = ? WHERE "id" = ?'
    await run(tx, change, [{ ...subject, name: '' }, {}, id])
  }
}

interface Lists {
  table: string
  column: string
  key: 'id' | 'personId'
  where: string
}

async function renameLists(
  tx: Tx,
  { ids, pseudonym }: Erasing,
  { table, column, key, where }: Lists,
): Promise<void> {
  const sql = `SELECT "id", "${column}" AS "list" FROM "${table}" WHERE ${where}`
  for (const { id, list } of await rows<{ id: string; list: unknown }>(tx, sql, ids)) {
    const renamed = renamedIn(list, { ids: new Set(ids), key, as: pseudonym })
    if (JSON.stringify(renamed) === JSON.stringify(list)) continue
    await run(tx, `UPDATE "${table}" SET "${column}" = ? WHERE "id" = ?`, [renamed as object, id])
  }
}
