import { describe, expect, test } from 'vitest'
import { Problem } from '../../values/problem.ts'
import type { Reckoning } from './chat-lines.ts'
import { readChat } from './read-chat.ts'

const reckoning: Reckoning = { zone: 'Asia/Shanghai', now: new Date('2026-11-25T12:00:00+08:00') }

const read = (text: string, more: Partial<Reckoning> = {}) =>
  readChat(Buffer.from(text), { ...reckoning, ...more })
/** `日 时:分:秒 谁：什么` of each message, in the zone. */
const told = (text: string, more: Partial<Reckoning> = {}) =>
  read(text, more).lines.map(({ at, sender, text: words }) => {
    const local = new Date(at.getTime() + 8 * 3_600_000).toISOString()
    return `${local.slice(5, 10)} ${local.slice(11, 19)} ${sender}：${words}`
  })
function refusal(text: string | Buffer, more: Partial<Reckoning> = {}): string {
  try {
    readChat(Buffer.from(text), { ...reckoning, ...more })
  } catch (error) {
    if (error instanceof Problem) return error.say
    throw error
  }
  return '(read)'
}

describe('what WeChat gives', () => {
  test('copied on a computer: the name and the time, then the words', () => {
    const log = '王秀兰 2026/11/20 19:03\n今天代买3单156块\n已签到\n\n李四 2026/11/20 19:04\n收到\n'
    expect(told(log)).toEqual([
      '11-20 19:03:00 王秀兰：今天代买3单156块\n已签到',
      '11-20 19:04:00 李四：收到',
    ])
  })
  test('sent by mail from a phone: a line for each day, and bare clocks', () => {
    const log = [
      '“站长群”的聊天记录如下：\n\n—————  2026-11-19  —————\n\n\n王秀兰  19:03\n\n今天代买3单156块\n\n',
      '—————  2026-11-20  —————\n\n\n李四  08:05\n\n[图片: 3f2.jpg(请在附件中查看)]\n\n\n李四  08:06\n\n到货时间 19:30 左右\n',
    ].join('\n')
    expect(told(log)).toEqual([
      '11-19 19:03:00 王秀兰：今天代买3单156块',
      '11-20 08:06:00 李四：到货时间 19:30 左右',
    ])
    expect(read(log)).toMatchObject({ notText: 1, unread: [{ row: 1, words: '“站长群”的聊天记录如下：' }] })
  })
  test('pictures, voice, recalls and notices are no words', () => {
    const log = [
      '王秀兰 2026-11-20 19:03:01\n[语音] 3"',
      '王秀兰 2026-11-20 19:03:02\n[图片]\n今天代买3单156块',
      '"李四" 撤回了一条消息',
      '巴图 2026-11-20 19:04:00\n"巴图"邀请"娜仁"加入了群聊',
    ].join('\n')
    expect(told(log)).toEqual(['11-20 19:03:02 王秀兰：今天代买3单156块'])
    expect(read(log).notText).toBe(4)
  })
  test.each([
    ['11月20日 19:03', { year: 2026 }, '11-20 19:03:00'],
    ['11月20日 下午7:03', { copiedOn: '2026-11-21' }, '11-20 19:03:00'],
    ['昨天 19:03', { copiedOn: '2026-11-21' }, '11-20 19:03:00'],
    ['星期五 19:03', { copiedOn: '2026-11-22' }, '11-20 19:03:00'],
    ['晚上 7:03', { copiedOn: '2026-11-20' }, '11-20 19:03:00'],
    ['2026年11月20日 星期五 19:03', {}, '11-20 19:03:00'],
    ['２０２６/１１/２０ １９：０３', {}, '11-20 19:03:00'],
  ] as const)('%s', (stamp, more, expected) => {
    expect(told(`王秀兰  ${stamp}\n代买3单`, more)).toEqual([`${expected} 王秀兰：代买3单`])
  })
  test('a day before the year turned is of the year before', () => {
    const [line] = read('王秀兰 12月31日 19:03\n代买3单', {
      ...{ copiedOn: '2026-01-02', now: new Date('2026-01-02T12:00:00Z') },
    }).lines
    expect(line?.at.toISOString()).toBe('2025-12-31T11:03:00.000Z')
  })
  test('a sentence that ends with a time belongs to its message', () => {
    const log = '赵敏 2026/11/20 19:03\n通知\n明天开会 2026/11/21 09:00\n二楼\n李四 2026/11/20 19:05\n好'
    expect(told(log)).toEqual([
      '11-20 19:03:00 赵敏：通知\n明天开会 2026/11/21 09:00\n二楼',
      '11-20 19:05:00 李四：好',
    ])
  })
})

