// What makes a read: how long it takes, and how many are believed. Pure.

/** Nobody has read an article who opened it a moment ago. */
export const dwellSeconds = 8
/** A ticket is for one sitting. */
export const ticketLifeMs = 2 * 3_600_000

/** Of one reader within a day. */
export const mostArticles = 30
/**
 * Readers whom nobody vouches for, new at one address within a day. A carrier lets hundreds of phones share an address,
 * so this leaves real ones out; how many reads it refused is told beside the total.
 */
export const mostReadersOfAddress = 50

/** `wechat`: WeChat told us who it is. `key`: a random key that a browser keeps, which anybody can make up. */
export type Reader = { kind: 'wechat'; userId: string } | { kind: 'key'; key: string }

export const readerText = (reader: Reader): string =>
  reader.kind === 'wechat' ? `wechat ${reader.userId}` : `key ${reader.key}`
