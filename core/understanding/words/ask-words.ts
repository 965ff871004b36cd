// What stands around a question for the bot: courtesy, talk that asks nothing, the words of home, and what is declined.
import { sought } from '../scan/sought.ts'
import { type Command, commands } from './commands.ts'

/** 排名出来了, 汇总填好了: news. */
export const isTold = sought(/(?:出来|发|报|填|做|交|弄|写|印|贴)(?:完|好|上|出来)?了(?![吗没么嘛])/)

export const polite =
  /请问|请|麻烦|帮我|帮忙|给我|发我|发一下|发下|发来|发出来|发个|发|看一下|看下|看看|查一下|查下|查查|查|给|一下|出一下|出|来一份|来个|来|的|我要|想|要|是|吧|呢|啊|呀|哈|了|下|各站|全部|所有|日报|多谢|谢|辛苦/g

/** 哪样, 啥子, 甚, 咋个: what and how, as they are said at home. */
export const plainly = (words: string) => (atHome.mayBeWithin(words) ? asInBooks(words) : words)
const sayings: readonly (readonly [said: RegExp, written: string])[] = [
  [/哪样|啥子|么子|甚么?(?!至)/g, '啥'],
  [/咋个|咋样子|怎个/g, '咋'],
  [/几时|多会儿?|多咱|啥时节/g, '啥时候'],
  [/整(?=些|点|啥|哪|什么)/g, '做'],
]
const atHome = sought(new RegExp(sayings.map(([said]) => said.source).join('|')))
const asInBooks = (words: string) =>
  sayings.reduce((left, [said, written]) => left.replace(said, written), words)

/** It tells the bot something; it does not ask. */
export const chat = sought(
  /年度|歌曲|专辑|绑定(?:本群为?)?(?:站长|站点|学员|培训|工作|员工)|绑定\s?\d|^\s*(?:记一下|记个|更正|改一下|群发|通知|发到|转发|回访)|请假|谢谢|不错|讲得|真好|真快|厉害|辛苦|有奖|哈哈|都行|都可以|无所谓/,
)
export const thanks = /[,\s]*(?:谢谢|多谢|辛苦)(?:[了啦您你哈啊]|小二|老师){0,3}\s*$/
/** Numbers that are reported, or a sign-up: the clause beside it may ask. */
export const report = sought(
  /代[买卖购销][^,\s前第排倒最]{0,3}[\d没无一两三四五六七八九十]|[收寄发取派]件?\s?\d|\d\s?(?:单|件|元|块|公?斤|千克|kg|吨|箱|盒|袋|瓶|包|只|头|桶|罐|坛|筐|壶|双|枚|捆|份(?!汇总))|[收寄]件[^,\d]{0,3}\d|再加[\d一两三]|[少多漏]报了?[\d一两三]|没业务|没生意|没开张|没单|无业务|已签|签了|签到\s?\d|卖了?[^,前第排倒最]{0,8}[\d一二三四五六七八九十]|报[^,]{0,6}销售|我?想?报名(?!单)|我姓名/,
)

const wants = sought(
  /登|绑|够|课[吗不没么]|怎么|咋|如何|什么|啥|几|哪|吗|多少|谁|没有?$|呢|发|看|查|给|要|来|出|能|有|到|下|领|拿|还是|进度|汇总|排名|排行|课表|课程表|帮助|指标|绑定|说明|功能|数据|第[一二三]|前[三五十\d]|倒数|最[多高少低好差]|冠|空着|垫底|名单|单子|齐|干嘛|上不上|[拉列]/,
)

/** 发我, 啥时候: it is asked for, not spoken of. */
export const isWanted = (words: string): boolean => wants.test(words)

/** What is named so is asked for, whoever reads it. */
export const commandOf = (words: string): Command | undefined => commands.find((c) => c.asked.test(words))

const demands = sought(
  /发[我下个来出过看]|发$|[给让]我(?:发|看|查|来)|看[看下]|看$|查|问[下一]|告诉我|多少|几|啥|什么|谁|哪|吗|咋|怎么|呢$/,
)
/** A clause beside something else that surely asks the bot: 课表发我, 我还差几节课; not 要去领结业证. */
export const isRequestFor = (words: string): boolean =>
  mayRequest.test(words) && demands.test(words) && commandOf(words) !== undefined
const mayRequest = sought(
  /排名|排行|第几|汇总|统计|报表|没报|没交|课表|课程表|上课|进度|[学听上][到了]|节课|课时|学时|证书|业证|指标/,
)

const no = '(?:不用|不要|不必|不需要|用不着|别(?!的|人)|甭)'
const act = '(?:再|先|给我|急着|忙着){0,2}(?:发|看|查|给|出|要|弄|统计|拉|说|管|报){0,2}我?'
const declinedBehind = new RegExp(
  `(?<![要用看发查能会得])(?:${no}${act}|(?:先|就|暂时)不(?:看|发|查|要|弄)|算了|免了|我[^,]{0,2}(?:看|收)(?:[过到见完]|(?=了)))(?:了|啦|吧|哈|啊|先){0,2}[\\s。!~]*$`,
)
const declinedBefore = new RegExp(`^\\s*(?:那|就|先|可|我){0,2}(?:${no}${act}|不(?:看(?!看)|发|查))`)
const mayDecline = sought(/不|别|甭|算了|免了|我[^,]{0,2}[看收]/)
/** 排名先不要, 不看汇总, 课表我看到了. */
export const isDeclined = (words: string): boolean =>
  mayDecline.test(words) && (declinedBehind.test(words) || declinedBefore.test(words))
