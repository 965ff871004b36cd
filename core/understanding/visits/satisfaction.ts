// How content the person is: 1 to 5, or the words of the message.
import { numberAt } from '../scan/numerals.ts'
import type { Outcome } from './found.ts'

const named = '(?:满意度?|满意程度|评分|打分|评价)(?:评分|打分|评价|得分|情况)*'
const score = new RegExp(
  `${named}(?:是|为|么|给了?|打了?|评了?|有|选|:|\\s|=){0,4}(?:([1-5])(?![\\d.万千百多])\\s*(?:分|星|颗星|级)?|([一二三四五])\\s*(?:分|星|颗星|级|(?=$|[\\s,。;)])))|(?:打|评|给)(?:了)?(?:个)?([1-5]|[一二三四五])\\s?[分星]|(?<=[\\s,。;:(/]|^)([1-5]|[一二三四五])\\s?[分星](?:好评)?(?=$|[\\s,。;)/]|满意)|(?<=[\\s,。;:(]|^)(五星)好评`,
)
const degree =
  '(?:非常|很|比较|十分|特别|挺|还算|还是|基本上?|不太|不怎么|不大|不是很|不|还|较|相当|蛮|极其|极|超级|最|总体|整体|都|太|超|都挺|都很|有点不|有些不)'
const content = new RegExp(`((?:${degree}){0,2}满意)(?!度|程|吗|不:)`)
const words = new RegExp(
  `${named.replace('满意度?', '满意度')}(?:是|为|上|方面|么|说|回答|反馈|:|\\s|=){0,3}([\\u4e00-\\u9fff]{1,6})`,
)
const noWords = /^(?:度|分别|各|想|需|要|建议|希望|调查|回访|评|打|给|表|为|没问|未|无|暂)/

export function satisfactionIn(text: string, original: string): Outcome {
  const stars = /满意度?\s?:?\s?([⭐★🌟]+)/u.exec(text)?.[1]
  if (stars) return { satisfaction: [...stars].length }
  const scored = score.exec(text)
  const n = scored?.slice(1).find((g) => g !== undefined)
  if (n) return { satisfaction: numberAt(n.replace('五星', '五'), 0)?.value ?? n }
  const told = words.exec(text)
  if (told?.[1] && !noWords.test(told[1]) && /满意|评价/.test(told[0])) {
    const start = told.index + told[0].length - told[1].length
    const end = start + wordEnd(told[1])
    if (end > start) return { satisfaction: original.slice(start, end) }
  }
  const said = content.exec(text)
  if (!said?.[1]) return alone(text, original)
  const start = said.index + prefix(said[1])
  return { satisfaction: original.slice(start, said.index + said[0].length) }
}

/** 赵桂芝回访：一般，…: one word for the whole visit. */
function alone(text: string, original: string): Outcome {
  const said = /^[\s:,]*(一般(?:般|吧)?|还行|还可以)(?=[,。;]|\s*$)/.exec(text)
  if (!said?.[1]) return {}
  const end = said[0].length
  return { satisfaction: original.slice(end - said[1].length, end).replace(/吧$/, '') }
}

/** 都, 总体 and 还是 are not of the degree. */
const prefix = (said: string) => /^(?:总体|整体|都(?=.))+(?=.)|^还是/.exec(said)?.[0].length ?? 0

const next = /店|月销|就业|需|想|希望|开|建议|但|就是|其他|已|没|有|他|她|说|满意度/
/** Where the words of the degree end: 很高, 还行, 挺好的 without its 的. */
function wordEnd(said: string): number {
  const stop = said.slice(1).search(next)
  const words = stop < 0 ? said : said.slice(0, stop + 1)
  return words.replace(/[的了吧哈呢啊呀哦]+$/, '').length
}
