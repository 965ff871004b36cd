// One journalled message, handled once: claimed, interpreted, and its effects, events and replies committed together.
// What the journal need not keep any longer is masked in the same transaction.

import type { Tx } from '../platform/database/transactor.ts'
import type { Deps } from '../platform/deps.ts'
import { withoutWords } from '../platform/without-words.ts'
import { isInLog } from './import/heard-before.ts'
import { settleImported } from './import/settle-imported.ts'
import { maskJournal } from './mask-journal.ts'
import { readScene, type Scene } from './scene-reads.ts'
import * as store from './store.ts'

/** Whether anything in the message was for the bot, and what was understood of it. */
export interface Interpretation {
  forBot: boolean
  intents: readonly { intent: string; fields: Record<string, unknown> }[]
  /** Of a message out of a log: what its sender would have been asked or told, beside that it was taken. */
  unsaid?: string
}

/** What a door makes of a message; it works inside the given transaction. */
export type Interpret = (deps: Deps, tx: Tx, scene: Scene) => Promise<Interpretation>

const mostTries = 3
const nothing: Interpretation = { forBot: false, intents: [] }

/** Resolves after the commit: `skipped` when somebody else had handled it, `parked` after the last failure. */
export async function handleMessage(
  deps: Deps,
  inboxId: string,
  interpret: Interpret,
): Promise<'done' | 'skipped' | 'parked'> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(deps, inboxId, interpret)
    } catch (error) {
      deps.log.error({ inboxId, tries, err: withoutWords(error) }, 'a message could not be handled')
      const park = tries >= mostTries
      await noteFailure(deps, inboxId, { tries, error: errorName(error), park })
      if (park) return 'parked'
    }
  }
}

const attempt = (deps: Deps, inboxId: string, interpret: Interpret) =>
  deps.database.transact(async (tx): Promise<'done' | 'skipped'> => {
    if (!(await store.claimInbox(tx, inboxId, deps.clock.now()))) return 'skipped'
    const scene = await readScene(tx, inboxId)
    // Its recall may have come first.
    if (scene && (await store.isTakenBack(tx, scene.message))) {
      await store.markRecalled(tx, inboxId, deps.clock.now())
      await store.noteReading(tx, inboxId, nothing)
      return 'done'
    }
    if (scene && (await isInLog(tx, scene.message))) {
      await store.noteReading(tx, inboxId, nothing)
      return 'done'
    }
    const { forBot, intents, unsaid = '' } = scene ? await interpret(deps, tx, scene) : nothing
    const read = scene?.message.text ?? null
    const kept = maskJournal(read, intents)
    const text = kept.text === read ? {} : { text: kept.text }
    await store.noteReading(tx, inboxId, { forBot, intents: kept.intents, ...text })
    if (scene?.message.source === 'imported') await settleImported(tx, scene.message, { forBot, unsaid })
    return 'done'
  })

const noteFailure = (deps: Deps, inboxId: string, failure: { tries: number; error: string; park: boolean }) =>
  deps.database.transact((tx) => store.noteFailure(tx, inboxId, failure))

const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'not an error')
