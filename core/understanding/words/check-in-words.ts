// How trainees sign in for class, and how they talk about signing in without doing it.
import { sought } from '../scan/sought.ts'

export const signing = sought(
  /签个?到|签[一个]?下[到道倒]|签[道倒导]|[千前迁牵欠谦歉浅纤铅仟潜][到道倒导]|打卡|(?<!红包|支付宝|淘)口令|(?<![取件货验证提条维])码\s?(?:是|:)?\s?\d(?:\s?\d){3,5}(?!\d)/,
)
/** Said of the sign-in itself in a piece: it is no sign-in. */
export const aboutSigning = sought(
  /的人|签到[了的]?\d+个?人|真多|[吗嘛]|(?<!完)么|怎么|咋|哪|谁|多少|什么|啥|没有?\s*(?:\?|$)|[到了]没|呢\s*$|过期|记得|别忘|提醒|要签|去签|没签|未签|忘|漏签|失败|别[再老总天给催@]|不要|@我|发一下|发下|发群|发我|发个|补签|代签(?!到)|[帮替]我签到?了|几点|码是?几|几位|位还是|来着|时间|还没|不用|不能|签不|无法|能不能|早点签|赶紧|抓紧|快签|来签(?![到道]了(?![吗么没]))|表|簿|字|领|率|重新发|换|没收到|打不开|算不算|黑板|的事|明天|天天|总是|(?<![替帮给代])[他她]们|人家/,
)
/** What staff tell a group about who is there. */
export const stating =
  /已签|签到(?:情况|名单|人数|的(?:有|是))|名单|应到|实到|其余|截[止至]|到齐了|全到|老师签到/
export const notice = sought(
  /各位|大家|[您你]已|当前第|请.{0,6}(?:签到|学员|同学)|前签到|补(?:[昨前上]|签)|码不对|提示|通知|公布|助手|有效期|点击|链接|@全体|@所有人|今晚.{0,8}(?:直播|开课|上课)/,
)
export const slips = sought(
  /[说看打写算记报发输敲按填念听抄](?:错|反|串|岔|差)|[错反串]了|不对|不是|应该是|更正|哦不|啊不|呃不|手[误滑]|口误/,
)
export const absent = sought(/没来|没到|来不了|不来|缺席|请假|不在|没在|不到/)
/** The sender is there too: 我和萨仁, 李明和我. */
export const withSender =
  /(?:^|[^\p{L}\p{N}])(?:老师|报告老师)?(?:今天)?[我俺](?:和|跟|与|同(?![桌学村班事组])|、|,|还有)|(?:^|\s)[我俺]\s+(?=[^,。!]{2,20}(?:都|仨|俩|[两三四五]个人))|(?:和|跟|与|、|,|还有)[我俺](?=[\s,。!:]|都|一[起块同道]|同(?![桌学村班事组])|也|两|俩|三|仨|$)|[我俺]也到|[我俺]?带(?:着|上|了)?[^\s,。]{2,8}(?:一[起块]|来了|到了|坐[下好着在]|进来|进教室)|[我俺]自己也/u
const selfThere =
  /(?:^|[\s,。!])(?:老师)?[我俺咱]们?([俩仨]|[两二三四]个?人?|两口子|[夫娘爷母父][妻儿]?[俩女子])?(?:已经?|人|都|全|也)*[到来在](?!不|[^,。\s]{0,4}的)/
const othersToo = /(?<![我俺咱们俩仨人子])也都?[到在来坐]/
/** 乌日图那顺也在 我们都到了; 我们俩都到了 where one is named. */
export function countsSender(words: string, named: number): boolean {
  const own = selfThere.exec(words)
  if (!own) return false
  const many = own[1] === undefined ? 0 : /[仨三]/.test(own[1]) ? 3 : own[1].startsWith('四') ? 4 : 2
  return many > 0 ? many === named + 1 : othersToo.test(words)
}
const place = '(?:旁边?|边上|身边|跟前|[前后左右][头面边排]|对[面门])'
const near = `(?:紧?[挨靠]着?|一起|一块儿?|一道|一同|并排|[一同][桌排]|隔壁|${place})`
const sitting = '坐(?:着|在一[起块]|一[起块桌排道]儿?|同?一?[桌排]|隔壁|对面|前后)?'
/** 卓玛跟我挨着坐, 在我旁边坐着, 我旁边是卓玛: the sender sits there too. 替我旁边的卓玛签到 does not say so. */
export const besideSender = sought(
  new RegExp(
    `(?:也|就|正|都)?(?:(?:和|跟|与|同)[我俺](?:们家)?的?(?:${near}|同?${sitting})|[挨靠]着[我俺]|(?<![^\\s,。])[左右前后旁][边面头](?:坐的|的)?(?=就?是)|[我俺](?:正|就|是)?紧?[挨靠]着|坐?在?(?<![替帮代给])[我俺]的?${place})的?(?:那?[个位])?(?:同?${sitting})?(?:的?(?:就是|还有|[是有])|的人是|的)?`,
  ),
)
/** Where somebody sits: 坐第二排. */
const seat =
  /(?:坐(?:在|着|到)?|在)(?:教室)?(?:第|最|倒数|前|后|靠|一|同|里|中|门)[^\s,、。]{0,4}?[排桌座边口头面间]|一前一后(?:坐着?)?/g
