// What the person asks for, in the words of the message: from the word of need to the next clause about something else.

import { characterClass } from '../scan/character-class.ts'
import { matchesOf } from '../scan/matches.ts'
import type { Outcome } from './found.ts'

const need =
  /(?:有?(?:培训|主要|目前|具体)?(?:需求|诉求)(?:建议|情况)?|需要|希望|想要|要求|建议|盼着?|期盼|急需|急缺|亟需|想(?!起|到|着|来|不|法|象|必|通|开了)|缺(?![货斤席了勤点口])|(?:存在|主要|目前)?困难|(?:就是)?(?:不会|不懂|不太会)(?=[\u4e00-\u9fff]{2})(?![^,。;]{0,8}(?:了[,。;]|回访))|(?<=[,\s。;]|^|还|就|说|[他她])(?:就是)?要(?!是|不|么|紧|好|去|看|等|到)|求(?=[推帮对给]))(?:就是|主要是|是|为|(?<!需要)有|:|\s)*/g
/** These name the field; the others are words of the wish. */
const label = /^(?:有|培训|主要|目前|具体|存在)*(?:需求|诉求|需要|急需|困难|建议)/
const none = /^(?:无(?!息|人机|线|接触|土|公害)|没有|暂无|没|不需|暂时没|-|—|\/|否)/
const otherField =
  /^\s*(?:对.{0,8})?(?:(?:总体|整体|也|都|还|非常|很|比较|十分|特别|挺|不太|不)?满意|月销|月均|月营|月流水|开店|网店|已开店|未开店|没开店|就业|已就业|未就业|没就业|店(?:开|还|没|已|关)|每个?月|一个月|上班|现在|下次|已告知|已答复|已经?记|评分|打分|评价|备注|方式|日期|时间|销售额|接通|[给打评].{0,3}分|[1-5一二三四五]\s?[分星]|其他|电话|下周|下一?步|我|回头|没有?别的|别的|已登记|已反馈|已上报|记一下|登记一下|算是?(?:一次)?回访)|^[^:]{1,5}:/

export function needsIn(text: string, original: string): Outcome {
  for (const match of matchesOf(need, text)) {
    if (
      /(?:不|没有?|无|暂无|没啥|没什么|别无|是否)\s?$/.test(
        text.slice(Math.max(0, match.index - 4), match.index),
      )
    )
      continue
    const isLabel = match[0].includes(':') || label.test(match[0])
    const start = isLabel ? match.index + match[0].length : match.index
    const words = original
      .slice(start, needEnd(text, start, match.index + match[0].length))
      .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
      .replace(/(?:就行了?|就好了?|即可)$/, '')
    if (words.length < 2 || none.test(words)) continue
    return { needs: words }
  }
  return {}
}

/** 需求：包装盒／满意度：3; but 打印机/电脑 and 1.5元/个 go on. */
const parts = characterClass('/、+\\\\—-')
const fieldBehind =
  /^\s*(?:满意|月销|月均|销售额|评分|打分|评价|备注|方式|日期|时间|下次|[已未没]?开店|[已未没]?就业|[1-5一二三四五]\s?[分星])|^[^:/、]{2,5}:/

/** At the next sentence, or at the next clause or piece that begins another field. */
function needEnd(text: string, start: number, from: number): number {
  for (let i = Math.max(start, from); i < text.length; i++) {
    const c = text.charAt(i)
    if ('。;\n|)'.includes(c) || (c >= '①' && c <= '⑳' && i > start)) return i
    if ((c === ',' || c === ' ') && otherField.test(text.slice(i + 1, i + 24))) return i
    if (parts(text, i) && fieldBehind.test(text.slice(i + 1, i + 12))) return i
  }
  return text.length
}
