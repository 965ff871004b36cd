// Who reports in a simulated year: stations with their operators, and a member of staff. Repeats for a seed.
import { addDays, type Day } from '../../../core/values/days.ts'

export const zone = 'Asia/Shanghai'
export const firstDay: Day = '2027-01-01'

/** What a second report of a day means there; `asked`: the bot has to ask on the first day. */
export type HabitAtFirst = 'parts' | 'totals' | 'asked'

export interface Station {
  index: number
  name: string
  habit: HabitAtFirst
  /** Open from its first day to the day before it closed. */
  openedOn: Day | null
  closedOn: Day | null
  operator: Speaker
  /** Their operator has another one, and names the station each time. */
  named: boolean
}

export interface Speaker {
  name: string
  wechatId: string
  staff: boolean
}

export interface Cast {
  days: Day[]
  stations: Station[]
  staff: Speaker
}

const heads = '红山 东湖 西岭 南坪 北沟 石桥 青泉 白水 金沙 双柳 乌兰 敖包 巴音 榆树 杏花'.split(' ')
const tails = '湾梁滩'
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高'
const given = '秀玉建志文海春红丽国永晓金银淑'

const habits: readonly HabitAtFirst[] = ['totals', 'parts', 'asked']

export function castOf({ stations: count, days: length }: { stations: number; days: number }): Cast {
  const days = Array.from({ length }, (_, n) => addDays(firstDay, n))
  const stations = Array.from({ length: count }, (_, index): Station => {
    const head = heads[index % heads.length] ?? ''
    return {
      index,
      name: `${head}${tails.charAt(Math.floor(index / heads.length) % tails.length)}站`,
      habit: habits[index % habits.length] ?? 'totals',
      openedOn: index === 3 ? (days[Math.floor(length / 4)] ?? null) : null,
      closedOn: index === 4 ? (days[length - Math.ceil(length / 5)] ?? null) : null,
      operator: operatorOf(index),
      named: false,
    }
  })
  const [one, other] = stations.slice(-2)
  if (one && other && count > 2) {
    Object.assign(one, { named: true, habit: 'totals' })
    Object.assign(other, { named: true, habit: 'totals', operator: one.operator })
  }
  return { days, stations, staff: { name: '丁秀英', wechatId: 'year-staff', staff: true } }
}

const operatorOf = (index: number): Speaker => ({
  name: `${surnames.charAt(index % 15)}${given.charAt(Math.floor(index / 15) * 4)}${given.charAt(index % 15)}`,
  ...{ wechatId: `year-operator-${index}`, staff: false },
})

export const isOpen = ({ openedOn, closedOn }: Station, day: Day): boolean =>
  (openedOn === null || day >= openedOn) && (closedOn === null || day < closedOn)

export const rooms = 4
export const roomOf = ({ index }: Station): string => `year_${index % rooms}@chatroom`
