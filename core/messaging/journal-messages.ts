// Journals what a channel hands over, before anything else is done with it. Unique by (account, message id), so a
// message that comes twice is kept once.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../platform/database/transactor.ts'
import type { Deps } from '../platform/deps.ts'
import { insertAttachments } from './attachment-store.ts'
import { findOrInsertConversation } from './conversation-store.ts'
import type { InboundAttachment, InboundMessage } from './inbound-message.ts'
import { redact, withoutControls } from './redact.ts'
import * as store from './store.ts'

/** What the rest of the way needs to know of a message that was just journalled. */
export interface Journalled {
  id: string
  externalId: string
  conversationId: string
  sentAt: Date
}

/** Longer texts are cut: nothing that people write is, and a pasted book is nobody's report. */
const longestText = 20_000

/** Rows of conversations and WeChat ids already known to this process; none changes its id until it is forgotten. */
export interface Directory {
  conversations: Map<string, string>
  aliases: Map<string, string>
  /** How many people were forgotten at their wish when this was learnt. */
  forgotten: number
}

export const emptyDirectory = (): Directory => ({
  conversations: new Map(),
  aliases: new Map(),
  forgotten: 0,
})

export interface Journal {
  accountId: string
  directory: Directory
}

/** Returns only what was new. Attachments are written to the data folder first, so that a row never lacks its file. */
export async function journalMessages(
  deps: Deps,
  { accountId, directory }: Journal,
  messages: readonly InboundMessage[],
): Promise<Journalled[]> {
  for (const message of messages) await saveFiles(deps, message.attachments)
  const receivedAt = deps.clock.now()
  const learnt = emptyDirectory()
  const journalled = await deps.database.transact(async (tx) => {
    await heedForgotten(tx, directory)
    const context = { deps, tx, accountId, receivedAt, directory, learnt }
    const added = []
    for (const message of messages) {
      const row = await inboxRow(context, message)
      if (await store.insertInbox(tx, row)) added.push(row)
    }
    await saveAttachments(context, messages, added)
    return added.map(({ id, externalId, conversationId, sentAt }) => ({
      id,
      externalId,
      conversationId,
      sentAt,
    }))
  })
  // Only after the commit: what was rolled back must not be remembered.
  for (const [key, id] of learnt.conversations) directory.conversations.set(key, id)
  for (const [key, id] of learnt.aliases) directory.aliases.set(key, id)
  return journalled
}

// Another process may have forgotten somebody: under their WeChat id stands nobody's row now.
async function heedForgotten(tx: Tx, directory: Directory): Promise<void> {
  const forgotten = await store.countForgotten(tx)
  if (forgotten === directory.forgotten) return
  directory.conversations.clear()
  directory.aliases.clear()
  directory.forgotten = forgotten
}

interface Context {
  deps: Deps
  tx: Tx
  accountId: string
  receivedAt: Date
  directory: Directory
  learnt: Directory
}

/** As the journal keeps it. */
export const journalText = (text: string): string => redact(withoutControls(text)).slice(0, longestText)

async function inboxRow(context: Context, message: InboundMessage) {
  const { deps, accountId, receivedAt } = context
  const text = journalText(message.text)
  return {
    id: deps.ids.next('msg'),
    accountId,
    externalId: message.id,
    conversationId: await conversationOf(context, message),
    senderAliasId: await aliasOf(context, message),
    kind: message.kind,
    text,
    textHash: deps.keyring.journalHash(text, undefined),
    mentionsBot: message.mentionsBot,
    recalls: message.recalls ?? null,
    sentAt: message.sentAt,
    receivedAt,
  }
}

async function conversationOf(context: Context, { conversation }: InboundMessage): Promise<string> {
  const { directory, learnt, tx, accountId, deps } = context
  const { externalId, kind, name } = conversation
  const known = directory.conversations.get(externalId) ?? learnt.conversations.get(externalId)
  if (known) return known
  const row = { id: deps.ids.next('cnv'), accountId, externalId, kind, name }
  const { id } = await findOrInsertConversation(tx, row)
  learnt.conversations.set(externalId, id)
  return id
}

async function aliasOf(context: Context, { sender }: InboundMessage): Promise<string> {
  const { directory, learnt, tx, accountId, deps, receivedAt } = context
  const { externalId, nickname, friend } = sender
  // Somebody may become a friend of the bot later: then the row is looked at again.
  const key = `${externalId} ${friend}`
  const known = directory.aliases.get(key) ?? learnt.aliases.get(key)
  if (known) return known
  const row = { id: deps.ids.next('als'), accountId, externalId, nickname, friend, firstSeenAt: receivedAt }
  const id = await store.findOrInsertAlias(tx, row)
  learnt.aliases.set(key, id)
  return id
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

export const attachmentPath = (hash: string): string => join('attachments', hash.slice(0, 2), hash)

async function saveFiles({ config }: Deps, attachments: readonly InboundAttachment[]): Promise<void> {
  for (const { bytes } of attachments) {
    const path = join(config.DATA_DIR, attachmentPath(sha256(bytes)))
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, bytes)
  }
}

async function saveAttachments(
  { deps, tx, receivedAt }: Context,
  messages: readonly InboundMessage[],
  rows: readonly { id: string; externalId: string }[],
): Promise<void> {
  const inboxIds = new Map(rows.map(({ id, externalId }) => [externalId, id]))
  const data = messages.flatMap((message) => {
    const inboxId = inboxIds.get(message.id)
    if (!inboxId) return []
    return message.attachments.map(({ kind, mime, bytes }) => {
      const hash = sha256(bytes)
      const row = { id: deps.ids.next('att'), inboxId, kind, mime, sha256: hash, bytes: bytes.length }
      return { ...row, path: attachmentPath(hash), createdAt: receivedAt }
    })
  })
  if (data.length > 0) await insertAttachments(tx, data)
}
