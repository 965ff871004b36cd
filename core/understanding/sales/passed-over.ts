// What stands among the words of a sale and counts nothing: how goods are packed, who bought them, a word said for breath.

import { wordsAtPlace } from '../scan/at-place.ts'
import type { Lexing } from './lexing.ts'

/** The words at `i` that are passed over. */
export const passedOver = (l: Lexing, i: number): string | undefined =>
  packing(l.text, i) ?? nothingLeft(l.text, i) ?? buyer(l, i) ?? breath(l, i) ?? sizeOfOne(l, i)

/** 每箱12瓶 and 五斤装的 tell of the packing. */
const packing = wordsAtPlace(
  /[一两](?:三轮车|拖拉机|皮卡|卡车|大车|小车)|[桶袋瓶盒箱罐]装\d{1,4}(?:公斤|[斤克个只枚g]|kg|ml)|(?:\d{1,4}|[一二两三四五六七八九十半]{1,2})(?:公斤|[斤克个只枚粒两瓶包袋g]|kg|ml)装的?|每(?:公斤|[斤袋箱个只单瓶盒件包条份桶头张根双套板筐罐捆])(?:\d{1,4}[个斤袋瓶盒件包条只枚片支克g])?/y,
)
/** 卖得一瓶不剩 */
const nothingLeft = wordsAtPlace(/一[\u4e00-\u9fff](?:都|也)?[不没]有?[剩留]/y)
/** The number of a telephone or of an account. */
export const serial = wordsAtPlace(/(?:0\d{2,3}-?\d{7,8}|\d{9,})(?!\d)/y)
const toBuyer = wordsAtPlace(
  /给了?[\u4e00-\u9fff]{0,4}?(?:奶站|收购站|收购商|商贩|贩子|批发商|经销商|店|超市|老板|客户|厂|公司|学校|食堂|单位|旅行社|酒店|宾馆|民宿|医院|幼儿园|邻居|朋友|亲戚|同事|客人|村民|老乡|学员|同学|人家)/y,
)
/** 卖给菜贩子: who bought is no product. */
function buyer({ text, tokens }: Lexing, i: number): string | undefined {
  const last = tokens.at(-1)
  const sold = last?.kind === 'cue' ? last.cue === 'sell' : last?.kind === 'channel' && last.name === '批发'
  return sold && last?.end === i ? toBuyer(text, i) : undefined
}

const one = wordsAtPlace(
  /(?:了|有)?一?个(?=(?:\d{1,5}(?:\.\d+)?|[一二两三四五六七八九十百千万]{1,7})[来多]?(?:斤|公斤|千克|吨|袋|箱|盒|瓶|罐|桶|件|单|只|条|包|板)(?!重?的[\u4e00-\u9fff]))/y,
)
/** 卖了一个四十六斤, 卖了有个二十箱: said for breath, as the number is behind it; 一个四十六斤的西瓜 is one. */
function breath({ text, tokens }: Lexing, i: number): string | undefined {
  const last = tokens.at(-1)
  return last?.kind === 'cue' && last.cue === 'sell' && last.end === i ? one(text, i) : undefined
}

const size = wordsAtPlace(
  /(?:\d{1,4}|[一二三四五六七八九十百两]{1,5})[来多]?(?:斤|公斤|两)重?的(?=[\u4e00-\u9fff])/y,
)
/** 一个四十六斤的西瓜: how big the one is. */
function sizeOfOne({ text, tokens }: Lexing, i: number): string | undefined {
  const last = tokens.at(-1)
  return last?.kind === 'number' && last.end === i && last.q.unitText !== '' ? size(text, i) : undefined
}
