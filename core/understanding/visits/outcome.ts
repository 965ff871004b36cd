// What a follow-up visit found, read from its words: shop, job, sales, needs, satisfaction, whether anybody was there.
import type { FollowUpVisitFields } from '../intents.ts'
import { numberAt } from '../scan/numerals.ts'
import { quantityAt } from '../scan/quantities.ts'

type Outcome = Partial<FollowUpVisitFields>

const shop = '(?:网店|店铺|小店|抖音店|淘宝店|微店|快手店|实体店|直播间|店)'
const shopFalse = new RegExp(
  `(?:没|未|没有|还没|尚未|不)(?:有)?(?:再)?开(?:成|起来|设|过)?(?:着)?(?:${shop})|${shop}(?:还|也|一直)?(?:没|未|没有|不)(?:有)?(?:再)?(?:开|营业|做)|${shop}(?:已经?|也)?(?:关|停|转让|倒闭|不开|黄|撤)|关(?:了)?店|开店(?:情况)?[:\\s]*(?:否|没|未|无|×|没有|不)|是否开店[:\\s]*(?:否|没|未|无)|开店否|停业`,
)
const shopTrue = new RegExp(
  `(?:已|已经|也|刚|都|顺利|新|自己)(?:经)?开(?:了|起来?|设)?(?:个|一个|家|了家|起)?.{0,4}${shop}|开(?:了|起了)(?:个|一个|家|一家)?.{0,4}${shop}|${shop}.{0,3}(?:开着|开了|开起来|已开|在开|还在|正常|运营着|营业|经营着|开张|做起来|办起来)|(?:是否)?开店(?:情况)?[:\\s]*(?:是|已|√|有|正常|了)|开店了|在开店|开上店`,
)
const jobFalse =
  /(?:没|未|没有|还没|尚未)(?:有)?(?:再)?(?:就业|上班|工作|找到工作|找到活|打工|出去打工)|(?:是否)?就业(?:情况)?[:\s]*(?:否|没|未|无|×)|就业否|待业|失业|无业|没活干|在家闲着|没找着工作|找不到工作|赋闲|闲在家/
const jobTrue =
  /(?:已|已经|也|刚|现|在.{1,8})就业|就业了|(?:是否)?就业(?:情况)?[:\s]*(?:是|已|√|有)|(?:在|去|到|现|县|镇|旗|厂|店|司|园|馆|市|校|院|食堂|场)[^,。;\s找想要]{0,8}?(?:上班|打工|工作|当(?:客服|主播|店员|收银|服务员|保安|会计))|上班(?:了|呢|着)|有工作|找到(?:了)?工作|找了(?:份|个)工作|已上岗/
const unreached =
  /没人接|没接(?!受|触)|没(?:有)?接通|没打通|无人接|未接|打不通|关机|停机|空号|拒接|联系不上|没联系上|没见(?:着|到)|不在家|没在家|家里没人|家中无人|家里锁|锁着门|门锁着|没人在|无人应|没人应|没找(?:着|到)人|人不在|没回(?:复|消息|微信)?|未回复|不通/
const sales =
  /(?:月均?销售?额?|月均|月销量?|每个?月(?:大概|大约|差不多)?(?:能|可以|可)?(?:销售额?|卖出|卖|销)?(?:个)?|一个月(?:大概|大约|差不多)?(?:能|可以)?(?:销售额?|卖|销)?(?:个)?|月营业额|月流水|月收入|上个?月(?:卖|销|销售)了?|一月(?:能)?卖)(?:额|售额)?(?:约|大概|大约|差不多|能有|有|达到?|在|是|为|了|到|能|卖|:|\s|近|将近|没变|还是|仍是|也就|也有)*/g
const about = /大概|大约|差不多|约|将近|近$|左右|上下/
const need =
  /(?:需求|诉求|需要|希望|想要|要求|建议|盼着?|想(?!起|到|着|来|不)|急需|缺(?!斤)|困难)(?:是|为|:|\s)*/g
const satisfied =
  /满意度?(?:评分|评价|打分)?(?:是|为|给|打|:|\s)*(?:([1-5])\s*(?:分|星|颗星)?(?![\d万千百])|([一二三四五])\s*(?:分|星|颗星))|(?:打|评|给)(?:了)?([1-5]|[一二三四五])分|评分[:\s]*([1-5])/
const satisfiedWords =
  /(?:满意度?(?:评价)?(?:是|为|:|\s)*)?((?:非常|很|比较|十分|特别|挺|还算|基本|不太|不|还|较|相当)?满意|一般般?|还行|还可以|较差|很好|挺好|不错|良好|优秀)/

export function outcomeOf(text: string, original: string): Outcome {
  const out: Outcome = {}
  if (shopFalse.test(text)) out.openedShop = false
  else if (shopTrue.test(text)) out.openedShop = true
  if (jobFalse.test(text)) out.employed = false
  else if (jobTrue.test(text)) out.employed = true
  if (unreached.test(text)) out.reached = false
  readSales(out, text)
  readNeeds(out, text, original)
  readSatisfaction(out, text, original)
  return out
}

function readSales(out: Outcome, text: string): void {
  for (const match of text.matchAll(sales)) {
    const q = quantityAt(text, match.index + match[0].length)
    if (!q || !['bare', 'money'].includes(q.unit)) continue
    out.monthlySales = q.value
    const range = /^[到至-]|^多|^左右|^上下|^来/.test(text.slice(q.end))
    if (q.approximate || range || about.test(match[0])) out.approximate = true
    return
  }
}

const otherField =
  /满意|月销|月均|开店|就业|店开|店还|每月|一个月|上班|下次|已告知|已答复|评分|打分|备注|方式|日期|没开|销售额|接通|[:].{0,3}$/

/** From the word of need to the next clause about something else. */
function readNeeds(out: Outcome, text: string, original: string): void {
  for (const match of text.matchAll(need)) {
    if (/(?:不|没有?|无)\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    const isName = /^(?:需求|诉求|需要|急需|困难|建议)/.test(match[0])
    const start = isName ? match.index + match[0].length : match.index
    const words = original.slice(start, needEnd(text, start)).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    if (words.length < 2 || /^(?:无|没有|暂无|没)/.test(words)) continue
    out.needs = words
    return
  }
}

function needEnd(text: string, start: number): number {
  let end = start
  for (const part of text.slice(start).matchAll(/[^,，。;；\n|]+/g)) {
    const from = start + part.index
    if (end > start && (otherField.test(part[0]) || /[。;\n|]/.test(text.slice(end, from)))) return end
    const stop = end === start ? part[0].search(/\s(?=满意|月销|评分)/) : -1
    if (stop >= 0) return from + stop
    end = from + part[0].length
  }
  return end
}

function readSatisfaction(out: Outcome, text: string, original: string): void {
  const scored = satisfied.exec(text)
  const n = scored?.slice(1).find((g) => g !== undefined)
  if (n) {
    const read = numberAt(n, 0)
    if (read) out.satisfaction = read.value
    return
  }
  if (!/满意/.test(text)) return
  const from = Math.max(0, text.indexOf('满意') - 2)
  const words = satisfiedWords.exec(text.slice(from))
  if (words?.[1]) {
    const at = from + words.index + words[0].length - words[1].length
    out.satisfaction = original.slice(at, at + words[1].length)
  }
}
