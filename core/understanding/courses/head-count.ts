// How many sign up when nobody is named: 两口子 is 2, 5个人 is 5, 我和我媳妇 is 2.
import { numberAt } from '../scan/numerals.ts'
import { groups, kinWords } from '../words/course-words.ts'

const number = '(\\d{1,3}|[一二两三四五六七八九十俩仨]{1,3})'
const others =
  '(?:亲|小|大|堂|表|老)?(?:姐姐?|妹妹?|哥哥?|弟弟?|娃娃?|孩子|儿子|闺女|女儿|丫头|侄[儿子女]|外甥|嫂子?|妹子|徒弟|邻居|朋友|同[事学伴]|姊妹|姐妹|兄弟|亲戚|社员|绣娘|媳妇)'
const household = /[一全我俺咱][们]?家?([两二三四五六七八])口/
const counted = new RegExp(
  `(?<![第\\d])${number}(?:(?:个|名|位|口)?(?:人|名额|学员|村民|妇女|社员|牧民|农民|姐妹|姊妹|兄弟|老乡|年轻人|青年|小伙子?|姑娘|媳妇|绣娘|大[姐妈嫂娘叔爷哥]|婶子|嬢嬢|阿[姐妈妹婶姨嬢]|[妹嫂]子|老人|党员|员工|工人|徒弟|手艺人|匠人|骨干|主播|亲戚|邻居|朋友|同[事学伴]|伙[计伴]|贫困户|脱贫户|种植户|养殖户|娃|座|位[子置])|(?<=[俩仨])${others}|(?:个|位|名)(?=[\\s,。]|都|$|[去来]?(?:学|上|参加|报|听)))|报(?:名)?${number}(?:个|位|名)?(?=,|$)|\\+\\s?([2-9])(?![\\d岁块元])`,
)
const withMe =
  /[我俺咱]?(?:和|跟|与|还有)我(?![家们妈爸姐妹哥弟媳老对爱邻朋同儿女闺公婆])|[我俺](?:和|跟|与|、)/

/** 我和我两个弟弟: the sender is not among the two; 我和两个人 may be anything. */
const withOthers = new RegExp(
  `[我俺](?:和|跟|与|带着?)[我俺咱]?家?的?((?:[两二三四五六七八九](?=[个位名])|[俩仨])[个位名]?)(?=${others})`,
)
/** 我报摄影班，也给我娃报一个: the sender and those besides. */
const selfFirst =
  /(?:^|[,\s])[我俺](?:要|想|也|先|自己)?报[^,]*,[^,]{0,3}(?:也|再|还|另外|顺便)[^,]{0,4}[给帮替]/

export function headCount(words: string): number | undefined {
  const home = household.exec(words)?.[1]
  if (home) return numberAt(home, 0)?.value
  const others = words.match(kinWords)?.length ?? 0
  if (others > 0 && selfFirst.test(words)) return others + 1
  const beside = withOthers.exec(words)?.[1]
  if (beside) return (numberAt(beside, 0)?.value ?? 0) + 1
  const hit = counted.exec(words)
  const said = hit?.[1] ?? hit?.[2] ?? hit?.[3]
  if (said && !/[加算带报][上]?[我俺](?:一(?![共起块])|1)[个名]?/.test(words))
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
