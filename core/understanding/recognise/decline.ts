// Somebody will not give what was asked for: a phone number, a consent, an answer.
import type { DeclineFields } from '../intents.ts'
import { intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { clausesOf, isAsked } from '../scan/clauses.ts'

const unwilling =
  '(?:不想|不愿意?|不太想|不太方便|不方便|不能|不便|不肯|拒绝|不准备|不打算|就不|先不|不|没法|暂时不|不乐意|懒得|别让我|可以不|能不)'
const give = '(?:留|填|给|写|报|提供|透露|登记|说|交|公开|发|输|上传)'
const number = '(?:手机号码?|电话号码?|电话|手机|号码|联系方式|联系电话)'
const filler = '(?:就|我|也|这个|那个|真的|了|的|,|这边|实在|还是|我的|俺|是|嘛|呢|我就|\\s)*'
const consents =
  '(?:同意书|知情书|授权书?|隐私(?:协议|政策|条款)?|协议书?|承诺书|告知书|条款|个人信息|肖像|照片)'
const signs = '(?:签|签字|同意|接受|授权|勾|点|答应|认可|按手印)'

const kinds: readonly (readonly [DeclineFields['what'], RegExp])[] = [
  [
    'phone',
    new RegExp(
      `${number}${filler}${unwilling}(?:再|往外|对外|随便)*${give}|${unwilling}(?:再|往外|对外|随便)*${give}(?:我的|我|自己的|个|这个)*${number}`,
    ),
  ],
  [
    'consent',
    new RegExp(
      `${consents}[^,。]{0,6}${unwilling}${signs}|不${signs}[^,。]{0,6}${consents}|不同意(?!退|见)[^,。]{0,8}(?:信息|资料|拍|用我|采集|收集|上传|公开)|不(?:想|愿意?)${signs}[^,。]{0,6}${consents}|个人信息(?:我)?(?:不想|不愿意?)(?:给|提供|留|填)|不(?:想|愿意?)?授权|^\\s*我?不同意\\s*$`,
    ),
  ],
  [
    'question',
    new RegExp(
      `(?:问题|这题|这道题|这项|这个|这条|这一项|这些|收入|家庭情况|家里情况|经济情况|年龄|身份证|学历|家庭|婚姻|这栏|那个|那项|该项|隐私|多少钱)${filler}${unwilling}(?:再)?(?:回答|答|填|说|透露|讲|告诉|写|提供|公开)|${unwilling}(?:回答|透露|作答)|无可奉告|^\\s*我?(?:不想|不愿意?|不方便)(?:说|填|讲|回答|写)了?\\s*$|^\\s*不[填答]了?\\s*$`,
    ),
  ],
]
const others = /[他她]|人家|别人|有人|谁|大家/
const gate = /不|拒绝|没法|懒得|无可奉告/

export const recogniseDecline: Recogniser = (reading) => {
  const { text } = reading
  if (!gate.test(text) || text.length > 200) return nothing
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.start, clause.end)
    if (others.test(words) || (isAsked(text, clause) && !/(?:可以|行)(?:吗|不)\s*$/.test(words))) continue
    const kind = kinds.find(([what, pattern]) => pattern.test(words) && fits(reading, what, words))
    if (kind) return one(intent('decline', { what: kind[0] }, {}, [words.trim()]), clause)
  }
  return nothing
}

/** An unwillingness to answer is meant for the bot only where the bot asks: in private, or when it is called. */
function fits({ message, called }: Reading, what: DeclineFields['what'], words: string): boolean {
  if (message.room === 'private' || called) return true
  return what !== 'question' && words.length <= 20
}
