// Talk about orders and prices looks like a report. What tells it apart: questions, other people, other times, wishes.
import { sought } from '../scan/sought.ts'

/** A message that is somebody else's: forwarded, a notice, a robot's, a parcel's text message. */
const foreign = sought(
  /^\s*(?:转[:发自]|转(?![账告达到给成])[^:,。\s\d]{1,9}(?<!站):|转一下|分享|【(?=[^】]{0,12}(?:通知|快递|公告|提醒|活动|招聘|驿站|菜鸟|京东|顺丰|中通|圆通|韵达|淘宝|拼多多|银行|平台|公司|关于|转发|重要|温馨|短信|验证|喜报|紧急|通报|播报|助手|简报))|\[(?:链接|文件|语音))|全(?:旗|县|州|市|镇|乡|省|国)|通知[:：]|关于举办|《|^\s*✅?\s?已记|如需修改|取件码[\d:为是]|验证码(?:是|为|:)?\s?\d|自动回复|已保存|(?:照|像)(?:这个|这|着)?样子|样子写|举个?例|比如写|已(?:入库|登记|记录)|回复.{0,4}(?:更正|修改|确认)|余额|尾号|(?:怎么|咋|为啥)还?没(?:显示|统计|算进|更新)|您的(?!课|培训|班|直播|指导|讲|教|提醒|建议|方法|话|帮|支持|关心|鼓励|学生|学员)|您已|点击领取|系统自动|登记成功|日报已|如有误|算[\d一两]单还是|今日汇总|[已未]报\s?(?:[:：]|\d+\s?[个家]?站)|派费|(?:如有|有)疑问|详询|咨询电话|自动发送|加v|(?<!^[^,。元块招兼]{0,8})日结|日结\s?\d{2,4}(?![\d.月号日/-])|格式[:：]\s?代|x单|x元/,
)

const question = sought(
  /吗|么(?=$|\s)|多少|怎么|怎样|咋|谁|哪|什么(?!业务|生意|单)|(?<![没也又不])啥(?!业务|生意|单|也|都|的)|(?<!不)是不是|能不能|要不要|有没有|行不行|好不好|会不会|算不算|[写报打填][成错][^,]{0,8}了吧|可不可以|啥时候|何时|到底|\d还是\d|还是[写填报]|为何|(?<![那这没])几(?:[块个单号件天毛]|点|时)(?=[\s了呢啊呀钱来]|$)|(?<![那这没十八九七六五四三二一管])几点[^了的]|[到了]没有?$|没有呢|真的?假的|[块元单件个]还是[一二两三四五六七八九十\d]|(?<!不)([好对行牛多美值亏是])不\1/,
  'reports',
)
const countedFew = sought(/[十百千好]几|几十/, 'reports')
const others = sought(
  /(?:^|[^给跟向替帮问好谢烦其])(?:你(?!给|帮|记|看|们?辛苦)|他们|她们|别人|他|她)(?!说|好|克|妈|爸|哥|姐|弟|妹|叔|婶|娘|奶|爷)|比[收发代]|过来要|隔壁[^,]{0,4}站|隔壁[村旗县镇乡苏]|有个站|倒贴|(?<![我咱俺])[那这]站|那个站|别的站|其他站|送快递|送外卖|[我俺](?:媳妇|老婆|老公|妈|爸|姐|妹|闺女|儿子|自己)[^,帮给替代]{0,6}(?:网购|买|下单)|[那有别]家|(?<!我是.{0,6})[的谁]说|[有那这]个?(?:取|寄|收|派|拿|领|送)(?:件|快递|包裹)?的(?:说|非|问|嫌|[^,。]{0,3}拿错)|[那这]个?(?:取|寄|收|派|拿|领|送)(?:件|快递|包裹)的(?:人|小伙|老|大[爷娘妈叔婶姐哥]|姑娘|后生|媳妇)|[那这]个?(?:大爷|大娘|大妈|大叔|老汉|老太太|老头|客户|顾客|小伙子?|姑娘|后生|人)|(?<=[那这有]个?[^,\d]{0,2})卖[^,\d]{1,8}的(?=$|[一天每场好几]|(?:小伙|大[姐哥妈爷叔]|主播|老板|网红|姑娘|后生|[男女]的|那?人)(?![^,]{0,12}[来找代取寄领]))|卖[^,\d]{1,6}的(?=一[天晚场夜个])|上面说|听说|据说|网上说|看新闻|(?<![给跟向替帮问谢为])人家(?!(?:都|也|已经|自己|来)*[取拿领寄]走?)/,
  'reports',
)
const elsewhen = sought(
  /这个?月|本月|全年|整年|比上|去年|往年|前年|前[几两]年|(?<![点号日时])以前|从前|上个?月|前阵|当初|上回|上次|算了算|算一算|算了下账?|那会|那时|平时|平常|一般|每天|(?<![今昨前明后])天天|每月|一天也|说[^,]{0,8}一天才?|一个月|一年|[二两三四五六七八九十几\d]天(?:才|就能|能)|(?<=[腊正冬\d一二三四五六七八九十])月里(?![头面])|春节(?:前|那|期间|时)|[春夏秋冬]天(?:里|那阵|那会|的?时候)|年底|过年|旺季|淡季/,
  'reports',
)
const wish = sought(
  /[要得]预约|等着[寄发取拿领]|还要(?!再?[加减改扣])|需要接待|要接待|要是|如果|假如|(?<![一二两三四五六七八九十\d])万一|(?<=[来去有是到行能要做]|[想要会能]买|[想要会能]卖)的话|希望|争取|打算|准备|预计|计划|目标|能有|想要|盼|但愿|就好了|等攒|(?:低于|高于|少于|多于|大于|小于)\s?[\d一二两三四五六七八九十]|(?:不足|不满|不到|[没未]到|[没未]?达不?到)\s?[\d一二两三四五六七八九十百]{1,4}[单件个笔]?的(?:站|都|要|一律|得|扣)|约谈|整改|必须|不得|规定|要求|满\d|超过|(?:至少|最多)\s?[\d一二两三四五六七八九十]|不超|(?<![代带待袋戴])够\d|得有(?![一二三四五六七八九十\d])|才能|就能评|能评上|评[优先]|才算|才够|等.{0,8}再(?![报说补发算])|等[^,]{1,10}(?:下来|熟|上市|开张|开业|开春|修好|好了)|给你们?看|还差|能再|愁|该不该|要[取买卖寄充交存](?!了)|差点(?!儿?[给就]?[忘漏])|梦[见到]/,
  'reports',
)
const price = sought(
  /一[件单]才(?:给|挣|赚)?[\d一二三四五六七八九两]+[毛块分]|报个?价|[开要]价|[\u4e00-\u9fff]价(?:格)?[日跟和还也又没涨跌是]|月底结|[没未]结[账算]?|结账|佣金|提成|抽(?:成|点|[\d一二三四五六七八九十两]+(?:块|毛|分|%))|[一1](?:件|单|个)(?:才|就|只)给|预算|手续费|工资|补贴|运费|油钱|跑一趟|垫了|先垫|回头转|转我|涨到|利润|挣|赚|奖|罚|赔|押金|邮费|便宜|划算|涨了\s?[\d一二两三四五六七八九十几]|[首续]重|太贵|贵了|好贵|推荐|打折|(?<!派)送\d|压岁|份子钱|随份子|随礼|礼金|(?:[收发抢领][了到出]*[^,。]{0,6}红包|红包[^,。\d]{0,4}[收发抢领])|今年[要得是]?\d+[块元]?(?:一个?人|一户|每人)|存了?[一二两三四五半\d]年|\d的利|利息|利率|[返赠]了?\d+(?![\d单件个])|返[利现点]|欠|进价|收购|转让|出售|出租|招聘|诚招|月薪|急售|一[件单个]只要|快递员(?:非|硬)?[说讲]|套路|二手/,
  'reports',
)
const trouble = sought(
  /充错|打了?水漂|有.{0,4}[件个].{0,6}(?:不对|破|丢|坏|没人取|没取|错|退回|超重|滞留)|少了?[一两1]+[件个]|拿[串错]|对不上|非说|[件递裹]丢了|丢了?[一两1\d]+[件个]|(?:还|都|一直)没(?:发货|到货|发出|提交|给钱|结账|付)|催[发一他她]|数了[一两三四五几]遍|磕了|摔[了坏碎]|漏了(?:一[箱瓶袋桶]|油|水)/,
  'reports',
)
const definite = sought(
  /(?<!就)[那这](?:\d+|[一二两三四五六七八九十几]+)?(?:单|笔|件|票)(?!(?:都|全)(?:是|算)代)/,
  'reports',
)

/** What such a clause says holds for those behind it too: another time, or a condition. */
const carried = sought(
  /(?:^|[,\s])等(?:我|咱|俺)[^,]{0,8}(?:了|会|好)|如果|要是|假如|倘若|(?:抖音|快手|淘宝|拼多多|视频号|小红书|网上|直播间?)[^,\d]{0,6}卖[^,\d]{1,8}的$|比如|比方|打个?比|好比|譬如|去年|往年|前年|前[几两]年|(?<![点号日时])以前|从前|前阵|当初|那会|那时/,
  'reports',
)
/** 你那日报写的…, and …，是不是多打了个零: of numbers that are there already. */
const yours = sought(
  /^[\s,]*你们?(?:那|这|的|今天|昨天|刚才?)*(?:日报|报的|写的|填的|发的|报成|写成)/,
  'reports',
)
const doubt = sought(
  /^[\s,]*(?:这|那)?(?:个数)?是不是[^,。]{0,3}(?:多|少|错|反|漏|重|打|写|报|填)/,
  'reports',
)
export const doubts = (clause: string): boolean => doubt.test(clause)

/** “代发”了俩: a word that is only quoted. With its number right behind it is a label on a form. */
const quoted = sought(
  /[“"「『](?:代[买卖购销发收]|[收发寄取到]件|快递|签到|没业务|无业务|日报)[^”"」』]{0,4}[”"」』](?!\s*:?\s*[\d一二两三四五六七八九十零0])/,
  'reports',
)

/** 代买的等明早翻了账再报: of that part nothing is told yet. */
const later = sought(/等.{0,10}再(?:报|说|补|发|算)/, 'reports')

export const carriesOn = (clause: string): boolean => carried.test(clause)

export const isForeign = (text: string): boolean => foreign.test(text)

const change = sought(/退|改|其实|应该|少报|多报|漏|减|扣|再加|报重|准/, 'reports')

/** 我自己在快手卖了3只: a sale of one's own, which is another report. */
const own = sought(
  /[我俺](?:自己|自家|家自己|个人)(?:家)?的?[^,。帮替]{0,10}卖|给(?:[我俺])?(?:自己|自家|家里|娃|孩子|老婆|媳妇|老公|[我俺][妈爸爹娘])[^,]{0,3}(?:网购|买|下单)|[我俺](?:给[^,。帮替]{0,5}(?:娃|孩子|儿子|闺女|女儿|姑娘|老公|媳妇|孙子|孙女|爸|妈|哥|姐|弟|妹)寄|[寄邮]了?[^,。帮替]{0,8}给[^,。]{0,6}(?:娃|孩子|儿子|闺女|女儿|姑娘|老公|媳妇|孙子|孙女|爸|妈|哥|姐|弟|妹))/,
  'reports',
)

export type Talk =
  | 'quoted'
  | 'later'
  | 'own'
  | 'question'
  | 'others'
  | 'elsewhen'
  | 'wish'
  | 'price'
  | 'trouble'
  | 'definite'

/** Why the numbers of a clause are no report; undefined when they may be one. */
export function talkIn(clause: string): Talk | undefined {
  if (isQuestion(clause) || yours.test(clause)) return 'question'
  if (quoted.test(clause)) return 'quoted'
  if (own.test(clause)) return 'own'
  if (others.test(clause)) return 'others'
  if (elsewhen.test(clause)) return 'elsewhen'
  if (wish.test(clause)) return 'wish'
  if (price.test(clause)) return 'price'
  if (later.test(clause)) return 'later'
  if (trouble.test(clause)) return 'trouble'
  return definite.test(clause) && !change.test(clause) ? 'definite' : undefined
}

/** With two or more numbers of its own a clause may also speak of somebody or of a price. */
export const isMild = (talk: Talk): boolean => ['others', 'price', 'trouble', 'definite'].includes(talk)

const isQuestion = (clause: string): boolean =>
  question.test(countedFew.test(clause) ? clause.replace(countedFew.pattern, '') : clause)