/** 和桑吉草同桌: I, of course. */
export const sittingWith = sought(
  /(?<![^\s,。])(?:和|跟|与|同)[^\s,。]{2,8}(?:紧?挨着|坐一[起块桌排]|[一同][桌排]|一[起块]坐)/,
)
const besideSenders = new RegExp(besideSender.pattern, 'g')

/** The text with spaces for where people sit, so that the names beside them stand free. */
export const withoutSeats = (text: string): string =>
  /[坐边面头]|一前/.test(text) || besideSender.test(text)
    ? [besideSenders, seat].reduce((out, p) => out.replace(p, (m) => ' '.repeat(m.length)), text)
    : text

/** 给签上, where somebody says to be in class: anything can be signed. */
export const askingToSign = sought(
  /(?:给|帮|替|麻烦)(?:(?:[我俺咱他她]们?)?(?:[俩仨]|[两三四五]个人?)?)(?:都|也)?签(?:[上了]|一?下|个?名)[吧呗哈啊嘛]?(?=[\s,。!~]|$|老师|谢)|(?:给|帮|替|代)[\u4e00-\u9fff]{2,5}签(?:上|一下|个?名)(?=[\s,。!~]|$)|(?<![^\s,。!])签(?:上|一下|个名)[吧呗哈啊嘛]?(?=[\s,。!~]|$|老师|谢)/,
)
export const inClass = sought(
  /教室|(?:[我俺咱]|[、和跟与])[^,。]{0,20}(?:[到来]了|[到来]齐|坐好|坐下|坐着|在座|就位|到位|进来|到场)|人?[都全]?(?:到齐|来齐|就位)|都(?:进来|坐好|坐下)/,
)
export const otherSigning = sought(/合同|协议|快递|包裹|单子|文件|签收|件|货|外卖/)

/** Says that people are there. */
export const present = /到|来|在|齐|座|就位|[都也]|坐|教室|^[我俺]$|^[我俺]?带.*一[起块]/

/** All that may stand beside the code, the course and the names. */
export const beside =
  /[就入落]座|老乡|妹子|娘家|婆家|签上|签一下|签个名|麻烦|呗|嘛|咱|签[一个]?下[到道倒]|刚?进门|签个到|来签|签[到道倒导]码?|[千前迁牵欠谦歉浅纤铅仟潜][到道倒导]|打卡|课堂口令|口令|老师们?|您好|你好|大家好|早上好|下午好|上午好|晚上好|早安|中午好|今天|今日|现在|上午|下午|晚上|早上|第.{1,2}[节课]|我们|我|俺|你|也|都|已经|已|来了?|到了?|在教室|教室|在了?|的|是|了|啦|哈|呀|啊|哦|噢|嗯|吧|呢|完成|成功|一下|下|码|号|报到|报告|上课|培训|班|课|和|跟|与|及|还有|[两俩仨三四五六七八九十]位?个?人?|坐好|准时|刚|看错|不对|错了|说错|打错|应该|更正|这里|人|为|一起|全|齐|帮|替|给|代|本人|学员|同学|姓名|名字|谢谢|辛苦|好|收到|ok|媳妇|老公|老婆|姐姐?|妹妹?|哥哥?|弟弟?|妈妈?|爸爸?|儿子|闺女|女儿|嫂子|邻居|朋友|爱人|对象|那口子|就位|马上|路上|堵车|晚到|迟到|不好意思|几分钟|个|两口子|姐妹|夫妻|娘|早|小二|婆婆|公公|岳[父母]|奶奶|爷爷|孙[子女]|侄[子女儿]|外甥|妹夫|姐夫|弟媳|女婿|小姑子|小叔子|[表堂](?=[姐妹哥弟])|同桌|老伴|老汉|男人|当家的|家|隔壁|同村|本村|进/g
