// Somebody will not give what was asked for: a phone number, a consent, an answer.
import type { DeclineFields } from '../intents.ts'
import { intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { clauseAt, isAsked, sentencesOf } from '../scan/clauses.ts'
import { type Sought, sought } from '../scan/sought.ts'

const unwilling =
  '(?:不想|不愿意?|不太想|不太方便|不方便|不能|不便|不肯|拒绝|不准备|不打算|就不|先不|不|没法|暂时不|不乐意|懒得|别让我|可以不|能不)'
const give = '(?:留(?![神意心])|填|给(?!力)|写|报|提供|透露|登记|说|交|公开|发|输|上传|告诉|往外说)'
/** 手机号就算了吧. */
const drops = '(?:就|还是|先|我看)?(?:算了|免了|保密|空着|跳过|省了)'
const number = '(?:手机号码?|电话号码?|电话|手机|号码|联系方式|联系电话)'
/** 想了想, 和家里商量了一下, 琢磨半天 */
const pondered =
  '想[了来]想|想好|思来想去|琢磨|考虑|商量|寻思|合计|[跟和与](?:家里人?|家人|老[公婆伴]|媳妇|大家)|看|过|去|着|一?下|半天|最后|决定'
/** None of its words is made of others of them: there is one way only to read a row of them. */
const filler = `(?:就|我|可|也|这个|那个|真|了|的|,|这边|实在|还是|俺|这一?[栏项格]|那一?[栏项格]|一栏|是|嘛|呢|多少|:|\\s|${pondered})*`
const consents =
  '(?:同意书|知情书|授权书?|隐私(?:协议|政策|条款)?|协议书?|承诺书|告知书|条款|个人信息|肖像|照片)'
const signs = '(?:签|签字|同意|接受|授权|勾|点|答应|认可|按手印)'

interface Kind {
  what: DeclineFields['what']
  pattern: Sought
  /** In a group such words are talk: they are meant for the bot only where it asks. */
  alone: boolean
}
const kind = (what: Kind['what'], pattern: Sought, alone = false): Kind => ({ what, pattern, alone })

/** 拍照发网上，这个我不同意: of what the bot does with what it is told. */
const taking = `(?:${consents}|采集|收集|拍照|照片|录像|录音|人脸|公开|上传|发网上|发到网上)`
const agrees = '(?:可|也|就|是|真|坚决|绝对)?不(?:同意|愿意|答应|接受|乐意|干|认可)'
/** 利润那一栏, 家里几口人那项 */
const field = '(?:这|那|该|此)(?:一|两|几)?(?:栏|项|格|块|条|空|道?题|个?问题?)(?:内容)?'

const kinds: readonly Kind[] = [
  kind(
    'phone',
    sought(
      new RegExp(
        `${number}${filler}${unwilling}(?:再|往外|对外|随便)*${give}|不(?:想|愿意?|能)?(?:告诉|给)(?:你们?|别人|外人)(?:我的|我|自己的)?${number}|${unwilling}(?:再|往外|对外|随便)*${give}(?:我的|我|自己的|个|这个)*${number}|${unwilling}[把将](?:我的|我|自己的)?${number}${give}|${number}${filler}${drops}|${number}[^,。]{0,8},(?:也|就|我|实在){0,2}${unwilling}${give}`,
      ),
    ),
  ),
  // 电话号码还是别留了吧: in a group it may be said to each other
  kind(
    'phone',
    sought(new RegExp(`${number}${filler}(?:别|甭|不用|不必)(?:再)?(?:留|填|登记|写|要)(?!给|在|到)`)),
    true,
  ),
  kind(
    'consent',
    sought(
      new RegExp(
        `${taking}[^。]{0,24},\\s*(?:这|那)(?:个|条|点|一[条点项])(?:我|俺)${agrees}|${taking}[^,。]{0,12}(?:我|俺)${agrees}(?=$|[,了的啊])`,
      ),
    ),
    true,
  ),
  kind(
    'consent',
    sought(
      new RegExp(
        `${consents}[^,。]{0,6}${filler}${unwilling}${signs}(?!不[让能给准])|不${signs}[^,。]{0,6}${consents}|不同意(?!退|见)[^,。]{0,8}(?:信息|资料|拍|用我|采集|收集|上传|公开)|不(?:想|愿意?)${signs}[^,。]{0,6}${consents}|个人信息(?:我)?(?:不想|不愿意?)(?:给|提供|留|填)|不(?:想|愿意?)?授权|(?:别|不要|不许|不让|不想让|不愿意?让)[^,。]{0,5}(?:拍|录|用|发|登)(?:我|俺)[^,。]{0,4}(?:照片|肖像|视频|像|脸)?|(?<![^,\\s])我?不同意\\s*(?=,|$)`,
      ),
    ),
  ),
  kind(
    'question',
    sought(
      new RegExp(
        `${field}${filler}(?:${unwilling}(?:再)?(?:回答|答|填|说|透露|讲|告诉|写|提供|公开|给)|空着|跳过)|(?:利润|成本|销售额|营业额|流水|账户|地址|住址|病史|健康状况|政治面貌|户口|微信号?|问题|这题|这道题|这个题|题目?|这栏目|这项|这个|这条|这一项|这些|收入|家庭情况|家里的?情况|家里的?事|经济情况|年龄|身份证(?:号码?)?|学历|家庭|婚姻|这栏|那个|那项|该项|隐私|多少钱|岁数|几口人|存款|欠账|欠款|贷款|工资|赚多少|挣多少|银行卡|卡号|民族|文化程度|这些事|这事|这种)${filler}${unwilling}(?:再)?(?:回答|答|填|说|透露|讲|告诉|写|提供|公开|给)|(?:这个|这题|这项|题|收入|隐私)[^,。]{0,3}(?:保密|跳过)|^\\s*(?:保密|跳过)(?:吧|了)?\\s*$|(?:跳过|略过)(?:这|该|此)[一道个]?[题项个条]|${unwilling}(?:回答|透露|作答)|能不(?:填|说|答|回答)|${unwilling}(?:填|写|说|给|提供|透露|讲|报)(?:我的|我|自己的|个)?(?:收入|年龄|身份证|学历|家庭|婚姻|隐私|存款|贷款|工资|银行卡|卡号|岁数|民族|家里)|无可奉告|(?<![^,\\s])我?(?:不想|不愿意?|不方便)(?:说|填|讲|回答|写)了?\\s*(?=,|$)|(?:这个|多少钱|收入|隐私|家里的?事)[^,。]{0,3}别问|(?<![^,\\s])不说(?=\\s*(?:,|$))|(?<![^,\\s])不[填答]了?\\s*(?=,|$)`,
      ),
    ),
    true,
  ),
]
/** 收货的那位死活不说电话, 老太太不肯留号码: who deals with the sender. */
const others = sought(
  /[他她]|人家|别人|有人|谁|大家|客户|顾客|客人|对方|买家|学员|村民|老人|老[太头乡]|大[爷妈娘哥姐叔婶]|阿姨|师傅|司机|小哥|快递员|用户|住户|收件人|寄件人|来的人|那[位户家]|这[位户家]|[收寄取来买送拿发投订][^,的我]{0,5}的(?:那个)?(?:死活|就是|还|都|也|又|偏|硬是)*不|(?:^|[,\s])[小老][李王张刘陈杨赵周吴徐孙朱郭何林罗马](?!师)/,
)
const gate = sought(/不|拒绝|没法|懒得|无可奉告|算了|免了|保密|空着|省了|跳过|别/)

/** Read in the whole message: the sign-up or the name beside it may have taken the clause already. */
export const recogniseDecline: Recogniser = (reading) => {
  const text = reading.whole
  if (!gate.mayBeWithin(text) || text.length > 200 || reading.message.role === 'staff') return nothing
  if (!kinds.some(({ pattern }) => pattern.mayBeWithin(text)) || !gate.test(text)) return nothing
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end)
    for (const { what, pattern, alone } of kinds) {
      const hit = pattern.exec(words)
      const at = hit && sentence.start + hit.index
      if (at === null || !meant(text, at, at + (hit?.[0].length ?? 0))) continue
      if (!fits(reading, alone, words)) continue
      const end = at + (hit?.[0].length ?? 0)
      const rest = restOfRefusal.exec(text.slice(end, end + 8))?.[0].length ?? 0
      return one(intent('decline', { what }, {}, [hit?.[0] ?? '']), { start: at, end: end + rest })
    }
  }
  return nothing
}

/** 授权书我不同意签: the 签 is no sign-in. */
const restOfRefusal = /^(?:签|勾|填|给|写)?[字名了的吧哈啊]{0,3}/

/** The sender's own word, and no question. */
function meant(text: string, start: number, end: number): boolean {
  const clause = { start: clauseAt(text, start).start, end: clauseAt(text, end).end }
  const words = text.slice(clause.start, clause.end)
  if (others.test(words)) return false
  if (/(?:可以|行)(?:吗|不)\s*$|行不行|好吗|(?:可以|能)不/.test(words)) return true
  return !isAsked(text.replace(chatty, ' '), clause) || /(?:多少|几)[^吗?]{0,10}(?:不|别问)/.test(words)
}
/** 电话嘛不想留 asks nothing. */
const chatty = /嘛(?=\s*\S)/g

/** The bot asks in private, or when it is called. */
function fits({ message, called }: Reading, alone: boolean, words: string): boolean {
  if (message.room === 'private' || called) return true
  return !alone && words.length <= 60
}
