// For whom a leave is asked, when it is not for the sender: 替王秀英请假, 措毛明天请假, 我姐斯琴请假, 央金：请假.
// `rest` has dates, lengths and the course blanked.

import type { Reading } from '../reading.ts'
import { clausesOf, type Range } from '../scan/clauses.ts'
import { hasSurname, isLikely, isOfName, looksLikeName } from '../scan/name-shape.ts'
import { hasRegionalSurname, soundsLikeName } from '../words/given-names.ts'
import { absence, kin as kinWords, request } from '../words/leave-words.ts'
import { blank } from './leave-reason.ts'

interface PersonRead extends Range {
  name: string
}

const kin = `(?:我|我家|俺|俺家)?${kinWords}`
const name = '[\\u4e00-\\u9fff·]{2,6}?'
const forWhom = '(?:帮忙?|替|给|代)'
/** What a name is followed by when a clause begins with it. */
const behind = `(?=[\\s:${blank}]|也?(?:要|想|得)?请|$|他|她|有事|有急事|家里|家有|身体|因|发烧|生病|病了|住院|出?车祸|感冒|头[疼晕]|肚子|[腿腰牙胃]疼|要去|得去|去不|来不|上不|参加不|没法|没办法|不能|不在|在(?!家里?)|(?:那|这)边)`

const opening =
  '(?:老师们?好?|您好|你好|大家好|[王张李刘赵陈杨]老师好?|小二|签到|还有|另外|也|然后|【请假】|[帮给]?[我忙]?登记(?:个|一下)?|请假(?:登记|记录|报备)?(?=[\\s:])|学员|村民|[^,。我\\s]{1,6}的(?=[\\u4e00-\\u9fff]{2})|我们?(?:站|村|班|组)的?|[^,。我\\s]{1,6}站的?(?=[\\u4e00-\\u9fff]{2})|[\\s,、。:]){0,4}'
const asked = new RegExp(
  `${forWhom}(?:${kin})?(${name}(?:[和跟与、]${name})?)(?:同学|学员|站长|他|她|俩|两个?人?){0,2}(?:${blank}|\\s)*(?:跟|向|和)?(?:老师|您|你)?(?:说一?[声下]|报)?(?:也|再)?(?:补|告|请)`,
)
const sent = new RegExp(
  `^${opening}(?:${kin})?(${name})(?:同学|学员|站长|[姐哥])?(?:[${blank}\\s,]+[^,。]{0,12}|家里[^,。]{0,10})?(?:让|叫|喊|托|委托)我(?:帮|替|给|代|跟|和|向|说|请|来|捎|带个?[话信]|转[告达]|告诉|通知|传)`,
)
const heads = new RegExp(`^${opening}(${kin})?(${name})${behind}`)
/** What befalls somebody for whom 替他 asks: 老郭摔了腿, 央金孩子发烧, 其木格家着火了. 王晓刚家里有事 is 王晓刚's. */
const befalls =
  '(?=去|要(?:去|陪|送|接|带|做|给|回|生|参加)|到(?![了齐])|出?车祸|中风|摔|崴|扭|断了?[腿胳手脚]|骨折|烫|撞|伤|中暑|晕|吐|拉肚|过敏|输液|打针|做手术|手术|坐月子|生[娃孩]|[嗓牙胃眼手脚腿腰头肩]|胳膊|阑尾|血压|心脏|孩子|(?<!高)娃|儿子|闺女|女儿|媳妇|老婆|老公|婆婆|公公|爸|妈|爹|奶奶|爷爷|老人|父亲|母亲|丈母娘|(?<!阿)[牛羊马猪车]|骆驼|家|被|突然|昨[天晚夜]|刚(?=[才被从做动摔生住出接送赶回打来发说给跟])|正在|还在|没|出|开会|值班|陪|接|送|带|赶|回|打来?电话|来电话|来信|发来?微信|说)'
