// How a WeChat id came to stand for a person says how far it is believed.

/** A code typed by the person, a friend who came by the bot's picture, or staff vouching. */
const verifying = new Set(['code', 'friend', 'staff'])

/** It may act as what its person is. */
export const isVerified = (matchedBy: string): boolean => verifying.has(matchedBy)

/** It may read and be told what is theirs, and speak for them of consent and phone; a mere match may not. */
export const isReadsOwn = (matchedBy: string): boolean => isVerified(matchedBy) || matchedBy === 'self'
