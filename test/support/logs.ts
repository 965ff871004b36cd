// A chat log brought into the demo county, handled to the end as the bot would.
import { createInterpret } from '../../bot/features/interpret.ts'
import { handleMessage } from '../../core/messaging/handle-message.ts'
import { type ChatLog, importChat } from '../../core/messaging/import/import-chat.ts'
import { type ImportRead, importById } from '../../core/messaging/import/import-reads.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { Actor } from '../../core/values/actor.ts'
import { programmeKey } from './county-accounts.ts'

type Bringing = Partial<Omit<ChatLog, 'file'>> & { name?: string; actor?: Actor; room: string }

let commands = 0

/** Journalled alone, as when the process died behind it. */
export async function journalLog(deps: Deps, text: string, log: Bringing): Promise<string> {
  const programme = await deps.database.client.programme.findUniqueOrThrow({ where: { key: programmeKey } })
  const { name = '站长群.txt', actor = { kind: 'system', programmeId: programme.id }, ...asked } = log
  const id = `log-${String(++commands).padStart(4, '0')}`
  const cause = { kind: 'command', id, orderId: id, at: deps.clock.now() } as const
  return importChat(deps, { programme, actor, cause }, { ...asked, file: { name, bytes: Buffer.from(text) } })
}

/** In the order of the journal, or in any other. */
export async function handlePending(
  deps: Deps,
  order: (ids: string[]) => string[] = (ids) => ids,
): Promise<void> {
  const pending = await deps.database.client.inboxMessage.findMany({
    where: { state: 'pending' },
    orderBy: [{ sentAt: 'asc' }, { externalId: 'asc' }],
    select: { id: true },
  })
  const interpret = createInterpret()
  for (const id of order(pending.map((row) => row.id))) await handleMessage(deps, id, interpret)
}

export async function bringLog(deps: Deps, text: string, log: Bringing): Promise<ImportRead> {
  const id = await journalLog(deps, text, log)
  await handlePending(deps)
  return importById(deps.database.client, id)
}
