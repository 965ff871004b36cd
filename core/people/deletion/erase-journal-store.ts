// Erasing, second part: words. What they wrote goes; what others wrote of them, and what the bot said of them, goes on
// without their name.
import { rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Erasing } from './erasing.ts'
import { withoutNames } from './without-names.ts'

const batch = 200
const among = (ids: readonly string[]): string => `(${ids.map(() => '?').join(', ') || "''"})`

/** Of messages and requests, by anybody, that had a part in what is recorded of them. */
export async function causesOf(tx: Tx, { ids }: Erasing): Promise<string[]> {
  const found = new Set<string>()
  for (const table of [
    ...['EnrolmentStep', 'AttendanceMark', 'Attendance', 'FollowUpVisit', 'PersonFact', 'CategoryClaim'],
    ...['Consent'],
  ]) {
    const sql = `SELECT DISTINCT "causeId" FROM "${table}" WHERE "personId" IN ${among(ids)}`
    for (const { causeId } of await rows<{ causeId: string | null }>(tx, sql, ids))
      if (causeId) found.add(causeId)
  }
  const more = `SELECT DISTINCT s."causeId" FROM "FollowUpStatement" s JOIN "FollowUpVisit" v ON v."id" = s."visitId"
    WHERE v."personId" IN ${among(ids)}
    UNION SELECT DISTINCT c."causeId" FROM "ChainSnapshot" c JOIN "Enrolment" e ON e."runId" = c."runId"
    WHERE e."personId" IN ${among(ids)}`
  for (const { causeId } of await rows<{ causeId: string }>(tx, more, [...ids, ...ids])) found.add(causeId)
  return [...found]
}

/** Of messages by others that tell of their life, and of nobody else's: what staff wrote after a visit. */
async function toldOfThemAlone(tx: Tx, { ids }: Erasing): Promise<string[]> {
  const told = `SELECT s."causeId" FROM "FollowUpStatement" s JOIN "FollowUpVisit" v ON v."id" = s."visitId"`
  const theirs = `v."personId" IN ${among(ids)}`
  const sql = `${told} WHERE ${theirs} EXCEPT ${told} WHERE NOT ${theirs}`
  return (await rows<{ causeId: string }>(tx, sql, [...ids, ...ids])).map(({ causeId }) => causeId)
}

async function eraseTold(tx: Tx, erasing: Erasing): Promise<void> {
  const told = await toldOfThemAlone(tx, erasing)
  for (let i = 0; i < told.length; i += batch) {
    const some = told.slice(i, i + batch)
    await run(
      tx,
      `UPDATE "InboxMessage" SET "text" = NULL, "intents" = NULL, "purgedAt" = ? WHERE "id" IN ${among(some)}`,
      [erasing.now, ...some],
    )
    await run(
      tx,
      `UPDATE "OutboxMessage" SET "text" = '' WHERE "state" NOT IN ('queued', 'sending')
        AND "id" IN (SELECT "outboxId" FROM "OutboxCause" WHERE "inboxId" IN ${among(some)})`,
      some,
    )
  }
}

export interface ErasedWords {
  messages: number
  /** Under the data folder: pictures and voice that nothing keeps any more. */
  files: string[]
}

export async function eraseJournal(
  tx: Tx,
  erasing: Erasing,
  { programmeId, causes }: { programmeId: string; causes: readonly string[] },
): Promise<ErasedWords> {
  const { aliasIds, ids, names, now } = erasing
  const own = among(aliasIds)
  const files = await eraseAttachments(tx, aliasIds)
  const messages = await run(
    tx,
    `UPDATE "InboxMessage" SET "text" = NULL, "intents" = NULL, "error" = NULL, "purgedAt" = ?
      WHERE "senderAliasId" IN ${own}`,
    [now, ...aliasIds],
  )
  await run(
    tx,
    `UPDATE "ImportedMessage" SET "sender" = '＊＊', "note" = NULL WHERE "aliasId" IN ${own}`,
    aliasIds,
  )
  await run(tx, `UPDATE "OpenQuestion" SET "subject" = ?, "answer" = NULL WHERE "aliasId" IN ${own}`, [
    {},
    ...aliasIds,
  ])
  await eraseSaid(tx, erasing)
  await eraseTold(tx, erasing)
  for (let i = 0; i < causes.length; i += batch) {
    const some = causes.slice(i, i + batch)
    const of = among(some)
    await scrub(tx, {
      table: 'InboxMessage',
      columns: ['text', 'intents'],
      where: `"id" IN ${of}`,
      params: some,
      names,
    })
    const answers = `"id" IN (SELECT "outboxId" FROM "OutboxCause" WHERE "inboxId" IN ${of})`
    await scrub(tx, { table: 'OutboxMessage', columns: ['text'], where: answers, params: some, names })
    const caused = `"programmeId" = ? AND "causeId" IN ${of}`
    const params = [programmeId, ...some]
    await scrub(tx, { table: 'Event', columns: ['before', 'after'], where: caused, params, names })
  }
  const about = `"programmeId" = ? AND ("subjectId" IN ${among([...ids, ...names])} OR "actorId" IN ${among(ids)})`
  const params = [programmeId, ...ids, ...names, ...ids]
  await scrub(tx, { table: 'Event', columns: ['before', 'after', 'subjectId'], where: about, params, names })
  return { messages, files }
}

