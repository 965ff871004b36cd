// Texts that would show a reader whose work grows faster than its text: long runs of what sets rules off.
import { seededRandom } from '../../core/platform/random.ts'
import { normalise } from '../../core/understanding/scan/normalise.ts'

const words =
  '今天 昨天 代买 代卖 收件 发件 已签 签到 没业务 没有 3单 156块 一 俩 三百五 ， 。 ： ； 、 - + / ( ) 「 」 川井站 站 报名 直播班 第2期 请假 一天 4821 我叫 李明 13900000000 抖音 卖了 蜂蜜 回访 巡查 盘点 群发 学员群 改成 不对 少报 共 其中 #接龙 1. 10 @小二 谁没报 号 月 周 6月 7.15 a 1 12 w 斤 的 了 吗 ? 和 停 电话 姓名： 王 一样 没 退款 村 到 培训 快递 都 每天 分别 → 退了 一个'.split(
    ' ',
  )

/** Exactly `length` characters of a shape again and again. */
export const repeated = (shape: string, length: number): string =>
  shape.repeat(Math.ceil(length / shape.length)).slice(0, length)

/** Each word alone, and `count` mixtures of two to four of them and spaces and line ends. */
export function shapes(seed: number, count: number): string[] {
  const random = seededRandom(seed)
  const pick = (from: readonly string[]) => from[random.below(from.length)] ?? ''
  const mixed = Array.from({ length: count }, () =>
    Array.from({ length: 2 + random.below(3) }, () => pick([...words, ' ', '\n'])).join(''),
  )
  return [...words, ' ', '\n', ...mixed]
}

/** Whatever reading turns into blanks: each such character, and what it blanks as a whole. */
const blanks = [
  ...Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (c) => normalise(c).trim() === '',
  ),
  '@小二',
  '小二，',
  '1\ufe0f\u20e3',
  '　\n',
]

/** Of each of them about `length` characters and then something else: what begins with `^\s*` must not begin anew. */
export function blanksBefore(length: number): [name: string, texts: string[]][] {
  return blanks.map((blank) => {
    const name = [...blank].map((c) => `U+${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(' ')
    const run = blank.repeat(Math.floor(length / blank.length))
    return [name, ['@小', '好', '收件5', '✅ 已记'].map((end) => run + end)]
  })
}

const small =
  '了 的 我 吗 啊 个 条 下 一 3 每 斤 都 也 就 是 没 不 要 去 到 和 、 , 给 记住 懂 消息 老师 一下 谢谢'.split(
    ' ',
  )
const beginnings =
  ' |@小二 |群发站长群：|记住|回访王强|巡查红泉站|签到|报名|请假|卖了羊肉3斤|代买3单|我叫王强|电话|抖音'.split(
    '|',
  )
const endings = ['', '不行', '班', '460元', '！x']

/** Every two of the words that stand between others, `times` times, between what begins and what ends a message. */
export function* saidAgain(times: number): Iterable<string> {
  for (const [i, a] of small.entries())
    for (const b of small.slice(i))
      for (const head of beginnings) for (const end of endings) yield `${head}${(a + b).repeat(times)}${end}`
}

const syllables = '河海湖山川林石沙'
const stationName = (i: number) => `巴${[i >> 6, i >> 3, i].map((n) => syllables.charAt(n & 7)).join('')}站`

/** Lists of `rows` lines as people send them: a 接龙 of stations, one of names, a table, running reports. */
export function longLists(rows: number): Record<string, string> {
  const lines = (line: (i: number) => string) => Array.from({ length: rows }, (_, i) => line(i)).join('\n')
  return {
    'stations in a 接龙': `#接龙\n今日数据\n${lines((i) => `${i + 1}. ${stationName(i)} 代买${i % 9}单${3 * i} 收件${i % 40}`)}`,
    'people in a 接龙': `#接龙\n直播班报名\n${lines((i) => `${i + 1}. 王小${'一二三四五六七八九'.charAt(i % 9)} 139${String(10_000_000 + i)}`)}`,
    'a table': `站点 代买单 代买额 收件\n${lines((i) => `${stationName(i)} ${i % 9} ${3 * i} ${i % 40}`)}`,
    'a report on each line': lines(
      (i) => `${stationName(i)} 代买${i % 9}单${3 * i}块 收件${i % 40} 发件2 已签到`,
    ),
  }
}
