// What a chat log says, whatever wrote it: one line a message. The readers beside this make it; all of them are pure.
import type { Day } from '../../values/days.ts'

export interface ChatLine {
  /** To the minute where the log has no seconds. */
  at: Date
  sender: string
  /** Another name that the log has for the same sender. */
  remark?: string
  text: string
}

export interface Unread {
  /** Line of the file, from 1. */
  row: number
  words: string
}

export interface ReadChat {
  /** In the order of the file; several of one minute in their order. */
  lines: ChatLine[]
  /** Pictures, voice, files, recalls and notices: a log has no more of them than that they were. */
  notText: number
  unread: Unread[]
}

export interface Reckoning {
  zone: string
  now: Date
  /** Of dates without a year. */
  year?: number | undefined
  /** The day on which it was copied, from which 昨天 and 星期五 are reckoned. */
  copiedOn?: Day | undefined
}

const marker =
  /^[[【［](?:图片|照片|语音|语音通话|视频|视频通话|音乐|文件|动画表情|表情|表情包|链接|位置|聊天记录|红包|微信红包|转账|小程序|名片|个人名片|群公告|接龙|卡片|卡券|笔记|视频号|直播|分享|引用|系统消息|[Pp]hoto|[Vv]oice|[Ff]ile|[Vv]ideo|[Ss]ticker|[Ii]mage)(?:[:：\s][^\]】］]*)?[\]】］]/

/** A sign for what is no text: `[图片]`, `[语音] 3"`, `[文件] 花名册.xlsx`. */
export const isMarker = (text: string): boolean => marker.test(text) && !text.includes('\n')

/** Where a picture and words were copied together, the words. */
export function withoutMarkers(text: string): string {
  const lines = text.split('\n').filter((line) => !isMarker(line.trim()))
  return lines.join('\n').trim()
}

const notices = [
  /^(?:["“'「].{1,40}["”'」]|你|.{1,20}?)\s*(?:尝试)?撤回了?一条(?:成员)?消息(?:\s*重新编辑)?$/,
  /^.{1,60}(?:加入|退出|移出)了?群聊.{0,20}$/,
  /^.{1,40}修改群名为.{1,60}$/,
  /^(?:我|你|["“].{1,40}["”])\s?拍了拍.{1,60}$/,
  /^[-—–─]{2,}\s*(?:以下为新消息|以上是历史消息).*$/,
  /^.{1,40}(?:领取了.{1,20}的红包|已成为新?群主|开启了.{1,20}|与群里其他人都不是.{0,10}好友.*)$/,
]

/** What WeChat itself writes between messages. */
export const isNotice = (line: string): boolean => notices.some((notice) => notice.test(line.trim()))

/** The text as somebody typed it: no signs for pictures, no notices, no blank rim. */
export function typedText(lines: readonly string[]): { text: string; notices: number } {
  const kept = lines.filter((line) => !isNotice(line))
  const text = withoutMarkers(
    kept
      .join('\n')
      .replace(/\u00a0/g, ' ')
      .trim(),
  )
  return { text, notices: lines.length - kept.length }
}
