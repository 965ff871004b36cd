// How staff teach the bot what a station or a person is called, and how they take it back. `X` stands for what they are
// called, `Y` for whom; both are given by their place in the pattern. A new turn of phrase is one more row.

/** A name as it is typed: 石哈河站, 王婶, 二蛋. */
const n = '([\\u4e00-\\u9fff·a-z0-9]{2,14}?)'
const gap = '[\\s,:]*'
const called = '(?:小名|外号|绰号|别名|俗名|俗称|简称|昵称|诨名|土名|又名|别称|花名)'

export interface Phrase {
  pattern: RegExp
  /** Which of the two names stands first. */
  first: 'X' | 'Y'
  /** Nobody says so but to teach it. */
  teaches: boolean
}

const phrase = (source: string, first: 'X' | 'Y', teaches: boolean): Phrase => ({
  pattern: new RegExp(`^${source}$`),
  first,
  teaches,
})

/** 以后说“河站”，就是石哈河站. */
const later = '(?:以后|往后|今后|下次|从今往后|从今以后)'
const saying = '(?:我们?|大家|他们|群里|咱们|有人|谁)?(?:再|要是|如果)?(?:说|讲|提|喊|叫|写|报)(?:到|起|的)?'
const means = '(?:都|也)?(?:就是|指的就是|指的是|指的|说的就是|说的是|是指|就当是|就算|指|是|=)(?:说|指)?'

export const teaching: readonly Phrase[] = [
  phrase(`${later}${saying}${n}${gap}${means}${n}`, 'X', true),
  phrase(`${n}(?:以后)?(?:其实|也|它)?就是${n}`, 'X', false),
  phrase(`${n}\\s*={1,2}>?\\s*${n}`, 'X', false),
  phrase(`${n}(?:也|又|还)(?:叫做|叫作|叫|称)${gap}${n}`, 'Y', true),
  phrase(`${n}的?${called}(?:就)?(?:是|叫做|叫作|叫)?${gap}${n}`, 'Y', true),
  phrase(`(?:我们|大家|群里|村里|当地|他们|人家)?都?管${n}都?叫做?${gap}${n}`, 'Y', true),
  phrase(`(?:我们|大家|群里|村里|当地|他们)都?把${n}都?叫做?${gap}${n}`, 'Y', true),
]
/** Said of anything at all: it teaches only where the bot was asked to remember it. */
export const teachingWhenAsked: readonly Phrase[] = [phrase(`${n}(?:是|指的是|说的是)${n}`, 'X', true)]

export const forgetting: readonly Phrase[] = [
  phrase(`(?:以后)?(?:别|不要)(?:再)?管${n}叫${n}`, 'Y', true),
  phrase(`${n}(?:以后)?(?:不是|不再是|不等于|不是指)${n}`, 'X', false),
]

const word = '(?:这个|那个)?(?:叫法|名字|外号|小名|称呼|昵称|别名|简称)'
/** Of nobody in particular. `(\\1)`: the words that nobody says but to the bot. */
export const forgettingAlone: readonly RegExp[] = [
  new RegExp(`^(?:把|请)?${n}(${word})?(?:给)?(?:忘了?|忘掉|忘记)$`),
  new RegExp(`^(?:把|请)?${n}(${word})(?:给)?(?:删了?|删掉|去掉|取消)$`),
  new RegExp(`^(?:请|就)?(?:忘掉|忘了|忘记|别记)${gap}${n}(${word})?$`),
  new RegExp(`^(?:请|就)?(?:删掉|删了|去掉|取消)${gap}${n}(${word})$`),
  new RegExp(`^${n}(${word})(?:不用|不要|不对|错|作废|取消)了?$`),
]

/** 记住, 教你一下: what follows is for the bot. */
export const asking =
  /^(?:请|帮我|帮忙|麻烦|你|你要|给我)*(?:记住|记一?下|记着|记好|记得|教你一?[下个]?|告诉你|跟你说|听好|学一?下)(?:了|啊|一下|个事|:)*[\s,:]*/
/** 石哈河站啊，记住了 */
export const ending =
  /(?:[\s,]*(?:记住|记下|知道|明白|懂)(?:了|啦)?(?:吗|没|不|没有)?|[啊哦呀哈啦吧呗嘛噢喔]|(?<=[站店家点])的|(?<=.{2})(?<!记住|记下|知道|明白|懂)了)*[\s。!~.,]*$/

/** No one's name: what such sentences are about otherwise. */
export const beginsOtherwise =
  /^(?:[我你他她它这那谁哪啥咱俺]|什么|怎么|今天|明天|昨天|后天|现在|不|没|有|第|最|其[实他中]|如果|所以|因为|但|可|如|原来|主要|关键|重点|问题|结果|目的|意思|上[午次周]|下[午次周]|时间|地[点址]|电话|密码|口令|链接|大家|小二|全部|所有|一|[0-9])/
export const holdsOtherwise = /[的了吗呢吧么呀啊没不谁哪啥我你他她它是都就好像]|什么|怎么|多少|今天|明天|昨天/
export const title =
  /(?:负责人|站长|联系人|老师|书记|主任|会计|经理|主管|领导|组长|班长|队长|校长|[镇乡县村]长|老板|司机|学员|管理员|操作员|主讲|收货人|寄件人|收件人|店主|户主|爱人|老公|老婆|同志|代表|第一书记|师傅|孩子|妻子|老人|小孩|大人|小伙子|大姐|大哥)$/
/** 王婶, 老李, 二蛋, 秀兰姐: made like what people are called. */
export const likeNickname =
  /^[老小阿大二三四][\u4e00-\u9fff]{1,2}$|^[\u4e00-\u9fff]{1,3}(?:婶|叔|姐|哥|嫂|姨|爷|奶|伯|舅|妈|爸|娘|婆|大爷|大妈|师傅|老师|书记|主任|蛋|娃|妹|弟|掌柜|老板|妮|丫)[子儿]?$/
/** 老王家站, 河站, 王婶家 */
export const likeStation = /(?:站|店|点|家|铺)$/
