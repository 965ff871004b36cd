// Who takes part in a term: trainees with names of their own, staff, and 期 with their classes. Repeats for a seed.
import type { Random } from '../../../core/platform/random.ts'
import { addDays, type Day, instantOf } from '../../../core/values/days.ts'

export interface Trainee {
  index: number
  name: string
  village: string
  wechatId: string
  /** Whose WeChat id is linked to nobody yet: known by a nickname that is their name. */
  unlinked: boolean
  friend: boolean
}

export interface Staff {
  name: string
  wechatId: string
}

export interface Class {
  number: number
  startsAt: Date
  endsAt: Date
  code: string
}

export interface Run {
  index: number
  course: string
  roomId: string
  capacity: number | null
  people: Trainee[]
  classes: Class[]
}

export interface Cast {
  trainees: Trainee[]
  staff: Staff[]
  runs: Run[]
}

export const zone = 'Asia/Shanghai'
export const firstDay: Day = '2026-03-02'
const classesARun = 9

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const middles = '秀桂玉建志文海春红丽国永晓金银淑凤'
const lasts = '英芳兰军强敏华明珍平娟刚燕霞勇'
const villages = [
  '乌日图嘎查',
  '奋斗村',
  '东乌盖村',
  '太荣村',
  '红山湾村',
  '沙如塔拉嘎查',
  '四义堂村',
  '双荣村',
]
const topics = [
  '直播带货',
  '短视频拍摄',
  '网店运营',
  '农产品包装',
  '手机摄影',
  '社群营销',
  '电商客服',
  '快递打包',
]
const levels = ['入门', '基础', '提高', '实战', '精品', '冲刺', '强化', '综合']

export interface Size {
  runs: number
  peopleARun: number
}

export function castOf({ runs, peopleARun }: Size, random: Random): Cast {
  const trainees = Array.from({ length: runs * peopleARun }, (_, index) => traineeOf(index))
  const staff = Array.from({ length: 10 }, (_, i) => ({
    name: `丁${middles[i]}${lasts[i]}`,
    wechatId: `staff-${i}`,
  }))
  return {
    trainees,
    staff,
    runs: Array.from({ length: runs }, (_, index) => ({
      index,
      course: `${topics[index % topics.length]}${levels[Math.floor(index / topics.length) % levels.length]}`,
      roomId: `term_${index}@chatroom`,
      capacity: index % 3 === 0 ? Math.floor(peopleARun * 0.8) : null,
      people: trainees.slice(index * peopleARun, (index + 1) * peopleARun),
      classes: Array.from({ length: classesARun }, (_, n) =>
        classOf(addDays(firstDay, index + 7 + n), n, index, random),
      ),
    })),
  }
}

// Every name is another: two of one name are a doubt, which has tests of its own.
function traineeOf(index: number): Trainee {
  const [first, middle, last] = [surnames.length, middles.length, lasts.length]
  const spread = (index * 2_749) % (first * middle * last)
  const name =
    surnames.charAt(spread % first) +
    middles.charAt(Math.floor(spread / first) % middle) +
    lasts.charAt(Math.floor(spread / (first * middle)) % last)
  return {
    ...{ index, name, village: villages[index % villages.length] ?? '', wechatId: `trainee-${index}` },
    ...{ unlinked: index % 20 === 7, friend: index % 3 === 0 },
  }
}

// The codes of a day differ: as staff issue them, two classes at the same time never share one.
function classOf(day: Day, n: number, run: number, random: Random): Class {
  const code = String((run * 131 + n * 17 + random.below(10) * 1_000) % 10_000).padStart(4, '0')
  return {
    ...{ number: n + 1, code },
    startsAt: instantOf(day, '19:30', zone),
    endsAt: instantOf(day, '21:00', zone),
  }
}
