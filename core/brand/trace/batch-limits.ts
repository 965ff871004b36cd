// How much one batch may have; what is more belongs to another batch. Whoever reads a batch counts on it.

/** However often they are put right. */
export const mostRecords = 200

export const mostLots = 500
