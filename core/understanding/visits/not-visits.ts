// What sounds like a visit and is none: plans, questions, what others do.

import { characterClass } from '../scan/character-class.ts'
import type { Range } from '../scan/clauses.ts'
import type { Head } from './head-read.ts'

const plan =
  /明天|后天|明日|明早|明儿|下周|下个?月|下礼拜|下星期|下次|改天|回头(?!看)|待会|一会儿?(?:去|就)|过几天|过两天|打算|计划|准备|要去|要(?=把|回访|巡|盘|电话|上门|打|来)|将(?=对|于|去|要)|安排|通知|迎接|配合|接受|需要|应该|该(?=回访|去|巡|盘)|得(?=去|回访|打)|记得|别忘|还没|没(?=回访|巡|盘|去)|未(?=回访|巡|盘)|不用|不要|别(?=回访|去)|能不能|是否|上次|上回(?!访)|(?:现在|马上|这就|立马|正)(?:要|准备)?(?:去|到|往)|我?这就|的时候|要是|的话|争取|尽快|抓紧|各站|所有|分一下|分工/
const planBehind =
  /^[\s,]*(?:就|得|再|先|也)?(?:往后|推后|推到|不去|不搞|改到|改在|推迟|延后|延到|挪到|定在|定到|取消|安排|计划|通知|下周|明天|后天|下次|再说|的?(?:任务|工作)|谁|该(?=回访|去|巡|盘)|要(?=谁|去|等|带)|记得|别忘|注意|还没(?:做|去|弄|开始|安排|盘|巡|来)|没(?:做|去|来|弄|盘|巡)|用的|取消|的(?:同事|人(?!员)|时候|老师|领导|事|路上|任务|工作))/

/** By the words of its head, or a day to come. */
export function isPlanned(text: string, head: Head, today: number): boolean {
  const words = text.slice(head.start, head.end)
  return (
    (head.date?.days[0] ?? 0) > today ||
    plan.test(words) ||
    planBehind.test(text.slice(head.end - (text.charAt(head.end - 1) === '的' ? 1 : 0), head.end + 8))
  )
}

const asks =
  /[吗嘛]\s*$|谁|哪[个家位天些里]|(?:回访|巡查|盘点|指导|检查|过|去)了?(?:没有?|不)\s*$|(?<!没[说讲问提][^,。]{0,4})多少\s*$|(?<![少缺差多])几[个户家位]\s*$|是不是|有没有人|有没有(?=\s*(?:,|$))|怎么样\s*$|咋样\s*$|怎样\s*$|(?<!没)什么[^,。;\s]{0,4}\s*$|在哪|哪[儿里]?\s*$|什么时候|啥时候|何时|几点/

/** 红泉站巡查，货架空，再看下谁没报: the question is another. */
const orderBehind = /[,\s](?:再|另外|顺便|然后|还有|记完)[,\s]?(?:帮我|给我)?(?:看|查|发)/

const endsSentence = characterClass('。;\n!?')
/** Is the sentence that begins here asked? */
export function isAsked(text: string, { start }: Range): boolean {
  let end = start
  while (end < text.length && !endsSentence(text, end)) end++
  const words = text.slice(start, Math.min(end, start + 200))
  const order = words.search(orderBehind)
  if (order > 0) return asks.test(words.slice(0, order))
  return text.charAt(end) === '?' || asks.test(words)
}

const others =
  /(?<!陪[同着了]?[^,。]{0,5})(?:领导|检查组|验收组|审计|监理|工信局|商务局)|[县市省旗州]里(?:要|来|(?<!陪[同着了]?..)领导|派|组织|的|说)|上面|上级|他们|人家|要求|听说|据说|告诉|说要|让我|叫我|通知|请|问(?!题)|希望|建议|下次|把|想|需要|申请/

/** Somebody else's inspection, or what somebody wants. */
export const isOthers = (words: string): boolean => others.test(words) || plan.test(words)

const request =
  /^(?:(?:请|麻烦|烦请|各位?站长|站长(?:师傅)?|你们?|大家|师傅)[们,，\s]*){0,3}(?:提前|把[^，,。；;\s得了很已都]{1,10}(?:好|齐|开|出来|一下)(?=$|[，,。；;\s!！])|都?在(?:站|店)[上里]?(?:等|候|别)|等(?:着|我|一下)|(?:千万)?(?:别|不要)(?:走|关门|锁|离开|出)|留(?:个门|人|好)|记得|务必|配合|准备好|做好准备|[^，,。\s]{1,4}充好电)/
/** 站长把钥匙留好, 提前把货架腾出来: not found but asked. */
export const isRequest = (words: string): boolean => request.test(words)
