import { countingLevels } from '../../../core/brand/mentions/mention-levels.ts'
import type { MentionCount, MentionRead } from '../../../core/brand/mentions/mention-reads.ts'
import type { DeskMention } from '../../contract/media-mentions.ts'

export const presentShown = ({ id, outlet, level, day, title, url, film, sample }: MentionRead) => ({
  ...{ id, outlet, level, day, title, url, film, sample },
})

export const presentMention = (mention: MentionRead): DeskMention => ({
  ...presentShown(mention),
  ...{ note: mention.note, pictureName: mention.picture?.name ?? null, by: mention.by },
  createdAt: mention.createdAt.toISOString(),
  ...{ voidedAt: mention.voidedAt?.toISOString() ?? null, voidReason: mention.voidReason },
})

/** What counts towards an indicator: of the film, those of any level. */
export const mentionsTowards = (counts: readonly MentionCount[], film: boolean): number =>
  film
    ? counts.reduce((sum, { films }) => sum + films, 0)
    : counts
        .filter(({ level }) => countingLevels.includes(level))
        .reduce((sum, { mentions }) => sum + mentions, 0)
