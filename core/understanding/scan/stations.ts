// Station names as written in a message (`川井站`, `呼勒斯太苏木服务站`), and which station of a roster a word means.

import { standsAt, standsBefore } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { charAt, sliceOf } from './characters.ts'
import { phraseTable } from './phrase-table.ts'

export interface StationRead {
  name: string
  start: number
  end: number
}

/** Words that end in 站 and are no service station, or no particular one. */
const generic =
  /(?:^|.{2})的$|[俩仨两]个?$|(?:有|手[里上]|管着?|负责|[一总]共|带着?)[一二三四五六七八九十几\d]+个?$|^(?:填[报写]|[上申]?报送?|送|提交|所[属在])$|[\d一二三四五六七八九十]点半?$|^[已未没]报[\d一二三四五六七八九十]|^不?算$|开幕$|[我你她咱啥哪个守没]|他[们家那]|[那这]家$|那$|[在去天]$|^[\d.]+$|^开$|(?:^|[网车油电泵驿兽防疫粮气换中检])$|^(?:自来水|供水|加水|回收|代收|丰收了)$|^(?:我们|咱们|你们|他们|家|自家|我家|老家|本|全|各|个|几个|多少个|哪几个|好几个|几|俩|两|三|每|我|咱|该|哪|哪个|哪些|那|这|这个|那个|别的|其他|其它|隔壁|到|进|来|下|上一|下一|服务|电商|电商服务|便民|所有|好多|多少|一|二|两个|三个|多|新|老|乡镇|村级|优秀|先进|快递|代卖|代买|益农|物流|加盟|另|另外|我那|我这|咱这|先到|管俩|管两|管两个|不在|没在|不是我们|剩|剩下|第一的|乡村|村)$/
/** 发一份, 来个: asked for before the station that it is of. */
const asked = '发 来 要 拉 整 导 打 做 出 弄 调 查 看 给'
  .split(' ')
  .flatMap((verb) => ['一份', '份', '个', '一个', '一下', '下'].map((one) => verb + one))
const lead = phraseTable<true>([
  [
    true,
    [
      ...'表扬 点名表扬 通报表扬 点名 恭喜 祝贺 汇总里 日报里 数据里 表里 人家 看人家 听人家 别人家 喂 喂喂 哎 诶 哦 嗯 呃 唉 您好 我们 咱们 我 咱 俺 俺们 那个 这个 的 帮 帮忙 替 给 把 将 在 去 到 从 去了 到了 报 补报 上报 代报 代 报一下 补 补一下 补充 更正 巡查 巡查了 盘点 盘点了 指导 指导了 检查 检查了 走访 走访了 核查 查看 看了 麻烦 麻烦把 老师 各位 早 各位早 大家 大家好 好 你好 上午 下午 中午 晚上 早上 刚才 刚 是 由 对 及 以及 、 了 小二 顺路 顺便 又 先 再 也 还有 还 另外 收到 扎西德勒 今年 忘报 忘了 周 昨 查 说一下 说下 说 看 看看 帮着 帮我 请 然后 就 关于 转 记 记一下 记录 登记 记个 替我 爸 我爸 妈 我妈 老公 媳妇 我媳妇 代表 汇总 日报 数据 明细 来 来自 属于 为 至 赴 前往 前去 现场 入站 实地 一对一 负责 回访 陪 跟 带 领导 听说 据说 现在 现将 兹将 隔壁 就是 管 管着 他们 她们 查下 看下 查一下 看一下 调一下 拉一下 发一下 要一下 查查 我要 我想看 想看 发我 发给我 调出 导出 拉出 打出 列出 打印 一份 份'.split(
        ' ',
      ),
      ...asked,
    ],
  ],
])
/** Names that begin like something said before a name. */
const beginsName = standsAt(/^(?:先[锋进明民]|补隆|查[干汗罕布利家]|和[日林平顺]|[周代管]家|早阳)/, 2)
/** 和 begins names (和日站) and joins them, so it is cut off only behind another station. */
const isJoining = characterClass('和跟与、及')
const kind = /(?:电商服务|便民服务|便民|服务|电商|综合服务)$/
const endsKind = standsBefore(kind, 4)

const isOfName = characterClass(/[\u4e00-\u9fff\d.]/)
const isOther = characterClass('长点里内台着住起位牌岗友务门')

/** 站上: at the station. */
const isPlaceOn = standsAt(/^上(?![午报行传月周个礼星半])/, 2)

