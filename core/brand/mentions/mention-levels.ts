// How high the media stand that told of a programme (绩效目标 1.1 三: 国家级、省级、市级媒体). Pure.

/** 自治区 counts as 省级, 盟 as 市级, 旗 as 县级. */
export const mentionLevels = ['国家级', '省级', '市级', '县级'] as const
export type MentionLevel = (typeof mentionLevels)[number]

/** What the contract counts; the county's own media are shown beside it. */
export const countingLevels: readonly MentionLevel[] = ['国家级', '省级', '市级']
