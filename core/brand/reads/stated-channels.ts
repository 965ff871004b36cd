// Where somebody else counts an article's readers.
export const statedChannels = ['微信公众号', '视频号', '今日头条', '抖音', '快手', '微博', '其他'] as const
export type StatedChannel = (typeof statedChannels)[number]
