// Erasing, first part: who somebody is, and by what they are reached. Writes across the wings on purpose: what is erased
// is to be read in one room (decision 024).
import { insertNew, rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Ids } from '../../platform/ids.ts'
import type { Erasing } from './erasing.ts'

const among = (ids: readonly string[]): string => `(${ids.map(() => '?').join(', ') || "''"})`

type Identity = Pick<Erasing, 'aliasIds' | 'conversationIds' | 'outboxId'>

/** A WeChat id that stands for somebody else too stays theirs. */
export async function identityOf(
  tx: Tx,
  { ids, onceKey }: { ids: readonly string[]; onceKey: string },
): Promise<Identity> {
  const links = await tx.aliasPerson.findMany({
    where: { personId: { in: [...ids] } },
    select: { aliasId: true, alias: { select: { people: { select: { personId: true, until: true } } } } },
  })
  const own = links.filter(({ alias }) =>
    alias.people.every((each) => ids.includes(each.personId) || each.until),
  )
  const aliasIds = [...new Set(own.map(({ aliasId }) => aliasId))]
  const conversations = await rows<{ id: string }>(
    tx,
    `SELECT c."id" FROM "Conversation" c JOIN "WechatAlias" a
      ON a."accountId" = c."accountId" AND a."externalId" = c."externalId"
      WHERE c."kind" = 'private' AND a."id" IN ${among(aliasIds)}`,
    aliasIds,
  )
  const [last] = await rows<{ id: string }>(tx, 'SELECT "id" FROM "OutboxMessage" WHERE "onceKey" = ?', [
    onceKey,
  ])
  return { aliasIds, conversationIds: conversations.map(({ id }) => id), outboxId: last?.id ?? null }
}

interface Stopping {
  programmeId: string
  causeId: string
  ids: Ids
}

/** Nothing is asked, sent or counted on any more: dialogs, questions, follow-ups, notices, roles. */
export async function stopEverything(tx: Tx, erasing: Erasing, stopping: Stopping): Promise<void> {
  const { ids, aliasIds, now } = erasing
  const theirs = among(ids)
  await run(
    tx,
    `UPDATE "DialogSession" SET "state" = 'stopped', "finishedAt" = ?, "version" = "version" + 1
      WHERE "personId" IN ${theirs} AND "state" IN ('open', 'paused')`,
    [now, ...ids],
  )
  await run(
    tx,
    `UPDATE "FollowUpDue" SET "state" = 'cancelled'
      WHERE "personId" IN ${theirs} AND "state" IN ('due', 'asked', 'handedOver')`,
    ids,
  )
  await run(
    tx,
    `UPDATE "OpenQuestion" SET "expiresAt" = ? WHERE "aliasId" IN ${among(aliasIds)} AND "answeredAt" IS NULL`,
    [now, ...aliasIds],
  )
  await run(
    tx,
    `UPDATE "RoleAssignment" SET "until" = ?
      WHERE "personId" IN ${theirs} AND ("until" IS NULL OR "until" > ?)`,
    [now, ...ids, now],
  )
  await run(
    tx,
    `UPDATE "Notice" SET "state" = 'cancelled' WHERE "personId" IN ${theirs} AND "state" = 'queued'`,
    ids,
  )
  for (const personId of ids) await refuseAll(tx, personId, { ...stopping, now })
}

/** So that what follows from attendance, which stays, never asks anybody again. */
async function refuseAll(
  tx: Tx,
  personId: string,
  { programmeId, causeId, now, ids }: Stopping & { now: Date },
): Promise<void> {
  for (const purpose of ['followUp', 'publicity', 'phone']) {
    const row = { id: ids.next('cns'), programmeId, personId, purpose, refusedAt: now, causeId }
    if (await insertNew(tx, 'Consent', row)) continue
    const sql = `UPDATE "Consent" SET "givenAt" = NULL, "refusedAt" = ?, "causeId" = ?
      WHERE "personId" = ? AND "purpose" = ?`
    await run(tx, sql, [now, causeId, personId, purpose])
  }
}

