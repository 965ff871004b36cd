// No more reminders or mentions. In a group only when the bot is called, or beside something else that is for it.
// Cases beside this file; a new turn of phrase is one more word in a pattern.
import { type Found, intent, nothing, one, type Reading } from '../reading.ts'
import { blanked, clausesOf, type Range } from '../scan/clauses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { sought } from '../scan/sought.ts'

const no = '(?:别|不要|甭|不用|莫|勿|不必|不想|不需要|少|请勿)'
const often =
  '(?:再|老|总|老是|总是|都|天天|每天|一直|晚上|夜里|半夜|大半夜|早上|白天|周末|给|我|一个劲|没完没了|老在|在群里|随便|继续|一天到晚|动不动|就|被|收到|一遍遍|一到|来)*'
const verb =
  '(?:@|艾特|at(?![a-z])|圈我|提醒|催(?!单|货)|发提醒|发消息|发信息|发通知|通知我|打扰|推送|提示我|叫我|烦我|吵我|叮(?![嘱咛])|喊我(?=报|签|$|[\\s,了])|吵(?=$|[\\s,了啦吧])|轰炸|弹我|点我(?:的?名)?|念叨|吵人|响(?=[\\s,了吧啊]|$)|发微信|发短信|骚扰)'
const news = '(?:消息|提醒|信息|通知|推送|短信)'
const wish = sought(
  new RegExp(
    `${no}${often}${verb}|${no}(?:再|老|总|天天|一直|一个劲){0,2}给我(?:再|老|总|天天|一直){0,2}[发推弹]|不(?:想|要|愿意?)(?:再)?(?:收到?|看到|接到|接收)[^,]{0,8}${news}|(?:提醒|推送|通知|(?<!快递)消息)(?:以后|今后|往后|就|都|也|请|麻烦)*${no}(?:再|老|总|天天|一直|给我|往我这){0,3}[发推弹]`,
  ),
)
const plain = sought(
  /退订|提醒[^。?]{0,6}(?:关掉|关了吧?|停掉)(?=\s*$|[,。!])|(?:取消|关闭|关掉|关了|停止|停掉|停了|停用|屏蔽)(?:所有|全部|这个|一下|我的|日报|每日|每天|晚上)*(?:的)?(?:提醒|推送|通知)|(?:提醒|推送)(?:给我|帮我|都|全|统统|能不能|可不可以|请|麻烦){0,3}(?:关了|关掉|关闭|取消|停了|停掉|停一停|免了)|(?:晚上|夜里|半夜|早上|中午|周末)[^,]{0,4}(?:别|不要|甭)[^,]{0,4}(?:提醒|@|发|催)|免打扰|消停/,
)
/** In private there is nobody else who sends. */
const noMore = sought(
  /^\s*(?:以后|求求你?|请)?(?:别|不要|不用|甭)(?:再|老|总)?[发推弹催]了\s*$|^\s*(?:请|都|全|快|赶紧|麻烦)?[给帮]我(?:停|关)[了掉]吧?\s*$/,
)
/** 能不能别, 行不行: a wish put politely, not a question. */
const polite =
  /能不能|可不可以|能|可以(?=别|不)|(?:行不行|好不好|行不|好不|行吗|好吗|可以吗|可以不|成吗|行么|吗|嘛)(?=\s*(?:$|烦|太|真|谢谢))/g
const asks = sought(/[吗嘛?]|谁|怎么|咋|多少|哪|是不是|有没有|为什么|(?:呢|没有?)\s*$/)

const notMe = sought(/别(?:忘|总忘|忘了)|[他她]|大家|别人|人家|你们别|咱们?(?:别|不)|忘了提醒|记得提醒/)
/** To the bot, when it is called; else to somebody of the group. */
const youDont = /你别/
const stop = sought(
  /^(?:(?:以后)?(?:不要|别)(?:再|给我|老|总)*发(?:了|消息|信息)*|停了吧|别再发了|停|停止|停了|停吧|停停|stop|td|t|退订|取消提醒|停一下|闭嘴|别吵了?|安静点?|够了(?:够了)?别发了?|别再来了|取关|不用发了)$/,
)

/** What is left when the others have read; `besideOther`: one of them found something. */
export function recogniseMute(reading: Reading, besideOther: boolean): Found {
  const { text, called, message } = reading
  const isPrivate = message.room === 'private'
  if (!isPrivate && !called && !besideOther) return nothing
  const whole = (isPrivate || called) && stop.mayBeWithin(text) ? withoutMarks(text).replace(polite, '') : ''
  const all = { start: 0, end: text.length }
  if (stop.test(whole)) return one(intent('mute', {}, {}, [whole]), all)
  const wished = wishIn(reading)
  return wished ? one(intent('mute', {}, {}, [wished.cue]), wished.clause) : nothing
}

interface Wish {
  cue: string
  clause: Range
  /** Its own words, of a clause that may tell of other things too. */
  own: Range
}

function wishIn({ text, called, message }: Reading): Wish | undefined {
  const isPrivate = message.room === 'private'
  if (!(wish.mayBeWithin(text) || plain.mayBeWithin(text) || noMore.mayBeWithin(text))) return undefined
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.start, clause.end)
    const hit = wish.exec(words) ?? plain.exec(words) ?? (isPrivate ? noMore.exec(words) : null)
    if (
      !hit ||
      notMe.test(words) ||
      (!isPrivate && !called && youDont.test(words)) ||
      asks.test(words.replace(polite, ''))
    )
      continue
    const before = lead.exec(words.slice(0, hit.index))?.[0] ?? ''
    if (!isPrivate && !called && before === '' && isAnswer(words, hit)) continue
    const start = clause.start + hit.index - before.length
    const rest = /^\S*/.exec(words.slice(hit.index + hit[0].length))?.[0].length ?? 0
    return { cue: hit[0], clause, own: { start, end: clause.start + hit.index + hit[0].length + rest } }
  }
  return undefined
}
/** 别催了，收件13: said to whoever urges, with what was asked for. */
const isAnswer = (words: string, { 0: hit, index }: RegExpExecArray) =>
  urged.test(hit) && !goesOn.test(words.slice(index + hit.length))
const urged = /^(?:别|不要|不用|甭|莫)催$/
const goesOn = /^(?:我|报|日报|数)/

/** 以后九点的提醒别发了: of when and what no more is wished. */
const lead =
  /(?:以后|今后|往后|每天|每晚|天天|[早晚]上|中午|半夜|[\d一二三四五六七八九十]{1,2}点(?:半|钟)?|那个|这个|群里?|日报|的|你们?|老师|请|麻烦|能不能|就){0,6}$/

/** What each of the patterns needs; asked of every message. */
const mayWish = sought(/别|不[要用想必愿需]|[甭莫勿]|少(?!报)|退订|提醒|推送|通知|屏蔽|免打扰|消停/)

/** The words of such a wish are no product and no number of a report: 卖了44瓶 528块 以后九点的提醒别给我发了. */
export function withoutMute(reading: Reading): Reading {
  const own = mayWish.test(reading.text) ? wishIn(reading)?.own : undefined
  return own ? { ...reading, text: blanked(reading.text, own) } : reading
}