/** Alone with them nothing stays; where they were mentioned among people, their name and WeChat id go. */
async function eraseSaid(
  tx: Tx,
  { conversationIds, aliasIds, ids, names, outboxId }: Erasing,
): Promise<void> {
  const alone = `"conversationId" IN ${among(conversationIds)} AND "id" <> ?`
  const params = [...conversationIds, outboxId ?? '']
  await run(
    tx,
    `UPDATE "OutboxMessage" SET "state" = 'cancelled' WHERE ${alone} AND "state" = 'queued'`,
    params,
  )
  await run(tx, `UPDATE "OutboxMessage" SET "text" = '' WHERE ${alone} AND "state" <> 'sending'`, params)
  const told = `"id" IN (SELECT "outboxId" FROM "OutboxKey" WHERE "personId" IN ${among(ids)}
    UNION SELECT o."outboxId" FROM "OutboxCause" o JOIN "InboxMessage" i ON i."id" = o."inboxId"
    WHERE i."senderAliasId" IN ${among(aliasIds)}) AND "id" <> ? AND "state" NOT IN ('queued', 'sending')`
  const all = [...ids, ...aliasIds, outboxId ?? '']
  await scrub(tx, { table: 'OutboxMessage', columns: ['text'], where: told, params: all, names })
  await run(tx, `UPDATE "OutboxMessage" SET "mentions" = ? WHERE ${told}`, [[], ...all])
  await run(tx, `UPDATE "OutboxKey" SET "mention" = NULL WHERE "personId" IN ${among(ids)}`, ids)
}

/** Pictures of a class or a visit, and proofs of a sign-in to the app, are the programme's and stay. */
async function eraseAttachments(tx: Tx, aliasIds: readonly string[]): Promise<string[]> {
  const theirs = `"inboxId" IN (SELECT "id" FROM "InboxMessage" WHERE "senderAliasId" IN ${among(aliasIds)})
    AND "id" NOT IN (SELECT "attachmentId" FROM "ClassPhoto")
    AND "id" NOT IN (SELECT "attachmentId" FROM "AppScreenshot" WHERE "state" = 'confirmed')
    AND ("boundToId" IS NULL OR "boundToId" NOT IN (SELECT "causeId" FROM "SiteVisitStatement"))
    AND "path" IS NOT NULL`
  const found = await rows<{ path: string }>(
    tx,
    `SELECT DISTINCT "path" FROM "Attachment" WHERE ${theirs}`,
    aliasIds,
  )
  await run(tx, `UPDATE "Attachment" SET "path" = NULL WHERE ${theirs}`, aliasIds)
  return found.map(({ path }) => path)
}

interface Scrubbing {
  table: string
  columns: readonly string[]
  where: string
  params: readonly string[]
  names: readonly string[]
}

/** A few hundred rows at a time, by id. */
async function scrub(tx: Tx, { table, columns, where, params, names }: Scrubbing): Promise<void> {
  const selected = ['id', ...columns].map((name) => `"${name}"`).join(', ')
  const sql = `SELECT ${selected} FROM "${table}" WHERE (${where}) AND "id" > ? ORDER BY "id" LIMIT ${batch}`
  for (let after = ''; ; ) {
    const found = await rows<{ id: string } & Record<string, unknown>>(tx, sql, [...params, after])
    for (const row of found) await scrubRow(tx, { table, columns, names }, row)
    const last = found.at(-1)
    if (!last || found.length < batch) return
    after = last.id
  }
}

async function scrubRow(
  tx: Tx,
  { table, columns, names }: Pick<Scrubbing, 'table' | 'columns' | 'names'>,
  row: { id: string } & Record<string, unknown>,
): Promise<void> {
  for (const column of columns) {
    const value = row[column]
    if (value === null || value === undefined) continue
    const clean = withoutNames(value, names)
    if (JSON.stringify(clean) === JSON.stringify(value)) continue
    await run(tx, `UPDATE "${table}" SET "${column}" = ? WHERE "id" = ?`, [clean as object, row.id])
  }
}
