// Whether people could sign up for a run at the moment when they said so. Pure.

/** Sent before it was closed and heard after is still in time. */
export const wasOpen = (run: { open: boolean; closedAt: Date | null }, at: Date): boolean =>
  run.open || (run.closedAt !== null && at < run.closedAt)
