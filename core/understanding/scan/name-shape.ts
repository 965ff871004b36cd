// What a personal name looks like, whoever it is of: by its characters alone, wherever it stands.
import {
  doubtfulSeconds,
  doubtfulSurnames,
  endsOtherwise,
  longSurnames,
  nameCharacters,
  nevertheless,
  notInNames,
  notNames,
  surnames,
  verbCharacters,
} from '../words/name-words.ts'
import { mayBeginWith } from './at-place.ts'
import { characterClass } from './character-class.ts'
import { phraseTable } from './phrase-table.ts'

export const isSurname = characterClass(surnames)
const isDoubtfulSurname = characterClass(doubtfulSurnames)
const isDoubtfulSecond = characterClass(doubtfulSeconds)
export const isVerb = characterClass(verbCharacters)
export const isOfName = characterClass([...nameCharacters].join(''))
const longSurnameAt = phraseTable<true>([[true, longSurnames]])
export const isHan = characterClass(/[\u4e00-\u9fff·]/)

function isAllHan(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isHan(word, i)) return false
  return true
}

export const looksLikeName = (word: string): boolean =>
  nevertheless.has(word) ||
  (word.length >= 2 &&
    word.length <= 6 &&
    isAllHan(word) &&
    !notNames.has(word) &&
    !notInNames.test(plainly(word)) &&
    !endsOtherwise.test(word))

/** 周立群; 学员群 and 黄牛群 are none. */
const crowd = /^.[^羊牛马驼员户长友]群$/
const opensOtherwise = /^[阿俄]的|^[那都](?=.{2})/
const mayOpenOtherwise = mayBeginWith(opensOtherwise)
/** Without the characters that are words elsewhere and stand in names too: 杨会芳, 阿都石布, 俄的子哈, 那日苏. */
function plainly(word: string): string {
  const isHan = word.length === 3 && isSurname(word, 0) && isOfName(word, 2)
  if (isHan && isDoubtfulSecond(word, 1)) return word.charAt(0) + word.charAt(2)
  if (crowd.test(word) && isSurname(word, 0)) return word.slice(0, 2)
  const rest = mayOpenOtherwise(word, 0) ? word.replace(opensOtherwise, '') : word
  if (!rest.includes('都')) return rest
  const inner = rest.replace(/(?<=.)都(?=.)/, '')
  return inner !== rest && [...inner].every((c) => isOfName(c, 0)) ? inner : rest
}

/** A Han name by its surname; Mongolian and Tibetan names have none. */
export const hasSurname = (name: string): boolean => isSurname(name, 0) && name.length <= 4

/** Made like a name of one of the four peoples. */
export function isLikely(word: string): boolean {
  if (!looksLikeName(word)) return false
  if (nevertheless.has(word)) return true
  if (isSurname(word, 0) && word.length <= 3) return true
  if (word.length <= 4 && longSurnameAt(word, 0)) return true
  const isDoubtful = isDoubtfulSurname(word, 0)
  let strange = -1
  for (let i = isDoubtful || isSurname(word, 0) ? 1 : 0; i < word.length; i++) {
    if (isOfName(word, i)) continue
    if (strange >= 0) return false
    strange = i
  }
  return strange < 0 || (word.length >= (isDoubtful ? 4 : 3) && !isVerb(word, strange))
}
