// What the bot made of a message, for the county's face: read from the bot's own database.
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { readAnswered, readOutcome } from '../core/messaging/reads.ts'
import type { Deps } from '../core/platform/deps.ts'
import type { Outcome } from '../miniprogram-api/contract/county.ts'
import type { OutcomePort } from './county/outcome-port.ts'

const intentsSchema = z.array(z.object({ intent: z.string(), fields: z.record(z.string(), z.unknown()) }))

/** The county shows a message the moment that it is sent; its row is settled a moment later. */
const settleWaitMs = 20
const settleTries = 50

export function databaseOutcomes({ database }: Pick<Deps, 'database'>, accountId: string): OutcomePort {
  return {
    outcomeOf: async (messageId): Promise<Outcome | null> => {
      const found = await readOutcome(database.client, accountId, messageId)
      if (!found) return null
      return {
        state: found.state,
        intents: intentsSchema.parse(found.intents ?? []),
        recorded: found.recorded,
        replies: found.replies.flatMap(({ externalId }) => externalId ?? []),
      }
    },
    inReplyTo: async (botMessageId) => {
      for (let tries = 0; tries < settleTries; tries++) {
        const answered = await readAnswered(database.client, accountId, botMessageId)
        if (answered) return answered
        await delay(settleWaitMs)
      }
      return []
    },
  }
}
