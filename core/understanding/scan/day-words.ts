// Days by their names: 今天, 明后天, 上周五, 周末, 国庆.
import { atPlace } from './at-place.ts'
import { mondayOf } from './calendar.ts'
import { charAt } from './characters.ts'
import { type DateContext, type DateRead, day, period } from './date-read.ts'
import { nearestMonthDay } from './months.ts'
import { phraseTable } from './phrase-table.ts'

const relative = phraseTable<number>([
  [
    0,
    [
      '今天',
      '今日',
      '今儿个',
      '今儿',
      '今晚',
      '今早',
      '今晨',
      '今夜',
      '当天',
      '今个儿',
      '今个',
      '今上午',
      '今中午',
      '今下午',
    ],
  ],
  [
    -1,
    [
      '昨天',
      '昨日',
      '昨儿个',
      '昨儿',
      '昨晚',
      '昨夜',
      '昨早',
      '昨个儿',
      '昨个',
      '昨上午',
      '昨中午',
      '昨下午',
      // where 夜 is yesterday: all of it, not its night
      '夜来',
      '夜儿个',
      '夜儿',
      '夜个儿',
      '夜个',
      '夜里个',
    ],
  ],
  [-2, ['前天', '前日', '前儿个', '前儿', '前个儿', '前个', '前晚', '前夜']],
  [-3, ['大前天', '大前日', '大前儿个', '大前儿', '大前个儿', '大前个']],
  [
    1,
    [
      '明天',
      '明日',
      '明儿个',
      '明儿',
      '明早',
      '明晚',
      '明晨',
      '明个儿',
      '明个',
      '明上午',
      '明中午',
      '明下午',
    ],
  ],
  [2, ['后天', '后日', '后儿', '后个']],
  [3, ['大后天']],
])

const fixed = phraseTable<[number, number]>([
  [[1, 1], ['元旦']],
  [
    [5, 1],
    ['五一', '劳动节'],
  ],
  [
    [6, 1],
    ['六一', '儿童节'],
  ],
  [
    [10, 1],
    ['国庆节', '国庆'],
  ],
  [
    [11, 11],
    ['双十一', '双11'],
  ],
  [
    [12, 12],
    ['双十二', '双12'],
  ],
])

const weekdays = new Map([...'一二三四五六日'].map((c, i) => [c, i + 1]))
weekdays.set('天', 7)
for (let i = 1; i <= 7; i++) weekdays.set(String(i), i)

const pairs = ['今明', '明后', '昨今', '前昨']
const pairAt = phraseTable<true>([[true, pairs]])
/** 今明两天, 明后天. */
const both = atPlace(new RegExp(`(?:${pairs.join('|')})(?:这)?(?:两|二)?天|(?:今明|明后)(?=两)`, 'y'))

export function relativeDay(text: string, i: number, { today }: DateContext): DateRead | undefined {
  const pair = pairAt(text, i) ? both(text, i) : undefined
  if (pair) {
    const first = { 今: 0, 明: 1, 昨: -1, 前: -2 }[pair[0].charAt(0)] ?? 0
    return { start: i, end: i + pair[0].length, days: [today + first, today + first + 1], kind: 'list' }
  }
  const hit = relative(text, i)
  if (!hit) return undefined
  // 夜来香 is a flower
  if (text.startsWith('夜来香', i)) return undefined
  if (text.startsWith('当天', i) && i > 0 && !/[\s,。]/.test(charAt(text, i - 1))) return undefined
  return day(i, hit.end, today + hit.value)
}

/** 周五9单 is Friday; 上周3单 and 上周五十单 count the orders of a week. */
const counted =
  '(?:[1-7][单笔件斤袋箱瓶盒元块只]|(?<=[上这本下]个?(?:周|星期|礼拜))[一二三四五六][十百千万][一二三四五六七八九零十百千来多几]{0,6}(?:单|笔|件|公?斤|袋|箱|瓶|盒|元|块|只|头))'
const week = atPlace(
  new RegExp(
    `(上上|下下|上|下|这|本)?个?(?:周|星期|礼拜)(?:(?!${counted})((?!一整(?:周|个?(?:星期|礼拜|月))|天天)[一二三四五六日天](?![年猫])|[1-7](?![\\d年猫天]|\\.\\d))|(末))?`,
    'y',
  ),
)

const weekList = atPlace(
  /(上上|下下|上|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日])(?:[、,和]?(?:周|星期|礼拜)?([一二三四五六日])){1,6}(?![号月\d单件个百千万十天])/y,
)

/** 这周一二三, 周一、周二: each of the days named. */
function weekdayList(text: string, i: number, { today, toward }: DateContext): DateRead | undefined {
  const match = weekList(text, i)
  if (!match) return undefined
  const shift = match[1] === undefined ? 0 : weekShift(match[1])
  const names = match[0].replace(/上上|下下|[上下这本个周]|星期|礼拜|[、,和]/g, '')
  const days = [...names].map((c) => mondayOf(today) + 7 * shift + (weekdays.get(c) ?? 1) - 1)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || days.some((n, k) => k > 0 && n <= (days[k - 1] ?? n)))
    return undefined
  const back = match[1] === undefined && toward === 'past' && last > today ? 7 : 0
  return { start: i, end: i + match[0].length, days: days.map((n) => n - back), kind: 'list' }
}

export function weekOrWeekday(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = week(text, i)
  if (!match) return undefined
  const list = weekdayList(text, i, context)
  if (list) return list
  const [all, which, named, end] = match
  // 补一下周一的: the 下 belongs to 一下
  if (which === '下' && charAt(text, i - 1) === '一') return undefined
  const shift = which === undefined ? undefined : weekShift(which)
  const monday = mondayOf(context.today) + 7 * (shift ?? 0)
  const until = i + all.length
  if (end) return period(i, until, { from: monday + 5, to: monday + 6 })
  if (!named) return shift === undefined ? undefined : period(i, until, { from: monday, to: monday + 6 })
  if (named === '日' && text.startsWith('日报', until - 1)) {
    return shift === undefined ? undefined : period(i, until - 1, { from: monday, to: monday + 6 })
  }
  const n = monday + (weekdays.get(named) ?? 1) - 1
  if (shift !== undefined) return day(i, until, n)
  if (context.toward === 'past') return day(i, until, n > context.today ? n - 7 : n)
  return day(i, until, n < context.today ? n + 7 : n)
}

const weekShift = (which: string) => ({ 上上: -2, 上: -1, 下: 1, 下下: 2 })[which] ?? 0

export function fixedDay(text: string, i: number, context: DateContext): DateRead | undefined {
  const hit = fixed(text, i)
  const n = hit && nearestMonthDay(hit.value[0], hit.value[1], context)
  return n === undefined || !hit ? undefined : day(i, hit.end, n)
}
