// How people sign up for a course, take it back, and talk about courses without doing either.
import { sought } from '../scan/sought.ts'

const row = (words: string) => words.split(/\s+/).filter((w) => w !== '')

/** 报 that is said of courses: not 上报, 报告, 报销, and not what was done before (报过). */
const report =
  '补报(?=.{0,6}(?:班|培训))|(?<![汇上日补月周举预播海电回谎])报(?![告销警价纸数道喜答复废备账单表关][^\\s]?|完|过|满|错|的(?!是)|[一个]下?[啊哈]?(?:抖音|快手|视频号|淘宝|微店|拼多多|朋友圈|销|业绩|数|账|[今昨前]天)|了(?![哈啊吧呀哦]|$)|到(?:$|了|齐))'

/** 报名 by its sound; 两包名茶 is none. */
export const misspeltSignUps = row('报铭 报明 保名 抱名 暴名 爆名 鲍名 包名')
const misspelt = '报[铭明]|[保抱暴爆鲍]名|(?<![一二两三几这那每整\\d])包名(?![单茶贵牌烟酒字])'

const change =
  '改报|[改换](?=[^成到为去的个,。]{1,6}(?:班|培训)(?:$|[吧行可哈呗嘛]))|[换改转调挪][成到为去](?!周|星期|礼拜|[上明后]|下[午周]|[\\d一二三四五六七八九十]+[月号点日])'

/** 给我, not 给我妹. */
const mine = '[我俺咱](?![家妈爸姐妹哥弟媳老婆闺女儿嫂爱朋邻同侄])'

/** 美工班名额给白玛: who gets the place is not taken back. */
export const handedOn = new RegExp(`名额.{0,4}(?:转让?给?|让给?|给)(?!${mine})[^\\s,。]{2,10}`, 'g')

/** One course for another. */
export const exchanging = sought(new RegExp(change))

/** What courses teach: 我报短视频, where no 班 or 培训 says that it is one. */
export const subjects = row(
  `短视频 短视频剪辑 短视频拍摄 短视频制作 短视频运营 剪辑 视频剪辑 视频拍摄 直播 直播带货 直播电商 直播销售 直播运营 带货主播 主播 电商 电商基础 电商运营 电商创业 电商客服 农村电商 跨境电商 电商直播 社群运营 社区团购运营
  美工 网店美工 电商美工 淘宝美工 客服 网店客服 网店 网店运营 开网店 新媒体 新媒体运营 新媒体营销 自媒体 无人机 无人机植保 无人机飞手 植保无人机 摄影 手机摄影 产品摄影 包装设计 农产品包装 农产品营销 茶艺 家政 月嫂 民宿 民宿管家 刺绣 彝绣 蒙绣 唐卡 养殖 种植 养蜂 中药材种植 面点 烹饪 烘焙 财务 会计 电工 焊工 叉车 挖掘机 护理 育婴 物流 快递驿站`,
)

/** Asks to be taken into a course. */
export const enrolling = sought(
  new RegExp(
    `${misspelt}|报个?名|${report}|参加(?!了|过|完|的|人|.{2,12}(?:(?:班|培训)的|学到))|参与|[算加添带][上个一]?[我俺咱]|加(?:[\\d一两俩仨二三四五六七八九十]+[个名位人]|[个1俩仨])|加上|再加|增加|[把给帮替将].{0,14}(?:算|加|写|记|填|登记|添|排|放|拉)(?:上|进|到|个|一[个名下位]|$)|名额(?!.{0,6}(?:让|转|给(?!${mine})))|[占留](?:[一两俩仨三四五六七八九十\\d]+个?|[个下]?)(?:位[子置]?|座|名额)|[占留]一?[个下\\d]|登记|\\+\\s?[1-9](?![\\d岁块元])|要的是|[想要]学(?!好|会)|[我俺]们?[也都]?[来去]?学(?!完|过|到|会|习)|[想要]上(?![班课山街坟学车网门工医厕])|[想要能]去|[都也]去(?=[^,。了]{2,8}(?:班|培训)(?:$|[吧哈呀]))|${change}`,
  ),
)
/** What names the sign-up itself, so that it needs no course. */
export const signUp = sought(
  /[保抱暴爆鲍包]名|报[铭明]|报个?一?下?名|报[上一](?!哈|下数)|报\d|报[两俩仨三四五六七八九十](?!天)|添[上个]|[写记填登]上|[给把][我俺咱].{0,3}[算加]上|加[一两俩仨三四五六七八九十\d]*[个俩仨人]|加上|[算加带][上]?[我俺]|名额|\+\s?[1-9](?![\d岁块元])|[都也]报/,
)

