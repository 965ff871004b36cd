// What a kill test compares with the journal: a line for each message that was given to a bot, and one for each of
// the bot's sends, written before anything else happens.
import { appendFileSync } from 'node:fs'
import type { Clock } from '../../core/platform/clock.ts'
import type { KeptMessage } from './message-log.ts'

export interface HandoverLog {
  handedOver(message: Pick<KeptMessage, 'id'>): void
  said(message: Pick<KeptMessage, 'id' | 'conversationId' | 'text' | 'sentAt' | 'fromBot'>): void
}

export function createHandoverLog(path: string, clock: Clock): HandoverLog {
  const append = (line: object) => appendFileSync(path, `${JSON.stringify(line)}\n`)
  return {
    handedOver: ({ id }) => append({ id, handedOverAt: clock.now() }),
    said: ({ id, conversationId, text, sentAt, fromBot }) => {
      if (fromBot) append({ sentId: id, conversationId, text, at: sentAt })
    },
  }
}