/** `skip(i)` gives the end of what begins at `i` and cannot be part of a name: a date, a label, a number with its unit. */
export function stationsIn(text: string, skip: (i: number) => number | undefined): StationRead[] {
  const found: StationRead[] = []
  let before = 0
  for (let at = text.indexOf('站'); at >= 0; at = text.indexOf('站', at + 1)) {
    if (isOther(text, at + 1) && !isNamed(text, at)) continue
    if (isPlaceOn(text, at + 1)) continue
    const floor = Math.max(before, at - 14)
    const start = nameStart(text, at, floor, before > 0 && before === floor, skip)
    before = at + 1
    const name = sliceOf(text, start, at)
    const bare = endsKind(text, at) ? name.replace(kind, '') : name
    if (bare.length < 1 || bare.length > 10 || generic.test(bare) || generic.test(name)) continue
    found.push({ name: `${name}站`, start, end: at + 1 })
  }
  return found
}

/** 巴音站站长, 巴音站里: the name comes before. */
const isNamed = (text: string, at: number) => charAt(text, at + 1) === '里' || charAt(text, at + 1) === '内'

function nameStart(
  text: string,
  at: number,
  floor: number,
  joined: boolean,
  skip: (i: number) => number | undefined,
): number {
  let begin = at
  while (begin > floor && isOfName(text, begin - 1)) begin--
  if (joined && begin === floor && isJoining(text, begin) && at - begin >= 3) begin++
  let start = begin
  let i = begin
  while (i < at) {
    const beyond = skip(i)
    if (beyond !== undefined && beyond <= at) {
      i = start = beyond
      continue
    }
    const hit = i === start && !isOfNameHere(text, i, begin) ? lead(text, i) : undefined
    const cuts = hit && hit.end < at
    i = cuts ? hit.end : i + 1
    if (cuts) start = i
  }
  return behindTalk(text, start, at)
}

/** 的鲁站 behind a colon: nothing stands before it that the 的 could belong to. */
const isOfNameHere = (text: string, i: number, begin: number) =>
  beginsName(text, i) || (i === begin && charAt(text, i) === '的')

/** 我们, 就是 and 给 before a name are never part of it; of long runs 啊, 呢 and the like are not either. */
const spokenBefore = /^.*(?:我们|咱们|就是|报一下|报下|报数|[跑走赶]到|[给替])/
const particleBefore = /^.*[啊呀呢嘛哈了的]/

/** 大家伙报一下啊就是我们楚鲁图: names are shorter than that. */
function behindTalk(text: string, start: number, at: number): number {
  const from = start + (spokenBefore.exec(sliceOf(text, start, at - 1))?.[0].length ?? 0)
  if (at - from <= 6) return from
  return from + (particleBefore.exec(sliceOf(text, from, at - 1))?.[0].length ?? 0)
}

const suffix = /(?:镇|乡|苏木|村|嘎查|社区)?(?:电商|便民|综合|快递|物流|益农)*(?:服务)?(?:站|点|中心)?$/

/** A name without its 镇, 电商服务 and 站. */
export const stationCore = (name: string): string => {
  const bare = name.replace(/[\s，。、,.]/g, '')
  const core = bare.replace(suffix, '')
  return core.length >= 2 ? core : bare.replace(/站$/, '')
}

/** Names of three characters or more that are alike but for one. */
function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false
  return [...a].filter((c, i) => c !== b.charAt(i)).length === 1
}

export type StationMatch = { kind: 'one'; id: string } | { kind: 'several'; ids: string[] } | { kind: 'none' }

/** Which station of the roster a word means; a name that fits two is `several`. */
export function resolveStation(
  word: string,
  roster: readonly { id: string; name: string; nicknames?: readonly string[] }[],
): StationMatch {
  const wanted = word.trim()
  const names = (s: { name: string; nicknames?: readonly string[] }) => [s.name, ...(s.nicknames ?? [])]
  const tests: ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => stationCore(name) === stationCore(wanted),
    (name) => stationCore(wanted).length >= 2 && stationCore(name).includes(stationCore(wanted)),
    // 石哈合: one character misheard
    (name) => differsByOne(stationCore(name), stationCore(wanted)),
  ]
  for (const fits of tests) {
    const ids = roster.filter((s) => names(s).some(fits)).map((s) => s.id)
    if (ids.length === 1 && ids[0] !== undefined) return { kind: 'one', id: ids[0] }
    if (ids.length > 1) return { kind: 'several', ids }
  }
  return { kind: 'none' }
}
