// What the county's face wants to know of the bot's doings. The county knows nothing of the database; whoever has
// one implements this.
import type { Outcome } from '../../miniprogram-api/contract/county.ts'

export interface OutcomePort {
  /** null: not journalled (yet). */
  outcomeOf(messageId: string): Promise<Outcome | null>
  /**
   * Ids of the messages that one of the bot's answers; none for what it said unasked. It is also asked the moment the
   * message appears, which is before the bot's own send has returned: an answer may wait for that.
   */
  inReplyTo(botMessageId: string): Promise<string[]>
}

/** For a county that runs without the bot's database. */
export const noOutcomes: OutcomePort = {
  outcomeOf: async () => null,
  inReplyTo: async () => [],
}
