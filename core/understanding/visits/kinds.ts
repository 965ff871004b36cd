// What was done at a station: words that say it outright, and words that say it only beside a station.
import type { SiteVisitFields } from '../intents.ts'
import { type PhraseHit, phraseTable } from '../scan/phrase-table.ts'

export type Kind = SiteVisitFields['kind']
const row = (words: string) => words.split(/\s+/)

const strong = phraseTable<Kind>([
  [
    '巡查',
    row(
      '巡查 巡察 巡检 巡站 巡视 巡访 巡店 检查 督查 督导 督察 抽查 暗访 查站 查岗 巡查检查 安全巡查 回头看 核查 检视',
    ),
  ],
  [
    '盘点',
    row(
      '盘点 清点 盘库 盘库存 点验 清查 盘资产 盘设备 盘货 资产核对 资产核查 核对资产 核对设备 核查资产 核查设备 检查资产 检查设备 资产清理',
    ),
  ],
  ['指导', row('指导 辅导 帮扶 一对一 1对1 带教 一对一指导 1对1指导 一对一辅导 一对一帮扶 帮带')],
])
const weak = phraseTable<Kind>([
  [
    '巡查',
    row(
      '走访 查看 看了 看了看 看了下 转了转 转了一圈 看望 实地看 走了一趟 走了一圈 瞅了 瞅了瞅 查了 查了查 巡了 巡',
    ),
  ],
  ['盘点', row('核对 对了一遍 点了 点了一遍 清了一遍 盘了 盘')],
  [
    '指导',
    row(
      '教 教了 教会 教会了 手把手 手把手教 现场教 现教 培训 培训了 培训站长 演示 演示了 讲解 讲了 讲了讲 示范 带着站长 辅助 帮站长 给站长讲 给站长培训 给站长演示 教站长',
    ),
  ],
])

/** 巡查表, 盘点车: a thing and no visit. */
const thing =
  /^(?:表(?!\s*:)|照片|图片|车(?!间)|组|员|人员|任务|方案|通知|时间(?!\s*:)|安排|路线|计划|标准|模板|系统|制度|报告(?!\s*:)|要求|进度|频次|次数|台账(?!\s*:)|费|补贴|率|工作(?:安排|计划|要)|单(?!位)|软件|小程序|手册|老师|专家|价(?!签)|性|意见|书|群|队)/

export function strongKindAt(text: string, i: number): PhraseHit<Kind> | undefined {
  const hit = strong(text, i)
  return hit && !thing.test(text.slice(hit.end, hit.end + 5)) ? hit : undefined
}
/** The 巡 of 巡查照片 is no word of its own. */
export const weakKindAt = (text: string, i: number): PhraseHit<Kind> | undefined =>
  strong(text, i) ? undefined : weak(text, i)
/** The word alone, of a thing too. */
export const kindWordAt = strong
