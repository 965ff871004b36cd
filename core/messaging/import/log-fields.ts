// Under which words exporters keep what: MemoTrace (WeChatMsg), chatlog and the like, and tables made by hand. Pure.

const words = {
  time: [
    ...[
      'StrTime',
      '发送时间',
      '消息时间',
      '时间',
      '日期时间',
      'time',
      'datetime',
      'msg_time',
      'send_time',
      'sendTime',
    ],
    ...['timestamp', 'ts', 'CreateTime', 'create_time', '时间戳', '日期', 'date'],
  ],
  sender: [
    ...[
      '群昵称',
      'GroupNickName',
      'displayName',
      'display_name',
      'SenderName',
      'sender_name',
      'senderDisplayName',
    ],
    ...[
      'NickName',
      'nickname',
      '昵称',
      '发送人',
      '发送者',
      '发送人昵称',
      '发言人',
      '姓名',
      'from',
      'from_nickname',
    ],
    ...['accountName', 'talker_name', 'Sender', 'user', 'name', '微信号', 'sender_wxid'],
  ],
  remark: ['Remark', 'remark', '备注', '备注名', '群名片'],
  text: [
    ...[
      'StrContent',
      '内容',
      '消息内容',
      '消息',
      '聊天内容',
      '文本内容',
      'content',
      'message',
      'msg',
      'text',
      '正文',
    ],
    'parsedContent',
  ],
  kind: ['Type', '类型', '消息类型', 'msg_type', 'msgType', 'type_name', 'content_type', 'localType', 'kind'],
  room: [
    'TalkerId',
    'StrTalker',
    'talker',
    'conversation_id',
    'room',
    'roomId',
    '群',
    '群名',
    '会话',
    'group_id',
  ],
} as const

export type LogField = keyof typeof words
const fields = ['time', 'sender', 'remark', 'text', 'kind', 'room'] as const satisfies readonly LogField[]

const plain = (heading: string): string =>
  heading.normalize('NFKC').trim().toLowerCase().replace(/[\s_]/g, '')

const wordsOf = Object.fromEntries(fields.map((field) => [field, words[field].map(plain)])) as Record<
  LogField,
  string[]
>

/** For each field the heading that says it best; left out where there is none. */
export function fieldsAmong(headings: readonly string[]): Partial<Record<LogField, string>> {
  const found: Partial<Record<LogField, string>> = {}
  for (const field of fields) {
    const best = wordsOf[field].flatMap((word) => headings.filter((heading) => plain(heading) === word))
    if (best[0] !== undefined) found[field] = best[0]
  }
  return found
}

/** Headings that may hold a name, the best first: the first that is filled in is taken. */
export const senderHeadings = (headings: readonly string[]): string[] =>
  wordsOf.sender.flatMap((word) => headings.filter((heading) => plain(heading) === word))

/** A message of words: 1 is WeChat's own number of it. */
export const isTextKind = (kind: string): boolean =>
  kind === '' ||
  /^(?:1|1-0|text|plain|文本|文字|文本消息|普通消息|引用消息|引用回复|quote|reply)$/i.test(kind.trim())