const stricken = new RegExp(`^${opening}(?:${kin})?(${name})${befalls}`)
/** 老郭, 小李, 王姐 */
const nickname = new RegExp(
  `^${opening}([老小阿][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff](?:大?[姐哥嫂婶叔姨爷娘]|师傅))(?![们的])`,
)
/** 刘东升、王海两人明天请假. */
const several = new RegExp(
  `^${opening}((?:[\\u4e00-\\u9fff·]{2,6}[、和跟与]){1,3}[\\u4e00-\\u9fff·]{2,6}?)(?:[两三四]个?人|俩|仨)?${behind}`,
)
const called = new RegExp(`(?:[她他]|${kin})(?:名字)?叫(${name})(?=[\\s,。]|$)`)
const pronoun = /(?:帮忙?|替|给|代)[他她]|(?:让|叫|喊|托|委托)我/
/** 苏和：请假; 申请人：苏和. */
const headed = new RegExp(
  `^\\s*(${name})\\s*:|(?:申请|请假)人\\s*:?\\s*(${name})(?=[\\s,。]|$)|^${opening}本人(${name})(?=[\\s,因]|$)`,
)
const kinAlone = new RegExp(
  `(?:${forWhom}|^${opening})(我?(?:媳妇儿?|老婆|老公|爱人|对象|婆婆|公公|妈妈?|爸爸?|姐姐?|妹妹?|哥哥?|弟弟?|儿子|闺女|女儿|嫂子)|[娃孩]子?他[爸妈爹娘])(?=${blank}|\\s|请|也?[来去上]不|发烧|住院|生病)`,
)

const noPerson =
  /^(?:跟|和|向|从|过[年节国元中五]|自(?=[己从家])|到|至|起(?!..$)|开始|以后|之后|因|本人|自己|家|孩子|娃|我|你|咱|大家|老师|领导|站长|临时|现在|有|单位|公司|村|地里|头|肚|腿|腰|牙|感冒|发烧|外出|出门|出差|身|晚|早|中午|下午|上午|生病|站|店|老人|老家|住院|正在|请|告|高烧|马上|毛病|万一|白天|方便|车|羊(?!措)|牛|马圈|雪|雨|雷(?=[雨电暴阵声]|$)|路|日报|数据|需|特(?=[别意此地来])|同学|学员|班|课|去|来|想|要|得|全|剩|连|直接|先|再|也|都(?!兰)|就|又|还)|[天周里上下病疼烧痛]$|[上下这本每个半几两\d一二三四五六七八九十腊冬满闰]月$|^正月$/

/** 张老师 后天请假一天 */
const isAddressed = /(?:老师|站长|主任|书记|校长|班长|组长)$/
const couldBe = (word: string) => looksLikeName(word) && !noPerson.test(word) && !isAddressed.test(word)
const surely = (word: string) =>
  couldBe(word) &&
  (soundsLikeName(word) ||
    hasRegionalSurname(word) ||
    (word.length >= 2 && isLikely(word)) ||
    (hasSurname(word) && word.length >= 2 && !/[家活事]$/.test(word)))

/** How far it is known to be for somebody else: 替他 lets any word be a name, what staff write only what surely is. */
type Pointer = 'pronoun' | 'staff' | undefined
/** 我替她站上报 may stand behind the request. */
function pointerIn({ message, whole }: Reading, { start, end }: Range, words: string): Pointer {
  if (pronoun.test(words) || (start < end && pronoun.test(whole.slice(end)))) return 'pronoun'
  return message.role === 'staff' ? 'staff' : undefined
}

/** 明天的客服班李桂芳上不成，托我请个假: the name stands behind when and what. */
const withoutLesson = (words: string, pointer: Pointer) =>
  words.replace(pointer === 'pronoun' ? lesson : lessonSaid, '')
const lesson = new RegExp(`^(?:${blank}|的|[上下]午|[早晚]上|那?[节堂]课?|课)+`)
const lessonSaid = new RegExp(`^${blank}+的?(?:${blank}*的?课|(?<=的)${blank}+)的?`)

