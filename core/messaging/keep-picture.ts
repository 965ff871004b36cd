// Whether a picture is kept: one that a person found to be a proof is the bot's business, another one goes with the idle
// talk, unless it belongs to a text.
import type { Work } from '../platform/work.ts'
import { setPictureKept } from './attachment-store.ts'

export const keepPicture = (work: Work, inboxId: string, kept: boolean): Promise<void> =>
  setPictureKept(work.tx, inboxId, kept)
