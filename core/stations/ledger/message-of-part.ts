// Which message a part of a day came by.

/** WeChat's id; null when no message made it: whatever is not a message is ordered by its cause's own id. */
export const messageOfPart = (part: { messageId: string; causeId: string }): string | null =>
  part.messageId === part.causeId ? null : part.messageId
