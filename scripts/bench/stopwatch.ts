// Times that several processes of one machine can compare.

/** Milliseconds since 1970, finer than a millisecond. */
export const instant = (): number => performance.timeOrigin + performance.now()

/** Ids of messages, and when each of them got that far. */
export type Times = [id: string, at: number][]