/** One person, or the two of 帮X和Y请假. */
export function peopleOf(reading: Reading, rest: string, range: Range): PersonRead[] {
  const words = rest.slice(range.start, range.end)
  const pointer = pointerIn(reading, range, words)
  const behindLesson = withoutLesson(words, pointer).replace(dayAhead, '')
  const told = namesOf(asked.exec(words)?.[1])
  if (told.every(couldBe)) return told.map((n) => placed(n, words, range))
  const named = headed.exec(words)?.slice(1).find(Boolean) ?? called.exec(words)?.[1]
  if (named && couldBe(named)) return [placed(named, words, range)]
  const all = several.exec(behindLesson)?.[1]?.split(/[、和跟与]/) ?? []
  if (all.length > 1 && all.every(surely)) return all.map((n) => placed(n, words, range))
  const head = headOf(rest, range, pointer)
  if (head) return [placed(head, words, range)]
  const whose = kinOf.exec(words)?.[1]
  if (whose && couldBe(whose) && pronoun.test(words)) return [placed(whose, words, range)]
  const relative = kinAlone.exec(behindLesson)?.[1]
  return relative && (pronounOrKin.test(words) || isSent.test(words) || kinAsks.test(words))
    ? [placed(relative.length > 2 ? relative.replace(/^我/, '') : relative, words, range)]
    : []
}

/** 巴图和其其格 are two, 苏和 is one. */
function namesOf(told = ''): string[] {
  return /^(.{2,}?)[和跟与、](.{2,})$/.exec(told)?.slice(1) ?? [told]
}

function placed(found: string, words: string, range: Range): PersonRead {
  const start = range.start + words.indexOf(found)
  return { name: found, start, end: start + found.length }
}
/** 拉姆的孩子要打疫苗，替她请假: the leave is hers. */
const kinOf = new RegExp(
  `^${opening}(${name})(?:的|家的?)(?:孩子|娃娃?|小孩|老人|羊|牛|房子|腿|脚|胳膊|手|腰|眼睛?|牙|胃|头|[\\u4e00-\\u9fff]{0,2}${kinWords})`,
)
/** 孩他爸请假, 我姐明天请假. */
const kinAsks = new RegExp(
  `^${opening}(?:${kin}|[娃孩]子?他[爸妈爹娘])[${blank}\\s]*(?:想|要|得|也)?${request.pattern.source}`,
)
const isSent = /(?:让|叫|喊|托|委托)我/
const pronounOrKin = new RegExp(`(?:帮忙?|替|给|代)(?:[他她]|${kin})`)

const cannotCome = new RegExp(absence.source)
/** 高志华今天要送老人住院: the day stands right behind the name. */
const namesFirst = (words: string, found: string) =>
  words.charAt(words.indexOf(found) + found.length) === blank && !words.includes('我')

function strickenIn(words: string): string | undefined {
  const short = nickname.exec(words)?.[1]
  if (short && hasSurname(/^[老小阿]/.test(short) ? short.slice(1) : short)) return short
  const found = stricken.exec(words)?.[1]
  return found && surely(found) ? found : undefined
}

/** 明天巴图请假; 明天结婚请假 is why. */
function namedBehindDay(words: string): string | undefined {
  const found = heads.exec(words.replace(dayAhead, ''))?.[2]
  return found && (soundsLikeName(found) || isFullName(found)) ? found : undefined
}
const dayAhead = new RegExp(`^${blank}+的?`)
const isFullName = (word: string) =>
  word.length === 3 && hasSurname(word) && isOfName(word, 1) && isOfName(word, 2)

/** The name that a clause begins with: any where 替他 or 让我 points to it, else one that is surely a name. */
function headOf(rest: string, range: Range, pointer: Pointer): string | undefined {
  for (const clause of clausesOf(rest, range.start, range.end)) {
    const head = headIn(withoutLesson(rest.slice(clause.start, clause.end).trimStart(), pointer), pointer)
    if (head) return head
  }
  return undefined
}

function headIn(words: string, pointer: Pointer): string | undefined {
  const sender = sent.exec(words)?.[1]
  if (sender && couldBe(sender)) return sender
  const struck = pointer && strickenIn(words)
  if (struck) return struck
  const match = heads.exec(words)
  const found = match?.[2] ?? namedBehindDay(words)
  if (!found) return undefined
  if (!surely(found)) return pointer === 'pronoun' && couldBe(found) ? found : undefined
  const asks = pointer || match?.[1] || request.test(words) || cannotCome.test(words)
  return asks || namesFirst(words, found) ? found : undefined
}