/** Takes a sign-up back, in so many words. */
export const undoing = sought(
  /取消(?!订单|收藏|关注|提醒)|撤[销回掉了]|撤(?=下|$|吧|哈|一下)|退(?:掉|了|出(?![来群登页])|课|班|报|一下|一?个)|退(?=$|[,。!\s]|吧|哈|呗|[^货款单订伍役休群税钱押].{0,12}报名)|退(?=.{2,12}(?:班|培训|名额)$)|作废|划[掉了去]|删[掉了除]|去掉|勾掉|抹掉|拿掉|不要了|不算[了数]?|名单.{0,8}去[了掉]|退订(?=.{0,10}(?:班|培训))|放弃|弃[了掉]|注销|收回|名额.{0,6}(?:让|转|给(?![我俺咱](?![家妈爸姐妹哥弟媳老婆闺女儿嫂爱朋邻同侄])))|报名的?事?就?算了/,
)
/** Says that somebody does not come, which takes back a sign-up only beside one. */
export const leaving = sought(
  /不(?:报|学|上|去|克|来|参加|报名|念|听)了|不(?:报|学|上|去|参加|念)[^,。]{1,12}(?:班|培训|课)了|[去克来上学报念]不[了成上]|参加不[了成]|不(?:参加|报名?)(?!的|也|了?没)|不想(?:去|上|学|参加|报)|先不(?:报|上|去|学)|别(?:给我|帮我)?报了|不用(?:给我|帮我)?报了|[没无]法(?:去|上|参加|来|学)/,
)
/** The class itself is off: 直播班取消了, said of nobody. */
export const classOff = /(?:班|培训|课)(?:的课)?取消了?$|老师(?:有事|请假|病|来不)/
export const ofSomebody = /[我俺报帮给把错换改]|名额|吧/
/** Beside 不来了: that is about a sign-up. */
export const ofSignUp = /报名|报的|报了|报上|名额|报过|名字|那个名|退[课班报]|名单/
/** Among stations' reports 报了 is said of numbers. */
export const ofSignUpInStations = /报名|名额|退[课班]/
/** 不报了 needs nothing beside it. */
export const takesBack =
  /不报了|不报名了|别(?:给我|帮我)?报了|不用(?:给我|帮我)?报了|不参加了|先不报|我[要想]?退出(?!来|群|登|页)/
/** 从客服班换到美工班, 之前报的: the course before 换 is taken back. */
export const replaced = sought(/从|把|报的|报了|之前|原来|本来|那个/)
/** A segment may end before these: they begin another request. */
export const changing = new RegExp(`(?:给我|帮我|想|要)?(?:${change})`, 'g')

export const slips = sought(
  /不对|[挪换调转改][到成](?=第?[\d一二三四五六七八九十]{1,2}期)|不是(?!说)|[说打写发看弄搞报]错|错了|串行|更正|还是(?=[报上学选去])|改成|改为|[哦啊噢嗯]不|应该是/,
)

/** About courses, but nobody signs up: costs and dates of a sign-up, others, the past, what may be later. */
export const talking = sought(
  /报名(?:请|可|就|直接)?(?:加[vV薇]|私信|咨询)|加我?(?:微信|vx|wx|好友)|^[^报]{0,10}[拉加进].{0,12}群|非要|报名(?:费|表|时间|时|的时候|那天|填|截止|人数|链接|情况|成功|处|从|条件|方式)|(?<![来想要])报名的(?!话)|报[过完满]|名额.{0,5}(?:满|没了|够|已|剩|不多)|[剩差有].{0,5}名额$|[满完]了$|的(?:人|同学|[找加私]|联系|看过来|都来)|加了|周.了$|参加过|已经?报|早就?报|没报|听说|据说|人家|[他她]们|你们?(?:也|都|先|快|赶紧|咋|怎么|还|不|要|去|想)*(?:报|参加|学|加)|给你|帮你|让你|叫你|去年|当时|等.{1,8}[再了]|考虑|犹豫|再说|再报(?!一?个|[\d两俩三])|非让|嚷|大学|学校|师范|婚礼|酒席|报喜|课本|加班|上班|下班|讲得|讲的|好学|收费|学费|费用|钱$|[\d二三四五六七八九十百]块|补贴|老师说|不敢|羡慕|可惜|早知道|别(?:光|再|老|乱|都)|[光白]占|明年|后年|将来|往后/,
)
/** Other things that people sign up for; nothing near them is for us, unless it names a course. */
export const otherSignUps = sought(
  /驾校|驾照|公务员|健身|参军|当兵|入伍|舞蹈|旅游|旅行|高考|考研|幼儿园|辅导班|兴趣班|补习班|画画|跆拳道|比赛|广场舞|马拉松|团购|聚餐|聚会|午饭我|我请(?!假|问)|请客|吃饭|喝酒|打牌|打麻将|爬山|赶集|拼[车单]|一起[买订拼]/,
)
/** 取消不取消, 报不报: not decided. */
export const undecided = sought(/(取消|参加|报|去|来|退|上|学|办|开)(?:还是)?不\1|到底/)
/** A condition is no wish. */
export const conditions = sought(/能报|可以报|要是|如果|怕/)
/** Beside these a condition is a wish: 还能报的话算我一个. */
export const wishing = sought(/[给帮替]我|[算加带][上]?[我俺]|占一?个|留一?个/)
/** Meant for all who read it. */
export const notice = sought(
  /(?:各位|大家)(?!.{0,40}[我俺])|通知|截止|欢迎|有意者|有兴趣|感兴趣|火热|(?:开始|接受|正在|开放|继续)报名|请(?!问|帮|给).{0,8}(?:报名|参加|准时)|扫码|名额\d|名额有限|要的?(?:\+|[扣打]\d)|谁要|谁想|谁报|哪位|有没有人|有人|公告|尽快|抓紧|报名从|人数|限\d|报名成功|日[入赚结]\d|月[入赚]过?[\d上]|先到先得|加盟|登记第|系统|例[:子如]|示例|比如|格式[是:]?|写清楚|样板|模板/,
)
/** Segments that are for somebody else: reports, sales, leave, sign-ins, phones that are not given. */
export const elsewhere = sought(
  /签[到道]|已签|口令|打卡|代[买卖购]|收件|发件|快递|销售|卖[了出]|(?:[一二两三四五六七八九十百千半]{2,}\s?斤|[二两三四五六七八九十百千半]\s?[单箱袋瓶盒桶罐])(?![人名位])|\d\s?[单元斤块袋瓶箱盒只包桶罐枚双板碗串](?![人名位])|请个?.?假|(?:不想|不愿|不方便|不)(?:意)?(?:留|填|给|写)|提醒|直播卖/,
)

