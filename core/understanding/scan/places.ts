// Where somebody is from, as they write it: 乌加河镇奋斗村, 道图嘎查, 泽库县和日镇.

import { isHanAt } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { matchesOf } from './matches.ts'
import { phraseTable } from './phrase-table.ts'
import { sought } from './sought.ts'

export interface PlaceRead {
  place: string
  start: number
  end: number
}

const suffix =
  /嘎查(?![达长书主])|苏木|社区|街道|牧场|农场|林场|村(?![里民主支长干书头口镇])|镇(?![上里政卫])|(?<!老)乡(?![大农下村亲政卫])|县(?![里上医城政局职级])|旗(?![里上医政村])|(?<![当任做是里的个]|嘎查|社区|苏木)村(?=村|主任|支书|书记)/g
const mayName = sought(new RegExp(suffix.source))
/** Wherever one of these stands, the name begins behind it. */
const within = phraseTable<true>([
  [
    true,
    '来自 家住 家在 住在 现住 现住在 老家在 老家 我是 是 的 了 在 叫 我 你好 老师 户口在 籍贯'.split(' '),
  ],
])
const lead = phraseTable<true>([
  [
    true,
    `我 我们 俺们 俺们村是 我们村是 咱们村是 我们村叫 我家 我家在 家 家在 家住 住 住在 住址 地址 是 在 来自 的 我是 本人 本人是 老师好 老师 你好 您好 我叫 户口 籍贯 现住 现住址 户籍 地方 位于 属于 就是 那边 咱 咱们 俺 贫困户 脱贫户 残疾人 退伍军人 退役军人 牧民 农民 妇女 返乡大学生 返乡农民工 合作社 个体户 企业 种植户 养殖户 工作 工作在 所属 所在 驻 驻在 原籍 老家 老家在 人在 娘家 婆家 今年`.split(
      /\s+/,
    ),
  ],
])
const notPlace =
  /^(?:全|各|本|我们|咱|这|那|哪个?|每个?|一个|农|外|回|返|下|进|驻|山|同|隔壁|邻|乡|家|老|新|村|下到|在|到|农业农|我|他|们|俺们|美丽|振兴乡)?$/

/** Every place in order; neighbours without a gap are one (镇 and 村). */
export function placesIn(text: string): PlaceRead[] {
  const found: PlaceRead[] = []
  if (!mayName.mayBeWithin(text)) return found
  for (const match of matchesOf(suffix, text)) {
    const end = match.index + match[0].length
    const last = found.at(-1)
    if (last && last.end <= match.index && isRun(text, last.end, match.index)) {
      last.end = end
      last.place = sliceOf(text, last.start, end)
      continue
    }
    const start = placeStart(text, match.index, last?.end ?? 0)
    if (match.index - start > 8 || notPlace.test(sliceOf(text, start, match.index))) continue
    found.push({ place: sliceOf(text, start, end), start, end })
  }
  return found
}

const isRun = (text: string, from: number, to: number) =>
  /^[\u4e00-\u9fff]{1,8}$/.test(sliceOf(text, from, to)) &&
  !/[的和跟是]/.test(sliceOf(text, from, to).charAt(0))

function placeStart(text: string, at: number, floor: number): number {
  let begin = at
  while (begin > floor && at - begin < 14 && isHanAt(text, begin - 1)) begin--
  let start = begin
  for (let i = begin; i < at; ) {
    // 的鲁村: at the very beginning 的 is of the name
    const isName = i === begin && charAt(text, i) === '的'
    const hit = isName ? undefined : ((i === start ? lead(text, i) : undefined) ?? within(text, i))
    if (hit && hit.end <= at - 1) i = start = hit.end
    else i++
  }
  return start
}
