// What WeChat would not do, with the sentence for the person at the screen. A simulator's faults are no part of
// the domain's vocabulary, so they have a class of their own.
const refusals = {
  unknownConversation: { status: 404, say: '没有这个会话' },
  unknownSender: { status: 404, say: '县里没有这个人' },
  unknownMessage: { status: 404, say: '没有这条消息，或者已经撤回' },
  notMember: { status: 403, say: '这个人不在这个会话里' },
  notTheirs: { status: 403, say: '机器人的消息只能由机器人发送和撤回' },
  notFriend: { status: 403, say: '还不是好友，不能私聊' },
  badImage: { status: 400, say: '图片只能是 PNG、JPEG、GIF 或 WebP' },
  unknownCursor: { status: 400, say: '消息位置不对，请从头读取' },
} as const

export type RefusalReason = keyof typeof refusals

export class CountyRefusal extends Error {
  readonly reason: RefusalReason
  /** HTTP status (RFC 9110). */
  readonly status: number
  /** For the person, in Chinese. */
  readonly say: string

  constructor(reason: RefusalReason, about: string) {
    super(`${reason}: ${about}`)
    this.name = 'CountyRefusal'
    this.reason = reason
    this.status = refusals[reason].status
    this.say = refusals[reason].say
  }
}