/** A whole wish in a trainees' group is made of these: 那也给我报上一个呗. */
export const wishWords = [
  ...misspeltSignUps,
  ...row(`报名 报个名 报一下名 报上名 报 报上 报一个 报1个 报个 加 加上 加进去 +2 +3 加进来 加一 加1 +1 加个 加一个 加1个 算 算上 算上去 带我一个 带上我 带俺一个 带上俺 添上 添个 添个名字 加个名字 登记 登记上 登记一下 登记一个 写上 写进去 记上 填上 参加
  来一个 来1个 还有我 还有俺 也有我 有我一个 加入 我加入 占一个 占个名额 留个名额 留一个`),
]
export const wishFillers =
  row(`我 俺 咱 我们 也 还 就 都 那 再 先 请 把 给 帮 替 我的 老师 王老师 李老师 张老师 麻烦 麻烦您 麻烦老师 好的 好 收到 行 嗯 对 自己 确定 一定 必须 肯定 想 要 想要 可以 愿意 同意 谢谢 谢谢老师 谢谢了 辛苦 辛苦老师 辛苦了 名字 名 个名 名额 里 里面 进去 进来 上 上去
  一个 1个 个 一 一下 下 一位 一名 呗 吧 哈 啊 呀 了 哦 噢 呢 嘛 啦 哟 喽 咯 的 哈哈 哈哈哈 行不 行吗 可以吗 好吗 行不行 中不 成不 好不好 您好 你好 老师好 同 学 来 去 帮忙 这个 这次 这期 培训 课 班 也要 我来`)
/** What somebody who comes wants to know. */
export const comingQuestion = sought(
  /^(?:那|请问)?(?:老师|要不要)|[能让可].{0,3}带|[要得]带|管[饭住吃]|包[吃住]|住哪|吃饭|几点|在哪|哪[里儿]?[上集开]|地[点址]|开[课始班].{0,3}$|啥时|什么时候|[收交要].{0,3}[钱费]|报到|怎么[去走]/,
)
export const agreeing = sought(/[讲教说]得|同问|想知道|也想问|好看|好吃|谢谢|辛苦/)
/** Bare 加, 记 are no wish; nor is what is over. */
export const wishCue = sought(
  /报(?!了)|[保抱暴爆鲍包]名|\+1|加[上一1]|[加算带添][上]?[我俺]|[我俺]也?[加算]|算(?!了)|登记|参加|写上|写进|记上|填上|添|来一个|还有我|还有俺|有我|加入|占|留|加进/,
)

/** Two or more people, by what they are to each other. */
export const groups: readonly (readonly [RegExp, number])[] = [
  [
    /两口子|俩口子|小两口|夫妻(?:俩|两)?|(?:娘|娘儿|爷|爷儿|姐妹|兄弟|姐弟|兄妹|姐|哥|哥儿|母女|父子|母子|父女|婆媳|师徒|姑嫂|妯娌|叔侄)(?:俩|两个?)|[我咱俺]们?(?:俩|两个?人?)(?!村|站|口)|[他她]们?俩/,
    2,
  ],
  [/[我咱俺]们?仨|(?:娘|爷|姐妹|兄弟|姊妹|哥|姐)仨/, 3],
]
export const kinWords =
  /媳妇|老婆|老公|老伴|爱人|对象|妈妈?|爸爸?|爹|娘(?!俩)|姐姐?(?!妹)|妹妹?|哥哥?|弟弟?|儿子|闺女|女儿|邻居|同学|朋友|嫂子|婆婆|侄女|侄子|表[姐妹哥弟]|同村的/g
