// Whether the words around 签 say that the 智慧乡村 app was signed into today, was not, or only talk about it.
import { standsAt } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { sliceOf } from '../scan/characters.ts'
import { sought } from '../scan/sought.ts'

export interface SignRead {
  start: number
  end: number
  done: boolean
  /** A bare 签到: counts beside a report, or alone. */
  weak?: true
}

const trigger =
  /签|打[了过完]?卡|千到|(?<=[已以一]|^|[\s,…]|村|p)[前迁牵欠]到|(?:智[慧会惠]乡村|app)\s?:?\s?(?:[✅√✓✔☑×✗✘❌]|已完成|完成|已弄|搞定|ok)/g
const maySign = sought(new RegExp(trigger.source))
const notThisBefore = /[标价抽贴便竹牙书面改续邮]$/
const notThisAfter =
  /^签(?:[字名收约单证合售署批]|(?:[到道](?:都|也|得)?(?:快|要)?签?[到道]?)?(?:出(?!勤)|麻|烦|吐|够|怕|腻|疯|傻|哭|累|得(?:手|我|人|头)|了?个寂寞)|[到道](?:从?[来没]{0,2}没[断停落缺]|要是|如果|万一|码|表|簿|本|率|页|次|功能|的时|奖|积分|人|处|台|地|时间|机|入口|方法|流程|提醒|在哪|系统|有(?:奖|礼|活动|积分|问题)|送|领|这|那|忘[带拿]|[要得]带))/
const wish =
  /(?:记得|请|要|去|别忘了?|提醒|大家|赶紧|尽快|为啥|怎么|咋|如何|抓紧|准备|会|能|可以|需要|必须|得|给你|帮你|天天|每天|每日|是不是|还用|不用|用|不?同意|不(?:太|大)?(?:想|愿意?|肯)|拒绝|懒得)(?:先|把|都|再|按时|及时|app|智[慧会惠]乡村|的)*$/
/** 你咋又没签到, 别再说我没签: no word of one's own. */
const blamed = /咋|怎么|为啥|谁|你(?!好)|他|别(?:再|老)?说|说我$/
const notDone =
  /(?:没|莫|无|未|忘|漏|不能|无法|没法|顾不上|来不及|没顾上|失败)(?:有|在|去|来得及|能|顾上|得|给|再|顺利|成功|及时|按时|了|记|掉|app|智[慧会惠]乡村|完成|打|来|是|补)*$/
const doneBefore =
  /(?:已|已经|都|也|均|刚|全|早|准时|按时|完成|成功|就|正常|补)(?:经|在|app|智[慧会惠]乡村|的|给|把|是)*$/
const notDoneAfter =
  /^(?:签|打卡|[千前迁牵欠])[到道倒导]?(?:了)?[:=\s】\](-]*(?:没(?!忘|[断停落缺]过?|有?(?:业务|生意|单|开张|活))|未|不上|否|不了|不成|不进|不到|失败|否|×|x(?![a-z])|✗|✘|❌|忘(?![带拿说报发记讲写填])|无|还没|登不|打不开|n(?:o)?(?![a-z])|一直|老是|总是|总失败|✖|不成功)/
const asking =
  /[吗?]|(?<![这那多])么|[了到道过卡]没(?:有)?$|[到了]没有?[啊呀呢]|怎|咋|哪|谁|不能签|啥|多少|几/