describe('what exporters write', () => {
  test('MemoTrace as text', () => {
    const log = '2026-11-20 19:03:12 王秀兰\n今天代买3单156块\n\n2026-11-20 19:03:40 李四\n第一行\n第二行\n'
    expect(told(log)).toEqual([
      '11-20 19:03:12 王秀兰：今天代买3单156块',
      '11-20 19:03:40 李四：第一行\n第二行',
    ])
  })
  test('the time in brackets, all in one line', () => {
    expect(told('[2026-11-20 19:03] 王秀兰: 今天代买3单，共156元')).toEqual([
      '11-20 19:03:00 王秀兰：今天代买3单，共156元',
    ])
  })
  test('WeChatMsg as CSV', () => {
    const log = [
      '\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender',
      '1,7,1,0,0,1795172592,,"今天代买3单，\n已签到",2026-11-20 19:03:12,石哈河王秀兰,秀兰,wxid_1',
      '2,7,3,0,0,1795172600,,<xml/>,2026-11-20 19:03:20,,秀兰,wxid_1',
      '3,7,1,0,0,1795172610,,好,2026-11-20 19:03:30,,,wxid_2',
    ].join('\r\n')
    expect(told(log)).toEqual(['11-20 19:03:12 秀兰：今天代买3单，\n已签到', '11-20 19:03:30 wxid_2：好'])
    expect(read(log).lines[0]?.remark).toBe('石哈河王秀兰')
    expect(read(log).notText).toBe(1)
  })
  test('of several rooms nothing is taken', () => {
    const log = '时间,昵称,内容,群\n2026-11-20 19:03,甲,1,站长群\n2026-11-20 19:04,乙,2,学员群'
    expect(refusal(log)).toBe('这个文件里有2个群的记录，只导出要导入的那一个群再传')
  })
  test('a table made by hand, in GBK, with a row that has no time', () => {
    // Node writes no GBK.
    const gbk: Record<string, number[]> = {
      消: [207, 251],
      息: [207, 162],
      类: [192, 224],
      型: [208, 205],
      发: [183, 162],
      送: [203, 205],
      人: [200, 203],
      时: [202, 177],
      间: [188, 228],
      内: [196, 218],
      容: [200, 221],
      文: [206, 196],
      本: [177, 190],
      王: [205, 245],
      秀: [208, 227],
      兰: [192, 188],
      代: [180, 250],
      买: [194, 242],
      单: [181, 165],
      李: [192, 238],
      四: [203, 196],
      好: [186, 195],
      图: [205, 188],
      片: [198, 172],
    }
    const words =
      '消息类型,发送人,时间,内容\n文本,王秀兰,2026/11/20 19:03,代买3单\n文本,李四,,好\n图片,李四,2026/11/20 19:05,x'
    const bytes = Buffer.concat([...words].map((sign) => Buffer.from(gbk[sign] ?? [...Buffer.from(sign)])))
    const { lines, unread, notText } = readChat(bytes, reckoning)
    expect(lines.map(({ sender, text }) => `${sender} ${text}`)).toEqual(['王秀兰 代买3单'])
    expect({ unread, notText }).toEqual({ unread: [{ row: 3, words: '李四 好' }], notText: 1 })
  })
  test('chatlog as JSON, and as lines of it', () => {
    const one = {
      seq: 1,
      time: '2026-11-20T19:03:12+08:00',
      talker: '1@chatroom',
      sender: 'wxid_1',
      senderName: '王秀兰',
      type: 1,
      content: '代买3单',
    }
    const expected = ['11-20 19:03:12 王秀兰：代买3单']
    expect(told(JSON.stringify([one]))).toEqual(expected)
    expect(told(JSON.stringify({ total: 1, messages: [one] }))).toEqual(expected)
    expect(told(`${JSON.stringify(one)}\n{"cut`)).toEqual(expected)
  })
  test('UTF-16, as Notepad saves it', () => {
    const bytes = Buffer.concat([
      Buffer.from('fffe', 'hex'),
      Buffer.from('王秀兰 2026/11/20 19:03\r\n代买3单', 'utf16le'),
    ])
    expect(readChat(bytes, reckoning).lines).toHaveLength(1)
  })
})

test('a file that was cut off within a sign is read', () => {
  const bytes = Buffer.from('王秀兰 2026/11/20 19:03\n代买3单')
  expect(readChat(bytes.subarray(0, -1), reckoning).lines).toMatchObject([{ text: '代买3' }])
})

test.each([
  ['', '这个文件是空的'],
  ['昨天说好的', '没读出消息。要有“昵称 时间”再一行内容，或带“时间、昵称、内容”表头的 csv'],
  ['王秀兰 11月20日 19:03\n代买3单', '记录里的日期没写年份，填上是哪年、或者哪天复制的再读'],
  ['王秀兰 昨天 19:03\n代买3单', '记录里写的是“昨天”“星期五”这样的日子，填上是哪天复制的再读'],
  ['王秀兰  19:03\n代买3单', '记录里只有几点几分，没有日期，填上是哪天复制的再读'],
  ['<html><body>', '不认网页格式，导出成 csv 或 txt 再传'],
  ['PK\u0003\u0004', '不认压缩包和 xlsx，另存为 csv 或 txt 再传'],
])('%j is refused with what to do', (log, words) => {
  expect(refusal(log)).toBe(words)
})

test('too much is refused', () => {
  expect(refusal(Buffer.alloc(20_000_001, 'x'))).toBe('记录超过20MB，分成几段再导')
})
