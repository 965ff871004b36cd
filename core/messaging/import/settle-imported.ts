// What became of a message out of a log, in the transaction that handled it: counted, and forgotten where it was not
// for the bot. Each message is handled once, so that the counts are right after any crash.
import { maskWords } from '../mask-words.ts'
import type { InboxRow } from '../store.ts'
import * as store from './import-store.ts'

type Tx = Parameters<typeof store.count>[0]

export async function settleImported(
  tx: Tx,
  { id, senderAliasId }: Pick<InboxRow, 'id' | 'senderAliasId'>,
  { forBot, unsaid }: { forBot: boolean; unsaid: string },
): Promise<void> {
  const row = await store.findImported(tx, id)
  if (!row) return
  if (!forBot) {
    await store.forgetMessage(tx, id)
    await store.count(tx, row.importId, 'ignored', 1)
    await forgetTalkers(tx, row.importId)
    return
  }
  const outcome = await outcomeOf(tx, { inboxId: id, aliasId: senderAliasId, unsaid })
  const note = outcome === 'taken' || unsaid === '' ? null : maskWords(unsaid)
  await store.setOutcome(tx, id, { outcome, note })
  await store.count(tx, row.importId, outcome, 1)
}

interface Handled {
  inboxId: string
  aliasId: string | null
  unsaid: string
}

async function outcomeOf(tx: Tx, { inboxId, aliasId, unsaid }: Handled): Promise<store.ImportOutcome> {
  if (await store.hasRecorded(tx, inboxId)) return 'taken'
  if (aliasId === null || !(await store.isKnownSender(tx, aliasId))) return 'unmatched'
  // What was on record already leaves no event, and nothing is in its way.
  return unsaid === '' ? 'taken' : 'refused'
}

/** To be handled again, because more is known now. Returns how many. */
export async function putBackUnsettled(
  tx: Tx,
  where: { aliasId: string } | { inboxId: string },
): Promise<number> {
  let back = 0
  for (const { inboxId, importId, outcome } of await store.findUnsettled(tx, where)) {
    if (!(await store.putBack(tx, inboxId))) continue
    await store.setOutcome(tx, inboxId, { outcome: 'pending', note: null })
    await store.count(tx, importId, outcome as store.ImportOutcome, -1)
    back++
  }
  return back
}

/** Once all of a log is handled, whoever only talked in it leaves no trace. */
export async function forgetTalkers(tx: Tx, importId: string): Promise<void> {
  const accountId = await store.finishedLogAccount(tx, importId)
  if (accountId) await store.forgetIdleAliases(tx, accountId)
}