/** The WeChat id itself stays until the last word is out. */
export async function eraseIdentity(tx: Tx, erasing: Erasing): Promise<void> {
  const { ids, aliasIds, conversationIds, pseudonym, now } = erasing
  const theirs = among(ids)
  await run(tx, `DELETE FROM "AliasPerson" WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `UPDATE "WechatAlias" SET "nickname" = NULL WHERE "id" IN ${among(aliasIds)}`, aliasIds)
  await run(
    tx,
    `UPDATE "Conversation" SET "name" = NULL WHERE "id" IN ${among(conversationIds)}`,
    conversationIds,
  )
  await run(tx, `DELETE FROM "PersonNickname" WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `DELETE FROM "NameLesson" WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `DELETE FROM "CategoryClaim" WHERE "personId" IN ${theirs}`, ids)
  await run(
    tx,
    `UPDATE "CategoryRosterEntry" SET "name" = ?, "village" = NULL, "phoneIndex" = NULL WHERE "personId" IN ${theirs}`,
    [pseudonym, ...ids],
  )
  await run(
    tx,
    `UPDATE "MatchDoubt" SET "name" = ?, "decidedAt" = COALESCE("decidedAt", ?),
      "state" = CASE "state" WHEN 'open' THEN 'different' ELSE "state" END
      WHERE "personId" IN ${theirs} OR "aliasId" IN ${among(aliasIds)}`,
    [pseudonym, now, ...ids, ...aliasIds],
  )
  await eraseAccounts(tx, ids)
  await run(
    tx,
    `UPDATE "Person" SET "name" = ?, "village" = NULL, "phoneCipher" = NULL, "phoneIndex" = NULL,
      "phoneVersion" = NULL, "erasedAt" = ? WHERE "id" IN ${theirs}`,
    [pseudonym, now, ...ids],
  )
}

/** Of the page and of the mini-program; a WeChat user who stands for nobody else is forgotten whole. */
async function eraseAccounts(tx: Tx, ids: readonly string[]): Promise<void> {
  const theirs = among(ids)
  const account = `SELECT "id" FROM "StaffAccount" WHERE "personId" IN ${theirs}`
  await run(tx, `DELETE FROM "WebSession" WHERE "accountId" IN (${account})`, ids)
  await run(tx, `DELETE FROM "StaffAccount" WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `DELETE FROM "Notice" WHERE "personId" IN ${theirs}`, ids)
  const links = await tx.miniProgramLink.findMany({
    where: { personId: { in: [...ids] } },
    select: { userId: true, user: { select: { links: { select: { personId: true } } } } },
  })
  await run(tx, `DELETE FROM "MiniProgramLink" WHERE "personId" IN ${theirs}`, ids)
  await run(tx, `UPDATE "MiniProgramSession" SET "personId" = NULL WHERE "personId" IN ${theirs}`, ids)
  const alone = links.filter(({ user }) => user.links.every(({ personId }) => ids.includes(personId)))
  const users = [...new Set(alone.map(({ userId }) => userId))]
  const grants = `SELECT "id" FROM "NoticeGrant" WHERE "userId" IN ${among(users)}`
  await run(tx, `DELETE FROM "Notice" WHERE "grantId" IN (${grants})`, users)
  await run(tx, `DELETE FROM "NoticeGrant" WHERE "userId" IN ${among(users)}`, users)
  await run(tx, `DELETE FROM "MiniProgramSession" WHERE "userId" IN ${among(users)}`, users)
  await run(tx, `DELETE FROM "MiniProgramUser" WHERE "id" IN ${among(users)}`, users)
}

/** What the last word needed: from now on the bot knows no such WeChat. */
export async function forgetWechatIds(
  tx: Tx,
  { aliasIds, conversationIds }: { aliasIds: readonly string[]; conversationIds: readonly string[] },
): Promise<void> {
  for (const [table, ids] of [
    ['WechatAlias', aliasIds],
    ['Conversation', conversationIds],
  ] as const)
    for (const id of ids)
      await run(tx, `UPDATE "${table}" SET "externalId" = ? WHERE "id" = ?`, [`erased:${id}`, id])
}
