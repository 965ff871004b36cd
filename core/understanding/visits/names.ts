// The person that a visit was paid to. Mongolian, Tibetan and Yi names look like any words, so a name is what stands where
// one must stand, up to the first word that no name contains (words/visit-words.ts).

import { atPlace, mayHelp, standsAt, wordsAtPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { hasSurname } from '../scan/name-shape.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { doubtfulSeconds, endsOtherwise, nameCharacters, notNames } from '../words/name-words.ts'
import { behindName, enterprise, notPeople } from '../words/visit-words.ts'

export interface Named {
  name: string
  start: number
  end: number
}

const enterpriseAt = wordsAtPlace(enterprise)
const stop = phraseTable<true>([[true, behindName]])
const isHan = characterClass(/[\u4e00-\u9fff·]/)
const joins = characterClass('和跟与及同、')
// 谢 begins a name, and is thanks elsewhere.
const notInside = /[的了吗呢吧啊哦我你他她们没请把被替咱它俺啥谁哪怎呀嘛嗯哎否不未已店站]|.谢|谢谢/
const placePattern =
  /(?:[^\s\p{P}a-z0-9的了在店没未已不到去是就|]{1,7}?(?:嘎查|苏木|社区|村|镇|乡|县|旗|分场|队)){1,3}的?/uy
const place = atPlace(placePattern)
const longest = 8
const isOfPlace = mayHelp(placePattern)
/** In halves of characters: three parts, each of seven characters and one of the endings, and 的. */
const longestPlace = 3 * (2 * 7 + 2) + 1

/** Cheap: most names have no place before them. */
function mayBePlace(text: string, i: number): boolean {
  for (let k = i; k < i + longestPlace; k++) if (isOfPlace(text, k)) return true
  return false
}

/** Everyone named from `i` on, strung together by 和 and 、. */
export function namesAt(text: string, i: number): Named[] {
  const found: Named[] = []
  for (let at = i; found.length < 30; ) {
    const name = nameAt(text, at)
    if (!name) return found
    found.push(...parted(name))
    at = name.end
    while (text.charAt(at) === ' ') at++
    if (!joins(text, at)) return found
    at++
    while (text.charAt(at) === ' ') at++
  }
  return found
}

/** 张秀兰刘梅英: two with nothing between. */
function parted({ name: word, start, end }: Named): Named[] {
  const two = [3, 2].map((n) => [named(word, 0, n), named(word, n, word.length)])
  const fits = word.length >= 5 && two.find((pair) => pair.every(isSure))
  return fits
    ? fits.map((n) => ({ name: n.name, start: start + n.start, end: start + n.end }))
    : [{ name: word, start, end }]
}

export function nameAt(text: string, i: number): Named | undefined {
  const body = joins(text, i) || stop(text, i) ? undefined : enterpriseAt(text, i)
  if (body) return named(text, i, i + body.length)
  const from = behindPlace(text, i)
  const name = named(text, from, runEnd(text, from))
  return stop(text, from) || !isPerson(name.name) || isShop(text, name) ? undefined : trimmed(text, name)
}

/** 县城酒店 */
const isShop = (text: string, { end }: Named) =>
  text.charAt(end) === '店' && /[酒饭商药书]/.test(text.charAt(end - 1))

/** 同X, X家, X同志: the name without what is said with it. */
function trimmed(text: string, { name, start, end }: Named): Named {
  const head = /^(?:[同跟和与](?=.{3})|[叫有看访找见](?=.{2}))/.exec(name)?.[0].length ?? 0
  const tail = /(?<=..)家$/.exec(name)?.[0].length ?? 0
  return named(text, start + head, end - tail)
}

const named = (text: string, start: number, end: number): Named => ({
  name: text.slice(start, end),
  start,
  end,
})

/** 乌加河镇奋斗村的王强: the name comes behind the place. */
function behindPlace(text: string, i: number): number {
  const from = i + (mayBePlace(text, i) ? (place(text, i)?.[0].length ?? 0) : 0)
  return from > i && isHan(text, from) && runEnd(text, from) - from >= 2 ? from : i
}

function runEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < longest && isHan(text, end)) {
    if (end > start && ((stop(text, end) && !isInName(text, start, end)) || isJoint(text, start, end))) break
    if (end - start >= 2 && isWeekday(text, end)) break
    end++
  }
  return end
}

/** 高鹏周三上门回访 */
const isWeekday = standsAt(/^(?:周|星期|礼拜)[一二三四五六日天]/, 3)

const isWordElsewhere = characterClass(`从对因${doubtfulSeconds}`)
const isOfName = characterClass(`${[...nameCharacters].join('')}田`)
/** 殷从英, 李在田: a surname alone is no name, so the word behind it is a part of one. */
function isInName(text: string, start: number, i: number): boolean {
  if (i !== start + 1 || !isWordElsewhere(text, i) || !hasSurname(text.charAt(start))) return false
  return (
    isOfName(text, i + 1) && (!isHan(text, i + 2) || joins(text, i + 2) || stop(text, i + 2) !== undefined)
  )
}

/** 和 joins two names when a name's length stands on either side: 苏和 and 和平 are names. */
function isJoint(text: string, start: number, i: number): boolean {
  if (!joins(text, i) || i - start < 2) return false
  return isHan(text, i + 1) && isHan(text, i + 2) && !stop(text, i + 1) && !stop(text, i + 2)
}

const isPerson = (word: string): boolean =>
  word.length >= 2 &&
  word.length <= 7 &&
  !/^[零一二三四五六七八九十百千万两]+[点块元]?$/.test(word) &&
  !notNames.has(word) &&
  !notPeople.has(word.replace(/[和跟与及]$/, '')) &&
  !notInside.test(word) &&
  !/^(?:[好真很累挺每]|太[累难远忙]|特别|非常)/.test(word) &&
  !/^(?:[县镇乡旗城市村屋门店手外本当]|单位)[里上城外口面头中地]/.test(word) &&
  !isSaid.test(word) &&
  !endsOtherwise.test(word)

/** 散会后, 忘记, 节前那个, 妈昨晚, 一大半, 三分之一, 一起补, 都备齐, 加巡查: what is said of when, how much and what else. */
const isSaid =
  /巡查|盘点|检查|指导|访|^都[要得备准整弄交归带拿写填做放存给用上是有已没齐收发按补打]|^全(?:要|得|备|都|部|是|用|靠|没|程)|^(?:挨|逐)[个户家]|^一式|^[上这本下]?个?[一二三四五六七八九十]{0,2}月份?$|[后前时记补录]$|[这那][个次条户家位回]$|[昨今明][天晚早夜儿]|^(?:一起|一块|一并|统一)|^(?:[一二两三四五六七八九十几大小多好]{1,3}(?:半|些|成|部分|轮|遍|圈|路|趟|片|点)|.分之.)$/

/** A short name with a surname: sure enough behind a mere comma. */
export const isSure = ({ name }: Named): boolean => hasSurname(name) && name.length <= 3
