// How many sign up when nobody is named: 两口子 is 2, 5个人 is 5, 我和我媳妇 is 2.
import { numberAt } from '../scan/numerals.ts'
import { groups, kinWords } from '../words/course-words.ts'

const number = '(\\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})'
const household = /[一全我俺咱][们]?家?([两二三四五六七八])口/
const counted = new RegExp(
  `(?<![第\\d])${number}(?:(?:个|名|位|口)?(?:人|名额|学员|村民|妇女|社员|牧民|农民|姐妹|老乡|年轻人|媳妇|娃|座|位[子置])|(?:个|位|名)(?=[\\s,。]|都|$|[去来]?(?:学|上|参加|报|听)))|报(?:名)?${number}(?:个|位|名)?(?=,|$)|\\+\\s?([2-9])(?![\\d岁块元])`,
)
const withMe =
  /[我俺咱]?(?:和|跟|与|还有)我(?![家们妈爸姐妹哥弟媳老对爱邻朋同儿女闺公婆])|[我俺](?:和|跟|与|、)/

/** 我报摄影班，也给我娃报一个: the sender and those besides. */
const selfFirst =
  /(?:^|[,\s])[我俺](?:要|想|也|先|自己)?报[^,]*,[^,]{0,3}(?:也|再|还|另外|顺便)[^,]{0,4}[给帮替]/

export function headCount(words: string): number | undefined {
  const home = household.exec(words)?.[1]
  if (home) return numberAt(home, 0)?.value
  const others = words.match(kinWords)?.length ?? 0
  if (others > 0 && selfFirst.test(words)) return others + 1
  const hit = counted.exec(words)
  const said = hit?.[1] ?? hit?.[2] ?? hit?.[3]
  if (said && !/[加算带报][上]?[我俺](?:一|1)[个名]?/.test(words))
    return single(words, numberAt(said, 0)?.value)
  const group = groups.find(([pattern]) => pattern.test(words))
  if (group) return group[1]
  return others > 0 &&
    (withMe.test(words) || (/我[想要报]/.test(words) && /(?:还有|加上|带上)[我俺]/.test(words)))
    ? others + 1
    : undefined
}

/** 我报一个人: the sender. */
const single = (words: string, n: number | undefined) =>
  n === 1 && (/[我俺](?!们)|[占留]/.test(words) || !/[1一]个?(?:人|名额|学员)/.test(words)) ? undefined : n
