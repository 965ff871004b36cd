// What the parts of an erasing share.

/** Whom the erasing is about. */
export interface Erasing {
  /** The person, and whoever turned out to be them. */
  ids: readonly string[]
  /** All that they were called. */
  names: readonly string[]
  /** What stands there instead. */
  pseudonym: string
  /** WeChat ids that stand for nobody else, and the conversations that these have with the bot alone. */
  aliasIds: readonly string[]
  conversationIds: readonly string[]
  /** The last word, which is still to go out. */
  outboxId: string | null
  now: Date
}