const doneAfter =
  /没忘|^[到道]?是$|[:=]\(?是|done|了|啦|咯|嘞|噻|起$|^的|过|好|完|上|已|✅|√|✓|✔|☑|👌|:\s?是|\s是(?!不)|成功|ok|🆗|有|正常|毕|搞定|办|[:\s]y|👍|💯|:1|妥|成$/

/** Every mention of signing in that says yes or no. */
export function signsIn(text: string): SignRead[] {
  const found: SignRead[] = []
  if (!maySign.mayBeWithin(text)) return found
  trigger.lastIndex = 0
  for (let m = trigger.exec(text); m; m = trigger.exec(text)) {
    if (m[0].endsWith('卡') && !/app|智[慧会惠]乡村|平台/.test(text)) continue
    const read = readAt(text, m.index, m[0])
    if (read) found.push(read)
  }
  return found
}

function readAt(text: string, i: number, word: string): SignRead | undefined {
  const before = cutBefore(sliceOf(text, Math.max(0, i - 14), i).replace(/\s*(app|乡村)\s*/g, '$1'))
  const after = cutAfter(sliceOf(text, i, i + 16))
  const start = i - (/(?:智[慧会惠]乡村|app)?(?:也|都|已经?|没有?|未|忘了?)*$/.exec(before)?.[0].length ?? 0)
  const end = i + Math.max(word.length, said.exec(after)?.[0].length ?? 0)
  if (word.length > 2 && !word.endsWith('卡')) return { start, end, done: !/[×✗✘❌]/.test(word) }
  if (blamed.test(before) || isHearsay(text, i)) return undefined
  if (notThisBefore.test(before) || notThisAfter.test(after)) return undefined
  if (wish.test(before) || isSupposed(text, i)) return undefined
  if (isStreak(text, i)) return undefined
  if (notDoneAfter.test(after)) return asking.test(after) ? undefined : { start, end, done: false }
  if (asking.test(after)) return undefined
  if (notDone.test(before)) return { start, end, done: false }
  const rest = after.slice(word.length)
  if (saysDone(before, word, rest)) return { start, end, done: true }
  return /^[到道倒导]?[\s:]*$/.test(rest) ? { start, end, done: true, weak: true } : undefined
}

const saysDone = (before: string, word: string, rest: string): boolean =>
  /打[了过完]卡/.test(word) ||
  doneBefore.test(before) ||
  doneAfter.test(rest) ||
  // 一签到: 已 as it is heard, and a mark before the word
  (/(?:^|\s)[一以]$|[✅√✓✔☑]\s?$/.test(before) && /^[到道倒导]?[\s:]*$/.test(rest))

/** 连着签了30天了, 签到晚了5分钟 */
const isStreak = standsAt(
  /^签[到道]?(?:(?:都|又)?签?[到了过]{0,2}\s?[\d一二两三四五六七八九十百]{1,4}(?:多|来)?天|晚了\s?[\d一二两三四五六七八九十几半])/,
  12,
)

/** 听说有8个没签到要通报 */
const isHearsay = (text: string, i: number): boolean =>
  /(?:听说|据说|有\d+个(?:站|人)?还?)[^,。;!?\n]*$/.test(sliceOf(text, Math.max(0, i - 16), i))

/** 要是签到能自动就好了: nothing was done. */
const isSupposed = (text: string, i: number): boolean =>
  supposing.test(sliceOf(text, Math.max(0, i - 24), i)) || wishing.test(sliceOf(text, i, i + 24))
const supposing = /(?:做梦|梦[里见到]|要是|如果|假如|但愿|希望|巴不得|啥时候能|什么时候能)[^,。;!?\n]*$/
const wishing = /^[^,。;!?\n]*(?:就好了|多好|就(?:省事|方便|轻松)了|才好)/

/** The word itself with its marks; what else was looked at is left to other readers. */
const said =
  /^(?:签|打卡|[千前迁牵欠])[到道倒导]?(?:(?:[了过好完成功已完毕是:\s]|上(?!行))*[✅√✓✔☑👌×✗✘❌]*)/u
function cutBefore(s: string): string {
  let from = s.length
  while (from > 0 && !parts(s, from - 1)) from--
  return s.slice(from)
}
const parts = characterClass(',。;\n!?|) 、')
const cutAfter = (s: string) => {
  const end = s.slice(1).search(/(?<![:=])\(|[,。;\n!|)、0-9]|代[买卖]|收件|发件|快递/)
  return end < 0 ? s : s.slice(0, end + 1)
}
