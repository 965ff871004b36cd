// What the shop sells in a month, in yuan.

import { matchesOf } from '../scan/matches.ts'
import { quantityAt } from '../scan/quantities.ts'
import type { Outcome } from './found.ts'

const filler =
  '(?:销售额?|销量|销|额|售额|量|金额|售|约|大概|大约|差不多|能有|有|达到?|在|是|为|了|到|能|可以|可|卖到|卖个?|卖出去?|走货?|走个|做到?|出货|流水|营业额|收入|赚|挣|进账|将近|接近|近|没变|还|仍|也就|也|就|平均|上下|个|稳定|基本|保持|从|已|已经|不到|超过?|过|破|上|:|\\s|=|～|~|得|最多|最少|至少|顶多|普遍|每月|一个月|每个月|一月|元|\\()'
const cue = new RegExp(
  `(?:月均(?:销售?|营业|收入|流水|卖)?|月销售?|月(?:营业额|流水|收入|入|成交额?|卖|售|营收|营业|交易额)|每个?月|一个月|一月(?=(?:也就|也|就|大概|差不多|能|才|只|顶多|最多|平均|可以){0,3}(?:[卖销挣走]|[\\d两三四五六七八九]))|按月|上个?月(?=卖|销|流水|的?营业|做了|成交)|本月(?=卖|销|流水)|这个月(?=卖|销|流水)|平均每?月|(?:网店|店里|网上|线上)?销售?额|营业额|流水)${filler}{0,10}(?:(?<=卖|销|走)[^几数\\d\\s,。;:一二两三四五六七八九十百千万]{1,5})?`,
  'g',
)
const about = /大概|大约|差不多|约|将近|接近|近|上下|不到|超过?|[过破上](?=$|\s)/
/** 工资一个月4500 is no turnover. */
const otherMoney = /工资|上班|打工|补贴|补助|房租|运费|租金|电费|贷款|学费|成本|利息|话费|保底/
const behind =
  /^[\s]?(?:元|块|块钱)?(?:左右|上下|出头|多|来|样子|以上|[-~到至]\s?[\d一二两三四五六七八九十百千万])/
/** 三千块一个月, 两千多每月. */
const reversed = /^(?:元|块钱?)?(?:的)?(?:左右|上下|多)?(?:的)?(?:\/|一个月|每个?月|每月)(?!前|后|内)/

export function salesIn(text: string): Outcome {
  for (const match of matchesOf(cue, text)) {
    const at = match.index + match[0].length
    const sure = /销|营|流水|卖|售|成交/.test(match[0])
    if (!sure && otherMoney.test(clauseBefore(text, match.index))) continue
    const read = quantityAt(text, at) ?? tens(text, at)
    if (!read || !['bare', 'money'].includes(read.unit)) continue
    if (/^(?:[单件斤笔头只人次分%点]|的?(?:工资|底薪|死工资))/.test(text.slice(read.end, read.end + 4)))
      continue
    if (!sure && read.unit === 'bare' && read.value < 50) continue
    return {
      monthlySales: read.value,
      ...((read.approximate || behind.test(text.slice(read.end)) || about.test(match[0])) && {
        approximate: true as const,
      }),
    }
  }
  return reversedSales(text)
}

/** 上万, 过千: the number that is passed. */
function tens(text: string, i: number) {
  const value = { 万: 10_000, 千: 1000 }[text.charAt(i)]
  return value && /[过上破近]/.test(text.charAt(i - 1))
    ? { value, end: i + 1, unit: 'bare' as const, approximate: true }
    : undefined
}

/** 2000/月, alone between commas. */
const perMonth =
  /(?<=^|[\s,;(、:])(?=[\d一二两三四五六七八九])(?=[^\s,;]{1,8}(?:\/|每|一个?)月(?=$|[\s,;)。、]))/g

const told =
  /(?:卖|销|流水|营业额|收入|走)(?:了|个|到|能|大概|差不多|有){0,3}(?=[\d一二两三四五六七八九十千百万])/g

function reversedSales(text: string): Outcome {
  for (const match of matchesOf(perMonth, text)) {
    const read = quantityAt(text, match.index)
    if (!read || !['bare', 'money'].includes(read.unit) || !reversed.test(text.slice(read.end))) continue
    return { monthlySales: read.value, ...(read.approximate && { approximate: true as const }) }
  }
  for (const match of matchesOf(told, text)) {
    const read = quantityAt(text, match.index + match[0].length)
    if (!read || !['bare', 'money'].includes(read.unit) || !reversed.test(text.slice(read.end))) continue
    return {
      monthlySales: read.value,
      ...((read.approximate || about.test(match[0])) && { approximate: true as const }),
    }
  }
  return {}
}

function clauseBefore(text: string, i: number): string {
  let from = i
  while (from > 0 && i - from < 16 && !/[,。;\n]/.test(text.charAt(from - 1))) from--
  return text.slice(from, i)
}
