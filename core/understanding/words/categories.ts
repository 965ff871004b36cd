// What people are, for the programme's statistics: the guide's names and how people say them.
// A longer phrase wins over a shorter one inside it (合作社社员 is one).
import type { PersonCategory } from '../intents.ts'
import type { Range } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { sought } from '../scan/sought.ts'

const row = (words: string) => words.split(/\s+/).filter((w) => w !== '')

const categoryWords: readonly (readonly [PersonCategory, readonly string[]])[] = [
  [
    '脱贫户',
    row(
      '脱贫户 贫困户 建档立卡户 建档立卡 建档立卡贫困户 脱贫人口 低保户 已脱贫户 精准扶贫户 原贫困户 脱贫不稳定户 监测户 脱贫监测户',
    ),
  ],
  ['残疾人', row('残疾人 残疾 残疾证 肢体残疾 残疾人士 有残疾证 持残疾证')],
  [
    '退伍军人',
    row(
      '退伍军人 退役军人 当过兵 退伍兵 退伍老兵 复员军人 转业军人 老兵 复员兵 武警退役 当兵回来的 部队退伍 部队退役 退伍 退役 当兵退伍 以前当过兵 当过几年兵 当兵回来 部队回来 部队转业',
    ),
  ],
  [
    '返乡大学生',
    row(
      '返乡大学生 大学毕业回来的 大学毕业回来 大学生返乡 返乡毕业生 返乡创业大学生 大学毕业返乡 毕业返乡大学生 大学毕业回村 大学毕业回家 毕业回乡 大学毕业回乡 大学毕业生返乡 返乡创业的大学生 回乡大学生 毕业回来的大学生 刚毕业回来的大学生 刚毕业的大学生 大学刚毕业回来 大学毕业后回来 大学毕业生',
    ),
  ],
  [
    '返乡农民工',
    row(
      '返乡农民工 打工回来的 打工回来 外出务工返乡 返乡务工 返乡务工人员 务工返乡 返乡民工 务工回来的 务工回来 返乡打工 外地打工回来 外出打工回来 返乡创业农民工 农民工返乡 返乡创业人员 进城务工回来 在外打工回来 外出务工回来 打工返乡 农民工',
    ),
  ],
  [
    '合作社',
    row(
      '合作社社员 合作社成员 合作社理事长 合作社负责人 合作社社长 合作社带头人 合作社法人 合作社法人代表 合作社的 合作社 社员 专业合作社',
    ),
  ],
  [
    '个体户',
    row(
      '个体户 个体工商户 个体 开店的 开小卖部的 开超市的 开小超市的 开小商店的 开小饭馆的 开饭店的 开面馆的 开杂货店的 开服装店的 开五金店的 开修理铺的 开粮油店的 开茶馆的 个体经营 个体老板 开网店的 开饭馆的 开商店的 自己开店的 开小店的 做个体的 个体经营户 开小卖铺的 开门市的 开小卖部 开便利店的 开药店的 开理发店的 开农家乐的 开民宿的 开餐馆的 开网店 做小买卖的 做小生意的 摆摊的 工商户',
    ),
  ],
  [
    '村干部',
    row(
      '村干部 村长 村委 妇女主任 治保主任 村副主任 副支书 村支书 村主任 村书记 村支部书记 村委会主任 村党支部书记 村委主任 村会计 村委会干部 村两委 村妇联主席 村文书 村委干部 支书 嘎查书记 嘎查达 嘎查长 嘎查主任',
    ),
  ],
  ['驻村第一书记', row('驻村第一书记 第一书记 驻村书记')],
  ['企业', row('企业 企业主 企业负责人 公司 企业法人 公司负责人 企业代表 企业员工 企业老板')],
  [
    '农牧民',
    row(
      '农牧民 牧民 农民 种植户 养殖户 种地的 放牧的 种植大户 养殖大户 牧户 农户 养羊户 养牛户 养羊的 养牛的 种养殖户 种养户 种粮大户 果农 菜农 牧羊的 养殖专业户 放羊的 务农 养殖大户 放牛的 养猪的 养鸡的 养蜂的 种菜的 种果树的 种粮的 养骆驼的 种植大户',
    ),
  ],
  ['妇女', row('妇女 留守妇女 农村妇女 家庭妇女 妇女之家 女性')],
]
const categoryAt = phraseTable<PersonCategory>(categoryWords)

export interface CategoryRead extends Range {
  category: PersonCategory
}

/** Told in a longer turn: 在外头打工好多年，去年回来的. */
const turns: readonly (readonly [PersonCategory, RegExp])[] = [
  [
    '返乡农民工',
    /(?:在外|外头|外面|外地|城里|出去|南方|大城市)[^。\n]{0,6}打[^。,\n]{0,4}工[^。\n]{0,8}(?:回[来村乡家]|返乡)的?|在[^。,\s]{1,6}打[^。,\s]{0,3}工[^。\n]{0,8}(?:回[来村乡家]|返乡)的?/g,
  ],
  ['返乡大学生', /大学[^。\n]{0,6}毕业[^。\n]{0,6}回[来村乡家]的?|大学[^。,\n]{0,8}回[村乡](?:来|创业)?/g],
  [
    '退伍军人',
    /当(?:过|了)?[几\d两三四五]{0,2}年?兵|(?:以前|曾经?|原来)(?:是|当)过?(?:军人|兵)|部队(?:上)?(?:回来|下来|退)/g,
  ],
  ['农牧民', /(?:种(?!类)|养|放)[^,。\s]{1,3}的(?=[,。\s]|$)/g],
  [
    '农牧民',
    /(?<=^|[,。\s]|在家|现在|如今|家里|主要)(?:种地|养[羊牛鸡猪蜂马驼]|放[羊牛马]|种[菜粮]|种玉米|养殖|种植)(?=[,。\s]|$)/g,
  ],
]

const mayTurn = turns.map(([, pattern]) => sought(new RegExp(pattern.source)))

/** In the order of the text. */
export function categoriesIn(text: string): CategoryRead[] {
  const named = namedIn(text)
  const told = turns.flatMap(([category, pattern], i) =>
    (mayTurn[i]?.mayBeWithin(text) ? matchesOf(pattern, text) : []).map((m) => ({
      category,
      start: m.index,
      end: m.index + m[0].length,
    })),
  )
  const more = told.filter((t) => !named.some((n) => n.start < t.end && t.start < n.end))
  return more.length === 0 ? named : [...named, ...more].sort((a, b) => a.start - b.start)
}

function namedIn(text: string): CategoryRead[] {
  const found: CategoryRead[] = []
  for (let i = 0; i < text.length; ) {
    const hit = categoryAt(text, i)
    if (hit) found.push({ category: hit.value, start: i, end: hit.end })
    i = hit?.end ?? i + 1
  }
  return found
}
