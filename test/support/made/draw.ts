// What made messages are drawn from: counts and amounts in the ways that people write them, days, names and goods.
import type { Random } from '../../../core/platform/random.ts'
import type { Said, Setting } from '../../../core/understanding/testing.ts'
import { inCharacters } from '../in-characters.ts'

export interface Made {
  text: string
  meaning: Said[]
}
/** One kind of message, and who says it. */
export interface Kind {
  name: string
  setting: Setting
  make: (draw: Draw) => Made
}
export type Fields = Record<string, unknown>
/** Some words and the fields that they give. */
export interface Part {
  words: string
  fields: Fields
}
interface Amount {
  value: number
  words: string
}

export const products =
  '牛奶 羊肉 牛肉干 奶豆腐 酸奶 胡麻油 葵花籽 枸杞 土鸡蛋 小米 黄芪 核桃 野生菌 蜂蜜 酥油 藏红花 青稞酒 石榴 芒果 苦荞茶 肉苁蓉 沙棘汁 羊绒衫 红枣'.split(
    ' ',
  )
export const units = '斤 箱 袋 瓶 盒 公斤 桶 罐 包'.split(' ')
/** As written, and what it is entered as. */
export const channels: [string, string][] = [
  ...'抖音 快手 淘宝 朋友圈 拼多多 微信群 微店'.split(' ').map((c): [string, string] => [c, c]),
  ['抖音直播', '抖音'],
]
export const people =
  '王秀兰 巴图 其木格 卓玛措 扎西才让 李建国 吉克阿呷 苏和 乌云其其格 起绍华 赵刚 王晓刚 娜仁 才让卓玛 张丽'.split(
    ' ',
  )
export const courses =
  '直播班 短视频班 美工班 电商培训 客服班 无人机班 农产品营销班 直播培训 店铺运营班'.split(' ')
export const villages =
  '奋斗村 双荣村 乌日图嘎查 石哈河镇永红村 四义堂村 宁秀乡 麦秀镇 中和镇直苴村 沙如塔拉嘎查'.split(' ')
export const categories: [string, string][] = [
  ['脱贫户', '脱贫户'],
  ['牧民', '农牧民'],
  ['退伍军人', '退伍军人'],
  ['残疾人', '残疾人'],
  ['建档立卡户', '脱贫户'],
  ['村干部', '村干部'],
  ['返乡大学生', '返乡大学生'],
  ['个体户', '个体户'],
]
export const stations = '川井站 石哈河站 德岭山站 红旗站 海流图站 二道河站 百灵站 新忽热站 宁多站'.split(' ')
/** Said on Wednesday, 10 June 2026. */
export const today = '2026-06-10'
export const days: [words: string, day: string][] = [
  ['', today],
  ['今天', today],
  ['昨天', '2026-06-09'],
  ['6月8号', '2026-06-08'],
]

/** Draws by chance, the same for a seed. */
export class Draw {
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  below(limit: number): number {
    return this.random.below(limit)
  }

  /** From `from` to `to`, both possible. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  one<T>(from: readonly T[]): T {
    const drawn = from[this.below(from.length)]
    if (drawn === undefined) throw new Error('nothing to draw from')
    return drawn
  }

  two<T>(from: readonly T[]): [T, T] {
    const first = this.one(from)
    return [first, this.one(from.filter((each) => each !== first))]
  }

  some(): boolean {
    return this.below(2) === 0
  }

  shuffled<T>(of: readonly T[]): T[] {
    return of
      .map((each) => ({ each, at: this.below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each)
  }

  /** Fits before a measure word: 3, 三, 两. */
  count(most = 60): Amount {
    const value = this.between(1, this.below(3) > 0 ? 12 : most)
    return { value, words: this.one([`${value}`, `${value}`, value === 2 ? '两' : inCharacters(value)]) }
  }

  money(): Amount {
    const value = this.between(10, 990)
    const [hundreds, tens] = [this.between(1, 9), this.between(1, 9)]
    return this.one([
      { value, words: this.one([`${value}`, `${value}元`, `${value}块`, `${value}块钱`, `￥${value}`]) },
      { value: value + 0.8, words: this.one([`${value}.8`, `${value}.8元`]) },
      {
        value,
        words: this.one([
          `${inCharacters(value)}元`,
          `${inCharacters(value)}块`,
          `${inCharacters(value)}块钱`,
        ]),
      },
      { value: hundreds * 100 + tens * 10, words: `${inCharacters(hundreds)}百${inCharacters(tens)}` },
      { value: hundreds * 1_000, words: `0.${hundreds}万` },
    ])
  }

  phone(): string {
    return `1390000${this.between(1_000, 9_999)}`
  }

  code(): string {
    return `${this.between(1_000, 9_999)}`
  }
}
